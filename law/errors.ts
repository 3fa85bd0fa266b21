import { CaseclockError } from '../domain/errors';
import type { ApprovalLevel } from '../domain/office';

/** Thrown when no limit of the pack has this id or table number. `near` lists what may have been meant. */
export class UnknownLimit extends CaseclockError {
  readonly code = 'unknown-limit';
  constructor(limit: string, near: readonly string[]) {
    const hint =
      near.length > 0 ? `did you mean ${near.join(' or ')}?` : 'see the table of limits in the documentation';
    super({ field: 'limit', limit, near }, `limit: "${limit}" is no limit of this law pack; ${hint}`);
  }
}

/** Thrown for an extension that was approved at a lower level than its articles name. */
export class WrongAuthority extends CaseclockError {
  readonly code = 'wrong-authority';
  constructor(field: string, basis: readonly string[], by: ApprovalLevel, needed: ApprovalLevel) {
    const rule = basis.join('; ');
    super({ rule, field, by, needed }, `${field}: ${by} may not approve this; it takes ${needed} or above (${rule}).`);
  }
}
