import type { Load } from '../crew';

/** Task queue of the bare contender. */
export const bareQueue = 'bench-bare';

export interface TemporalAt {
  readonly address: string;
  readonly namespace: string;
}

export interface HttpAt {
  readonly apiUrl: string;
}

export interface DatabaseAt {
  readonly databaseUrl: string;
}

/** Where a contender finds its server, the name of the run, and how many clients there will be at most. */
export interface Meeting<At> {
  readonly at: At;
  readonly run: string;
  readonly clients: number;
}

/** What a contender's process is asked: first where its server is, then loads. */
export type Job<At> = Meeting<At> | { readonly load: Load };

/** One case for each instant, whose limit ends at that instant (epoch ms at a full minute). */
export interface HerdJob extends HttpAt {
  readonly run: string;
  readonly dueAts: readonly number[];
}

/** Reads the inbox until every case has rung or the time is over; `every` is the pause between two looks, ms. */
export interface InboxJob extends HttpAt {
  readonly cases: readonly string[];
  readonly until: number;
  readonly every: number;
}

/** When an alert first stood in the inbox, and when it says it rang. Epoch ms. */
export interface Seen {
  readonly caseId: string;
  readonly shownAt: number;
  readonly rangAt: number;
}
