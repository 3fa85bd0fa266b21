import type { Length } from '../../domain/limit';
import { startOfDay } from '../../domain/time/day';
import { due } from '../../domain/time/due';
import { before } from '../../domain/time/before';
import { parseLength } from '../../domain/time/length';
import { currentPack, limitOf, runOf } from '../../law/pack';

const row = (number: string) => limitOf(currentPack, number);
const total = (number: string, extension: string): Length | undefined =>
  row(number).extensions.find(({ id }) => id === extension)?.to;

const number = (length: Length | undefined): number => {
  const span = parseLength(length ?? '', 'length');
  return span.unit === 'hours' ? span.hours : span.months > 0 ? span.months : span.days;
};

describe('sums that the articles come to', () => {
  test('3 + 4 + 7 = 14: an ordinary detention to the decision on arrest is as long as one of the procuratorate', () => {
    expect(total('C-07', 'special-circumstances')).toBe('P7D');
    const sum = number(total('C-07', 'special-circumstances')) + number(row('C-08').length);
    expect([sum, number(row('C-15').length)]).toEqual([14, 14]);
  });

  test('30 + 7 = 37: the longest detention before an arrest', () => {
    expect(number(total('C-07', 'roaming-repeated-gang')) + number(row('C-08').length)).toBe(37);
  });

  test('7 + 7 = 14 and 3 more = 17: the two desks of a procuratorate make its cap (CPL 167, PRR 296, 297)', () => {
    expect(number(row('C-15a').length) + number(row('C-15b').length)).toBe(number(row('C-15').length));
    const longer = number(row('C-15a').length) + number(total('C-15b', 'special-circumstances'));
    expect(longer).toBe(number(total('C-15', 'special-circumstances')));
  });

  test('10 + 4 = 14: retention turned into detention (CPL 170)', () => {
    expect(number(row('C-16').length) + 4).toBe(number(total('C-16', 'special-circumstances')));
  });

  test('2 + 1 + 2 + 2 = 7 months of custody during investigation (CPL 156, 158, 159)', () => {
    const steps = ['custody-ext-1', 'custody-ext-2', 'custody-ext-3'].map((id) => number(total('E-01', id)));
    expect([number(row('E-01').length), ...steps]).toEqual([2, 2 + 1, 2 + 1 + 2, 2 + 1 + 2 + 2]);
  });

  test('30 + 30 + 30 = 90: a public-security case with both extensions (PSAPL 118)', () => {
    const steps = ['first', 'second'].map((id) => number(total('I-01', id)));
    expect([number(row('I-01').length), ...steps]).toEqual([30, 60, 90]);
  });

  test('7, 30, 30 + 30 = 60: an economic-crime filing review; 2 + 2 months at second instance, 3 + 3 at first', () => {
    expect(number(total('A-07', 'especially-major'))).toBe(30 + 30);
    expect(number(total('H-10', 'provincial-high-court'))).toBe(2 + 2);
    expect(number(total('H-02', 'next-higher-court'))).toBe(3 + 3);
  });
});

interface Question {
  readonly extensions?: readonly (readonly [string, string])[];
  readonly stopped?: readonly [string, string, string];
}

const dates = (of: string, start: string, { extensions = [], stopped }: Question = {}) => {
  const { raw, effective } = due(
    runOf(row(of), {
      start: startOfDay(start),
      custody: false,
      extensions: extensions.map(([id, day]) => ({ to: total(of, id) ?? '', approvedAt: startOfDay(day) })),
      suspensions: stopped ? [{ from: startOfDay(stopped[0]), to: startOfDay(stopped[1]), ground: stopped[2] }] : [],
    }),
    currentPack.calendar,
  );
  return [raw, effective];
};

