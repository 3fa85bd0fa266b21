import type { ActType } from './act';
import type { Fact } from './facts';
import type { Confidence, Title } from './limit';
import type { Agency } from './office';

/** One thing to see to before an act is done (清单事项). */
export interface ChecklistItem {
  readonly id: string;
  readonly title: Title;
  /** Asked of every case, or only of one in which the fact holds. */
  readonly required: true | Fact;
  readonly basis: readonly string[];
  readonly confidence: Confidence;
}

/** What is to be seen to before which act (办案清单), by gate. Its id carries its version; a released one is never edited. */
export interface Checklist {
  readonly id: string;
  readonly title: Title;
  /** Whose units may work by it. */
  readonly agency: Agency;
  readonly gates: Readonly<Partial<Record<ActType, readonly ChecklistItem[]>>>;
}
