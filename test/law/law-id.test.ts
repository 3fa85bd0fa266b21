import fc from 'fast-check';
import { InvalidLawId } from '../../law/calendar-errors';
import { calendarFiles } from '../../law/calendar';
import { lawIdOf, partsOf, withCalendar } from '../../law/law-id';
import { currentPack, packs } from '../../law/pack';

test('every released pack is its own id, with the calendar it was released with', () => {
  for (const id of packs.keys()) expect(partsOf(id)).toEqual({ pack: id, calendar: 0 });
});

test('an id and its parts say the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...packs.keys()), fc.nat(999_999_999), (pack, calendar) => {
      expect(partsOf(lawIdOf({ pack, calendar }))).toEqual({ pack, calendar });
    }),
  );
  expect(lawIdOf({ pack: '2026-12', calendar: 3 })).toBe('2026-12+3');
});

test.each([
  '',
  '+1',
  '2026-11+',
  '2026-11+0',
  '2026-11+01',
  '2026-11+-1',
  '2026-11+1.5',
  '2026-11+1+2',
  ' 2026-11',
  '2026-11\n',
])('%p names no version of the law', (id) => {
  expect(() => partsOf(id)).toThrow(InvalidLawId);
});

test.each([
  ['2026-11', -1],
  ['2026-11', 1.5],
  ['2026-11', 1e9],
  ['2026-11', Number.NaN],
  ['2026-11+1', 0],
  ['', 1],
])('pack %p with calendar %p has no id', (pack, calendar) => {
  expect(() => lawIdOf({ pack, calendar })).toThrow(InvalidLawId);
});

test('a pack under an imported calendar keeps its limits and procedures', () => {
  const first = withCalendar(currentPack, 1, calendarFiles.slice(0, 2));
  expect(first).toEqual({ ...currentPack, id: '2027-01+1', calendar: first.calendar });
  expect(first.calendar.years).toEqual([2016, 2017]);
  expect(withCalendar(first, 2, calendarFiles).id).toBe('2027-01+2');
  expect(() => withCalendar(currentPack, 0, calendarFiles)).toThrow(InvalidLawId);
});
