import type { Calendar } from './calendar';
import { dayOf, endOfDay, isWeekend, startOfDay, yearOf } from './day';
import { dayEvent } from './day-events';
import { eventsOf } from './events';
import { formatInstant } from './iso';
import { judge, readingsOf, type Count, type Judged } from './judge';
import type { DaySpan } from './length';
import { openingSteps } from './opening';
import { pausesOf } from './pauses';
import { undated, type Due, type Run, type Step } from './run';
import { say } from './steps';

const rollStep = (run: Run, { raw, effective, provisional }: Judged): Step => {
  if (run.roll === 'none') return say.notRolled(effective);
  if (effective > raw) return say.rolled(raw, effective);
  if (effective < raw) return say.rolledBack(raw, effective);
  return !provisional && isWeekend(raw) ? say.makeup(raw) : say.workday(raw);
};

const calendarSteps = (run: Run, { effective, provisional }: Judged, calendar: Calendar): readonly Step[] => {
  if (provisional) return [say.provisional(effective)];
  // A next year's notice has moved days from 29 December on (2018, 2022).
  const next = yearOf(effective) + 1;
  const open = run.roll !== 'none' && effective.slice(5) > '12-25' && !calendar.covers(next);
  return open ? [say.mayMove(next, effective)] : [];
};

const endSteps = (run: Run, judged: Judged, declared: string | undefined, calendar: Calendar): readonly Step[] => {
  const { raw, effective, held } = judged;
  if (!held) return [rollStep(run, judged), ...calendarSteps(run, judged, calendar)];
  const differ = declared !== undefined && declared !== raw;
  return differ ? [say.earlierMonth(`${run.months} ${declared}`, raw), say.held(effective)] : [say.held(effective)];
};

/** Counts a period of days or months (R2, R5, R6, R8–R10, R12, R17–R19). */
export const countDays = (run: Run, span: DaySpan, calendar: Calendar): Due => {
  const trigger = dayOf(run.start);
  let count: Count = { trigger, span, excluded: 0, bothEnds: 0, standing: false };
  const { raw: first } = judge(run, count, calendar);
  const steps: Step[] = [...openingSteps(run), say.dayZero(trigger, first)];
  if (span.months > 0) steps.push(say.months(run.months, first));
  if (run.workingDays) steps.push(say.workingDays(span.days, first));
  const pauses = pausesOf(run, (instant) => startOfDay(dayOf(instant)), steps);
  for (const event of eventsOf(run, pauses)) {
    const changed = dayEvent(run, count, event, calendar);
    count = changed.count;
    steps.push(changed.step);
  }
  if (count.standing) return { ...undated, kind: 'suspended', steps };
  const readings = readingsOf(run, count);
  const judged = judge(run, count, calendar);
  const { raw, effective, safe, provisional } = judged;
  const end = endOfDay(effective);
  steps.push(...endSteps(run, judged, readings[run.months], calendar), say.dayEnds(formatInstant(end)));
  return { kind: 'day', raw, effective, safe, end, safeEnd: endOfDay(safe), provisional, readings, steps };
};
