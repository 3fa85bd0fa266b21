import type { TimeLimit } from '../domain/limit';
import type { Day } from '../domain/time/instant';
import { limitOf, type LawPack } from './pack';

/**
 * Every version of a limit, the oldest first; alone where it has never been replaced.
 *
 * @param idOrRow id or table number of any of them
 * @throws {UnknownLimit}
 */
export const versionsOf = (pack: LawPack, idOrRow: string): readonly TimeLimit[] => {
  const asked = limitOf(pack, idOrRow);
  const newest = asked.versionOf ?? asked.id;
  return [...pack.limits.values()]
    .filter(({ id, versionOf }) => id === newest || versionOf === newest)
    .sort((a, b) => (a.inForce.from < b.inForce.from ? -1 : 1));
};

/**
 * The version of a limit that applies on the day the law goes by, which the row names (`chosenBy`): that of the filing, of
 * the act. Undefined where that day lies before the oldest version, or after one that nothing has replaced.
 *
 * @throws {UnknownLimit}
 */
export const versionOn = (pack: LawPack, idOrRow: string, day: Day): TimeLimit | undefined =>
  versionsOf(pack, idOrRow).find(({ inForce: { from, to } }) => from <= day && (to === undefined || day <= to));
