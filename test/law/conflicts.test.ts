import type { TimeLimit } from '../../domain/limit';
import { conflicts } from '../../law/conflicts';
import { currentPack, limitOf, runOf } from '../../law/pack';

const row = (number: string): TimeLimit => limitOf(currentPack, number);
const totals = (number: string) => row(number).extensions.map(({ to }) => to);
const all = [...currentPack.limits.values()];

test('the conflicts are K-01 to K-20, each with two readings, a decision and a reason in both languages', () => {
  expect(conflicts.map(({ id }) => id)).toEqual(
    Array.from({ length: 20 }, (_, index) => `K-${String(index + 1).padStart(2, '0')}`),
  );
  for (const { question, readings, decided, why } of conflicts) {
    expect(readings.length).toBeGreaterThan(1);
    for (const { zh, en } of [question, decided, why, ...readings.map(({ says }) => says)]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/^["A-Z\d][ -~]+$/);
    }
  }
});

const numbers = new Set(all.flatMap((one) => [one.row, ...one.extensions.flatMap((extension) => extension.row ?? [])]));

test.each(conflicts.map(({ id, rows }) => [id, rows] as const))('%s concerns rows that exist', (_, rows) => {
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((number) => !numbers.has(number))).toEqual([]);
});

/** What the rows must say for the decision to be what is counted. */
const decided: Readonly<Record<string, () => void>> = {
  'K-01 ten days': () => expect(row('L-11').length).toBe('P10D'),
  'K-02 CPL 172, not 173': () => expect(row('F-01').basis.join()).toMatch(/CPL 172/),
  'K-03 two extensions, ninety days': () =>
    expect([totals('I-01o'), totals('I-01')]).toEqual([['P60D'], ['P60D', 'P90D']]),
  'K-04 a step of twelve hours': () => expect(totals('I-04')).toEqual(['PT12H', 'PT24H']),
  'K-05 file at once': () => expect([row('A-09').length, row('A-09b').length]).toEqual(['immediate', 'immediate']),
  'K-06 thirty days, sixty for economic crime': () => {
    expect(totals('A-06').at(-1)).toBe('P30D');
    expect(totals('A-07').at(-1)).toBe('P60D');
  },
  'K-07 confidence M': () => expect(row('A-06').confidence).toBe('M'),
  'K-08 calendar days': () => expect(row('I-06a').workingDays).toBeUndefined(),
  'K-09 the earlier start': () => expect(row('C-10a').startsWith).toBe('arrest-review.refuse'),
  'K-10 SPCI 202': () => {
    const run = runOf(row('E-01'), { start: 0, custody: true, extensions: [], suspensions: [] });
    expect([run.months, run.custody]).toEqual(['spci-202', true]);
  },
  'K-11 thirty in all': () => expect(totals('C-07')).toEqual(['P7D', 'P30D']),
  'K-12 from acceptance': () => expect(row('H-02').startsWith).toContain('trial.accept'),
  'K-13 from the execution of the arrest': () => expect(row('E-01').startsWith).toContain('measure.arrest'),
  'K-14 the head at county level, confidence M': () =>
    expect(row('F-01').extensions[0]).toMatchObject({ approver: 'county', confidence: 'M' }),
  'K-15 reported by the police within five days': () =>
    expect(row('E-06')).toMatchObject({ owedBy: 'police', length: 'P5D' }),
  'K-16 one appraisal or every one': () => {
    expect(row('E-01').excludes).toEqual(['psychiatric-evaluation']);
    expect(row('I-01').excludes).toContain('injury-appraisal');
  },
  'K-17 progress or result': () => expect(row('J-02').title.en).toMatch(/progress or result/),
  'K-18 five working days': () => expect(row('I-09')).toMatchObject({ length: 'P5D', workingDays: true }),
  'K-19 no limit of its own': () => {
    const fromFiling = all.filter((one) => [one.startsWith ?? []].flat().includes('filing.file'));
    expect(fromFiling.map((one) => [one.row, one.kind])).toEqual([['A-19b', 'trigger']]);
  },
  'K-20 travel stops nothing': () =>
    expect(all.filter(({ excludes }) => excludes.some((ground) => ground.includes('travel')))).toEqual([]),
};

test.each(Object.entries(decided))('%s: the rows say what was decided', (_, holds) => {
  holds();
});

test('every conflict is held against its rows', () => {
  expect(Object.keys(decided).map((name) => name.slice(0, 4))).toEqual(conflicts.map(({ id }) => id));
});
