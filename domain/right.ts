import type { ActType } from './act';
import type { PersonInCase } from './case';
import type { Confidence, Title } from './limit';
import type { Agency } from './office';

/** An agency that must tell of a right: when, and by which article. */
export interface Teller {
  readonly agency: Agency;
  readonly when: Title;
  readonly basis: readonly string[];
  readonly confidence: Confidence;
  /** The act that must not be done before, where the article has the right told at that very act. */
  readonly before?: ActType;
  /** The duty of the catalogue that is fulfilled by telling it. */
  readonly duty?: string;
}

/** A right that somebody in a case must be told of (权利告知). */
export interface Right {
  readonly id: string;
  readonly title: Title;
  /** Whose right it is. */
  readonly of: PersonInCase['standing'];
  readonly tellers: readonly [Teller, ...Teller[]];
}
