import type { Title } from '../../domain/limit';
import { type Calendar, workdaysBetween } from '../../domain/time/calendar';
import { dayOf, daysBetween, numberOf, yearOf } from '../../domain/time/day';
import { day, hour, minute, type Day, type Instant } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';

/** What the words about a clock that is not over are made of. */
export interface Remaining {
  readonly now: Instant;
  readonly calendar: Calendar;
  /** It is custody itself, or counts as custody while the person is held: calendar days, and no holiday moves it. */
  readonly custody: boolean;
  /** Its row counts working days. */
  readonly workingDays: boolean;
  /** Left out of a clock without an end. */
  readonly due?: { readonly kind: 'day' | 'hour'; readonly effective: string; readonly end: Instant } | undefined;
  readonly suspended: boolean;
  /** Of one that stands still: what will be left once it runs on. */
  readonly rest?: { readonly since: Instant; readonly raw: string; readonly kind: 'day' | 'hour' } | undefined;
}

const words = (zh: string, en: string): Title => ({ zh, en });
const joined = (...parts: readonly Title[]): Title =>
  words(
    parts
      .map(({ zh }) => zh)
      .join(' · ')
      .replaceAll('） ·', '）·'),
    parts.map(({ en }) => en).join(' · '),
  );
const counted = (count: number, zh: string, en: string): Title =>
  words(`${count} ${zh}`, `${count} ${en}${count === 1 ? '' : 's'}`);

// 1970-01-01, day 0, was a Thursday.
const weekdays = ['周四', '周五', '周六', '周日', '周一', '周二', '周三'];
const weekdaysEn = ['Thu', 'Fri', 'Sat', 'Sun', 'Mon', 'Tue', 'Wed'];
const monthsEn = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people say it today; the year only where it is another. */
const dayName = (of: Day, now: Instant): Title => {
  const [year, month, date] = of.split('-').map(Number) as [number, number, number];
  const other = year !== yearOf(dayOf(now));
  return words(
    `${other ? `${year}年` : ''}${month}月${date}日`,
    `${date} ${monthsEn[month - 1]}${other ? ` ${year}` : ''}`,
  );
};

const withWeekday = (of: Day, now: Instant): Title => {
  const name = dayName(of, now);
  const index = numberOf(of) % 7;
  return words(`${name.zh}（${weekdays[index]}）`, `${weekdaysEn[index]} ${name.en}`);
};

type Dated = NonNullable<Remaining['due']>;

const lastDay = ({ effective }: Pick<Dated, 'effective'>): Day => effective.slice(0, 10);

/** A day limit ends at 24:00 of its last day, never at 0:00 of the next; one of hours in its last minute. */
const timeOf = ({ kind, effective }: Dated): string => (kind === 'day' ? '24:00' : effective.slice(11, 16));

const near: Readonly<Record<number, Title>> = {
  [-1]: words('昨日', 'yesterday'),
  0: words('今日', 'today'),
  1: words('明日', 'tomorrow'),
};

const when = (due: Dated, now: Instant, name: (of: Day, now: Instant) => Title): Title => {
  const { zh, en } = name(lastDay(due), now);
  return words(`${zh}${zh.endsWith('）') ? '' : ' '}${timeOf(due)}`, `${en} ${timeOf(due)}`);
};

const soon = (of: Day, now: Instant): Title => near[daysBetween(dayOf(now), of)] ?? withWeekday(of, now);

/** Hours and minutes, rounded down: never more than there is. */
const hoursOf = (span: number): Title => {
  const [hours, minutes] = [Math.floor(span / hour), Math.floor((span % hour) / minute)];
  const parts = [
    ...(hours > 0 ? [counted(hours, '小时', 'hour')] : []),
    ...(minutes > 0 ? [counted(minutes, '分', 'minute')] : []),
  ];
  if (parts.length === 0) return words('不足 1 分', 'less than 1 minute');
  return words(parts.map(({ zh }) => zh).join(' '), parts.map(({ en }) => en).join(' '));
};

/** Days in the unit in which the row counts. Custody leads with calendar days: they are what the person sits. */
const daysOf = (to: Day, { now, calendar, custody, workingDays }: Remaining, from: Day = dayOf(now)): Title => {
  const days = daysBetween(from, to);
  if (!workingDays || custody) return counted(days, '日', 'day');
  const working = counted(workdaysBetween(from, to, calendar), '个工作日', 'working day');
  const all = counted(days, '个自然日', 'calendar day');
  return words(`${working.zh}（${all.zh}）`, `${working.en} (${all.en})`);
};

const notRolled = words('节假日不顺延', 'not moved by holidays');

const left = (due: Dated, about: Remaining): Title => {
  const { now, custody } = about;
  // An instant within the last minute is in time; the words count to that minute.
  const until = (due.kind === 'day' ? due.end : due.end - minute) - now;
  const short = until < day || lastDay(due) === dayOf(now);
  const rest = short || due.kind === 'hour' ? hoursOf(Math.max(until, 0)) : daysOf(lastDay(due), about);
  const end = when(due, now, short ? soon : withWeekday);
  return joined(
    words(`剩${rest.zh.startsWith('不') ? '' : ' '}${rest.zh}`, `${rest.en} left`),
    words(`${end.zh} 止`, `until ${end.en}`),
    ...(custody && due.kind === 'day' ? [notRolled] : []),
  );
};

const over = (due: Dated, { now }: Remaining): Title => {
  const late = now - due.end;
  const short = due.kind === 'hour' && late < day;
  const days = due.kind === 'hour' ? Math.floor(late / day) : daysBetween(lastDay(due), dayOf(now));
  const by = short ? hoursOf(late) : counted(days, '日', 'day');
  const end = when(due, now, short ? soon : dayName);
  return joined(words(`已超 ${by.zh}`, `${by.en} over`), words(`${end.zh} 届满`, `ran out ${end.en}`));
};

const standing = (about: Remaining): Title => {
  const { rest } = about;
  const still = words('已中止', 'suspended');
  if (!rest) return still;
  const { zh, en } =
    rest.kind === 'hour'
      ? hoursOf(Math.max(parseInstant(rest.raw, 'raw') - rest.since, 0))
      : daysOf(rest.raw, about, dayOf(rest.since));
  return joined(still, words(`恢复后剩 ${zh}`, `${en} left once it runs on`));
};

const waiting = words('待所依期限确定', 'waits for the end of another limit');
const endless = words('无固定期限', 'no fixed time limit');

/**
 * How much of a clock is left, until when, and on what that rests, in one line: in the unit in which the rule itself counts
 * (`reference` pattern: remaining time). The day is never rolled over midnight.
 */
export const remainingWords = (about: Remaining): Title => {
  const { due, now, suspended, rest } = about;
  if (due) return now >= due.end ? over(due, about) : left(due, about);
  if (!suspended) return endless;
  return rest ? standing(about) : waiting;
};
