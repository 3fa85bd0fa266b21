import { ActivityFailure, condition, isCancellation, proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { CaseActivities } from '../activities/types';
import { mailQueueOf } from './messages';

const retry = { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' } as const;

// Retried for ever: PostgreSQL being away is mended by waiting. What no retry mends comes back at once, marked so.
export const { enforce } = proxyActivities<CaseActivities>({ startToCloseTimeout: '1 minute', retry });

/**
 * Letters go through a queue of their own. Given up after an hour, and begun anew after another, so that somebody hears
 * of a mail server that stays away.
 */
export const deliver: CaseActivities['deliver'] = (caseId, bells) =>
  proxyActivities<CaseActivities>({
    taskQueue: mailQueueOf(workflowInfo().taskQueue),
    startToCloseTimeout: '1 minute',
    scheduleToCloseTimeout: '1 hour',
    retry,
  }).deliver(caseId, bells);

const { alarm } = proxyActivities<CaseActivities>({ startToCloseTimeout: '1 minute', retry });

/** Why an activity gave up. Activities write their failures without personal data; nothing else is repeated here. */
const reasonOf = (error: unknown): string => {
  // An operator cancelled the workflow: that is a wish, not a failure.
  if (isCancellation(error) || !(error instanceof ActivityFailure)) throw error;
  return `${error.activityType}: ${error.cause?.message ?? 'failed'}`;
};

/** What no retry mended is recorded as an alarm, and slept on for an hour or until `told`. */
export const sleepOn = async (caseId: string, error: unknown, told: () => boolean): Promise<void> => {
  const why = reasonOf(error);
  // That even the alarm failed must not end the following of a case.
  await alarm(caseId, why).catch(reasonOf);
  await condition(told, '1 hour', { summary: `${why}; tried again in an hour, or when told` });
};
