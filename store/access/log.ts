import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';

/** Somebody was shown cases. */
export interface Look {
  /** Id of the request: the same look is written once, however often it is tried. */
  readonly request: string;
  readonly at: Instant;
  readonly person: string;
  readonly onBehalfOf: string | null;
  readonly unit: string;
  readonly route: string;
  readonly cases: readonly string[];
  /** Keyed hash of the address it came from. */
  readonly address: string;
}

/** A look with its place in the log. */
export interface LoggedLook extends Look {
  readonly id: number;
}

/** Writes looks, each once. @throws {StoreUnavailable} the database is away: the same again will do */
export const writeLooks = (database: Database, looks: readonly Look[]): Promise<unknown> =>
  database.run({
    name: 'looks-write',
    text: `insert into access_log (request, at, person, on_behalf_of, unit, route, cases, address)
      select request, at, person, "onBehalfOf", unit, route, array(select jsonb_array_elements_text(cases)), address
      from jsonb_to_recordset($1::jsonb) as g (request text, at bigint, person text, "onBehalfOf" text, unit text,
        route text, cases jsonb, address text)
      on conflict (request) do nothing`,
    values: [JSON.stringify(looks)],
  });

export const lookColumns = 'id, request, at, person, on_behalf_of as "onBehalfOf", unit, route, cases, address';

/** Who looked at a case, the latest first, read on behind `before`. */
export const looksAt = async (
  database: Database,
  caseId: string,
  { before = Number.MAX_SAFE_INTEGER, atMost = 100 }: { before?: number | undefined; atMost?: number } = {},
): Promise<readonly LoggedLook[]> =>
  (
    await database.run<LoggedLook & Record<string, unknown>>({
      name: 'looks-at',
      text: `select ${lookColumns} from access_log where cases @> array[$1] and id < $2 order by id desc limit $3`,
      values: [caseId, before, atMost],
    })
  ).rows;
