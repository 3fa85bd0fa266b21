import type { Enforced } from '../domain/following';

/** What a case's workflow asks of the world. Ids, stage names and instants go in and out: never a person. */
export interface CaseActivities {
  /** Lets the time of a case pass until now, and says where that left it. */
  readonly enforce: (caseId: string) => Promise<Enforced>;
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
