import { answeringIn } from '../../domain/answering';
import type { Membership, Role } from '../../domain/office';
import { type Absence, groupsOf, type Organisation, type Period } from '../../domain/organisation';
import type { Instant } from '../../domain/time/instant';

type Given = Pick<Organisation, 'memberships' | 'absences' | 'superiors'> & {
  readonly units: readonly { readonly id: string }[];
};

/** Who answers for a role in a unit, and when: what a bell joins to find the people it tells. */
export type Answerable = Membership;

/** Somebody who is told as well of what is addressed to a person by name; without `deputy`, the head of the unit is. */
export interface StandIn extends Period {
  readonly person: string;
  readonly deputy?: string | undefined;
}

const ever = Number.POSITIVE_INFINITY;

/** What holds between edges, as periods of their own: a value that goes on makes one period. */
const periodsOf = (edges: readonly Instant[], since: Instant, valuesAt: (at: Instant) => readonly string[]) => {
  const all = [...new Set([...(since === -ever ? [] : [since]), ...edges.filter((edge) => edge > since), ever])];
  const open = new Map<string, Instant>();
  const periods: { readonly value: string; readonly from: Instant; readonly to?: Instant }[] = [];
  for (const edge of all.sort((a, b) => a - b)) {
    const now = new Set(edge === ever ? [] : valuesAt(edge));
    for (const [value, from] of [...open].filter(([one]) => edge === ever || !now.has(one))) {
      periods.push({ value, from, ...(edge === ever ? {} : { to: edge }) });
      open.delete(value);
    }
    for (const value of now) if (!open.has(value)) open.set(value, edge);
  }
  return periods;
};

const edgesIn = (all: readonly Period[]): readonly Instant[] => all.flatMap(({ from, to = ever }) => [from, to]);

/** A unit and whatever has stood, or will stand, above it. */
const lineOf = (unit: string, above: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> => {
  const line = new Set([unit]);
  // A set that grows while it is walked: what is added is walked as well.
  for (const here of line) for (const one of above.get(here) ?? []) line.add(one);
  return line;
};

/** The absences that bear on people: their own, and those of whoever stands in for them. */
const absencesOf = (people: readonly string[], byPerson: ReadonlyMap<string, readonly Absence[]>) => {
  const all = new Set(people);
  for (const person of all) for (const { deputy } of byPerson.get(person) ?? []) if (deputy) all.add(deputy);
  return [...all].flatMap((person) => byPerson.get(person) ?? []);
};

const climbing: readonly Role[] = ['head', 'leader'];

/**
 * Who answers for each role in each unit, as periods that begin at `since` or later, from who holds which role, who is away
 * and who stands above. The only source of `answerable`.
 */
export const answerableFrom = (organisation: Given, since: Instant = -ever): readonly Answerable[] => {
  const { units, memberships, absences, superiors } = organisation;
  const { answering } = answeringIn(organisation);
  const above = new Map(
    [...groupsOf(superiors, ({ unit }) => unit)].map(([unit, lines]) => [unit, lines.map(({ other }) => other)]),
  );
  const [byUnit, away] = [groupsOf(memberships, ({ unit }) => unit), groupsOf(absences, ({ person }) => person)];
  const ids = new Set([...units.map(({ id }) => id), ...byUnit.keys()]);
  return [...ids].flatMap((unit) => {
    const line = lineOf(unit, above);
    const held = [...line].flatMap((one) => byUnit.get(one) ?? []);
    const lines = superiors.filter((one) => line.has(one.unit));
    const roles = new Set([...climbing, ...(byUnit.get(unit) ?? []).map(({ role }) => role)]);
    return [...roles].flatMap((role) => {
      const asked = held.filter((one) => climbing.includes(one.role) || (one.unit === unit && one.role === role));
      const leaves = absencesOf(
        asked.map(({ person }) => person),
        away,
      );
      const edges = edgesIn([...asked, ...lines, ...leaves]);
      return periodsOf(edges, since, (at) => answering(unit, role, at)).map(
        ({ value: person, ...period }): Answerable => ({ unit, role, person, ...period }),
      );
    });
  });
};

const nobody = '';

/**
 * Who is told as well of what is addressed to a person by name, as periods: their deputies while they are away, and the head
 * of the unit while they are away without one, or have left.
 */
export const standInsFrom = (organisation: Given, since: Instant = -ever): readonly StandIn[] => {
  const { memberships, absences } = organisation;
  const { actingFor } = answeringIn(organisation);
  const [held, away] = [groupsOf(memberships, ({ person }) => person), groupsOf(absences, ({ person }) => person)];
  return [...held].flatMap(([person, posts]) => {
    const insteadAt = (at: Instant): readonly string[] => {
      const inOffice = posts.some(({ from, to = ever }) => from <= at && at < to);
      const acting = inOffice ? actingFor(person, at) : [];
      return acting.length === 0 ? [nobody] : acting.filter((one) => one !== person);
    };
    const edges = edgesIn([...posts, ...absencesOf([person], away)]);
    const first = Math.min(...posts.map(({ from }) => from));
    return periodsOf(edges, Math.max(since, first), insteadAt).map(({ value, ...period }): StandIn => ({
      person,
      ...(value === nobody ? {} : { deputy: value }),
      ...period,
    }));
  });
};
