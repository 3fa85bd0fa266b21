import type { Clearing, ClearingKind, ClearingState } from '../../domain/clearing';
import type { Day, Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';

const columns = `id, kind, unit, day, state, opened_at as "openedAt", until, closed_at as "closedAt", snapshot,
  listed_seq as "listedSeq", closed_seq as "closedSeq"`;

/** A clearing, with the places of its snapshots in `office:clearings`. */
export interface StoredClearing extends Clearing {
  readonly listedSeq: number | null;
  readonly closedSeq: number | null;
}

type Row = StoredClearing & Record<string, unknown>;

export const insertClearing = (
  runner: Runner,
  { id, kind, unit, day, openedAt }: Pick<Clearing, 'id' | 'kind' | 'unit' | 'day' | 'openedAt'>,
): Promise<unknown> =>
  runner.run({
    name: 'clearing-insert',
    text: `insert into clearing (id, kind, unit, day, state, opened_at, look_at)
      values ($1, $2, $3, $4, 'listing', $5, $5) on conflict do nothing`,
    values: [id, kind, unit, day, openedAt],
  });

/** A clearing by its id; locked until the end of the transaction where `lock` says so. */
export const readClearing = async (
  runner: Runner,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<StoredClearing | undefined> =>
  (
    await runner.run<Row>({
      name: lock ? 'clearing-lock' : 'clearing-read',
      text: `select ${columns} from clearing where id = $1 ${lock ? 'for update' : ''}`,
      values: [id],
    })
  ).rows[0];

export interface ClearingQuery {
  /** Units whose clearings may be seen, among other marks. */
  readonly marks: readonly string[];
  readonly kind?: ClearingKind | undefined;
  readonly unit?: string | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly state?: ClearingState | undefined;
  /** Reads on behind this one. */
  readonly after?: readonly [Day, string] | undefined;
  readonly atMost: number;
}

/** Clearings of units, the latest period first. */
export const listClearings = async (
  runner: Runner,
  { marks, kind, unit, from, to, state, after, atMost }: ClearingQuery,
): Promise<readonly StoredClearing[]> =>
  (
    await runner.run<Row>({
      name: 'clearing-list',
      text: `select ${columns} from clearing
        where unit = any($1) and ($2::text is null or kind = $2) and ($3::text is null or unit = $3)
          and ($4::text is null or day >= $4) and ($5::text is null or day <= $5) and ($6::text is null or state = $6)
          and ($7::text is null or (day, id) < ($7, $8))
        order by day desc, id desc limit $9`,
      values: [
        ...[[...marks], kind ?? null, unit ?? null, from ?? null, to ?? null, state ?? null],
        ...[after?.[0] ?? null, after?.[1] ?? null, atMost],
      ],
    })
  ).rows;

interface Change {
  readonly state: ClearingState;
  readonly lookAt: Instant;
  readonly until?: Instant | null;
  readonly closedAt?: Instant;
  readonly listedSeq?: number;
  readonly closedSeq?: number;
  readonly snapshot?: string;
}

/** Moves a clearing on; `lookAt`: when it must be looked at again. */
export const changeClearing = (runner: Runner, id: string, change: Change): Promise<unknown> =>
  runner.run({
    name: 'clearing-change',
    text: `update clearing set state = $2, look_at = $3, until = coalesce($4, until), closed_at = coalesce($5, closed_at),
        listed_seq = coalesce($6, listed_seq), closed_seq = coalesce($7, closed_seq), snapshot = coalesce($8, snapshot)
      where id = $1`,
    values: [
      ...[id, change.state, change.lookAt, change.until ?? null, change.closedAt ?? null],
      ...[change.listedSeq ?? null, change.closedSeq ?? null, change.snapshot ?? null],
    ],
  });
