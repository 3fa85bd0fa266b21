import type { ModelExample, WarningModel } from '../../domain/model';
import { InvalidModel } from '../../domain/model-errors';
import { factLists, type FactRecord, type FactType, type ModelFacts, modelFacts } from '../../domain/model-facts';
import { compile, type CompiledModel } from './compile';
import { inspect } from './inspect';

const empty: Readonly<Record<FactType, unknown>> = { string: '', int: 0, bool: false, 'list<string>': [] };

const blank = (record: FactRecord): object =>
  Object.fromEntries(Object.entries(modelFacts[record]).map(([name, { type }]) => [name, empty[type]]));

/** The facts of a small case: what it leaves out is empty, nought or no. */
export const exampleFacts = (example: ModelExample): ModelFacts => ({
  case: { ...blank('case'), ...example.case } as ModelFacts['case'],
  ...(Object.fromEntries(
    Object.entries(factLists).map(([list, record]) => [
      list,
      (example[list as keyof typeof factLists] ?? []).map((one) => ({ ...blank(record), ...one })),
    ]),
  ) as unknown as Omit<ModelFacts, 'case'>),
});

/**
 * Checks a model as a whole: its expressions, and that it hits its one example and not the other.
 *
 * @throws {UnknownFact} @throws {InvalidExpression} @throws {InvalidModel}
 */
export const proven = (model: WarningModel): CompiledModel => {
  const compiled = compile(model);
  for (const kind of ['hit', 'miss'] as const) {
    const { findings, faults } = inspect([compiled], exampleFacts(model.examples[kind]));
    const [fault] = faults;
    if (fault) throw new InvalidModel(model.id, `examples.${kind}`, `the expression fails on it (${fault.code})`);
    if (findings.length > 0 !== (kind === 'hit')) {
      throw new InvalidModel(
        model.id,
        `examples.${kind}`,
        kind === 'hit' ? 'the model does not hit it' : 'the model hits it',
      );
    }
  }
  return compiled;
};
