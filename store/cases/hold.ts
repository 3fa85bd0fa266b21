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

interface Row {
  readonly seq: number;
  readonly last_act_seq: number;
  readonly head_hash: string;
  readonly recorded_at: Instant;
  readonly state: CaseState | null;
  readonly state_hash: string | null;
  readonly following: Following | null;
  readonly known: KnownAct | null;
  readonly rung: readonly RungBell[] | null;
  readonly office: number | null;
}

/**
 * Locks a case and reads where it stands and what surrounds it; undefined where there is no such case.
 *
 * @param act id of an act, to be answered from the ledger if it is known there
 * @param opening makes the case's row first if there is none: of two openings, one waits for the other
 */
export const holdCase = async (
  tx: Transaction,
  caseId: string,
  { act, opening = false }: { act?: string | undefined; opening?: boolean } = {},
): Promise<{ readonly held: HeldCase; readonly around: Around } | undefined> => {
  const { rows } = await tx.run<Row & Record<string, unknown>>({
    name: 'case-hold',
    text: 'select * from hold_case($1, $2, $3)',
    values: [caseId, act ?? null, opening],
  });
  const row = rows[0];
  return (
    row && {
      held: {
        head: { seq: row.seq, hash: row.head_hash },
        lastActSeq: row.last_act_seq,
        recordedAt: row.recorded_at,
        state: row.state ?? undefined,
        stateHash: row.state_hash,
        following: row.following,
      },
      around: { known: row.known, rung: row.rung ?? [], office: row.office ?? 0 },
    }
  );
};
