import { CaseclockError } from './errors';

/** Thrown when a tape cannot be read: names the line and field, and what is wrong there. */
export class InvalidTape extends CaseclockError {
  readonly code = 'invalid-tape';

  constructor(
    readonly line: number,
    readonly field: string,
    what: string,
  ) {
    super({ line, field }, `Line ${line}, ${field}: ${what}. The format is described in docs/tapes.md.`);
  }
}
