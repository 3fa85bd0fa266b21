import type { Database } from '../store';

/** A breach entry as it stands in the ledger. Epoch ms. */
export interface Breach {
  readonly caseId: string;
  readonly at: number;
  readonly recordedAt: number;
}

const streams = (cases: readonly string[]): string[] => cases.map((one) => `case:${one}`);

/** The breaches of some cases for one limit (its row), in the order in which they were written. */
export const breachesOf = async (
  database: Database,
  cases: readonly string[],
  row: string,
): Promise<readonly Breach[]> => {
  const { rows } = await database.run<Breach & Record<string, unknown>>({
    text: `select substr(e.stream, 6) as "caseId", e.at, e.recorded_at as "recordedAt"
      from ledger_entry e join ledger_body b using (stream, seq)
      where e.stream = any($1) and e.kind = 'breach' and b.body ->> 'row' = $2 order by e.recorded_at`,
    values: [streams(cases), row],
  });
  return rows;
};

/** When the workflow of each case is to wake (its spread is in it). */
export const wakesOf = async (database: Database, cases: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await database.run<{ caseId: string; at: number }>({
    text: 'select case_id as "caseId", at from case_wake where case_id = any($1)',
    values: [cases],
  });
  return new Map(rows.map(({ caseId, at }) => [caseId, at]));
};

/** Red bells of some cases beyond the first of each clock: rows, or entries in the ledger. */
export const doubledBells = async (database: Database, cases: readonly string[]): Promise<number> => {
  const { rows } = await database.run<{ doubled: string }>({
    text: `select
        (select coalesce(sum(n - 1), 0) from (select count(*) as n from bell
          where case_id = any($1) and rung = 'red' and rang_at is not null group by case_id, clock) per_clock)
        + (select coalesce(sum(n - 1), 0) from (select count(*) as n from ledger_entry e join ledger_body b using (stream, seq)
          where e.stream = any($2) and e.kind = 'bell' group by e.stream, b.body -> 'bell' ->> 'id') per_bell)
        as doubled`,
    values: [cases, streams(cases)],
  });
  return Number(rows[0]?.doubled ?? 0);
};

/** Accepted acts in all ledgers. */
export const actsWritten = async (database: Database): Promise<number> => {
  const { rows } = await database.run<{ acts: number }>({
    text: `select count(*) as acts from ledger_entry where kind = 'act' and stream like 'case:%'`,
  });
  return rows[0]?.acts ?? 0;
};
