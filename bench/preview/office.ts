import type { Desk } from '../../desk';
import type { Database } from '../../store';
import type { Sample } from './samples';

/** Open cases and their running clocks, as the tables have them. */
export interface Filled {
  readonly cases: number;
  readonly clocks: number;
}

const numbers = async (database: Database): Promise<Filled> => {
  const { rows } = await database.run<Filled & Record<string, unknown>>({
    text: `select (select count(*) from case_state where closed_at is null) as cases,
      (select count(*) from clock_period where known_to is null and closed_at is null) as clocks`,
  });
  return rows[0] ?? { cases: 0, clocks: 0 };
};

const columnsOf = async (database: Database, table: string): Promise<readonly string[]> =>
  (
    await database.run<{ name: string }>({
      text: `select column_name as name from information_schema.columns
        where table_name = $1 and column_name <> 'case_id' order by ordinal_position`,
      values: [table],
    })
  ).rows.map(({ name }) => name);

/** The rows of every sample once more under so many other ids. Nothing that a preview reads names the case but its key. */
const copy = async (database: Database, table: string, times: number): Promise<void> => {
  const columns = (await columnsOf(database, table)).join(', ');
  await database.run({
    text: `insert into ${table} (case_id, ${columns})
      select case_id || '-' || n, ${columns} from ${table} cross join generate_series(1, $1::int) as n`,
    values: [times],
  });
};

/**
 * Fills an office with at least so many running clocks: the samples come in as the product takes cases over, and their rows
 * are copied until there are enough.
 */
export const fill = async (
  { desk, database }: { readonly desk: Desk; readonly database: Database },
  samples: readonly Sample[],
  clocks: number,
): Promise<Filled> => {
  for (const { id, acts } of samples) {
    const { refused } = await desk.importCase(id, acts);
    if (refused.length > 0) throw new Error(`${id} could not be taken over: ${refused.join(', ')} was refused.`);
  }
  const first = await numbers(database);
  const times = Math.max(0, Math.ceil(clocks / first.clocks) - 1);
  for (const table of ['case_state', 'clock_period']) {
    if (times > 0) await copy(database, table, times);
    await database.run({ text: `vacuum (analyze) ${table}` });
  }
  return numbers(database);
};
