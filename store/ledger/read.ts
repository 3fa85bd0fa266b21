import type { Act } from '../../domain/act';
import type { CaseEntry } from '../../domain/ledger';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import type { RegisterPlace } from '../views/register';
import { ActsErased } from '../errors';

/** Who let time pass, where no act did: the case's workflow, an act that came across it, the daily seal, a change of ladders, or the
 * telling of an invented case. */
export type By =
  | { readonly workflow: string; readonly run: string }
  | { readonly act: string }
  | { readonly seal: true }
  | { readonly policy: true }
  | { readonly sample: true };

/** What the store adds to an entry: its place, when it was recorded, its hash; to a bell, when it rang and whom it told. */
export interface Recorded {
  readonly seq: number;
  readonly recordedAt: Instant;
  readonly hash: string;
  readonly by?: By;
  /** On the entry that opened the case: the law it has pinned. */
  readonly law?: string;
  /** On an entry of the register: its place there. */
  readonly place?: RegisterPlace;
  readonly rangAt?: Instant;
  readonly people?: readonly { readonly person: string; readonly role: string; readonly unit: string }[];
}

/** An entry as it stands in the ledger of a case. */
export type RecordedEntry = (CaseEntry & Recorded) | (Recorded & { readonly kind: 'erased'; readonly at: Instant });

export interface TimelineQuery {
  /** Only what happened by then. */
  readonly asOf?: Instant;
  /** Only what had been recorded by then. */
  readonly knownAt?: Instant;
  /** Only what stands behind this entry, for reading on. */
  readonly after?: number;
  readonly atMost?: number;
}

const forever = Number.MAX_SAFE_INTEGER;

export const streamOf = (caseId: string): string => `case:${caseId}`;

const timelineText = `select e.seq, e.kind, e.at, e.recorded_at as "recordedAt", e.hash, b.body
  from ledger_entry e left join ledger_body b using (stream, seq)
  where e.stream = $1 and e.seq > $2 and e.at <= $3 and e.recorded_at <= $4 order by e.seq limit $5`;

interface TimelineRow extends Pick<Recorded, 'seq' | 'recordedAt' | 'hash'> {
  readonly kind: string;
  readonly at: Instant;
  readonly body: Record<string, unknown> | null;
}

/** The entries of a case in the order in which they were recorded; empty where there is no such case. */
export const timeline = async (
  runner: Runner,
  caseId: string,
  { asOf = forever, knownAt = forever, after = 0, atMost = 10_000 }: TimelineQuery = {},
): Promise<readonly RecordedEntry[]> => {
  const { rows } = await runner.run<TimelineRow & Record<string, unknown>>({
    name: 'timeline',
    text: timelineText,
    values: [streamOf(caseId), after, asOf, knownAt, atMost],
  });
  // The chain vouches for the shape: what was written there was typed.
  return rows.map(({ body, kind, ...rest }) => ({ ...body, ...rest, kind: body ? kind : 'erased' }) as RecordedEntry);
};

const actsText = `select b.body -> 'act' as act from ledger_entry e left join ledger_body b using (stream, seq)
  where e.stream = $1 and e.kind = 'act' and e.recorded_at <= $2 order by e.seq`;

/**
 * Every accepted act in the order of acceptance: what a fold begins from.
 * @throws {ActsErased} the body of one of them is gone, so that nothing can be folded any more
 */
export const actsOf = async (runner: Runner, caseId: string, knownAt: Instant = forever): Promise<readonly Act[]> => {
  const { rows } = await runner.run<{ act: Act | null }>({
    name: 'acts-of',
    text: actsText,
    values: [streamOf(caseId), knownAt],
  });
  return rows.map(({ act }) => {
    if (act === null) throw new ActsErased(caseId);
    return act;
  });
};
