import type { Act } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { clockRows, custodyRows, stageRows } from '../../desk/views/rows';
import { actRows } from '../../desk/views/acts';
import { handledRows } from '../../desk/views/handled';
import type { HandlingPeriod } from '../../domain/responsibility';
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

/** Expects that the rows of handling believed now are these periods, and that the present ones are those of the state. */
export const expectHandled = async (
  database: Database,
  caseId: string,
  { standing: { handling } }: CaseState,
  periods: readonly HandlingPeriod[],
): Promise<void> => {
  const { handled } = await believedNow(database, caseId);
  expect(sorted(handled)).toEqual(sorted(handledRows(periods).values()));
  const present = periods
    .filter(({ to }) => to === undefined)
    .map(({ agency, unit, handler }) => [agency, unit, handler]);
  expect(Object.fromEntries(present.map(([agency = '', ...rest]) => [agency, rest]))).toEqual(
    Object.fromEntries(Object.entries(handling).map(([agency, { unit, handler }]) => [agency, [unit, handler]])),
  );
};

/** Expects that the rows of acts believed now are those of the accepted acts, as they have been put right. */
export const expectActs = async (database: Database, caseId: string, accepted: readonly Act[]): Promise<void> => {
  const { acts } = await believedNow(database, caseId);
  expect(sorted(acts)).toEqual(sorted(actRows(accepted).values()));
};
