import fc from 'fast-check';
import { calendarOf, type Calendar } from '../../domain/time/calendar';
import { isWeekend, yearOf } from '../../domain/time/day';
import { daysIn } from '../../domain/time/day-ranges';
import { InvalidCalendar } from '../../domain/time/errors';
import type { Day } from '../../domain/time/instant';
import { calendarFiles, stateCouncilCalendar } from '../../law/calendar';
import { CalendarGap, NothingNew, NoticeNotLater } from '../../law/calendar-errors';
import type { CalendarFile } from '../../law/calendar-file';
import { parseNotice } from '../../law/notice-file';
import { withNotice } from '../../law/notices';
import { standingYears } from '../../law/years';
import { anyNotice, invented, reissued } from '../support/notices';

const notice = anyNotice('2026-11-10');
const with2027 = withNotice(calendarFiles, invented);
const of2026 = calendarFiles.filter(({ year }) => year === 2026);
const [stands] = of2026;

/** A file of 2026 that came after all others, with its days changed. */
const late2026 = (change: Partial<CalendarFile>): CalendarFile =>
  reissued('2026-12-05', { year: 2026, off: stands?.off ?? [], makeup: stands?.makeup ?? [], ...change });

const restIn = (calendar: Calendar, from: Day, to: Day): Day[] =>
  daysIn([from, to]).filter((day) => !calendar.isWorkday(day));

