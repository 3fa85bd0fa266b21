import { deadlineIn } from '../../config/clock';
import { dayOf, yearOf } from '../../domain/time/day';
import { calendarFiles } from '../../law/calendar';
import { type Check, type Finding, bad, good, note } from './finding';

const calendars = (): Finding => {
  const year = yearOf(dayOf(deadlineIn(0)));
  const known = new Set(calendarFiles.map((file) => file.year));
  if (!known.has(year))
    return bad(`no official calendar for ${year}: due dates count weekends alone; install a newer release`);
  if (!known.has(year + 1)) return note(`${year + 1} is not published or not loaded: due dates in it are provisional`);
  return good(`${year} and ${year + 1}`);
};

/** Whether the law pack covers what is counted these days. */
export const lawChecks: readonly Check[] = [{ name: 'Calendars', look: calendars }];
