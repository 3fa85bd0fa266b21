import type { ModelState, WarningModel } from '../../domain/model';
import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';
import type { Transaction } from '../transaction';

/** A version of a model as the office has it. */
export interface StoredModel {
  readonly id: string;
  readonly version: number;
  readonly content: WarningModel;
  readonly contentHash: string;
  readonly state: ModelState;
  /** Nobody of the office, where the release brought it. */
  readonly proposedBy: string | null;
  readonly proposedAt: Instant;
  readonly decidedBy: string | null;
  readonly decidedAt: Instant | null;
  readonly reasons: string | null;
}

const columns = `id, version, content, content_hash as "contentHash", state, proposed_by as "proposedBy",
  proposed_at as "proposedAt", decided_by as "decidedBy", decided_at as "decidedAt", reasons`;

type Row = StoredModel & Record<string, unknown>;

/** Every version of every model, or of one, the latest version of each first. */
export const readModels = async (runner: Runner, id?: string): Promise<readonly StoredModel[]> =>
  (
    await runner.run<Row>({
      text: `select ${columns} from model where $1::text is null or id = $1 order by id, version desc`,
      values: [id ?? null],
    })
  ).rows;

interface Written extends Pick<StoredModel, 'content' | 'contentHash' | 'state'> {
  readonly by: string | null;
  readonly at: Instant;
}

/** Writes a version. One that is there stays as it is. */
export const insertModel = (tx: Transaction, { content, contentHash, state, by, at }: Written): Promise<unknown> =>
  tx.run({
    text: `insert into model (id, version, content, content_hash, state, proposed_by, proposed_at)
      values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
    values: [content.id, content.version, JSON.stringify(content), contentHash, state, by, at],
  });

/** Moves a version to another state. Two of one model are never active: an active one goes first. */
export const decideModel = (
  tx: Transaction,
  { id, version }: Pick<StoredModel, 'id' | 'version'>,
  { state, by, at, reasons }: { state: ModelState; by: string; at: Instant; reasons: string },
): Promise<unknown> =>
  tx.run({
    text: `update model set state = $3, decided_by = $4, decided_at = $5, reasons = $6 where id = $1 and version = $2`,
    values: [id, version, state, by, at, reasons],
  });

export interface UnitThresholds {
  readonly model: string;
  readonly unit: string;
  readonly params: Readonly<Record<string, number>>;
}

/** Thresholds that units have set, of every model or of one. */
export const readThresholds = async (runner: Runner, model?: string): Promise<readonly UnitThresholds[]> =>
  (
    await runner.run<UnitThresholds & Record<string, unknown>>({
      text: `select model, unit, params from model_threshold where $1::text is null or model = $1 order by model, unit`,
      values: [model ?? null],
    })
  ).rows;

export const setThresholds = (
  tx: Transaction,
  { model, unit, params }: UnitThresholds,
  { by, at }: { by: string; at: Instant },
): Promise<unknown> =>
  tx.run({
    text: `insert into model_threshold (model, unit, params, set_by, set_at) values ($1, $2, $3, $4, $5)
      on conflict (model, unit) do update set params = excluded.params, set_by = excluded.set_by, set_at = excluded.set_at`,
    values: [model, unit, JSON.stringify(params), by, at],
  });
