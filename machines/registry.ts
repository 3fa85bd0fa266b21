import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { ActType } from '../domain/act';
import { approval } from './approval';
import { arrestObjection } from './arrest-objection';
import { arrestReview } from './arrest-review';
import { duty } from './duty';
import { filing } from './filing';
import { investigation } from './investigation';
import type { ProcedureMeta } from './kit';
import { measure } from './measure';
import { prosecutionReview } from './prosecution-review';
import { reception } from './reception';
import { arrestReview1 } from './released/arrest-review-1';
import { duty1 } from './released/duty-1';
import { filing1 } from './released/filing-1';
import { measure1 } from './released/measure-1';
import { riskAssessment } from './risk-assessment';
import { trial } from './trial';

/** Every released machine, of every version. A running procedure keeps the one it began with. */
export const machines: readonly AnyStateMachine[] = [
  reception,
  filing1,
  filing,
  investigation,
  measure1,
  measure,
  arrestReview1,
  arrestReview,
  arrestObjection,
  prosecutionReview,
  trial,
  duty1,
  duty,
  approval,
  riskAssessment,
];

const byId = new Map<string, AnyStateMachine>();
for (const machine of machines) {
  if (byId.has(machine.id)) throw new Error(`Two machines are called ${machine.id}. A new version needs a new id.`);
  byId.set(machine.id, machine);
}

/** Name without version: `arrest-review@1` is `arrest-review`. */
export const nameOf = (machine: string): string => machine.slice(0, machine.lastIndexOf('@'));

/** @throws {Error} where the id is unknown: data of a newer release, or a machine that was removed too early */
export const machineOf = (id: string): AnyStateMachine => {
  const machine = byId.get(id);
  if (!machine) throw new Error(`Unknown machine ${id}. Run the release that wrote it, or a newer one.`);
  return machine;
};

/** What a machine says about its procedures. */
export const metaOf = (id: string): ProcedureMeta => (machineOf(id).root.meta ?? {}) as ProcedureMeta;

/** Versions that new procedures begin with, by name: what a law pack pins. */
export type Procedures = Readonly<Record<string, string>>;

/** The version that a new procedure begins with. @throws {Error} the pack names none: refused at start, so a fault */
export const begunBy = (procedures: Procedures, name: string): AnyStateMachine => {
  const id = procedures[name];
  if (id === undefined) throw new Error(`The law pack has no procedure ${name}.`);
  return machineOf(id);
};

/** The procedure that an act opens under these versions, if it opens one. */
export const openedBy = (procedures: Procedures, act: ActType): { name: string; meta: ProcedureMeta } | undefined => {
  for (const [name, id] of Object.entries(procedures)) {
    const meta = metaOf(id);
    if (meta.opensWith?.[act]) return { name, meta };
  }
  return undefined;
};

/** An effect of a step, as data. */
export type StepEffect =
  | { readonly kind: 'arm'; readonly limit: string }
  | { readonly kind: 'disarm'; readonly limit: string }
  | { readonly kind: 'openProcedure'; readonly machine: string }
  | { readonly kind: 'owe'; readonly duty: string }
  | { readonly kind: 'custody'; readonly held: boolean };

export interface Step {
  /** Persisted snapshot, plain JSON. */
  readonly snapshot: unknown;
  readonly stage: string;
  readonly done: boolean;
  readonly effects: readonly StepEffect[];
}

const after = 'xstate.after.';

/** `xstate.after.request-arrest.measure@1.held.detained` names the limit between the prefix and the machine's id. */
const limitIn = (machine: AnyStateMachine, id: string): string => {
  const until = id.indexOf(`.${machine.id}`);
  if (!id.startsWith(after) || until < 0) throw new Error(`${machine.id} delays something that is no limit: ${id}`);
  return id.slice(after.length, until);
};

interface RawAction {
  readonly type: string;
  readonly params?: unknown;
}

