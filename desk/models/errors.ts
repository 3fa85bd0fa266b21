import { CaseclockError } from '../../domain/errors';
import type { ModelState } from '../../domain/model';

/** Thrown for a model, or a version of one, that the office does not have. */
export class NoSuchModel extends CaseclockError {
  readonly code = 'no-such-model';

  constructor(model: string, version?: number) {
    super(
      { model, ...(version === undefined ? {} : { version }) },
      `There is no warning model ${model}${version === undefined ? '' : ` version ${version}`}. Look at the list of models.`,
    );
  }
}

/** Thrown for a version that is there with other content, or lies behind one that is there: a version never changes. */
export class ModelVersionExists extends CaseclockError {
  readonly code = 'model-version-exists';

  constructor(model: string, version: number, next: number) {
    super(
      { model, version, next },
      `Version ${version} of ${model} is there already or lies behind one that is. Send it as version ${next}.`,
    );
  }
}

/** Thrown where whoever wrote a model, or alone has tried it, would switch it on. */
export class SamePersonActivates extends CaseclockError {
  readonly code = 'same-person-activates';

  constructor(model: string, version: number) {
    super(
      { model, version },
      `Whoever wrote or tried ${model} version ${version} does not activate it. Ask a second person.`,
    );
  }
}

/** Thrown for a version that nobody has tried on the past. */
export class NotBackTested extends CaseclockError {
  readonly code = 'not-back-tested';

  constructor(model: string, version: number) {
    super(
      { model, version },
      `Version ${version} of ${model} has not been tried on the past. Run a back-test of it first.`,
    );
  }
}

/** Thrown where a model stands otherwise than what is asked of it. */
export class ModelStands extends CaseclockError {
  readonly code = 'model-stands-otherwise';

  constructor(model: string, version: number, state: ModelState) {
    super(
      { model, version, state },
      `Version ${version} of ${model} is ${state}. Look at the model before deciding again.`,
    );
  }
}

/** Thrown for labels that nobody laid down for this model. */
export class NoSuchLabels extends CaseclockError {
  readonly code = 'no-such-labels';

  constructor(model: string, labels: string) {
    super({ model, labels }, `There are no labels ${labels} for ${model}. Lay them down before the model is run.`);
  }
}

/** Thrown for labels laid down when the version had been run: they may have been read off its hits. */
export class LabelsTooLate extends CaseclockError {
  readonly code = 'labels-too-late';

  constructor(model: string, version: number, labels: string) {
    super(
      { model, version, labels },
      `Labels ${labels} were laid down after ${model} version ${version} had been run. Label first; a later label takes a new version.`,
    );
  }
}

/** Thrown for a back-test over more cases and days than one request can take. */
export class BackTestTooLong extends CaseclockError {
  readonly code = 'back-test-too-long';

  constructor(model: string, days: number, most: number) {
    super(
      { model, days, most },
      `A back-test of ${model} over that period would take ${days} days of all cases together; ${most} is the most. Ask for a shorter period.`,
    );
  }
}

/** Thrown for a threshold that the model does not have, or beyond what it allows. */
export class ThresholdOutside extends CaseclockError {
  readonly code = 'threshold-outside';

  constructor(model: string, name: string, bounds: { readonly least: number; readonly most: number } | undefined) {
    const what = bounds ? `must lie between ${bounds.least} and ${bounds.most}` : 'is no threshold of it';
    super({ model, name, ...(bounds ?? {}) }, `${model}: ${name} ${what}.`);
  }
}
