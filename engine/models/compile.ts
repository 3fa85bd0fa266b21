import type { Finding, WarningModel } from '../../domain/model';
import { InvalidModel } from '../../domain/model-errors';
import { type Expression, expression, type Gives, languageFor } from './language';

/** A model whose every expression has been checked. */
export interface CompiledModel {
  readonly model: WarningModel;
  readonly predicate: Expression;
  readonly clocks?: Expression;
  readonly grade?: Expression;
  readonly finds: Readonly<Record<string, Expression>>;
}

const named = /\{([A-Za-z0-9]+)\}/g;

/** @throws {InvalidModel} the template shows something that nothing finds */
const refuseGaps = ({ id, why, finds }: WarningModel): void => {
  for (const language of ['zh', 'en'] as const) {
    for (const [, name = ''] of why[language].matchAll(named)) {
      if (!Object.hasOwn(finds, name)) {
        throw new InvalidModel(id, `why.${language}`, `{${name}} is shown, and nothing in finds has that name`);
      }
    }
  }
};

/** @throws {InvalidModel} a threshold begins outside its own bounds */
const refuseBounds = ({ id, params }: WarningModel): void => {
  for (const [name, one] of Object.entries(params)) {
    if (one.least > one.default || one.default > one.most) {
      throw new InvalidModel(id, `params.${name}`, `${one.default} lies outside ${one.least} to ${one.most}`);
    }
  }
};

/**
 * Checks every expression of a model, once. What it returns may be asked of any number of cases.
 *
 * @throws {UnknownFact} @throws {InvalidExpression} @throws {InvalidModel}
 */
export const compile = (model: WarningModel): CompiledModel => {
  refuseGaps(model);
  refuseBounds(model);
  const params = Object.keys(model.params);
  const env = languageFor(model.about, params);
  const read = (field: string, text: string, gives: Gives): Expression =>
    expression(env, text, { field, gives, params });
  return {
    model,
    predicate: read('predicate', model.predicate, 'bool'),
    ...(model.clocks === undefined ? {} : { clocks: read('clocks', model.clocks, 'list<string>') }),
    ...(model.grade === undefined ? {} : { grade: read('grade', model.grade, 'string') }),
    finds: Object.fromEntries(
      Object.entries(model.finds).map(([name, text]) => [name, read(`finds.${name}`, text, 'shown')]),
    ),
  };
};

/** Why, in both languages, with what was found. */
export const told = (why: WarningModel['why'], found: Finding['found']): Finding['why'] => {
  const fill = (text: string): string => text.replaceAll(named, (_, name: string) => String(found[name] ?? ''));
  return { zh: fill(why.zh), en: fill(why.en) };
};
