import type { WorkflowHandle } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';

type Event = NonNullable<Awaited<ReturnType<WorkflowHandle['fetchHistory']>>['events']>[number];

/** The events of a run. */
export const eventsOf = async (handle: WorkflowHandle): Promise<readonly Event[]> =>
  (await handle.fetchHistory()).events ?? [];

/** What timers were started with, in order: the sentences Temporal's page shows beside them. */
export const timerSummaries = (events: readonly Event[]): string[] =>
  events.flatMap(({ timerStartedEventAttributes, userMetadata }) =>
    timerStartedEventAttributes && userMetadata?.summary
      ? [defaultPayloadConverter.fromPayload<string>(userMetadata.summary)]
      : [],
  );

/** How many commands of a kind a run gave. */
export const counted = (
  events: readonly Event[],
  kind: 'timerStarted' | 'timerFired' | 'activityTaskScheduled' | 'upsertWorkflowSearchAttributes',
): number => events.filter((event) => event[`${kind}EventAttributes`]).length;
