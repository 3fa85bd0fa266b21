import { calendarOf } from '../../domain/time/calendar';
import { changedDays } from '../../domain/time/changed-days';
import { calendarFiles } from '../../law/calendar';
import type { CalendarFile } from '../../law/calendar-file';
import { parseNotice } from '../../law/notice-file';
import { withNotice } from '../../law/notices';
import { read } from './repository';

const shown = /## Calendars .*?```json\n(.*?)```/s.exec(read('docs/law.md'))?.[1] ?? '';

/** Before the notice of 2019 came. */
const untold = (file: CalendarFile): CalendarFile => ({
  ...file,
  off: file.off.filter(([from]) => from < '2018-12-01'),
  makeup: file.makeup.filter((day) => day < '2018-12-01'),
});

test('the file in docs/law.md reads, and laid over 2018 makes the last days of that year what they were', () => {
  const known = calendarFiles.filter(({ year }) => year <= 2019);
  const before = known.filter(({ year }) => year < 2019).map(untold);

  const laid = withNotice(before, parseNotice(JSON.parse(shown)));

  expect(changedDays(calendarOf(before), calendarOf(laid))).toEqual([
    ['2018-12-29', '2018-12-29'],
    ['2018-12-31', '2019-12-31'],
  ]);
  expect(changedDays(calendarOf(laid), calendarOf(known))).toEqual([]);
});
