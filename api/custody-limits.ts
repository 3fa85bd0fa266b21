import { packs } from '../law/pack';

const limitsOf = (custody: string): readonly string[] => [
  ...new Set(
    [...packs.values()].flatMap(({ limits }) =>
      [...limits.values()].flatMap((one) => (one.custody === custody ? one.id : [])),
    ),
  ),
];

/** Limits that are custody, in any pack: always, or while their person is held. */
export const custodyLimits = { always: limitsOf('always'), held: limitsOf('if-detained') };
