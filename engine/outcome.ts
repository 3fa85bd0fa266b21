import type { Act } from '../domain/act';
import type { CaseState } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import type { Refusal } from '../domain/refusals';
import type { Policy } from '../domain/oversight';
import type { Office } from '../domain/office';
import type { Instant } from '../domain/time/instant';
import type { LawPack } from '../law/pack';

/** What a fold may look at besides the case: the law the case has pinned, the office's policy, and who stands above whom. */
export interface Context {
  readonly law: LawPack;
  /** Other versions that a case may have come from or may adopt, by their id. Left out, there are none. */
  readonly laws?: (id: string) => LawPack | undefined;
  readonly policy: Policy;
  readonly office: Office;
  /**
   * When a bell that the fold comes across really rang, if it rang late: its answer limit is then counted from there,
   * so that nothing climbs past people who had not been told. Left out, every bell rang at its planned instant.
   */
  readonly rang?: (bell: string) => Instant | undefined;
  /**
   * Whether an act was accepted before: what its risk asked for was judged as it came in, and what is entered late undoes no
   * decision. Left out, it is judged now.
   */
  readonly stood?: (act: Act) => boolean;
}

export type Answer =
  | { readonly accepted: true; readonly act: string }
  | { readonly accepted: false; readonly act: string; readonly refusal: Refusal };

/** A case after time has passed, and the entries that say what it brought about. */
export interface Elapsed {
  readonly state: CaseState;
  readonly entries: readonly CaseEntry[];
}

/** What became of an act. A refusal is an outcome, too; the state is missing only where a case could not be opened. */
export interface Outcome {
  readonly state?: CaseState;
  readonly entries: readonly CaseEntry[];
  readonly answer: Answer;
}

/** An act as it stands in the ledger: with the decision of the proposal that it carries out. */
export const asRecorded = (act: Act, { entries }: Pick<Outcome, 'entries'>): Act =>
  entries.find((entry) => entry.kind === 'act')?.act ?? act;
