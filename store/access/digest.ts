import { createHash } from 'node:crypto';
import { canonical } from '../../domain/canonical';
import type { Instant } from '../../domain/time/instant';
import type { Database, Runner } from '../connect';
import { append } from '../ledger/append';
import { transaction } from '../transaction';
import { type LoggedLook, lookColumns } from './log';

export const accessStream = 'office:access';

/** What an entry of the stream says of the rows behind `after`, up to `upTo`. */
export interface AccessDigest {
  readonly after: number;
  readonly upTo: number;
  readonly count: number;
  readonly first: Instant | null;
  readonly last: Instant | null;
  /** SHA-256 over the rows in their order, each in its canonical form and a line. */
  readonly hash: string;
}

const page = 2_000;

const rowsOf = async function* (runner: Runner, after: number, upTo: number): AsyncGenerator<LoggedLook> {
  let last = after;
  for (;;) {
    const { rows } = await runner.run<LoggedLook & Record<string, unknown>>({
      name: 'looks-page',
      text: `select ${lookColumns} from access_log where id > $1 and id <= $2 order by id limit $3`,
      values: [last, upTo, page],
    });
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < page) return;
    last = end.id;
  }
};

/** What the rows are now. */
export const digestOf = async (runner: Runner, after: number, upTo: number): Promise<AccessDigest> => {
  const hash = createHash('sha256');
  let [count, first, last]: [number, Instant | null, Instant | null] = [0, null, null];
  for await (const row of rowsOf(runner, after, upTo)) {
    hash.update(`${canonical(row)}\n`);
    count += 1;
    first ??= row.at;
    last = row.at;
  }
  return { after, upTo, count, first, last, hash: hash.digest('hex') };
};

/** The last row there will ever be up to here: whoever was writing has finished, and whoever writes next comes behind. */
const settledUpTo = (database: Database): Promise<number> =>
  transaction(database, async (tx) => {
    await tx.run({ text: 'lock table access_log in share mode' });
    const { rows } = await tx.run<{ id: number | null }>({ text: 'select max(id) as id from access_log' });
    return { value: rows[0]?.id ?? 0 };
  });

// One seal at a time; the number is arbitrary, and nobody else's.
const digestLock = 4_201_013;

const recordedUpTo = `select coalesce(max((b.body ->> 'upTo')::bigint), 0) as id
  from ledger_body b where b.stream = $1`;

/** Puts what was looked at since the last time into the stream `office:access`, for the seal to sign. */
export const recordAccess = async (database: Database, now: Instant): Promise<void> => {
  const upTo = await settledUpTo(database);
  await transaction(database, async (tx) => {
    await tx.run({ text: 'select pg_advisory_xact_lock($1)', values: [digestLock] });
    const { rows } = await tx.run<{ id: number }>({ text: recordedUpTo, values: [accessStream] });
    const after = rows[0]?.id ?? 0;
    if (upTo <= after) return { value: undefined };
    const digest = await digestOf(tx, after, upTo);
    await append(tx, accessStream, now, [{ kind: 'access', at: now, body: { ...digest } }]);
    return { value: undefined };
  });
};
