import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import { defaultPayloadConverter } from '@temporalio/common';
import type { Enforced } from '../domain/following';
import type { Instant } from '../domain/time/instant';
import { followerOf } from '../workflows/messages';
import type { Temporal } from './connection';

/** One answer of `enforce` as Temporal's history has it: when it was completed, in which run, and what it said it did. */
export interface Enforcement {
  readonly run: string;
  readonly at: Instant;
  readonly did: Enforced['did'];
}

// A long history comes in pages, and each page is a call of its own.
const patience = 30_000;

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Every run of the workflow that Temporal still keeps, oldest first. */
const runsOf = async (client: Client, workflowId: string): Promise<string[]> => {
  const found = new Map<string, number>();
  for await (const { runId, startTime } of client.workflow.list({ query: `WorkflowId = ${quoted(workflowId)}` })) {
    found.set(runId, startTime.getTime());
  }
  // Lists lag behind; the newest run can be asked for directly.
  const { runId, startTime } = await client.workflow.getHandle(workflowId).describe();
  found.set(runId, startTime.getTime());
  return [...found].sort(([, one], [, other]) => one - other).map(([run]) => run);
};

const inRun = async (client: Client, workflowId: string, run: string): Promise<Enforcement[]> => {
  const { events } = await client.workflow.getHandle(workflowId, run).fetchHistory();
  const asked = new Set<string>();
  return (events ?? []).flatMap((event): Enforcement[] => {
    const scheduled = event.activityTaskScheduledEventAttributes;
    if (scheduled?.activityType?.name === 'enforce') asked.add(String(event.eventId));
    const completed = event.activityTaskCompletedEventAttributes;
    const payload = completed?.result?.payloads?.[0];
    if (!payload || !asked.has(String(completed.scheduledEventId))) return [];
    const { did } = defaultPayloadConverter.fromPayload<Enforced>(payload);
    const { seconds, nanos } = event.eventTime ?? {};
    return [{ run, at: Number(seconds ?? 0) * 1_000 + Math.floor((nanos ?? 0) / 1_000_000), did }];
  });
};

/**
 * What Temporal remembers of how time was enforced on a case. Runs past the namespace's retention are gone from there.
 * @returns oldest first; empty where Temporal knows no such workflow
 */
export const enforcements = (temporal: Temporal, caseId: string): Promise<readonly Enforcement[]> =>
  temporal.call(async (client) => {
    const workflowId = followerOf(caseId);
    try {
      const runs = await runsOf(client, workflowId);
      return (await Promise.all(runs.map((run) => inRun(client, workflowId, run)))).flat();
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return [];
      throw error;
    }
  }, patience);
