import { ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import type { ClearingKind } from '../domain/clearing';
import { taskQueue as usualQueue, type Temporal } from './connection';

type Plan = Pick<ScheduleOptions, 'scheduleId' | 'spec' | 'policies'> & {
  readonly workflow: 'patrol' | 'seal' | 'askModels' | 'clear' | 'inspection';
  readonly args?: readonly unknown[];
  readonly atMost: '5 minutes' | '1 hour' | '20 hours' | '30 days';
};

// A run that is late makes up for all before it, so that a second one beside it has nothing to do.
const madeUp = { overlap: 'SKIP', catchupWindow: '30 days' } as const;

// Ten past midnight at +08:00 of the day behind the period is ten past four in the afternoon of its last day in UTC.
const tenPast = { hour: 16, minute: 10 } as const;
const long = ['JANUARY', 'MARCH', 'MAY', 'JULY', 'AUGUST', 'OCTOBER', 'DECEMBER'] as const;
const short = ['APRIL', 'JUNE', 'SEPTEMBER', 'NOVEMBER'] as const;

const clearing = (kind: ClearingKind, calendars: NonNullable<ScheduleOptions['spec']['calendars']>): Plan => ({
  scheduleId: `clearing-${kind}`,
  workflow: 'clear',
  args: [kind],
  spec: { calendars },
  policies: madeUp,
  atMost: '30 days',
});

const plans: readonly Plan[] = [
  {
    scheduleId: 'patrol',
    workflow: 'patrol',
    spec: { intervals: [{ every: '1 minute' }] },
    // What was missed is made up for by the next one; a stuck one must not keep others from starting.
    policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
    atMost: '5 minutes',
  },
  {
    scheduleId: 'seal',
    workflow: 'seal',
    // 00:05 at +08:00, given in UTC so that no zone table has a say.
    spec: { calendars: [{ hour: 16, minute: 5 }] },
    policies: { overlap: 'SKIP', catchupWindow: '1 day' },
    atMost: '20 hours',
  },
  {
    scheduleId: 'models',
    workflow: 'askModels',
    // What moved is asked about within minutes; what only time changes, by the first round of the day.
    spec: { intervals: [{ every: '5 minutes' }] },
    policies: { overlap: 'SKIP', catchupWindow: '5 minutes' },
    atMost: '1 hour',
  },
  clearing('day', [tenPast]),
  // On 28 February of a leap year no month has ended: the run finds the month before cleared, and nothing to do.
  clearing('month', [
    { ...tenPast, month: [...long], dayOfMonth: 31 },
    { ...tenPast, month: [...short], dayOfMonth: 30 },
    { ...tenPast, month: 'FEBRUARY', dayOfMonth: [28, 29] },
  ]),
  clearing('quarter', [
    { ...tenPast, month: ['MARCH', 'DECEMBER'], dayOfMonth: 31 },
    { ...tenPast, month: ['JUNE', 'SEPTEMBER'], dayOfMonth: 30 },
  ]),
  {
    scheduleId: 'patrol-daily',
    workflow: 'inspection',
    // Eight in the morning at +08:00.
    spec: { calendars: [{ hour: 0, minute: 0 }] },
    policies: { overlap: 'SKIP', catchupWindow: '16 hours' },
    atMost: '20 hours',
  },
];

const optionsOf = ({ workflow, args = [], atMost, ...plan }: Plan, taskQueue: string): ScheduleOptions => ({
  ...plan,
  action: {
    type: 'startWorkflow',
    workflowType: workflow,
    workflowId: plan.scheduleId,
    args: [...args],
    taskQueue,
    workflowExecutionTimeout: atMost,
  },
});

/** Milliseconds for what is set up once, while the server may still be starting beside it. */
const settingUp = 30_000;

/**
 * Has the second line of watch, the daily seal, clearings and the daily inspection started by Temporal. Called again it brings them up to date, and leaves
 * one that an operator paused paused.
 */
export const ensureSchedules = async ({ call }: Temporal, taskQueue = usualQueue): Promise<void> => {
  for (const plan of plans) {
    const options = optionsOf(plan, taskQueue);
    await call(async ({ schedule }) => {
      try {
        await schedule.create(options);
      } catch (error) {
        if (!(error instanceof ScheduleAlreadyRunning)) throw error;
        const { scheduleId, ...rest } = options;
        await schedule.getHandle(scheduleId).update(({ state }) => ({ ...rest, state }));
      }
    }, settingUp);
  }
};
