import type { TimeLimit } from '../../domain/limit';
import { before } from '../../domain/time/before';
import { roll } from '../../domain/time/calendar';
import { dayOfNumber, daysBetween, numberOf, startOfDay } from '../../domain/time/day';
import { due } from '../../domain/time/due';
import { UnknownReading } from '../../domain/time/errors';
import { hour, minute } from '../../domain/time/instant';
import { parseLength } from '../../domain/time/length';
import { monthReadings } from '../../domain/time/months';
import type { Due, Run } from '../../domain/time/run';
import { currentPack, limitOf, runOf } from '../../law/pack';

const { calendar } = currentPack;
const first = numberOf('2013-01-01');
const last = numberOf('2035-12-31');
const startDays = Array.from({ length: last - first + 1 }, (_, index) => dayOfNumber(first + index));

const isHours = (length: string): boolean => length.startsWith('PT');

/** Base length and every total an extension can bring it to. */
const lengthsOf = ({ length, extensions }: TimeLimit): string[] => [
  length,
  ...extensions.flatMap(({ to, add }) => to ?? (add === undefined ? [] : `${length}${add.slice(1)}`)),
];

/** Custody as the row has it; `if-detained` both ways. */
const held = ({ custody }: TimeLimit): boolean[] => (custody === 'if-detained' ? [true, false] : [false]);

/** What the count depends on: rows that agree in it are one rule. */
const ruleOf = ({ length, months, roll: how, custody, mode, workingDays }: Run): string =>
  [
    length,
    ...(/\d[MY]/.test(length) && !isHours(length) ? [months] : []),
    ...(isHours(length) ? [mode ?? 'action'] : [custody === true ? 'in custody' : how]),
    ...(workingDays ? ['working days'] : []),
  ].join(', ');

const rules = new Map<string, { readonly run: Run; readonly rows: readonly string[] }>();
for (const limit of currentPack.limits.values()) {
  for (const custody of held(limit)) {
    for (const length of lengthsOf(limit)) {
      const run = { ...runOf(limit, { start: 0, custody, extensions: [], suspensions: [] }), length };
      const known = rules.get(ruleOf(run));
      rules.set(ruleOf(run), { run: known?.run ?? run, rows: [...(known?.rows ?? []), limit.row] });
    }
  }
}

const backward = [...currentPack.limits.values()].filter((limit) => limit.backward !== undefined);
const inDays = [...rules.values()].filter(({ run }) => !isHours(run.length) && run.length !== 'none');
const inHours = [...rules.values()].filter(({ run }) => isHours(run.length));

const dated = (answer: Due) => {
  if (answer.end === null) throw new Error('Nothing stops the count here.');
  return answer;
};

/** The days a length may have, told apart from how the engine adds them up. */
const bounds = (length: string): readonly [number, number] => {
  if (length === 'immediate') return [0, 0];
  const span = parseLength(length, 'length');
  if (span.unit === 'hours') throw new Error('Hours have no days.');
  const { months, days } = span;
  // No month has fewer than 28 days nor more than 31, no year fewer than 365.
  return [Math.floor(months / 12) * 365 + (months % 12) * 28 + days, months * 31 + days];
};

// Half a million dates: ten seconds of one slow core.
jest.setTimeout(60_000);