const effectOf = (machine: AnyStateMachine, { type, params }: RawAction): StepEffect[] => {
  const told = params as Partial<Record<'id' | 'sendId' | 'machine' | 'duty', string>> & { readonly held?: boolean };
  switch (type) {
    case 'xstate.raise':
      return [{ kind: 'arm', limit: limitIn(machine, told.id ?? '') }];
    case 'xstate.cancel':
      return [{ kind: 'disarm', limit: limitIn(machine, told.sendId ?? '') }];
    case 'openProcedure':
      return [{ kind: 'openProcedure', machine: told.machine ?? '' }];
    case 'owe':
      return [{ kind: 'owe', duty: told.duty ?? '' }];
    case 'custody':
      return [{ kind: 'custody', held: told.held === true }];
    case 'overdue':
      return [];
    default:
      throw new Error(`${machine.id} names an effect that the engine does not know: ${type}`);
  }
};

/** Name of the innermost stage: `held.detained` is `detained`. Parallel stages are not used here. */
const stageOf = (value: unknown): string =>
  typeof value === 'string' ? value : stageOf(Object.values(value as Record<string, unknown>)[0]);

const stepOf = (machine: AnyStateMachine, snapshot: AnyMachineSnapshot, actions: readonly RawAction[]): Step => {
  const { status, value, context } = snapshot as unknown as { status: string; value: unknown; context: unknown };
  return {
    snapshot: { status, value, context },
    stage: stageOf(value),
    done: status === 'done',
    effects: actions.flatMap((action) => effectOf(machine, action)),
  };
};

/** Path of a stage from the root: `held.arrested.investigating`. */
export const pathOf = ({ value }: { readonly value: unknown }): string => {
  if (typeof value === 'string') return value;
  const [outer, inner] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  return `${outer}.${pathOf({ value: inner })}`;
};

const valueOf = ([stage = '', ...inner]: readonly string[]): unknown =>
  inner.length === 0 ? stage : { [stage]: valueOf(inner) };

/** A machine put into a stage without a step of its own, and the limits that run there: how a procedure changes its version. */
export const placed = (machine: AnyStateMachine, path: string, context: object): Step => {
  const stages = path.split('.');
  const chain = stages.map((_, depth) =>
    machine.getStateNodeById([machine.id, ...stages.slice(0, depth + 1)].join('.')),
  );
  const effects = chain.flatMap((stage) =>
    stage.after.map(({ eventType }) => ({ kind: 'arm', limit: limitIn(machine, String(eventType)) }) as const),
  );
  const stage = stages.at(-1) ?? '';
  const done = stages.length === 1 && chain[0]?.type === 'final';
  return { snapshot: { status: done ? 'done' : 'active', value: valueOf(stages), context }, stage, done, effects };
};

/** First step of a new procedure. */
export const begin = (machine: AnyStateMachine, input: unknown): Step => {
  const [snapshot, actions] = initialTransition(machine, input as never);
  return stepOf(machine, snapshot, actions);
};

const restored = (machine: AnyStateMachine, snapshot: unknown): AnyMachineSnapshot =>
  machine.restoreSnapshot(
    { children: {}, historyValue: {}, ...(snapshot as object) } as never,
    // The scope of an actor, which the pure functions never look at.
    {} as never,
  ) as AnyMachineSnapshot;

/** Every event that a machine names at all: most acts are none of most procedures' business, and asking XState costs more. */
const heardBy = new Map(machines.map((machine) => [machine, new Set<unknown>(machine.events)]));

/** Next step by an act; undefined where the stage does not admit it. */
export const advance = (
  machine: AnyStateMachine,
  snapshot: unknown,
  event: { readonly type: string },
): Step | undefined => {
  if (heardBy.get(machine)?.has(event.type) === false) return undefined;
  const before = restored(machine, snapshot);
  if (!before.can(event)) return undefined;
  const [next, actions] = transition(machine, before, event);
  return stepOf(machine, next, actions);
};

/** The step that a lapsed right takes by itself; undefined where the stage has no way for it. */
export const lapse = (machine: AnyStateMachine, snapshot: unknown, limit: string): Step | undefined => {
  for (const type of machine.events.map(String)) {
    const step = type.startsWith(`${after}${limit}.${machine.id}`) ? advance(machine, snapshot, { type }) : undefined;
    if (step) return step;
  }
  return undefined;
};
