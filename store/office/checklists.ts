import { checklistChanges } from '../../domain/office-change';
import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';
import { changeOffice } from './change';

/**
 * Puts a checklist in force for a unit from now on; null ends the one it has, so that it works by that of the unit above.
 *
 * @returns whether anything changed; a change stands in the stream `office:all`
 */
export const setChecklist = async (
  database: Pick<Database, 'pool'>,
  { unit, checklist, by }: { readonly unit: string; readonly checklist: string | null; readonly by: string },
  now: Instant,
): Promise<boolean> => {
  const { changes } = await changeOffice(
    database,
    (before, changing) => checklistChanges(before, { unit, checklist }, changing.now),
    { now, by },
  );
  return changes.length > 0;
};
