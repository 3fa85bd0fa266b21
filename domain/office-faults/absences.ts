import { actingIn } from '../answering';
import { unitLevels } from '../office';
import { type Absence, covers, groupsOf, type Organisation, overlap, reaches } from '../organisation';
import type { Instant } from '../time/instant';
import { formatInstant } from '../time/iso';
import { faultAt, type OfficeFault } from './catalogue';

const pathOf = ({ person, from }: Absence): string => `people.${person}.absences.${formatInstant(from)}`;

const ofDates = (absences: readonly Absence[]): OfficeFault[] =>
  absences.flatMap((one, index) => [
    ...(one.to === undefined || one.to > one.from ? [] : [faultAt('ends-before-it-begins', pathOf(one))]),
    ...(absences.some((other, place) => place < index && overlap(one, other))
      ? [faultAt('absence-overlaps', pathOf(one))]
      : []),
  ]);

/** Instants at which it could change who stands in: where the absence begins, and where another one does within it. */
const edgesOf = (one: Absence, others: readonly Absence[], now: Instant): readonly Instant[] => {
  const edges = others.filter((other) => overlap(one, other)).map(({ from }) => Math.max(from, one.from, now));
  return [...new Set([Math.max(one.from, now), ...edges])];
};

/** Whom the line of deputies comes back to, if anybody, at an instant. */
const comesRound = (one: Absence, absences: ReadonlyMap<string, readonly Absence[]>, at: Instant): boolean => {
  const seen = new Set([one.person]);
  let here = one.deputy;
  while (here !== undefined && !seen.has(here)) {
    seen.add(here);
    here = absences.get(here)?.find((other) => covers(other, at))?.deputy;
  }
  return here !== undefined;
};

type Standing = Pick<Organisation, 'units' | 'memberships'>;

const standingOf = ({ units, memberships }: Standing, person: string, during: Absence) => {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const held = memberships.filter((post) => post.person === person && overlap(post, during));
  const own = held.flatMap(({ unit }) => byId.get(unit) ?? []).filter(({ kind }) => kind !== 'cooperation');
  return {
    agencies: new Set(own.map(({ agency }) => agency)),
    rank: Math.max(-1, ...own.map(({ level }) => unitLevels.indexOf(level))),
  };
};

/** The deputy does what the absent person does: in the same agency, and no lower. */
const ofDeputy = (one: Absence, deputy: string, standing: Standing): OfficeFault[] => {
  const path = `${pathOf(one)}.deputy`;
  const [there, here] = [standingOf(standing, one.person, one), standingOf(standing, deputy, one)];
  if (here.agencies.size === 0) return [faultAt('deputy-without-post', path, { deputy })];
  if ([...there.agencies].some((agency) => !here.agencies.has(agency))) {
    return [faultAt('deputy-of-other-agency', path, { deputy })];
  }
  return here.rank < there.rank ? [faultAt('deputy-too-low', path, { deputy })] : [];
};

/** Faults of who is away and who stands in, from `now` on. */
export const absenceFaults = (organisation: Organisation, now: Instant): readonly OfficeFault[] => {
  const { people, absences } = organisation;
  const known = new Set(people.map(({ id }) => id));
  const running = absences.filter((one) => reaches(one, now) || (one.to ?? now) <= one.from);
  const byPerson = groupsOf(running, ({ person }) => person);
  const actingFor = actingIn(running);
  const ofChain = (one: Absence): OfficeFault[] => {
    const at = edgesOf(one, running, now).find((edge) => actingFor(one.person, edge).length === 0);
    if (at === undefined) return [];
    const code = comesRound(one, byPerson, at) ? 'circular-delegation' : 'deputy-absent';
    return [faultAt(code, `${pathOf(one)}.deputy`, { deputy: one.deputy, at: formatInstant(at) })];
  };
  const ofOne = (one: Absence): OfficeFault[] => {
    if (!known.has(one.person)) return [faultAt('unknown-person', pathOf(one), { person: one.person })];
    if (one.deputy === undefined || !reaches(one, now)) return [];
    const path = `${pathOf(one)}.deputy`;
    if (!known.has(one.deputy)) return [faultAt('unknown-person', path, { person: one.deputy })];
    if (one.deputy === one.person) return [faultAt('deputises-for-oneself', path)];
    return [...ofDeputy(one, one.deputy, organisation), ...ofChain(one)];
  };
  return [...[...byPerson.values()].flatMap(ofDates), ...running.flatMap(ofOne)];
};
