import type { Membership } from '../../domain/office';
import type { Instant } from '../../domain/time/instant';

/** Somebody is away for a time, and who stands in. */
export interface Absence {
  readonly person: string;
  readonly from: Instant;
  readonly to?: Instant | undefined;
  readonly deputy?: string | undefined;
}

/** Who answers for a role in a unit, and when: what a bell joins to find the people it tells. */
export type Answerable = Membership;

const ever = Number.POSITIVE_INFINITY;
const covers = ({ from, to = ever }: { from: Instant; to?: Instant | undefined }, at: Instant): boolean =>
  from <= at && at < to;

/** Who answers at one instant: those present, and the deputies of those away; nobody left, those away themselves. */
const answering = (members: readonly Membership[], absences: readonly Absence[], at: Instant): readonly string[] => {
  const holders = members.filter((one) => covers(one, at)).map(({ person }) => person);
  const awayOf = (person: string): Absence[] => absences.filter((one) => one.person === person && covers(one, at));
  const present = holders.filter((person) => awayOf(person).length === 0);
  const deputies = holders
    .flatMap((person) => awayOf(person).flatMap(({ deputy }) => deputy ?? []))
    .filter((person) => awayOf(person).length === 0);
  const able = [...new Set([...present, ...deputies])];
  // An alert must never be addressed to nobody: better to somebody on leave than to no one.
  return able.length > 0 ? able : [...new Set(holders)];
};

const periodsOf = (members: readonly Membership[], absences: readonly Absence[]): readonly Answerable[] => {
  const [first] = members;
  if (!first) return [];
  const { unit, role } = first;
  // Whoever still holds the role has `ever` among the edges, so that every period is closed by the last one.
  const edges = [...new Set([...members, ...absences].flatMap(({ from, to = ever }) => [from, to]))];
  const open = new Map<string, Instant>();
  const periods: Answerable[] = [];
  for (const edge of edges.sort((a, b) => a - b)) {
    const now = new Set(edge === ever ? [] : answering(members, absences, edge));
    for (const [person, from] of [...open].filter(([one]) => !now.has(one))) {
      periods.push({ unit, role, person, from, ...(edge === ever ? {} : { to: edge }) });
      open.delete(person);
    }
    for (const person of now) if (!open.has(person)) open.set(person, edge);
  }
  return periods;
};

/**
 * Who answers for each role in each unit, as periods, from who holds which role and who is away. The only source of
 * `answerable`: whatever changes, all of it is written anew.
 */
export const answerableFrom = (
  memberships: readonly Membership[],
  absences: readonly Absence[],
): readonly Answerable[] => {
  const groups = new Map<string, Membership[]>();
  for (const one of memberships) {
    const key = `${one.unit} ${one.role}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((members) => periodsOf(members, absences));
};
