import type { AnyStateMachine } from 'xstate';
import type { ActType } from '../../domain/act';
import { acts } from '../../domain/acts';
import type { DutyStepName } from '../../domain/duty';
import { riskTiers } from '../../domain/risk';
import { advance, begin, lapse, metaOf, nameOf, type Step } from '../../machines/registry';
import { everyWay, type Answers } from './questions';

const actTypes = Object.keys(acts) as ActType[];

/** One step from a stage to a stage, by an act or by a right that lapses. */
export interface Move {
  readonly from: string;
  readonly by: string;
  readonly to: string;
  readonly lapsed?: true;
}

export interface Found {
  readonly stages: ReadonlyMap<string, Reached>;
  readonly moves: readonly Move[];
  /** Acts tried in a stage, in one of the ways it can be told, and not admitted there. */
  readonly refusals: number;
}

/** A stage as it was reached, by its whole path: `held.arrested.investigating`. `running`: the limits armed there. */
export interface Reached {
  readonly done: boolean;
  readonly running: ReadonlySet<string>;
}

interface Place {
  readonly step: Step;
  readonly path: string;
  readonly running: ReadonlySet<string>;
}

const pathOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Object.entries(value as object)
        .map(([key, inner]) => `${key}.${pathOf(inner)}`)
        .join();

const placed = (step: Step, before: ReadonlySet<string> = new Set()): Place => {
  const running = new Set(before);
  for (const effect of step.effects) {
    if (effect.kind === 'arm') running.add(effect.limit);
    if (effect.kind === 'disarm') running.delete(effect.limit);
  }
  const path = pathOf((step.snapshot as { value: unknown }).value);
  return { step, path, running: new Set([...running].sort()) };
};

const dutySteps: readonly DutyStepName[] = ['acknowledge', 'plan', 'do', 'verify'];

/** Rows of the catalogue are data: for the machine, any step may stand alone or before any other. */
const dutyRows: readonly (readonly DutyStepName[])[] = dutySteps.flatMap((first) => [
  [first],
  ...dutySteps.filter((one) => one !== first).map((second) => [first, second]),
]);

const beginnings = (machine: AnyStateMachine): readonly Step[] => {
  if (nameOf(machine.id) === 'duty') {
    return dutyRows.map((steps) => begin(machine, { steps: steps.map((step) => ({ step })), doer: 'li' }));
  }
  if (nameOf(machine.id) === 'risk-assessment') {
    return riskTiers.flatMap((signs) => [true, false].map((plan) => begin(machine, { signs, plan })));
  }
  const opening = Object.keys(metaOf(machine.id).opensWith ?? {}) as ActType[];
  return (opening.length > 0 ? opening : actTypes).flatMap((type) => everyWay(type, (event) => begin(machine, event)));
};

/** Facts that the engine derives from what the procedure itself has counted: two times at most, of either. */
const counted = ({ snapshot }: Step): Answers => {
  const { returns = 0, supplements = 0 } = (snapshot as { context: { returns?: number; supplements?: number } })
    .context;
  return new Map([
    ['facts.returnLeft', returns < 2],
    ['facts.supplementLeft', supplements < 2],
  ]);
};

const limitsOf = (machine: AnyStateMachine): string[] =>
  Object.keys((machine.implementations as { delays: object }).delays);

/**
 * What tells one place from another. With which act a measure opened is asked in its first stage only, which nobody rests
 * in; leaving it out makes the search eight times as short.
 */
const keyOf = ({ snapshot }: Step): string => {
  const { value, context } = snapshot as { value: unknown; context: object };
  return JSON.stringify([value, { ...context, openedWith: undefined }]);
};

const asksHowItOpened = (stage: AnyStateMachine['root']): boolean =>
  [...stage.transitions.values()].flat().some(({ guard }) => JSON.stringify(guard ?? '').includes('openedWith')) ||
  Object.values(stage.states).some(asksHowItOpened);

/** Every stage that any sequence of acts and lapses reaches, and every act told in every way in each of them. */
export const search = (machine: AnyStateMachine): Found => {
  if (asksHowItOpened(machine.root)) throw new Error(`${machine.id} asks how it opened behind its first stage.`);
  const stages = new Map<string, Reached>();
  const moves: Move[] = [];
  let refusals = 0;
  const hears = new Set(machine.events.map(String));
  const seen = new Set<string>();
  const queue = beginnings(machine).map((step) => placed(step));
  for (let place = queue.shift(); place; place = queue.shift()) {
    const { step, path: from, running } = place;
    const key = keyOf(step);
    if (seen.has(key)) continue;
    seen.add(key);
    const known = stages.get(from);
    if (known && [...known.running].join() !== [...running].join()) {
      throw new Error(`What runs in ${from} depends on the way that led there.`);
    }
    stages.set(from, { done: step.done, running });
    if (step.done) continue;
    const go = (next: Step, how: Pick<Move, 'by' | 'lapsed'>): void => {
      const there = placed(next, running);
      moves.push({ from, to: there.path, ...how });
      queue.push(there);
    };
    for (const by of actTypes) {
      if (!hears.has(by)) {
        refusals += 1;
        continue;
      }
      for (const next of everyWay(by, (event) => advance(machine, step.snapshot, event), counted(step))) {
        if (next) go(next, { by });
        else refusals += 1;
      }
    }
    for (const by of limitsOf(machine)) {
      const next = lapse(machine, step.snapshot, by);
      if (next && next.stage !== step.stage) go(next, { by, lapsed: true });
    }
  }
  return { stages, moves, refusals };
};
