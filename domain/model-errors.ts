import { CaseclockError } from './errors';

/** Thrown for an expression that names a fact there is not. `near` lists what may have been meant. */
export class UnknownFact extends CaseclockError {
  readonly code = 'unknown-fact';

  constructor(field: string, fact: string, near: readonly string[]) {
    const hint = near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'docs/models.md lists every fact.';
    super({ field, fact, near }, `${field}: there is no fact "${fact}"; ${hint}`);
  }
}

/** Thrown for an expression that cannot be read, has the wrong type, or could cost more than a model may. */
export class InvalidExpression extends CaseclockError {
  readonly code = 'invalid-expression';

  constructor(field: string, what: string) {
    super({ field, what }, `${field}: ${what}. docs/models.md shows how expressions are written.`);
  }
}

/** Thrown for a model whose parts do not fit together, such as an example that does not hit. */
export class InvalidModel extends CaseclockError {
  readonly code = 'invalid-model';

  constructor(model: string, field: string, what: string) {
    super({ model, field, what }, `Model ${model}, ${field}: ${what}.`);
  }
}
