import type { Membership } from '../office';
import { groupsOf, type Organisation, overlap, reaches, type UnitFacts } from '../organisation';
import type { Instant } from '../time/instant';
import { faultAt, type OfficeFault } from './catalogue';

const pathOf = ({ person, unit, role }: Membership): string => `people.${person}.memberships.${unit}/${role}`;

const unknown = (
  post: Membership,
  units: ReadonlyMap<string, UnitFacts>,
  people: ReadonlySet<string>,
): OfficeFault[] => [
  ...(units.has(post.unit) ? [] : [faultAt('unknown-unit', pathOf(post), { unit: post.unit })]),
  ...(people.has(post.person) ? [] : [faultAt('unknown-person', pathOf(post), { person: post.person })]),
];

const ofDates = (posts: readonly Membership[]): OfficeFault[] =>
  posts.flatMap((post, index) => [
    ...(post.to === undefined || post.to > post.from ? [] : [faultAt('ends-before-it-begins', pathOf(post))]),
    ...(posts.some((other, place) => place < index && overlap(post, other))
      ? [faultAt('post-overlaps', pathOf(post))]
      : []),
  ]);

/** A resident goes back to a unit of one of the two agencies: whose agency they act for stands there. */
const ofResident = (
  post: Membership,
  posts: readonly Membership[],
  units: ReadonlyMap<string, UnitFacts>,
): OfficeFault[] => {
  const office = units.get(post.unit);
  if (!office) return [];
  const resides = office.kind === 'cooperation';
  if (resides !== (post.role === 'resident')) return [faultAt('resident-elsewhere', pathOf(post))];
  if (!resides) return [];
  const agencies = (office.parents ?? []).map((one) => units.get(one)?.agency);
  const home = posts.some((one) => {
    const unit = units.get(one.unit);
    return unit && unit.kind !== 'cooperation' && agencies.includes(unit.agency) && overlap(one, post);
  });
  return home ? [] : [faultAt('resident-without-home', pathOf(post))];
};

/** Faults of who holds which post, from `now` on. */
export const postFaults = (organisation: Organisation, now: Instant): readonly OfficeFault[] => {
  const units = new Map(organisation.units.map((one) => [one.id, one]));
  const people = new Set(organisation.people.map(({ id }) => id));
  const running = organisation.memberships.filter((post) => reaches(post, now) || (post.to ?? now) <= post.from);
  const byPerson = groupsOf(
    running.filter((post) => reaches(post, now)),
    ({ person }) => person,
  );
  return [
    ...running.flatMap((post) => unknown(post, units, people)),
    ...[...groupsOf(running, pathOf).values()].flatMap(ofDates),
    ...running.flatMap((post) => (reaches(post, now) ? ofResident(post, byPerson.get(post.person) ?? [], units) : [])),
  ];
};
