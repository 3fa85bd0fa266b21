import type { Following } from '../domain/following';
import type { RunKind } from '../domain/clearing';
import {
  clearingMoved,
  clearingOf,
  followerOf,
  madeUp,
  moved,
  rang,
  rollOutMoved,
  rollOutOf,
} from '../workflows/messages';
import { namespaceIdOf } from './namespace';
import { taskQueue as usualQueue, temporalAt, type TemporalAt } from './connection';

/** Tells workflows about their cases. Each call rejects within a few seconds when Temporal hangs or is away; none repeats by itself. */
export interface Follower {
  /** The case moved. Starts its workflow when there is none. Telling the same again is harmless. */
  readonly tell: (caseId: string, following: Following) => Promise<void>;
  /** Bells of a case rang and have deliveries waiting. Starts its workflow when there is none. */
  readonly rang: (caseId: string, bells: readonly string[]) => Promise<void>;
  /** A roll-out of law was proposed or decided. Starts its workflow when there is none. */
  readonly rollOut: (id: string) => Promise<void>;
  /** A clearing was opened, or nothing of it is owed any more. Starts its workflow when there is none. */
  readonly clearing: (id: string) => Promise<void>;
  /** Begins a run that was missed, unless somebody is making up for it already. */
  readonly makeUp: (kind: RunKind) => Promise<void>;
  /** Identity of the namespace: another one than before means that every workflow is gone. */
  readonly namespaceId: () => Promise<string>;
  readonly close: () => Promise<void>;
}

/** The workflow of a run and what it is given, as the schedules have them. */
const runOf = (kind: RunKind): readonly [workflow: string, args: string[]] =>
  kind === 'patrol-daily' ? ['inspection', []] : ['clear', [kind.slice('clearing-'.length)]];

/** A follower of cases over Temporal. It connects with the first call, so that Temporal may come up later. */
export const connectFollower = ({
  taskQueue = usualQueue,
  ...at
}: TemporalAt & { readonly taskQueue?: string }): Follower => {
  const temporal = temporalAt(at);
  // The one there is goes on; there is one at a time.
  const one = {
    taskQueue,
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  } as const;
  const started = (caseId: string) =>
    ({
      ...one,
      workflowId: followerOf(caseId),
      args: [caseId],
    }) as const;

  return {
    tell: async (caseId, following) => {
      await temporal.call((client) =>
        client.workflow.signalWithStart('caseWorkflow', { ...started(caseId), signal: moved, signalArgs: [following] }),
      );
    },
    rang: async (caseId, bells) => {
      await temporal.call((client) =>
        client.workflow.signalWithStart('caseWorkflow', { ...started(caseId), signal: rang, signalArgs: [bells] }),
      );
    },
    rollOut: async (id) => {
      await temporal.call((client) =>
        client.workflow.signalWithStart('rollOut', {
          workflowId: rollOutOf(id),
          ...one,
          args: [id],
          signal: rollOutMoved,
        }),
      );
    },
    clearing: async (id) => {
      await temporal.call((client) =>
        client.workflow.signalWithStart('clearing', {
          workflowId: clearingOf(id),
          ...one,
          args: [id],
          signal: clearingMoved,
        }),
      );
    },
    makeUp: async (kind) => {
      const [workflow, args] = runOf(kind);
      await temporal.call((client) => client.workflow.start(workflow, { ...one, workflowId: madeUp(kind), args }));
    },
    namespaceId: () => namespaceIdOf(temporal),
    close: temporal.close,
  };
};
