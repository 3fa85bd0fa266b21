import type { ClearingKind, ClearingRule, RunKind, RunPlan } from '../domain/clearing';
import { addDays, dayOf, endOfDay } from '../domain/time/day';
import { type Day, hour, type Instant, minute } from '../domain/time/instant';

const basis = ['Wuhan police, ten measures (2022): 警情日清、案件月结、积案季清'];

const inHand: ClearingRule['procedures'] = [
  { name: 'trial', agency: 'court' },
  { name: 'prosecution-review', agency: 'procuratorate' },
  { name: 'investigation', agency: 'police' },
  { name: 'filing', agency: 'police' },
];

/**
 * What each clearing lists. The slogans name no numbers and no lists; these are rules of the office (time-limits §5.7,
 * confidence M for the practice, L for the ninety days).
 */
export const clearingRules: Readonly<Record<ClearingKind, ClearingRule>> = {
  day: {
    kind: 'day',
    title: { zh: '警情日清', en: 'Daily clearing of reports' },
    procedures: [{ name: 'reception', agency: 'police' }],
    limit: 'clearing-day',
    basis,
  },
  month: {
    kind: 'month',
    title: { zh: '案件月结', en: 'Monthly clearing of cases' },
    procedures: inHand,
    limit: 'clearing-month',
    basis,
  },
  quarter: {
    kind: 'quarter',
    title: { zh: '积案季清', en: 'Quarterly clearing of the backlog' },
    procedures: inHand,
    olderThan: 90,
    limit: 'clearing-quarter',
    basis,
  },
};

// Behind the seal of five past midnight: what rang by the end of the day stands in the ledgers by then.
const afterSeal = 10 * minute;

/** Everything that comes round by itself, and when. `client/schedules.ts` has the same instants in UTC, for Temporal. */
export const runPlans: Readonly<Record<RunKind, RunPlan>> = {
  'clearing-day': { kind: 'clearing-day', title: clearingRules.day.title, every: 'day', after: afterSeal },
  'clearing-month': { kind: 'clearing-month', title: clearingRules.month.title, every: 'month', after: afterSeal },
  'clearing-quarter': {
    kind: 'clearing-quarter',
    title: clearingRules.quarter.title,
    every: 'quarter',
    after: afterSeal,
  },
  'patrol-daily': {
    kind: 'patrol-daily',
    title: { zh: '日巡查', en: 'Daily inspection' },
    every: 'day',
    // At eight in the morning of its own day.
    after: -16 * hour,
  },
};

const months: Readonly<Record<Exclude<ClearingKind, 'day'>, number>> = { month: 1, quarter: 3 };

const monthOf = (day: Day): number => Number(day.slice(5, 7));
const written = (year: number, month: number): Day => `${year}-${String(month).padStart(2, '0')}-01`;

/** The first day of the period that a day lies in. */
const firstDay = (every: ClearingKind, day: Day): Day => {
  if (every === 'day') return day;
  const span = months[every];
  return written(Number(day.slice(0, 4)), monthOf(day) - ((monthOf(day) - 1) % span));
};

/** The last day of the day, month or quarter that a day lies in: what the period is called by. */
export const lastDay = (every: ClearingKind, day: Day): Day => {
  if (every === 'day') return day;
  const first = firstDay(every, day);
  const after = monthOf(first) + months[every];
  const year = Number(first.slice(0, 4));
  return addDays(after > 12 ? written(year + 1, 1) : written(year, after), -1);
};

/** When the run about a period is due. */
export const dueAt = ({ every, after }: RunPlan, day: Day): Instant => endOfDay(lastDay(every, day)) + after;

const before = (every: ClearingKind, day: Day): Day => lastDay(every, addDays(firstDay(every, day), -1));

/** The period whose run is the latest that was due by then. */
export const latestDue = (plan: RunPlan, now: Instant): Day => {
  let day = lastDay(plan.every, addDays(dayOf(now), 1));
  while (dueAt(plan, day) > now) day = before(plan.every, day);
  return day;
};

// A month of days. Who has missed more than that begins anew.
const atMost = 31;

/** Periods whose runs fell due behind `since` and by `now`, the earliest first; of many only the latest. */
export const fallenDue = (plan: RunPlan, since: Instant, now: Instant): readonly Day[] => {
  const days: Day[] = [];
  for (
    let day = latestDue(plan, now);
    dueAt(plan, day) > since && days.length < atMost;
    day = before(plan.every, day)
  ) {
    days.unshift(day);
  }
  return days;
};

/** How long a run may be on its way before somebody must look. */
export const runPatience = hour;
