import { lineFrom } from './line';
import type { PolicyPeriod } from './oversight';
import { groupsOf, type Line, lineIn, type Organisation } from './organisation';
import type { Instant } from './time/instant';

/** A unit and whatever has stood, or will stand, above it. */
const everAbove = (unit: string, superiors: ReadonlyMap<string, readonly Line[]>): ReadonlySet<string> => {
  const all = new Set([unit]);
  // A set that grows while it is walked: what is added is walked as well.
  for (const here of all) for (const { other } of superiors.get(here) ?? []) all.add(other);
  return all;
};

const edgesOf = (lines: readonly Line[]): readonly Instant[] =>
  lines.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to]));

/**
 * By which ladders each unit works, and from when: its own, or those of the nearest unit above that has any. Nothing where no
 * unit has: then all work by the default.
 */
export const policiesIn = (
  organisation: Pick<Organisation, 'policies' | 'policyLines' | 'superiors'>,
): ((unit: string) => readonly PolicyPeriod[]) => {
  const { policies, policyLines, superiors } = organisation;
  if (policyLines.length === 0) return () => [];
  const byId = new Map(policies.map((one) => [one.id, one]));
  const [superiorOf, own] = [lineIn(superiors), lineIn(policyLines)];
  const [above, lines] = [groupsOf(superiors, ({ unit }) => unit), groupsOf(policyLines, ({ unit }) => unit)];
  const periodsOf = (unit: string): readonly PolicyPeriod[] => {
    const line = [...everAbove(unit, above)];
    if (!line.some((one) => lines.has(one))) return [];
    const edges = line.flatMap((one) => [...edgesOf(lines.get(one) ?? []), ...edgesOf(above.get(one) ?? [])]);
    return [...new Set(edges)]
      .sort((a, b) => a - b)
      .reduce<readonly PolicyPeriod[]>((before, from) => {
        const has = lineFrom(superiorOf, unit, from).find((one) => own(one, from) !== undefined);
        const policy = has === undefined ? undefined : byId.get(own(has, from) ?? '');
        if (before.at(-1)?.policy === policy) return before;
        return [...before, policy ? { from, policy } : { from }];
      }, []);
  };
  const known = new Map<string, readonly PolicyPeriod[]>();
  return (unit) => {
    const found = known.get(unit) ?? periodsOf(unit);
    known.set(unit, found);
    return found;
  };
};