describe('worked examples, by the rows themselves', () => {
  test('7: arrest review, not detained: 15 days end on 10-03, a holiday, so on 10-08; 20 days on 10-08', () => {
    expect(dates('C-09', '2026-09-18')).toEqual(['2026-10-03', '2026-10-08']);
    const extended = dates('C-09', '2026-09-18', { extensions: [['major-complex', '2026-09-30']] });
    expect(extended).toEqual(['2026-10-08', '2026-10-08']);
  });

  test('8 and 10: filing review of 3 days over Spring Festival ends on 02-24, of 30 days on 03-16', () => {
    expect(dates('A-06', '2026-02-12')).toEqual(['2026-02-15', '2026-02-24']);
    const extended = dates('A-06', '2026-02-12', { extensions: [['major-difficult-complex', '2026-02-14']] });
    expect(extended).toEqual(['2026-03-14', '2026-03-16']);
  });

  test('11: a public-security case filed 2026-01-30: 03-02, once extended 03-31, twice 04-30', () => {
    expect(dates('I-01', '2026-01-30')).toEqual(['2026-03-01', '2026-03-02']);
    const once = dates('I-01', '2026-01-30', { extensions: [['first', '2026-02-20']] });
    expect(once).toEqual(['2026-03-31', '2026-03-31']);
    const twice = dates('I-01', '2026-01-30', {
      extensions: [
        ['first', '2026-02-20'],
        ['second', '2026-03-20'],
      ],
    });
    expect(twice).toEqual(['2026-04-30', '2026-04-30']);
  });

  test.each(['injury-appraisal', 'other-appraisal', 'hearing'])(
    '11: twelve days of %s and no extension end on 03-13',
    (ground) => {
      expect(dates('I-01', '2026-01-30', { stopped: ['2026-02-02', '2026-02-14', ground] })[1]).toBe('2026-03-13');
    },
  );

  test('23: an appeal, judgment received 2026-09-24: the tenth day is a holiday, so 10-08', () => {
    expect(dates('H-07a', '2026-09-24')).toEqual(['2026-10-04', '2026-10-08']);
  });

  test('25: explain non-filing by 02-24, file upon notice by 03-11', () => {
    expect(dates('B-01', '2026-02-10')).toEqual(['2026-02-17', '2026-02-24']);
    expect(dates('B-02', '2026-02-24')).toEqual(['2026-03-11', '2026-03-11']);
  });

  test('26: first instance accepted 2026-04-10: two months 06-10, three 07-10, and three more on 10-10, a make-up workday', () => {
    expect(dates('H-02a', '2026-04-10')[1]).toBe('2026-06-10');
    expect(dates('H-02', '2026-04-10')[1]).toBe('2026-07-10');
    const extended = dates('H-02', '2026-04-10', { extensions: [['next-higher-court', '2026-07-05']] });
    expect(extended).toEqual(['2026-10-10', '2026-10-10']);
  });

  test('28: a letter to the procuratorate of 2026-09-28: first reply 10-08, progress or result 12-28', () => {
    expect(dates('J-01', '2026-09-28')).toEqual(['2026-10-05', '2026-10-08']);
    expect(dates('J-02', '2026-09-28')).toEqual(['2026-12-28', '2026-12-28']);
  });

  test('30: bail executed 2026-03-16 ends 2027-03-16; the notice is due fifteen days before, on 2027-03-01', () => {
    expect(dates('G-01', '2026-03-16')).toEqual(['2027-03-16', '2027-03-16']);
    const days = number(row('G-06').length);
    expect(before('2027-03-16', days, currentPack.calendar).raw).toBe('2027-03-01');
  });

  test('a hearing on Monday 2026-03-16: papers three days before would be due on Friday 03-13 (CPL 187, R21)', () => {
    expect(before('2026-03-16', number(row('H-12b').length), currentPack.calendar).effective).toBe('2026-03-13');
    expect(before('2026-03-17', number(row('H-12b').length), currentPack.calendar).effective).toBe('2026-03-13');
  });

  test('five working days to ask for a hearing, told on Friday 2026-09-18: 09-24, since Sunday 09-20 is worked (K-18)', () => {
    expect(dates('I-09', '2026-09-18')[1]).toBe('2026-09-24');
  });
});

test('a review for prosecution is prolonged by fifteen days once, and never beyond (CPL 172)', () => {
  const fifteen = (day: string) => ({ add: 'P15D', approvedAt: startOfDay(day) });
  const start = startOfDay('2026-01-31');
  const counted = (...extensions: { add: string; approvedAt: number }[]) =>
    due(
      runOf(limitOf(currentPack, 'F-01'), { start, custody: true, extensions, suspensions: [] }),
      currentPack.calendar,
    );
  expect(counted(fifteen('2026-02-10')).raw).toBe('2026-03-15');
  expect(counted(fifteen('2026-02-10'), fifteen('2026-02-11')).raw).toBe('2026-03-15');
});
