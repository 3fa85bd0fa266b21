import { type Remaining, remainingWords } from '../../api/views/remaining';
import { workdaysBetween } from '../../domain/time/calendar';
import { endOfDay } from '../../domain/time/day';
import { minute } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';
import { currentPack } from '../../law/pack';

const { calendar } = currentPack;
const at = (text: string): number => parseInstant(text, 'test');

const asked = (now: string, more: Partial<Remaining>): Remaining => ({
  ...{ now: at(now), calendar, custody: false, workingDays: false, suspended: false },
  ...more,
});
const day = (effective: string): Remaining['due'] => ({ kind: 'day', effective, end: endOfDay(effective) });
const hours = (effective: string): Remaining['due'] => ({ kind: 'hour', effective, end: at(effective) + minute });

const [custody, workingDays] = [{ custody: true }, { workingDays: true }];

test.each<[string, string, Partial<Remaining>, string, string]>([
  [
    'working days lead, calendar days beside them',
    ...(['2026-03-12T14:33', { ...workingDays, due: day('2026-03-16') }] as const),
    '剩 2 个工作日（4 个自然日）· 3月16日（周一）24:00 止',
    '2 working days (4 calendar days) left · until Mon 16 Mar 24:00',
  ],
  [
    'custody leads with calendar days, whatever its row counts',
    ...(['2026-03-12T14:33', { ...custody, ...workingDays, due: day('2026-03-16') }] as const),
    '剩 4 日 · 3月16日（周一）24:00 止 · 节假日不顺延',
    '4 days left · until Mon 16 Mar 24:00 · not moved by holidays',
  ],
  [
    'the day before the last is one day, at whatever hour',
    ...(['2026-03-11T00:00', { due: day('2026-03-12') }] as const),
    '剩 1 日 · 3月12日（周四）24:00 止',
    '1 day left · until Thu 12 Mar 24:00',
  ],
  [
    'at midnight the last day has begun, and all of it is left',
    ...(['2026-03-12T00:00', { due: day('2026-03-12') }] as const),
    '剩 24 小时 · 今日 24:00 止',
    '24 hours left · until today 24:00',
  ],
  [
    'under a day in hours and minutes, rounded down',
    ...(['2026-03-12T14:32:30', { due: day('2026-03-12') }] as const),
    '剩 9 小时 27 分 · 今日 24:00 止',
    '9 hours 27 minutes left · until today 24:00',
  ],
  [
    'the last minute is still in time',
    ...(['2026-03-12T23:59:30', { due: day('2026-03-12') }] as const),
    '剩不足 1 分 · 今日 24:00 止',
    'less than 1 minute left · until today 24:00',
  ],
  [
    'singular',
    ...(['2026-03-12T22:59', { due: day('2026-03-12') }] as const),
    '剩 1 小时 1 分 · 今日 24:00 止',
    '1 hour 1 minute left · until today 24:00',
  ],
  [
    'at the first instant behind, one day over, and 24:00 stays with its day',
    ...(['2026-03-12T00:00', { due: day('2026-03-11') }] as const),
    '已超 1 日 · 3月11日 24:00 届满',
    '1 day over · ran out 11 Mar 24:00',
  ],
  [
    'more days over',
    ...(['2026-03-14T09:00', { ...custody, due: day('2026-03-11') }] as const),
    '已超 3 日 · 3月11日 24:00 届满',
    '3 days over · ran out 11 Mar 24:00',
  ],
  [
    'hours that end tomorrow',
    ...(['2026-03-12T20:00', { due: hours('2026-03-13T08:30:00+08:00') }] as const),
    '剩 12 小时 30 分 · 明日 08:30 止',
    '12 hours 30 minutes left · until tomorrow 08:30',
  ],
  [
    'hours are never told in days',
    ...(['2026-03-12T20:00', { ...custody, due: hours('2026-03-14T08:30:00+08:00') }] as const),
    '剩 36 小时 30 分 · 3月14日（周六）08:30 止',
    '36 hours 30 minutes left · until Sat 14 Mar 08:30',
  ],
  [
    'hours over, begun yesterday',
    ...(['2026-03-13T01:31', { due: hours('2026-03-12T23:30:00+08:00') }] as const),
    '已超 2 小时 · 昨日 23:30 届满',
    '2 hours over · ran out yesterday 23:30',
  ],
  [
    'hours over for more than a day',
    ...(['2026-03-14T23:31', { due: hours('2026-03-12T23:30:00+08:00') }] as const),
    '已超 2 日 · 3月12日 23:30 届满',
    '2 days over · ran out 12 Mar 23:30',
  ],
  [
    'another year is named',
    ...(['2026-12-30T09:00', { due: day('2027-01-04') }] as const),
    '剩 5 日 · 2027年1月4日（周一）24:00 止',
    '5 days left · until Mon 4 Jan 2027 24:00',
  ],
  [
    'custody that ends on a holiday ends on it',
    ...(['2026-05-01T08:00', { ...custody, due: day('2026-05-02') }] as const),
    '剩 1 日 · 5月2日（周六）24:00 止 · 节假日不顺延',
    '1 day left · until Sat 2 May 24:00 · not moved by holidays',
  ],
  [
    'outside custody the last day lies behind the holiday, and the holiday holds no working day',
    ...(['2026-04-30T08:00', { ...workingDays, due: day('2026-05-06') }] as const),
    '剩 1 个工作日（6 个自然日）· 5月6日（周三）24:00 止',
    '1 working day (6 calendar days) left · until Wed 6 May 24:00',
  ],
  [
    'standing still, with what is left of it',
    '2026-03-20T09:00',
    { suspended: true, rest: { since: at('2026-03-12T09:00'), raw: '2026-03-18', kind: 'day' } },
    '已中止 · 恢复后剩 6 日',
    'suspended · 6 days left once it runs on',
  ],
  [
    'standing still, in hours',
    '2026-03-20T09:00',
    { suspended: true, rest: { since: at('2026-03-12T09:00'), raw: '2026-03-12T13:05:00+08:00', kind: 'hour' } },
    '已中止 · 恢复后剩 4 小时 5 分',
    'suspended · 4 hours 5 minutes left once it runs on',
  ],
  [
    'waiting for an end that is not known',
    '2026-03-20T09:00',
    { suspended: true },
    '待所依期限确定',
    'waits for the end of another limit',
  ],
  ['without any end', '2026-03-20T09:00', {}, '无固定期限', 'no fixed time limit'],
])('%s', (_what, now, more, zh, en) => {
  expect(remainingWords(asked(now, more))).toEqual({ zh, en });
});

test('working days between two days: the first never counts, make-up days do, and an unknown year has its weekends', () => {
  expect(workdaysBetween('2026-03-12', '2026-03-12', calendar)).toBe(0);
  expect(workdaysBetween('2026-03-13', '2026-03-16', calendar)).toBe(1);
  expect(workdaysBetween('2190-01-01', '2190-01-08', calendar)).toBe(5);
});
