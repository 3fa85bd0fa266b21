import { CaseclockError } from '../domain/errors';

/** Thrown when no limit of the pack has this id or table number. `near` lists what may have been meant. */
export class UnknownLimit extends CaseclockError {
  readonly code = 'unknown-limit';
  constructor(limit: string, near: readonly string[]) {
    const hint =
      near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see the table of limits in the documentation';
    super({ field: 'limit', limit, near }, `limit: "${limit}" is no limit of this law pack; ${hint}`);
  }
}