describe('every rule of the pack, from every start day 2013 to 2035', () => {
  test('all rows but the one without a length are counted by these', () => {
    const counted = new Set([...inDays, ...inHours].flatMap(({ rows }) => rows));
    const missing = [...currentPack.limits.values()].filter(({ row }) => !counted.has(row));
    expect(missing.map(({ row, length }) => [row, length])).toEqual([['C-24a', 'none']]);
    expect(startDays).toHaveLength(8400);
    expect(backward.map(({ row }) => row)).toEqual(expect.arrayContaining(['C-21', 'G-06']));
  });

  test.each(inDays.map(({ run, rows }) => [ruleOf(run), run, rows.length] as const))(
    '%s: dates are in bounds, never run backwards, and rest on a workday where they moved',
    (_, run) => {
      const [least, most] = run.workingDays ? [1, 40] : bounds(run.length);
      let previous = { raw: '', effective: '', safe: '' };
      const wrong: unknown[] = [];
      for (const day of startDays) {
        const { raw, effective, safe, end } = dated(due({ ...run, start: startOfDay(day) + 10 * hour }, calendar));
        const length = daysBetween(day, raw);
        const inBounds = length >= least && length <= most;
        const ordered = safe <= effective && raw <= effective && end > startOfDay(effective);
        const monotone = raw >= previous.raw && effective >= previous.effective && safe >= previous.safe;
        const fixed = effective === raw || (run.custody !== true && run.roll === 'next-workday');
        const worked = effective === raw || roll(effective, 'next-workday', calendar).day === effective;
        if (!(inBounds && ordered && monotone && fixed && worked)) wrong.push({ day, raw, effective, safe });
        previous = { raw, effective, safe };
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(inHours.map(({ run }) => [ruleOf(run), run] as const))(
    '%s: the exact hour, on holidays too, and never backwards',
    (_, run) => {
      const span = parseLength(run.length, 'length');
      const hours = span.unit === 'hours' ? span.hours : 0;
      let previous = '';
      const wrong: unknown[] = [];
      for (const [index, day] of startDays.entries()) {
        const start = startOfDay(day) + ((index * 37) % 1440) * minute;
        const { end, raw, effective, safe } = dated(due({ ...run, start }, calendar));
        const exact = end === start + hours * hour + minute && raw === effective && safe === effective;
        if (!(exact && effective > previous)) wrong.push({ day, raw, effective, safe });
        previous = effective;
      }
      expect(wrong).toEqual([]);
    },
  );

  test.each(backward.map(({ row, length }) => [row, length] as const))(
    '%s, %s counted back: a workday not after the day named, and never backwards',
    (_, length) => {
      const span = parseLength(length, 'length');
      const days = span.unit === 'days' ? span.days : 0;
      let previous = '';
      const wrong: unknown[] = [];
      for (const day of startDays) {
        const { raw, effective, safe } = before(day, days, calendar);
        const inBounds = daysBetween(raw, day) === days && effective <= raw && safe === effective;
        const worked = roll(effective, 'previous-workday', calendar).day === effective;
        if (!(inBounds && worked && effective >= previous)) wrong.push({ day, raw, effective });
        previous = effective;
      }
      expect(wrong).toEqual([]);
    },
  );
});

test('what is judged by runs backwards in one case: who is caught between two starts ends sooner (CPL 105(4))', () => {
  const custody = [{ from: startOfDay('2026-10-03') }];
  const from = (day: string) =>
    dated(
      due(
        runOf(limitOf(currentPack, 'F-02'), { start: startOfDay(day), custody, extensions: [], suspensions: [] }),
        calendar,
      ),
    );
  expect(from('2026-09-21')).toMatchObject({ raw: '2026-10-01', effective: '2026-10-08' });
  expect(from('2026-09-24')).toMatchObject({ raw: '2026-10-04', effective: '2026-10-04' });
});

describe('a rule that can fall on a day that does not exist', () => {
  const monthly = [...rules.values()].filter(({ run }) => /\d[MY]/.test(run.length) && !isHours(run.length));

  test('has a reading of months declared', () => {
    expect(monthly.length).toBeGreaterThan(10);
    for (const { run } of monthly) expect(monthReadings).toContain(run.months);
  });

  test.each(monthly.map(({ run }) => [ruleOf(run), run] as const))('%s: is refused without one', (_, run) => {
    const { months: _months, ...undeclared } = run;
    expect(() => due({ ...(undeclared as Run), start: startOfDay('2026-01-31') }, calendar)).toThrow(UnknownReading);
  });

  test('ends in the month it reaches: 31 January and a month is 28 February, by any reading but the next day', () => {
    for (const reading of ['same-day', 'spci-202'] as const) {
      const run = {
        ...runOf(limitOf(currentPack, 'E-01'), { start: 0, custody: true, extensions: [], suspensions: [] }),
      };
      const answer = due({ ...run, length: 'P1M', months: reading, start: startOfDay('2026-01-31') }, calendar);
      expect(answer.raw).toBe('2026-02-28');
    }
  });
});

describe('counting again changes nothing', () => {
  const sampled = startDays.filter((_, index) => index % 97 === 0);

  test.each(inDays.map(({ run }) => [ruleOf(run), run] as const))('%s', (_, run) => {
    for (const day of sampled) {
      const asked = { ...run, start: startOfDay(day) + 9 * hour };
      const once = due(asked, calendar);
      expect(due(asked, calendar)).toEqual(once);
      // A grant of what already runs leaves the date where it was.
      const length = run.length;
      if (length === 'immediate' || run.workingDays) continue;
      const again = due({ ...asked, extensions: [{ to: length, approvedAt: asked.start + hour }] }, calendar);
      expect(again).toMatchObject({ raw: once.raw, effective: once.effective });
    }
  });

  test('time that is excluded twice, or in two overlapping pieces, is excluded once', () => {
    const limit = limitOf(currentPack, 'I-01');
    const counted = (...pieces: (readonly [string, string])[]) =>
      due(
        runOf(limit, {
          start: startOfDay('2026-01-30'),
          custody: false,
          extensions: [],
          suspensions: pieces.map(([from, to]) => ({
            from: startOfDay(from),
            to: startOfDay(to),
            ground: 'injury-appraisal',
          })),
        }),
        calendar,
      ).raw;
    const whole = counted(['2026-02-02', '2026-02-14']);
    expect(counted(['2026-02-02', '2026-02-14'], ['2026-02-02', '2026-02-14'])).toBe(whole);
    expect(counted(['2026-02-02', '2026-02-10'], ['2026-02-08', '2026-02-14'])).toBe(whole);
  });
});
