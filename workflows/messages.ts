import { defineSearchAttributeKey } from '@temporalio/common';
import { defineQuery, defineSignal } from '@temporalio/workflow';
import type { RunKind } from '../domain/clearing';
import type { Following } from '../domain/following';

/** The case moved: where it stands now, and when it must be looked at again. */
export const moved = defineSignal<[Following]>('moved');

/** Bells rang that somebody must be told of outside the house: ids of bells, nothing else. */
export const rang = defineSignal<[bells: readonly string[]]>('rang');

/** What the workflow believes of its case; undefined until it has been told or has asked. */
export const following = defineQuery<Following | undefined>('following');

/** A roll-out of law moved: it was decided. */
export const rollOutMoved = defineSignal('roll-out-moved');

/** How far a roll-out has come. */
export const rollOutProgress = defineQuery<{ readonly state: string; readonly done: number }>('roll-out-progress');

/** Workflow id of a roll-out of law. */
export const rollOutOf = (id: string): string => `roll-out:${id}`;

/** A clearing is to be looked at: it was opened, or nothing of it is owed any more. */
export const clearingMoved = defineSignal('clearing-moved');

/** How far a clearing has come. */
export const clearingProgress = defineQuery<{ readonly state: string; readonly lookAt: number } | undefined>(
  'clearing-progress',
);

/** Workflow id of a clearing: one unit's of one period. */
export const clearingOf = (id: string): string => `clearing:${id}`;

/** Workflow id of a run that is made up for: two watchmen who notice begin one. */
export const madeUp = (kind: RunKind): string => `made-up:${kind}`;

/** Workflow id of a case: one case, one workflow. */
export const followerOf = (caseId: string): string => `case:${caseId}`;

/** Columns of Temporal's own lists: who is where, what is due next, who is overdue, and how high it has climbed. */
export const attributes = {
  stage: defineSearchAttributeKey('Stage', 'KEYWORD_LIST'),
  nextDue: defineSearchAttributeKey('NextDue', 'DATETIME'),
  overdueSince: defineSearchAttributeKey('OverdueSince', 'DATETIME'),
  tier: defineSearchAttributeKey('Tier', 'INT'),
} as const;

/** The queue of letters beside a queue of cases: a mail server that hangs must not take the places of those who move time. */
export const mailQueueOf = (taskQueue: string): string => `${taskQueue}-mail`;
