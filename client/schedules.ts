import { ScheduleAlreadyRunning, type ScheduleOptions } from '@temporalio/client';
import { taskQueue as usualQueue, type Temporal } from './connection';

type Plan = Pick<ScheduleOptions, 'scheduleId' | 'spec' | 'policies'> & {
  readonly workflow: 'patrol' | 'seal' | 'askModels';
  readonly atMost: '5 minutes' | '1 hour' | '20 hours';
};

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
];

const optionsOf = ({ workflow, atMost, ...plan }: Plan, taskQueue: string): ScheduleOptions => ({
  ...plan,
  action: {
    type: 'startWorkflow',
    workflowType: workflow,
    workflowId: workflow,
    taskQueue,
    workflowExecutionTimeout: atMost,
  },
});

/** Milliseconds for what is set up once, while the server may still be starting beside it. */
const settingUp = 30_000;

/**
 * Has the second line of watch and the daily seal started by Temporal. Called again it brings them up to date, and leaves
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
