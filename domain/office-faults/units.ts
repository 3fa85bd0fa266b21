import { unitLevels } from '../office';
import { aboveIn } from '../line';
import { covers, type Line, lineIn, type Organisation, reaches, type UnitFacts } from '../organisation';
import type { Instant } from '../time/instant';
import { faultAt, type OfficeFault } from './catalogue';

type Units = ReadonlyMap<string, UnitFacts>;

const rank = ({ level }: UnitFacts): number => unitLevels.indexOf(level);

const ofSuperior = (unit: UnitFacts, above: UnitFacts): OfficeFault[] => {
  const path = `units.${unit.id}.superior`;
  return [
    ...(unit.agency === above.agency ? [] : [faultAt('superior-of-other-agency', path, { superior: above.id })]),
    // A department stands below its organ, at the level of that organ.
    ...(rank(above) >= rank(unit) && above.id !== unit.id
      ? []
      : [faultAt('superior-lower', path, { superior: above.id })]),
  ];
};

const ofSupervisor = (unit: UnitFacts, other: UnitFacts): OfficeFault[] =>
  other.agency === 'procuratorate' && unit.agency !== other.agency
    ? []
    : [faultAt('supervisor-no-procuratorate', `units.${unit.id}.supervisor`, { supervisor: other.id })];

const ofLine = (
  what: 'superior' | 'supervisor',
  { unit: id, other }: Line,
  units: Units,
  judge: typeof ofSuperior,
): OfficeFault[] => {
  const [unit, there] = [units.get(id), units.get(other)];
  if (!unit) return [faultAt('unknown-unit', `units.${id}`, { unit: id })];
  return there ? judge(unit, there) : [faultAt('unknown-unit', `units.${id}.${what}`, { unit: other })];
};

/** Circles are looked for where a line begins: before it there was none. */
const circles = ({ superiors }: Organisation, now: Instant): OfficeFault[] => {
  const superiorOf = lineIn(superiors);
  return superiors
    .filter((line) => reaches(line, now))
    .flatMap(({ unit, from }) => {
      const at = Math.max(from, now);
      const last = aboveIn(superiorOf, unit, at).at(-1);
      const round = last !== undefined && superiorOf(last, at) === unit;
      return round ? [faultAt('unit-circle', `units.${unit}.superior`, { line: aboveIn(superiorOf, unit, at) })] : [];
    });
};

const ofParents = ({ id, kind, ...unit }: UnitFacts, units: Units): OfficeFault[] => {
  const parents: readonly string[] = unit.parents ?? [];
  const path = `units.${id}.parents`;
  const known = parents.map((one) => units.get(one));
  const unknown = parents.filter((_, index) => known[index] === undefined);
  if (unknown.length > 0) return unknown.map((unit) => faultAt('unknown-unit', path, { unit }));
  const agencies = new Set(known.map((one) => one?.agency));
  const fits = kind === 'cooperation' ? agencies.size === 2 : parents.length === 0;
  return fits ? [] : [faultAt('cooperation-parents', path, { parents })];
};

/** Faults of units and of who stands above whom, from `now` on. */
export const unitFaults = (organisation: Organisation, now: Instant): readonly OfficeFault[] => {
  const units = new Map(organisation.units.map((one) => [one.id, one]));
  const running = (lines: readonly Line[]): readonly Line[] =>
    lines.filter((line) => covers(line, now) || line.from > now);
  return [
    ...running(organisation.superiors).flatMap((line) => ofLine('superior', line, units, ofSuperior)),
    ...running(organisation.supervisors).flatMap((line) => ofLine('supervisor', line, units, ofSupervisor)),
    ...circles(organisation, now),
    ...organisation.units.flatMap((unit) => ofParents(unit, units)),
  ];
};
