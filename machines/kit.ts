import type { Act, ActType } from '../domain/act';
import type { Fact, Facts } from '../domain/facts';
import type { Agency } from '../domain/office';

/** What a machine hears: the act under its own name, with the facts of the case as they stand for it. */
export interface ActEvent<T extends ActType = ActType> {
  readonly type: T;
  readonly act: Act;
  readonly facts: Facts;
}

/** What a new procedure is told of the case it opens in. */
export interface Opening {
  readonly act: Act;
  readonly facts: Facts;
}

/** What the root of a machine says about its procedures. */
export interface ProcedureMeta {
  /** Acts that open one, each with the facts that must hold. Where one is running already, the act must follow from its stage. */
  readonly opensWith?: Partial<Readonly<Record<ActType, readonly Fact[]>>>;
  /** Whose procedure it is; left out, the agency of the act that opens it. */
  readonly owedBy?: Agency;
}

/** What every timed or untimed stage says about itself. */
export interface StageMeta {
  readonly owedBy?: Agency;
  readonly basis?: readonly string[];
  /** Why no limit runs here. A stage has this or `after`, or the build fails. */
  readonly untimed?: string;
}

/**
 * Declares limits as delays. XState fires an `after` whose delay is undeclared inside the very first step, so every
 * limit is given the length 1: the engine never waits for it, it only reads that the stage is timed.
 */
export const delaysOf = <const K extends string>(...limits: readonly K[]): Readonly<Record<K, number>> =>
  Object.fromEntries(limits.map((limit) => [limit, 1])) as Record<K, number>;

/** Effects are data for the engine. XState's pure functions never run them; should anything do so, it is a fault. */
const effect = (): never => {
  throw new Error('Effects of a machine are read by the engine and never run.');
};

/** The closed list of effects a machine may name. */
export const effects = {
  /** A limit ran out. Overdue is derived from the clock, never a stage. */
  overdue: effect,
  openProcedure: effect as (_: unknown, params: { readonly machine: string }) => void,
  owe: effect as (_: unknown, params: { readonly duty: string }) => void,
  custody: effect as (_: unknown, params: { readonly held: boolean }) => void,
};

export const owe = (duty: string) => ({ type: 'owe', params: { duty } }) as const;
export const open = (machine: string) => ({ type: 'openProcedure', params: { machine } }) as const;

/** Guards over the facts that the engine sends along with an act. */
export const hasComplainant = ({ event }: { event: ActEvent }): boolean => event.facts.hasComplainant;
