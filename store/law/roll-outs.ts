import type { PreviewTotals, RollOut, RollOutDecision, RollOutState } from '../../domain/roll-out';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import type { Transaction } from '../transaction';

const columns = `id, state, pack, notice, corrects, edition, reasons, proposed_by as "proposedBy",
  proposed_at as "proposedAt", preview, decision, ended_at as "endedAt"`;

type Row = RollOut & Record<string, unknown>;

/** A roll-out by its id; locked until the end of the transaction where `lock` says so. */
export const readRollOut = async (
  runner: Runner,
  id: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<RollOut | undefined> =>
  (
    await runner.run<Row>({
      text: `select ${columns} from roll_out where id = $1 ${lock ? 'for update' : ''}`,
      values: [id],
    })
  ).rows[0];

/** Every roll-out, the latest first. */
export const listRollOuts = async (runner: Runner): Promise<readonly RollOut[]> =>
  (await runner.run<Row>({ text: `select ${columns} from roll_out order by proposed_at desc, id desc limit 500` }))
    .rows;

/** The one that has not ended, with the hash of what it is about; there is one at most. */
export const openRollOut = async (runner: Runner): Promise<(RollOut & { contentHash: string }) | undefined> =>
  (
    await runner.run<Row & { contentHash: string }>({
      text: `select ${columns}, content_hash as "contentHash" from roll_out
        where state in ('previewing', 'proposed', 'adopting')`,
    })
  ).rows[0];

export type Proposal = Pick<
  RollOut,
  'id' | 'pack' | 'notice' | 'corrects' | 'reasons' | 'proposedBy' | 'proposedAt' | 'edition'
> & {
  readonly contentHash: string;
};

export const insertRollOut = (tx: Transaction, one: Proposal): Promise<unknown> =>
  tx.run({
    text: `insert into roll_out (id, state, pack, notice, corrects, content_hash, reasons, proposed_by, proposed_at, edition)
      values ($1, 'previewing', $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      ...[one.id, one.pack, one.notice === null ? null : JSON.stringify(one.notice), one.corrects, one.contentHash],
      ...[one.reasons, JSON.stringify(one.proposedBy), one.proposedAt, one.edition],
    ],
  });

interface Change {
  readonly state: RollOutState;
  readonly preview?: PreviewTotals;
  readonly decision?: RollOutDecision;
  readonly endedAt?: Instant;
}

const json = (value: object | undefined): string | null => (value === undefined ? null : JSON.stringify(value));

/** Moves a roll-out on; whoever follows it is to be told. */
export const changeRollOut = (tx: Runner, id: string, change: Change): Promise<unknown> =>
  tx.run({
    text: `update roll_out set state = $2, preview = coalesce($3, preview), decision = coalesce($4, decision),
        ended_at = coalesce($5, ended_at), changed = changed + 1 where id = $1`,
    values: [...[id, change.state, json(change.preview), json(change.decision)], change.endedAt ?? null],
  });

/** Roll-outs whose workflow has not heard of their latest change. */
export const untoldRollOuts = async (runner: Runner): Promise<readonly { id: string; changed: number }[]> =>
  (
    await runner.run<{ id: string; changed: number }>({
      name: 'roll-out-untold',
      text: 'select id, changed from roll_out where told < changed order by proposed_at limit 20',
    })
  ).rows;

/** Clears what was told: a change that came meanwhile has a higher number and stays to be told. */
export const toldRollOut = (runner: Runner, { id, changed }: { id: string; changed: number }): Promise<unknown> =>
  runner.run({ text: 'update roll_out set told = $2 where id = $1', values: [id, changed] });

/** Has the workflow of every roll-out that has not ended told again: it may have been lost with its server. */
export const tellRollOutsAgain = (runner: Runner): Promise<unknown> =>
  runner.run({
    name: 'roll-out-again',
    text: `update roll_out set told = 0 where state in ('previewing', 'adopting')`,
  });
