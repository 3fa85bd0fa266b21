import type { Actor } from './act';
import { actingIn } from './answering';
import type { Membership, Role } from './office';
import { covers, groupsOf, type Organisation, type UnitFacts } from './organisation';
import type { Instant } from './time/instant';

/** Nobody comes by these by standing in for somebody: who runs the system is named, never inherited. */
const neverDelegated: readonly Role[] = ['administrator', 'auditor'];

type Units = ReadonlyMap<string, UnitFacts>;

/** In an office of two agencies a resident acts for the agency of their home unit. */
const agencyIn = (unit: UnitFacts, posts: readonly Membership[], units: Units): UnitFacts['agency'] => {
  if (unit.kind !== 'cooperation') return unit.agency;
  const agencies = (unit.parents ?? []).map((one) => units.get(one)?.agency);
  const homes = posts.flatMap((post) => units.get(post.unit) ?? []).filter(({ kind }) => kind !== 'cooperation');
  return homes.find(({ agency }) => agencies.includes(agency))?.agency ?? unit.agency;
};

const capacitiesFrom = (posts: readonly Membership[], units: Units, person: string): readonly Actor[] => {
  const byUnit = groupsOf(posts, ({ unit }) => unit);
  const all = [...byUnit].flatMap(([id, held]): Actor[] => {
    const unit = units.get(id);
    if (!unit) return [];
    const roles = held.map(({ role }) => role).sort();
    return [{ person, roles, unit: id, agency: agencyIn(unit, posts, units), level: unit.level }];
  });
  const resides = ({ unit }: Actor): number => Number(units.get(unit)?.kind === 'cooperation');
  return all.sort((a, b) => resides(a) - resides(b) || (a.unit < b.unit ? -1 : 1));
};

/**
 * What a person may act as at an instant: their own posts, unit by unit and home first, then those of each absent person
 * they stand in for. Nobody who holds no post of their own acts for anybody.
 */
export const capacitiesIn = (organisation: Organisation, at: Instant): ((person: string) => readonly Actor[]) => {
  const units = new Map(organisation.units.map((unit) => [unit.id, unit]));
  const absences = organisation.absences.filter((one) => covers(one, at));
  const actingFor = actingIn(absences);
  const away = [...new Set(absences.map(({ person }) => person))];
  const posts = groupsOf(
    organisation.memberships.filter((post) => covers(post, at)),
    ({ person }) => person,
  );
  return (person) => {
    const own = capacitiesFrom(posts.get(person) ?? [], units, person);
    if (own.length === 0) return [];
    const others = away.filter((one) => one !== person && actingFor(one, at).includes(person));
    const delegated = others.flatMap((onBehalfOf) => {
      const held = (posts.get(onBehalfOf) ?? []).filter(({ role }) => !neverDelegated.includes(role));
      return capacitiesFrom(held, units, person).map((one): Actor => ({ ...one, onBehalfOf }));
    });
    return [...own, ...delegated];
  };
};
