import type { Finding, Thresholds } from '../../domain/model';
import { type ClockFacts, factLists, type FactRecord, type ModelFacts } from '../../domain/model-facts';
import { type Colour, colours } from '../../domain/oversight';
import { type CompiledModel, told } from './compile';
import { paramsOf, type Seen, seenOf } from './language';

/** A model that could not be asked of a case: its expression met something it was not written for. */
export interface ModelFault {
  readonly model: string;
  readonly version: number;
  readonly code: string;
}

export interface Inspected {
  readonly findings: readonly Finding[];
  readonly faults: readonly ModelFault[];
}

/** Thresholds in force for a case, by model; left out, those the model brings. */
export type ThresholdsOf = (model: string) => Thresholds | undefined;

/** Whom one model is asked about in a case: id and the record under its name. */
const subjects = (about: FactRecord, facts: ModelFacts, seen: Seen): readonly (readonly [string, Seen])[] => {
  const list = Object.entries(factLists).find(([, record]) => record === about)?.[0] as
    keyof typeof factLists | undefined;
  if (list === undefined) return [['', seen]];
  const read = seen[list] as readonly object[];
  return facts[list].map((one, index) => [
    'id' in one ? one.id : 'label' in one ? one.label : String(index),
    { ...seen, [about]: read[index] },
  ]);
};

const shown = (value: unknown): string | number | boolean =>
  typeof value === 'bigint' ? Number(value) : typeof value === 'boolean' ? value : String(value);

/** The clock that the matter hangs on, of those that the model names: a red one before one that only runs. */
const clockOf = (
  { model, clocks }: CompiledModel,
  subject: string,
  seen: Seen,
  facts: ModelFacts,
): ClockFacts | undefined => {
  const ids = model.about === 'clock' ? [subject] : ((clocks?.(seen) ?? []) as readonly string[]);
  const found = facts.clocks.filter(({ id }) => ids.includes(id));
  return found.find(({ red }) => red) ?? found.find(({ running }) => running) ?? found[0];
};

/** Told by the clock already, or to be told by it: then the model rings nobody. */
const isQuiet = ({ model: { rings } }: CompiledModel, clock: ClockFacts | undefined): boolean =>
  rings === 'never' || clock?.red === true || (rings === 'without-clock' && clock?.running === true);

const colourOf = ({ model, grade }: CompiledModel, seen: Seen): Colour => {
  const said = grade?.(seen);
  return colours.find((one) => one === said) ?? model.severity;
};

const findingOf = (compiled: CompiledModel, subject: string, seen: Seen, facts: ModelFacts): Finding => {
  const { id, version, why } = compiled.model;
  const found = Object.fromEntries(Object.entries(compiled.finds).map(([name, find]) => [name, shown(find(seen))]));
  const clock = clockOf(compiled, subject, seen, facts);
  return {
    model: id,
    version,
    subject,
    severity: colourOf(compiled, seen),
    why: told(why, found),
    found,
    ...(clock ? { clock: clock.id } : {}),
    ...(clock?.red ? { bell: clock.bell } : {}),
    quiet: isQuiet(compiled, clock),
  };
};

const asked = (compiled: CompiledModel, facts: ModelFacts, seen: Seen, set: Thresholds = {}): readonly Finding[] => {
  const { about, params } = compiled.model;
  const values = Object.fromEntries(Object.entries(params).map(([name, one]) => [name, set[name] ?? one.default]));
  return subjects(about, facts, { ...seen, params: paramsOf(values) }).flatMap(([subject, around]) =>
    compiled.predicate(around) === true ? [findingOf(compiled, subject, around, facts)] : [],
  );
};

const codeOf = (error: unknown): string => {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'unknown';
};

/**
 * Asks models of one case. A model whose expression fails on it is named among the faults, and holds up no other.
 */
export const inspect = (
  models: readonly CompiledModel[],
  facts: ModelFacts,
  thresholds: ThresholdsOf = () => undefined,
): Inspected => {
  const seen = seenOf(facts);
  const findings: Finding[] = [];
  const faults: ModelFault[] = [];
  for (const compiled of models) {
    const { id, version } = compiled.model;
    try {
      findings.push(...asked(compiled, facts, seen, thresholds(id)));
    } catch (error) {
      faults.push({ model: id, version, code: codeOf(error) });
    }
  }
  return { findings, faults };
};
