import type { CaseState, Standing } from '../../domain/case';
import type { Following } from '../../domain/following';
import type { Instant } from '../../domain/time/instant';
import { marksOf } from '../../domain/visibility';
import type { Head } from '../ledger/chain';
import type { Transaction } from '../transaction';

/** Where a step leaves a case. */
export interface CaseAfter {
  readonly head: Head;
  readonly lastActSeq: number;
  readonly recordedAt: Instant;
  readonly state: CaseState;
  readonly stateHash: string;
  readonly following: Following;
}

const handlersOf = ({ handling }: Standing): string[] => [
  ...new Set(Object.values(handling).flatMap(({ handler, firstHandler }) => [handler, firstHandler])),
];

/** Writes where a locked case stands now. A wake that moved has been told to nobody in vain yet. */
export const writeCase = (tx: Transaction, caseId: string, after: CaseAfter): Promise<unknown> => {
  const { standing } = after.state;
  return tx.run({
    name: 'case-write',
    text: `update case_state set seq = $2, head_hash = $3, last_act_seq = $4, recorded_at = $5, state = $6,
        state_hash = $7, law = $8, opened_at = $9, closed_at = $10, marks = $11, handlers = $12, following = $13,
        ended = $15, reminded = case when wake_at is distinct from $14 then 0 else reminded end, wake_at = $14
      where case_id = $1`,
    values: [
      caseId,
      after.head.seq,
      after.head.hash,
      after.lastActSeq,
      after.recordedAt,
      JSON.stringify(after.state),
      after.stateHash,
      standing.law,
      standing.openedAt,
      standing.closedAt ?? null,
      marksOf(standing),
      handlersOf(standing),
      JSON.stringify(after.following),
      after.following.wake?.at ?? null,
      after.following.ended,
    ],
  });
};

/**
 * Notes that a case moved, for the relay to tell its workflow: one row a case, the newest. A case set aside because it
 * could not be told stays set aside.
 */
export const noteMoved = (tx: Transaction, caseId: string, following: Following, now: Instant): Promise<unknown> =>
  tx.run({
    name: 'outbox-note',
    text: `insert into outbox (case_id, seq, following, noted_at) values ($1, $2, $3, $4)
      on conflict (case_id) do update set seq = excluded.seq, following = excluded.following, noted_at = excluded.noted_at`,
    values: [caseId, following.seq, JSON.stringify(following), now],
  });
