import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import { arrestReview } from './arrest-review';
import { duty } from './duty';
import { filing } from './filing';
import { measure } from './measure';
import { reception } from './reception';

/** Every released machine, of every version. A running procedure keeps the one it began with. */
export const machines: readonly AnyStateMachine[] = [reception, filing, measure, arrestReview, duty];

const byId = new Map<string, AnyStateMachine>();
for (const machine of machines) {
  if (byId.has(machine.id)) throw new Error(`Two machines are called ${machine.id}. A new version needs a new id.`);
  byId.set(machine.id, machine);
}

/** Name without version: `arrest-review@1` is `arrest-review`. */
export const nameOf = (machine: string): string => machine.slice(0, machine.lastIndexOf('@'));

const newest = new Map(machines.map((machine) => [nameOf(machine.id), machine]));

/** @throws {Error} where the id is unknown: data of a newer release, or a machine that was removed too early */
export const machineOf = (id: string): AnyStateMachine => {
  const machine = byId.get(id);
  if (!machine) throw new Error(`Unknown machine ${id}. Run the release that wrote it, or a newer one.`);
  return machine;
};

/** The version that new procedures begin with. */
export const newestOf = (name: string): AnyStateMachine => {
  const machine = newest.get(name);
  if (!machine) throw new Error(`Unknown procedure ${name}.`);
  return machine;
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

/** Next step by an act; undefined where the stage does not admit it. */
export const advance = (
  machine: AnyStateMachine,
  snapshot: unknown,
  event: { readonly type: string },
): Step | undefined => {
  const before = restored(machine, snapshot);
  if (!before.can(event)) return undefined;
  const [next, actions] = transition(machine, before, event);
  return stepOf(machine, next, actions);
};