describe('a notice laid over the years before it', () => {
  test('changes the days it names, and no other', () => {
    fc.assert(
      fc.property(notice, (file) => {
        const laid = calendarOf(withNotice(calendarFiles, file));
        const off = new Set(file.off.flatMap(daysIn));
        const worked = new Set(file.makeup);
        const unnamed = (day: Day): boolean =>
          yearOf(day) < 2027 ? !stateCouncilCalendar.isWorkday(day) : isWeekend(day);
        const expected = daysIn(['2016-01-01', '2027-12-31']).filter(
          (day) => off.has(day) || (unnamed(day) && !worked.has(day)),
        );
        expect(restIn(laid, '2016-01-01', '2027-12-31')).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('adds its year, and leaves the other files as they were', () => {
    expect(with2027).toEqual([...calendarFiles, invented]);
    expect(calendarOf(with2027).years).toEqual(Array.from({ length: 12 }, (_, index) => 2016 + index));
  });

  test('moves the last days of the year before', () => {
    const before = restIn(stateCouncilCalendar, '2026-12-26', '2026-12-31');
    const after = restIn(calendarOf(with2027), '2026-12-26', '2027-01-03');
    expect(before).toEqual(['2026-12-26', '2026-12-27']);
    expect(after).toEqual(['2026-12-26', '2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']);
  });

  test('wins over what the year before had said of those days', () => {
    const december = late2026({ off: [...(stands?.off ?? []), ['2026-12-26', '2026-12-27']] });
    const laid = withNotice(withNotice(calendarFiles, december), reissued('2026-12-06', { off: invented.off }));
    expect(calendarOf(laid).isWorkday('2026-12-27')).toBe(true);
    expect(calendarOf(laid).isWorkday('2026-12-26')).toBe(false);
  });
});

describe('a later notice of a year that stands', () => {
  test('takes its place: what the first one named is forgotten', () => {
    fc.assert(
      fc.property(notice, anyNotice('2026-12-20'), (first, second) => {
        const twice = withNotice(withNotice(calendarFiles, first), second);
        expect(twice).toEqual(withNotice(calendarFiles, second));
      }),
    );
  });

  test('counts as later by the newest of its notices, as where an amendment is added to the file', () => {
    const amendment = { ...reissued('2027-03-01').notices[0], scope: '劳动节' };
    const amended = parseNotice({ ...invented, notices: [...invented.notices, amendment] });
    expect(withNotice(with2027, amended).at(-1)).toEqual(amended);
    expect(() => withNotice(withNotice(with2027, amended), reissued('2027-02-01'))).toThrow(
      /虚构测试〔2027〕301号 of 2027-03-01 stands, and no notice of this file is later \(2027-02-01\)/,
    );
  });

  test('the very file again is nothing new, whatever the order of its keys', () => {
    const turned = Object.fromEntries(Object.entries(invented).reverse()) as CalendarFile;
    expect(() => withNotice(with2027, turned)).toThrow(NothingNew);
  });

  test.each([
    ['the same notice with other days', { ...invented, makeup: invented.makeup.slice(1) }],
    ['another notice of the same day', reissued('2026-11-10')],
    ['an earlier notice', reissued('2026-11-09')],
  ])('%s is refused, saying which stands', (_, file) => {
    expect(() => withNotice(with2027, file)).toThrow(NoticeNotLater);
    expect(() => withNotice(with2027, file)).toThrow(/虚构测试〔2026〕1号 of 2026-11-10 stands/);
  });
});

describe('covered years follow one another', () => {
  test.each([
    [2028, 'import 2027 first'],
    [2014, 'import 2015 first'],
  ])('%p would leave a gap', (year, reason) => {
    const apart = reissued('2013-11-10', { year, off: [[`${year}-01-01`, `${year}-01-01`]], makeup: [] });
    expect(() => withNotice(calendarFiles, apart)).toThrow(CalendarGap);
    expect(() => withNotice(calendarFiles, apart)).toThrow(reason);
  });

  test('the year before the first is no gap, and neither is the only year', () => {
    const early = reissued('2014-12-01', { year: 2015, off: [['2015-01-01', '2015-01-03']], makeup: ['2015-01-04'] });
    expect(
      withNotice(calendarFiles, early)
        .map(({ year }) => year)
        .slice(0, 2),
    ).toEqual([2015, 2016]);
    expect(withNotice([], early)).toEqual([early]);
  });

  test('days of a December that is not covered are refused: nothing could hold them', () => {
    expect(() => withNotice([], invented)).toThrow(InvalidCalendar);
    expect(() => withNotice([], invented)).toThrow(/names 2026-12-27, but 2026 is not covered; leave that day out/);
  });
});

describe('a year changed after the notice of the next', () => {
  test('is refused where both name a day of December otherwise', () => {
    const contrary = late2026({ off: [...(stands?.off ?? []), ['2026-12-26', '2026-12-27']] });
    expect(() => withNotice(with2027, contrary)).toThrow(InvalidCalendar);
    expect(() => withNotice(with2027, contrary)).toThrow(/^Calendar 2026: 2026-12-27 is both off and worked: /);
    const worked = withNotice(calendarFiles, late2026({ makeup: [...(stands?.makeup ?? []), '2026-12-26'] }));
    const off: CalendarFile = { ...invented, off: [['2026-12-26', '2026-12-26'], ...invented.off] };
    expect(() => withNotice(worked, off)).toThrow(/2026-12-26 is both off and worked/);
  });

  test('stands where they agree, and keeps the days the next one names', () => {
    const laid = withNotice(with2027, late2026({ off: [...(stands?.off ?? []), ['2026-12-25', '2026-12-26']] }));
    expect(restIn(calendarOf(laid), '2026-12-24', '2026-12-31')).toEqual(['2026-12-25', '2026-12-26', '2026-12-31']);
  });
});

describe('the years as they stand, one by one', () => {
  test('hold their own days alone, free of contradictions, and make the same calendar', () => {
    fc.assert(
      fc.property(notice, (file) => {
        const files = withNotice(calendarFiles, file);
        const years = standingYears(files);
        const [whole, apart] = [calendarOf(files), years.map((year) => calendarOf([year]))];
        for (const [index, year] of years.entries()) {
          const alone = apart[index];
          const [from, to] = [`${year.year}-01-01`, `${year.year}-12-31`];
          expect(restIn(alone ?? whole, from, to)).toEqual(restIn(whole, from, to));
          expect([...year.off.flat(), ...year.makeup].filter((day) => yearOf(day) !== year.year)).toEqual([]);
          expect(year.makeup.filter((day) => year.off.some(([a, b]) => a <= day && day <= b))).toEqual([]);
        }
      }),
      { numRuns: 20 },
    );
  });

  test('say which notice changed their December, and what it named', () => {
    const december = standingYears(with2027).find(({ year }) => year === 2026);
    expect(december?.notices.map(({ number, scope }) => [number, scope])).toEqual([
      ['国办发明电〔2025〕7号', '全年'],
      ['虚构测试〔2026〕1号', '2026-12-31 放假，2026-12-27 上班'],
    ]);
    expect(december?.off.at(-1)).toEqual(['2026-12-31', '2026-12-31']);
    expect(december?.makeup.at(-1)).toBe('2026-12-27');
  });

  test('are the bundled files themselves where nothing was laid over', () => {
    expect(standingYears(calendarFiles)).toEqual(calendarFiles);
  });
});
