import type { AnyStateMachine } from 'xstate';
import { acts } from '../domain/acts';
import type { DutyRow } from '../domain/duty';
import { owedOutside, type TimeLimit } from '../domain/limit';
import { excused } from './excused';
import { machineOf, nameOf, type Procedures } from './registry';
import type { StageMeta } from './kit';

type Stage = AnyStateMachine['root'];

const stagesOf = (stage: Stage): readonly Stage[] => [stage, ...Object.values(stage.states).flatMap(stagesOf)];

const leavesOf = (machine: AnyStateMachine): readonly Stage[] =>
  stagesOf(machine.root).filter(({ states }) => Object.keys(states).length === 0);

/** Limits whose running out a stage is told of: the keys of its `after`. */
const limitsIn = (stage: Stage): readonly string[] =>
  stage.after.map(({ eventType }) => limitIn(String(eventType), stage.id));

const limitIn = (eventType: string, stage: string): string =>
  eventType.slice('xstate.after.'.length, -stage.length - 1);

const stageFaults = (stage: Stage): string[] => {
  if (stage.type === 'final') return [];
  const { untimed } = (stage.meta ?? {}) as StageMeta;
  const timed = stage.after.length > 0;
  if (timed === (untimed !== undefined))
    return [`${stage.id} needs a limit or a reason for having none, and not both.`];
  return [];
};

const limitFaults = (machine: AnyStateMachine, limits: ReadonlyMap<string, TimeLimit>): string[] =>
  stagesOf(machine.root).flatMap((stage) =>
    stage.after.flatMap((transition) => {
      const key = limitIn(String(transition.eventType), stage.id);
      if (key === 'owed')
        return nameOf(machine.id) === 'duty' ? [] : [`${stage.id}: the key owed is reserved for duty.`];
      const limit = limits.get(key);
      if (!limit) return [`${stage.id}: ${key} is no limit of the law pack.`];
      if (owedOutside(limit.owedBy))
        return [`${stage.id}: ${key} is owed by ${limit.owedBy}, whom no machine follows.`];
      const moves = transition.target !== undefined;
      if (moves && limit.kind !== 'right')
        return [`${stage.id}: only a right that lapses may move the stage; ${key} is none.`];
      const names = transition.actions.map((action) =>
        typeof action === 'string' ? action : (action as { type?: string }).type,
      );
      if (moves && names.length > 0)
        return [`${stage.id}: what lapses by itself has no effect but the stage; ${key} has.`];
      return moves || names.join() === 'overdue' ? [] : [`${stage.id}: ${key} may only carry the action overdue.`];
    }),
  );

const eventFaults = (machine: AnyStateMachine): string[] =>
  machine.events
    .map(String)
    .filter((event) => !event.startsWith('xstate.') && !(event in acts))
    .map((event) => `${machine.id}: ${event} is no act of the catalogue.`);

const nameFaults = (machine: AnyStateMachine): string[] => {
  const { actions, guards } = machine.implementations as { actions: object; guards: object };
  return stagesOf(machine.root)
    .flatMap((stage) => [...stage.transitions.values()].flat())
    .flatMap(({ guard, actions: named }) => [
      ...(typeof guard === 'string' && !(guard in guards) ? [`${machine.id}: no guard is called ${guard}.`] : []),
      ...named.flatMap((action) => {
        const name = typeof action === 'string' ? action : (action as { type?: string }).type;
        return name === undefined || name in actions ? [] : [`${machine.id}: no action is called ${name}.`];
      }),
    ]);
};

/** An `after` whose delay is undeclared fires inside the first step: the stage would be left before it began. */
const delayFaults = (machine: AnyStateMachine): string[] => {
  const declared = Object.keys((machine.implementations as { delays: object }).delays);
  return stagesOf(machine.root)
    .flatMap(limitsIn)
    .filter((limit) => !declared.includes(limit))
    .map((limit) => `${machine.id}: ${limit} is not declared as a delay and would fire at birth.`);
};

const unused = (
  checked: readonly AnyStateMachine[],
  limits: ReadonlyMap<string, TimeLimit>,
  duties: ReadonlyMap<string, DutyRow>,
): string[] => {
  const used = new Set([
    ...checked.flatMap((machine) => stagesOf(machine.root).flatMap(limitsIn)),
    ...[...duties.values()].flatMap(({ steps }) => steps.flatMap(({ limit }) => limit ?? [])),
  ]);
  return [...limits.keys()]
    .filter((id) => !used.has(id) && !excused.has(id))
    .map((id) => `${id} is used by no machine and no duty, and nothing excuses it.`);
};

interface Named {
  readonly type?: string;
  readonly params?: { readonly machine?: string; readonly duty?: string };
}

const actionsOf = (machine: AnyStateMachine): readonly Named[] =>
  stagesOf(machine.root)
    .flatMap((stage) => [
      ...stage.entry,
      ...stage.exit,
      ...[...stage.transitions.values()].flat().flatMap(({ actions }) => actions),
      ...(stage.always ?? []).flatMap(({ actions }) => actions),
    ])
    .flatMap((action) => (typeof action === 'object' ? [action as Named] : []));

/** What a machine names must be there for the cases that begin it: procedures of the pack, duties, and their limits. */
const effectFaults = (
  machine: AnyStateMachine,
  { limits, procedures }: Pack,
  duties: ReadonlyMap<string, DutyRow>,
): string[] =>
  actionsOf(machine).flatMap(({ type, params }) => {
    if (type === 'openProcedure')
      return procedures[params?.machine ?? ''] ? [] : [`${machine.id} opens ${params?.machine}, which the pack lacks.`];
    if (type !== 'owe') return [];
    const row = duties.get(params?.duty ?? '');
    if (!row) return [`${machine.id} owes ${params?.duty}, which no row of the catalogue is.`];
    return row.steps.flatMap(({ limit }) => {
      if (limit === undefined) return [];
      const found = limits.get(limit);
      if (!found) return [`${row.id} runs ${limit}, which is no limit of the law pack.`];
      return owedOutside(found.owedBy) ? [`${row.id} runs ${limit}, owed by ${found.owedBy}: no duty may.`] : [];
    });
  });

const machineFaults = (machine: AnyStateMachine, limits: ReadonlyMap<string, TimeLimit>): string[] => [
  ...leavesOf(machine).flatMap(stageFaults),
  ...limitFaults(machine, limits),
  ...eventFaults(machine),
  ...nameFaults(machine),
  ...delayFaults(machine),
];

/** What a law pack pins of procedures, and the limits they run under. */
interface Pack {
  readonly limits: ReadonlyMap<string, TimeLimit>;
  readonly procedures: Procedures;
}

/**
 * What is wrong with the machines, limits and duties of a law pack taken together; empty when they fit. Asked at the start
 * of every process and by the build.
 *
 * @param checked left out, the machines that the pack names
 */
export const faultsOf = (
  pack: Pack,
  duties: ReadonlyMap<string, DutyRow>,
  checked: readonly AnyStateMachine[] = Object.values(pack.procedures).map(machineOf),
): readonly string[] => [
  ...checked.flatMap((machine) => [...machineFaults(machine, pack.limits), ...effectFaults(machine, pack, duties)]),
  ...unused(checked, pack.limits, duties),
];
