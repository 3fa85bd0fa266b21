import type { CaseState } from '../../domain/case';
import { clockRows, custodyRows, stageRows } from '../../desk/views/rows';
import type { LawPack } from '../../law/pack';
import { believedNow, type Database } from '../../store';

const sorted = (rows: Iterable<object>): string[] => [...rows].map((row) => JSON.stringify(row)).sort();

/** Expects that the rows believed now are those of the state, and nothing besides. */
export const expectViews = async (
  database: Database,
  caseId: string,
  { standing }: CaseState,
  law: LawPack,
): Promise<void> => {
  const { clocks, custody, stages } = await believedNow(database, caseId);
  expect(sorted(clocks)).toEqual(sorted(clockRows(standing, law).values()));
  expect(sorted(custody)).toEqual(sorted(custodyRows(standing).values()));
  const present = stages.filter((row) => (row as { to_at: number | null }).to_at === null);
  expect(sorted(present)).toEqual(sorted(stageRows(standing).values()));
};
