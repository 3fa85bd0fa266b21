import { eventsOf } from './events';
import { endOf, hourEvent, type HourCount } from './hour-events';
import { hour, minute } from './instant';
import { formatInstant, toMinute } from './iso';
import { openingSteps } from './opening';
import { pausesOf } from './pauses';
import { undated, type Due, type Run, type Step } from './run';
import { say } from './steps';

/**
 * Counts a period of hours (R3, R4): exact from the minute of the trigger, never moved by a holiday. The literal reading
 * of R4 drops the starting hour; it is shown, never used, because exact hours are never later than the law allows.
 */
export const countHours = (run: Run, hours: number): Due => {
  const start = toMinute(run.start);
  let count: HourCount = { start, length: hours * hour, excluded: 0, standing: false };
  const isDuration = run.mode === 'duration';
  const runs = isDuration ? say.duration : say.hours;
  const steps: Step[] = [...openingSteps(run), runs(formatInstant(start), formatInstant(endOf(count)))];
  const pauses = pausesOf(run, toMinute, steps);
  for (const event of eventsOf(run, pauses)) {
    const changed = hourEvent(run, count, event);
    count = changed.count;
    steps.push(changed.step);
  }
  if (count.standing) return { ...undated, kind: 'suspended', steps };
  const due = endOf(count);
  const at = formatInstant(due);
  const nextHour = formatInstant(Math.floor(due / hour) * hour + hour);
  const readings: Record<string, string> = isDuration ? {} : { exact: at, 'next-hour': nextHour };
  const end = due + minute;
  return { kind: 'hour', raw: at, effective: at, safe: at, end, safeEnd: end, provisional: false, readings, steps };
};
