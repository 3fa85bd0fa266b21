import { happenedTo } from '../../web/screens/case/clocks/happened';
import { asText, changeTitle, type Explanation, lastChangeOf, readingsOf } from '../../web/screens/case/clocks/sum';
import { restless } from '../../web/screens/case/restless';
import { boundTitle, type Clock, endTitle, type Entry, nameIn, tightest } from '../../web/screens/case/shown';

const clock = (id: string, more: Partial<Clock> = {}): Clock => ({
  ...{
    id,
    case: 'a',
    procedure: 'p',
    limit: 'l',
    row: 'A-06',
    title: { zh: '立案审查', en: 'Filing review' },
    basis: [],
  },
  ...{ owedBy: 'police', startedAt: '2026-11-12T09:00:00+08:00', status: 'running', custody: false, level: 'normal' },
  due: {
    ...{ effective: '2026-11-16', safe: '2026-11-15', raw: '2026-11-15', at: '2026-11-17T00:00:00+08:00' },
    provisional: false,
  },
  ...more,
});

const entry = (seq: number, more: Partial<Entry>): Entry => ({
  ...{ seq, kind: 'act', at: '2026-11-15T09:20:00+08:00', recordedAt: '2026-11-15T09:20:00+08:00', hash: '' },
  ...{ title: { zh: '更正', en: 'Corrected' }, ...more },
});

const moved = (from: string | null, to: string | null) => ({
  ...{ kind: 'clock-moved', clock: 'c', from, due: { effective: to } },
  text: { zh: 'A-06 立案审查：改为2026-11-16 届满', en: 'A-06 Filing review: now ends 2026-11-16' },
});

test('the two tightest clocks: custody on the left, though it runs out later; what is over or has no end is neither', () => {
  const clocks = [
    clock('first'),
    clock('over', { closedAt: '2026-11-13T09:00:00+08:00' }),
    clock('endless', { due: undefined }),
    clock('second'),
    clock('custody', { custody: true }),
  ];
  expect(tightest(clocks).map(({ id }) => id)).toEqual(['custody', 'first']);
  expect(tightest(clocks.slice(0, 1)).map(({ id }) => id)).toEqual(['first']);
  expect(tightest([])).toEqual([]);
});

test('a limit of days ends at 24:00 of its last day, also where the instant of the breach is the next midnight', () => {
  expect(endTitle('2027-01-19').zh).toBe('2027-01-19（周二） 24:00');
  expect(boundTitle('2027-01-20T00:00:00+08:00')).toEqual(endTitle('2027-01-19'));
  expect(boundTitle('2026-11-12T11:39:00+08:00').en).toBe('Thu 12 Nov 2026, 11:39');
  expect(boundTitle('2026-03-01T00:00:00+08:00').zh).toContain('2026-02-28');
});

test('a name that is withheld leaves the label', () => {
  const of = {
    persons: [
      { label: 'P1', name: '虞少华', standing: 'suspect', held: true, custody: [], appraisals: [] },
      { label: 'P2', standing: 'suspect', held: false, custody: [], appraisals: [] },
    ],
  } as const;
  expect(nameIn({ persons: [...of.persons].map((one) => ({ ...one, custody: [], appraisals: [] })) }, 'P1').en).toBe(
    '虞少华 (P1)',
  );
  expect(nameIn({ persons: [...of.persons].map((one) => ({ ...one, custody: [], appraisals: [] })) }, 'P2').zh).toBe(
    'P2',
  );
});

test('what changed it last is the latest entry that moved this very clock, with the act behind it', () => {
  const entries = [
    entry(3, { effects: [moved('2026-11-15', '2026-11-16')] }),
    entry(7, { kind: 'refold', effects: [moved('2026-11-16', null)], details: { because: 's7' } }),
    entry(9, { effects: [{ ...moved('1', '2'), clock: 'another' }] }),
    entry(10, { kind: 'refold', effects: [moved('2026-11-16', '2026-11-16')], details: { because: 's9' } }),
  ];
  const change = lastChangeOf(entries, 'c');
  expect(change).toMatchObject({ seq: 7, act: 's7', from: '2026-11-16', to: undefined });
  expect(change && changeTitle(change).zh).toBe('2026-11-16（周一） 24:00 → 届满日待定');
  expect(lastChangeOf(entries, 'none')).toBeUndefined();
});

test('what befell a clock is said without its name, breaches among it', () => {
  const happened = happenedTo([
    entry(5, { effects: [moved('2026-11-15', '2026-11-16')] }),
    entry(6, { kind: 'breach', details: { clock: 'c' } }),
  ]);
  expect(happened.get('c')?.map(({ seq, title, isBreach }) => [seq, title.zh, title.en, isBreach])).toEqual([
    [5, '改为2026-11-16 届满', 'now ends 2026-11-16', false],
    [6, '超期', 'breached', true],
  ]);
});

const explanation: Explanation = {
  ...{ clock: clock('c'), law: '2027-01', confidence: 'H', calendarYears: [2026], conditional: [] },
  facts: [{ what: { zh: '起算', en: 'The count starts' }, at: '2026-11-12T09:07:00+08:00', act: 's3', seq: 3 }],
  steps: [
    { rule: 'R1', basis: 'CPL 112', text: { zh: '期限为三日', en: 'The period is 3 days' }, result: 'P3D' },
    {
      rule: 'R5',
      basis: '民法典 203',
      text: { zh: '至二十四时止', en: 'Ends at 24:00' },
      result: '2026-11-17T00:00:00+08:00',
    },
  ],
  readings: { 'same-day': '2026-11-15' },
};

test('the sum as text has each fact with its entry, each step with its article, and the end', () => {
  expect(asText(explanation, undefined, ({ zh }) => zh).split('\n')).toEqual([
    '为何此时届满 · A-06 立案审查',
    '起算 · 2026-11-12（周四） 09:07 · #3',
    '1. 期限为三日 [CPL 112]',
    '2. 至二十四时止 → 2026-11-16（周一） 24:00 [民法典 203]',
    '届满: 2026-11-16（周一） 24:00',
    '规则版本: 2027-01',
  ]);
});

test('other readings are those that give another day, and those the law names', () => {
  expect(readingsOf(explanation)).toEqual([
    ['raw', '2026-11-15'],
    ['safe', '2026-11-15'],
    ['same-day', '2026-11-15'],
  ]);
});

test('a case is read again the oftener the nearer its next end', () => {
  const within = (remainingSeconds: number) => restless({ clocks: [clock('c', { remainingSeconds })] }) / 60_000;
  expect([within(30 * 60), within(5 * 3600), within(9 * 86_400)]).toEqual([1, 5, 30]);
  expect(restless(undefined) / 60_000).toBe(30);
});
