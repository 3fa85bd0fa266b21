import { type Organisation, reaches } from '../organisation';
import type { Instant } from '../time/instant';
import { faultAt, type OfficeFault } from './catalogue';

/** Units that work by ladders which nobody has issued, or which are no units. */
export const policyLineFaults = (
  { units, policies, policyLines }: Pick<Organisation, 'units' | 'policies' | 'policyLines'>,
  now: Instant,
): readonly OfficeFault[] => {
  const [known, issued] = [new Set(units.map(({ id }) => id)), new Set(policies.map(({ id }) => id))];
  return policyLines
    .filter((line) => reaches(line, now))
    .flatMap(({ unit, other }) => [
      ...(known.has(unit) ? [] : [faultAt('unknown-unit', `units.${unit}.policy`, { unit })]),
      ...(issued.has(other) ? [] : [faultAt('unknown-policy', `units.${unit}.policy`, { policy: other })]),
    ]);
};
