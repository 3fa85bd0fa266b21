import type { Organisation, Period } from '../../domain/organisation';
import type { Instant } from '../../domain/time/instant';
import type { Transaction } from '../transaction';
import { answerableFrom, standInsFrom } from './answerable';

/** A table of periods: the columns that say what holds in a period. */
interface PeriodTable {
  readonly name: string;
  readonly columns: readonly string[];
}

const answerable: PeriodTable = { name: 'answerable', columns: ['unit', 'role', 'person'] };
const standIn: PeriodTable = { name: 'stand_in', columns: ['person', 'deputy'] };

type Row = Period & Readonly<Record<string, unknown>>;

const keyOf = (row: Row, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => row[column] ?? null));

/** What runs by now goes on where it is to go on, and ends now where it is not. */
const carried = (had: readonly Row[], wanted: readonly Row[], now: Instant, columns: readonly string[]): Row[] => {
  const running = new Map(had.filter(({ from }) => from < now).map((row) => [keyOf(row, columns), row]));
  const next = wanted.map((row) => {
    const before = row.from === now ? running.get(keyOf(row, columns)) : undefined;
    if (!before) return row;
    running.delete(keyOf(row, columns));
    return { ...row, from: before.from };
  });
  return [...[...running.values()].map((row) => ({ ...row, to: now })), ...next];
};

const write = async (tx: Transaction, { name, columns }: PeriodTable, gone: readonly Row[], added: readonly Row[]) => {
  const given = `jsonb_to_recordset($1::jsonb) as g (${columns.map((one) => `${one} text`).join(', ')}, "from" bigint, "to" bigint)`;
  if (gone.length > 0) {
    const same = columns.map((one) => `t.${one} is not distinct from g.${one}`).join(' and ');
    await tx.run({
      text: `delete from ${name} t using ${given} where ${same} and t.from_at = g."from"`,
      values: [JSON.stringify(gone)],
    });
  }
  if (added.length > 0) {
    await tx.run({
      text: `insert into ${name} (${columns.join(', ')}, from_at, to_at) select ${columns.join(', ')}, "from", "to" from ${given}`,
      values: [JSON.stringify(added)],
    });
  }
};

const keepTable = async (
  tx: Transaction,
  table: PeriodTable,
  periodsFrom: (since?: Instant) => readonly Period[],
  now: Instant,
): Promise<void> => {
  const { name, columns } = table;
  const { rows } = await tx.run<{ had: Row[]; empty: boolean }>({
    text: `select not exists (select 1 from ${name}) as empty, coalesce(json_agg(json_strip_nulls(json_build_object(
        ${columns.map((one) => `'${one}', ${one}`).join(', ')}, 'from', from_at, 'to', to_at))), '[]') as had
      from ${name} where to_at is null or to_at > $1`,
    values: [now],
  });
  const { had, empty } = rows[0] ?? { had: [], empty: true };
  // Of an office that is new nothing has been told to anybody: it has always been so.
  const wanted = (empty ? periodsFrom() : periodsFrom(now)) as readonly Row[];
  const next = carried(had, wanted, now, columns);
  const whole = (row: Row): string => JSON.stringify([keyOf(row, columns), row.from, row.to]);
  const [before, after] = [new Set(had.map(whole)), new Set(next.map(whole))];
  await write(
    tx,
    table,
    had.filter((row) => !after.has(whole(row))),
    next.filter((row) => !before.has(whole(row))),
  );
};

/**
 * Keeps who answers for what, and who stands in for whom, from now on: what lies before now is never written again, so that
 * who answered then stays the same answer for ever.
 */
export const keepAnswering = async (tx: Transaction, organisation: Organisation, now: Instant): Promise<void> => {
  await keepTable(tx, answerable, (since) => answerableFrom(organisation, since), now);
  await keepTable(tx, standIn, (since) => standInsFrom(organisation, since), now);
};
