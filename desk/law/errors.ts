import { CaseclockError } from '../../domain/errors';
import type { RollOutState } from '../../domain/roll-out';

/** Thrown where another roll-out has not ended: what a second would change hangs on it. */
export class RollOutOpen extends CaseclockError {
  readonly code = 'roll-out-open';

  constructor(rollOut: string, state: RollOutState) {
    super({ rollOut, state }, `Roll-out ${rollOut} is still ${state}. Have it decided, or wait until it has ended.`);
  }
}

/** Thrown for an id that no roll-out has. */
export class NoSuchRollOut extends CaseclockError {
  readonly code = 'no-such-roll-out';

  constructor(rollOut: string) {
    super({ rollOut }, `There is no roll-out ${rollOut}. Look at the list of roll-outs.`);
  }
}

/** Thrown where a roll-out is at another point than what is asked of it. */
export class NotProposed extends CaseclockError {
  readonly code = 'roll-out-not-proposed';

  constructor(rollOut: string, state: RollOutState) {
    super({ rollOut, state }, `Roll-out ${rollOut} is ${state}: only one that waits for a decision is decided.`);
  }
}

/** Thrown where the one who proposed a roll-out would decide it. */
export class SamePersonDecides extends CaseclockError {
  readonly code = 'same-person-decides';

  constructor(rollOut: string) {
    super({ rollOut }, `Whoever proposed roll-out ${rollOut} does not decide it. Ask a second administrator.`);
  }
}

/** Thrown for a pack that this release does not carry, or that nobody can adopt. */
export class NoSuchPack extends CaseclockError {
  readonly code = 'no-such-pack';

  constructor(pack: string, known: readonly string[]) {
    super({ pack, known }, `There is no law pack ${pack}; this release carries ${known.join(', ')}.`);
  }
}

/** Thrown for an edition to be corrected that is not in force. */
export class NoSuchEdition extends CaseclockError {
  readonly code = 'no-such-edition';

  constructor(edition: number) {
    super(
      { edition },
      `No calendar edition ${edition} is in force, so nothing can correct it. Look at the list of roll-outs.`,
    );
  }
}
