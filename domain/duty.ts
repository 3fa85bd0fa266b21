import type { ActType } from './act';
import type { Length, Title } from './limit';
import type { Agency, Role } from './office';

export type DutyStepName = 'acknowledge' | 'plan' | 'do' | 'verify';

/** One step of a duty, and the limit of the pack that runs while it is owed. */
export interface DutyStep {
  readonly step: DutyStepName;
  /** Id of the limit; left out where the limit is an instant of its own, as with the answer to an alert. */
  readonly limit?: string;
  /** Who must do this step, where the ladder of an alert says so. */
  readonly role?: Role;
  /** How long it may take, where a ladder says so and no limit of the pack does. */
  readonly within?: Length;
}

/** A ground on which a duty is not owed, with its article. */
export interface Excuse {
  readonly id: string;
  readonly title: Title;
  readonly basis: readonly string[];
}

/** One row of the catalogue of duties (义务目录). */
export interface DutyRow {
  readonly id: string;
  readonly title: Title;
  /** Left out: the agency of the act that gave rise to it. */
  readonly owedBy?: Agency;
  readonly steps: readonly [DutyStep, ...DutyStep[]];
  /** Limits whose running clock the duty is about: its own limit may be counted back from there, and it is moot when that closes. */
  readonly about?: readonly string[];
  /** Owed anew for every end of such a clock, while the person is held. */
  readonly renewed?: true;
  /** Every act that gives rise to it is owed its own, while an earlier one is still open, too. */
  readonly each?: true;
  /** Owed once in a case, not for each person: whom it tells is told once. */
  readonly ofCase?: true;
  /** Moot when the person is free. */
  readonly whileHeld?: true;
  /** The act that gives rise to it without a procedure saying so: where its fields say this, and unless they have that one. */
  readonly owedUpon?: {
    readonly act: ActType;
    readonly where?: Readonly<Record<string, string>>;
    readonly unless?: string;
  };
  /** Acts that fulfil it without a step of its own. */
  readonly fulfilledBy?: readonly ActType[];
  /** Only these acts do it: a step of its own would say nothing of what was found. */
  readonly doneBy?: readonly ActType[];
  /** Doing it asks for a note with what proves it. */
  readonly evidence?: true;
  /** Verified on the side of whoever asked for it, and not where it was owed. */
  readonly verifiedByIssuer?: true;
  /** Only an act of the agency that owes it fulfils it. */
  readonly byOwner?: true;
  /** Grounds on which the law says that it is not owed. */
  readonly excuses?: readonly Excuse[];
  readonly basis: readonly string[];
}
