import type { CaseState } from '../../domain/case';
import type { LawPack } from '../../law/pack';
import type { Database } from '../../store';
import { clockRows, custodyRows, stageRows } from '../../desk/views/rows';

const believed = async (
  database: Database,
  table: 'clock_period' | 'stage_period' | 'custody_period',
  caseId: string,
): Promise<readonly object[]> => {
  const { rows } = await database.run({
    text: `select * from ${table} where case_id = $1 and known_to is null`,
    values: [caseId],
  });
  return rows.map(({ case_id: _case, known_from: _from, known_to: _to, ...row }) => row as object);
};

const sorted = (rows: Iterable<object>): string[] => [...rows].map((row) => JSON.stringify(row)).sort();

/** Expects that the rows believed now are those of the state, and nothing besides. */
export const expectViews = async (
  database: Database,
  caseId: string,
  { standing }: CaseState,
  law: LawPack,
): Promise<void> => {
  expect(sorted(await believed(database, 'clock_period', caseId))).toEqual(sorted(clockRows(standing, law).values()));
  expect(sorted(await believed(database, 'custody_period', caseId))).toEqual(sorted(custodyRows(standing).values()));
  const stages = await believed(database, 'stage_period', caseId);
  const present = stages.filter((row) => (row as { to_at: number | null }).to_at === null);
  expect(sorted(present)).toEqual(sorted(stageRows(standing).values()));
};
