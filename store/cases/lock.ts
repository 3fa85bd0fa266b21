import type { CaseState } from '../../domain/case';
import type { Following } from '../../domain/following';
import type { Refusal } from '../../domain/refusals';
import type { Instant } from '../../domain/time/instant';
import type { Head } from '../ledger/chain';
import type { Transaction } from '../transaction';

/** A case under lock: nobody else moves it until this transaction ends. */
export interface HeldCase {
  readonly head: Head;
  readonly lastActSeq: number;
  readonly recordedAt: Instant;
  /** Undefined for a case that has not been opened. */
  readonly state: CaseState | undefined;
  readonly stateHash: string | null;
  readonly following: Following | null;
}

/** An act that was answered before. */
export interface KnownAct {
  readonly seq: number;
  readonly kind: 'act' | 'refused';
  readonly requestHash: string;
  readonly recordedAt: Instant;
  /** Null for an accepted act, and for a refusal whose body was erased. */
  readonly refusal: Refusal | null;
  /** Seq of the last accepted act at that time. */
  readonly lastActSeq: number;
}

export interface Person {
  readonly person: string;
  readonly role: string;
  readonly unit: string;
}

/** A bell that rang and does not stand in the ledger yet. */
export interface RungBell {
  readonly id: string;
  readonly clock: string;
  readonly at: Instant;
  readonly rangAt: Instant;
  readonly people: readonly Person[];
}

/** What a step must know besides the case itself, read after the lock was granted. */
export interface Around {
  readonly known: KnownAct | null;
  readonly rung: readonly RungBell[];
  /** Seq of the last change of the office. */
  readonly office: number;
}

/** Makes the row of a case that may not exist yet, so that it can be locked. Of two openings, one waits for the other. */
export const placeCase = (tx: Transaction, caseId: string): Promise<unknown> =>
  tx.run({
    name: 'case-place',
    text: 'insert into case_state (case_id) values ($1) on conflict do nothing',
    values: [caseId],
  });

interface Row {
  readonly seq: number;
  readonly last_act_seq: number;
  readonly head_hash: string;
  readonly recorded_at: Instant;
  readonly state: CaseState | null;
  readonly state_hash: string | null;
  readonly following: Following | null;
}

/** Locks a case and reads where it stands; undefined where there is no such case. */
export const lockCase = async (tx: Transaction, caseId: string): Promise<HeldCase | undefined> => {
  const { rows } = await tx.run<Row>({
    name: 'case-lock',
    text: `select seq, last_act_seq, head_hash, recorded_at, state, state_hash, following
      from case_state where case_id = $1 for update`,
    values: [caseId],
  });
  const row = rows[0];
  return (
    row && {
      head: { seq: row.seq, hash: row.head_hash },
      lastActSeq: row.last_act_seq,
      recordedAt: row.recorded_at,
      state: row.state ?? undefined,
      stateHash: row.state_hash,
      following: row.following,
    }
  );
};

/**
 * Reads what surrounds a locked case. A statement of its own: one that had waited for the lock would still see
 * everything but the locked row as it was before the wait.
 */
export const readAround = async (tx: Transaction, caseId: string, act: string | null): Promise<Around> => {
  const { rows } = await tx.run<{ known: KnownAct | null; rung: RungBell[] | null; office: number | null }>({
    name: 'case-around',
    text: `select
      (select json_build_object(
          'seq', e.seq, 'kind', e.kind, 'requestHash', e.request_hash, 'recordedAt', e.recorded_at,
          'refusal', b.body -> 'refusal',
          'lastActSeq', (select coalesce(max(a.seq), 0) from ledger_entry a
            where a.stream = e.stream and a.kind = 'act' and a.seq <= e.seq))
        from ledger_entry e left join ledger_body b using (stream, seq)
        where e.stream = 'case:' || $1 and e.act_id = $2 and e.kind in ('act', 'refused')) as known,
      (select json_agg(json_build_object(
          'id', id, 'clock', clock, 'at', at, 'rangAt', rang_at,
          'people', (select coalesce(json_agg(json_build_object('person', person, 'role', role, 'unit', unit)
              order by person), '[]') from bell_told t where t.case_id = bell.case_id and t.bell = bell.id)))
        from bell
        where case_id = $1 and rang_at is not null and copied_seq is null and withdrawn_at is null) as rung,
      (select seq from stream_head where stream = 'office:all') as office`,
    values: [caseId, act],
  });
  const row = rows[0];
  return { known: row?.known ?? null, rung: row?.rung ?? [], office: row?.office ?? 0 };
};
