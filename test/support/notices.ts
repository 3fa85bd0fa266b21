import fc from 'fast-check';
import { dayOfNumber, isWeekend, numberOf } from '../../domain/time/day';
import { rangesOf } from '../../domain/time/day-ranges';
import type { Day } from '../../domain/time/instant';
import type { CalendarFile } from '../../law/calendar-file';
import { parseNotice } from '../../law/notice-file';
import paper from '../fixtures/calendars/2027.json';

/** An invented notice of 2027. Nothing official is known of that year. */
export const invented: CalendarFile = parseNotice(paper);

/** The same year as another paper sets it, as invented. */
export const reissued = (issued: Day, change: Partial<CalendarFile> = {}): CalendarFile => {
  const year = change.year ?? invented.year;
  const number = `虚构测试〔${issued.slice(0, 4)}〕${Number(issued.slice(5, 7)) * 100 + Number(issued.slice(8))}号`;
  const notices = invented.notices.map((notice) => ({
    ...notice,
    number,
    issued,
    title: `虚构的${year}年安排（仅供测试）`,
  }));
  return { ...invented, notice: number, published: issued, notices, ...change };
};

const first = numberOf('2026-12-01');
const last = numberOf('2027-12-31');

const weekdays = (days: readonly Day[]): number => days.filter((day) => !isWeekend(day)).length;

/** Notices of 2027 with any days off and worked, also in the December before. */
export const anyNotice = (issued: Day): fc.Arbitrary<CalendarFile> =>
  fc
    .uniqueArray(fc.integer({ min: first, max: last }), { minLength: 1, maxLength: 40 })
    .chain((numbers) => {
      const off = numbers.sort((a, b) => a - b).map(dayOfNumber);
      const free = Array.from({ length: last - first + 1 }, (_, index) => dayOfNumber(first + index)).filter(
        (day) => isWeekend(day) && !off.includes(day),
      );
      return fc.record({ off: fc.constant(off), makeup: fc.subarray(free, { maxLength: weekdays(off) }) });
    })
    .map(({ off, makeup }) => {
      const statutoryDays = { days: weekdays(off) - makeup.length, why: '虚构' };
      return parseNotice(
        reissued(issued, { off: rangesOf(off).map(([from, to]) => [from, to]), makeup, statutoryDays }),
      );
    });
