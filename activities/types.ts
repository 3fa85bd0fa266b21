import type { Enforced } from '../domain/following';
import type { ClearingKind, ClearingState } from '../domain/clearing';
import type { RollOutState } from '../domain/roll-out';
import type { Instant } from '../domain/time/instant';

/** What a case's workflow asks of the world. Ids, stage names and instants go in and out: never a person. */
export interface CaseActivities {
  /**
   * Lets the time of a case pass until now, and says where that left it. `since` is the last ledger entry the workflow
   * knows of: repeated after its answer was lost, the activity names again what it did behind that entry.
   */
  readonly enforce: (caseId: string, since: number) => Promise<Enforced>;
  /** Sends what these bells of a case have to say to people outside the house. */
  readonly deliver: (caseId: string, bells: readonly string[]) => Promise<void>;
  /** Records that following a case met something no repetition mends. */
  readonly alarm: (caseId: string, what: string) => Promise<void>;
}

/** The second line of watch, and the daily seal. */
export interface PatrolActivities {
  readonly ringDue: () => Promise<void>;
  readonly tellAgain: () => Promise<void>;
  readonly seal: () => Promise<void>;
}

/** What a roll-out of law asks of the world. */
export interface RollOutActivities {
  /** Does the next piece: the preview, or the next open cases. Begun again it goes on where it stopped. */
  readonly advanceRollOut: (
    id: string,
    settled: boolean,
  ) => Promise<{ readonly state: RollOutState; readonly done: number; readonly more: boolean }>;
}

/** What the warning models ask of the world. */
export interface ModelActivities {
  /** One round over every case that has to be looked at. Begun again it goes on where it stopped. */
  readonly askModels: () => Promise<void>;
}

/** What clearings and the daily inspection ask of the world. Ids of clearings go in and out: never a case. */
export interface ClearingActivities {
  /** Begins the clearings of what has fallen due. Begun again it finds them. */
  readonly openClearings: (
    kind: ClearingKind,
  ) => Promise<readonly { readonly day: string; readonly clearings: number }[]>;
  /** Does the next piece of a clearing: the next cases of its list, or its end. Begun again it goes on where it stopped. */
  readonly advanceClearing: (
    id: string,
  ) => Promise<{ readonly state: ClearingState; readonly lookAt: Instant; readonly more: boolean }>;
  readonly inspect: () => Promise<{ readonly day: string; readonly fresh: boolean }>;
}

export type Activities = CaseActivities & PatrolActivities & RollOutActivities & ModelActivities & ClearingActivities;
