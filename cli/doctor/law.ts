import { deadlineIn } from '../../config/clock';
import type { Config } from '../../config/environment';
import { yearsOf } from '../../desk/law/versions';
import { dayOf, yearOf } from '../../domain/time/day';
import { calendarFiles } from '../../law/calendar';
import type { CalendarFile } from '../../law/calendar-file';
import { connect, newestEdition, readEditions } from '../../store';
import { type Check, type Finding, bad, good, note } from './finding';

const imported = async (url: string): Promise<readonly CalendarFile[]> => {
  const database = connect(url, { connections: 1 });
  try {
    return yearsOf(await readEditions(database), await newestEdition(database));
  } finally {
    await database.close();
  }
};

/** What was imported counts as well; where the database cannot say, other checks say why. */
const inForce = async ({ databaseUrl: url }: Config): Promise<readonly CalendarFile[]> =>
  url === undefined ? calendarFiles : imported(url).catch(() => calendarFiles);

/** What is found of a year and the one after it, by the calendars in force. */
export const calendarFinding = (year: number, files: readonly CalendarFile[]): Finding => {
  const known = new Set(files.map((file) => file.year));
  if (!known.has(year))
    return bad(
      `no official calendar for ${year}: due dates count weekends alone; import its notice (docs/roll-outs.md)`,
    );
  if (!known.has(year + 1))
    return note(
      `${year + 1} is not published or not imported: due dates in it are provisional (docs/roll-outs.md tells how to import it)`,
    );
  return good(`${year} and ${year + 1}`);
};

/** Whether the law covers what is counted these days. */
export const lawChecks = (config: Config): readonly Check[] => [
  {
    name: 'Calendars',
    look: async () => calendarFinding(yearOf(dayOf(deadlineIn(0))), await inForce(config)),
  },
];
