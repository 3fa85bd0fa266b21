import { changedBy, type OfficeChange } from '../office-change';
import { groupsOf, type Organisation, type Period, reaches } from '../organisation';
import type { Policy } from '../oversight';
import type { Instant } from '../time/instant';
import { absenceFaults } from './absences';
import { faultAt, type OfficeFault } from './catalogue';
import { policyLineFaults } from './policies';
import { postFaults } from './posts';
import { unitFaults } from './units';

/** Everything that is wrong with an organisation from `now` on. What is over can no longer be mended. */
export const officeFaults = (organisation: Organisation, now: Instant): readonly OfficeFault[] => [
  ...unitFaults(organisation, now),
  ...postFaults(organisation, now),
  ...absenceFaults(organisation, now),
  ...policyLineFaults(organisation, now),
];

const pathOf = ({ what, before, after }: OfficeChange): string => {
  const row = after ?? before;
  if (!row) return what;
  if ('ladders' in row) return `policies.${row.id}`;
  if ('id' in row) return `${what === 'unit' ? 'units' : 'people'}.${row.id}`;
  if ('role' in row) return `people.${row.person}.memberships.${row.unit}/${row.role}`;
  return 'person' in row ? `people.${row.person}.absences` : `units.${row.unit}.${what}`;
};

interface Dated extends Period {
  readonly deputy?: string | undefined;
}

/** Whether the change leaves everything before `now` as it was. */
const keepsThePast = (before: Dated | undefined, after: Dated | undefined, now: Instant): boolean => {
  if (!before) return after === undefined || after.from >= now;
  if (!after) return before.from >= now;
  if (before.from >= now && after.from >= now) return true;
  // Who stood in until now did so: another deputy begins with an absence of their own.
  const same = before.from === after.from && before.deputy === after.deputy;
  return same && reaches(before, now) && (after.to === undefined || after.to >= now);
};

/** The office did not know of them at all: whatever it is told has always been so. */
const unheardOf = ({ units, people }: Organisation, change: OfficeChange): boolean => {
  const row = change.after ?? {};
  if ('person' in row) return !people.some(({ id }) => id === row.person);
  return 'unit' in row && !units.some(({ id }) => id === row.unit);
};

const ofPast = (organisation: Organisation, change: OfficeChange, now: Instant): OfficeFault[] => {
  if (change.what === 'unit' || change.what === 'person') return [];
  if (change.what === 'policy') return change.before ? [faultAt('policy-issued', pathOf(change))] : [];
  const kept = keepsThePast(change.before, change.after, now);
  return kept || unheardOf(organisation, change) ? [] : [faultAt('rewrites-the-past', pathOf(change))];
};

/** What a unit is, stays: people, lines and cases rest on it. */
const ofUse = (organisation: Organisation, change: OfficeChange, now: Instant): OfficeFault[] => {
  if (change.what !== 'unit' || !change.before || !change.after) return [];
  const { before, after } = change;
  if (before.agency === after.agency && before.level === after.level && before.kind === after.kind) return [];
  const posts = organisation.memberships.some((post) => post.unit === before.id);
  const lines = [...organisation.superiors, ...organisation.supervisors];
  const used = posts || lines.some((line) => line.other === before.id && reaches(line, now));
  return used ? [faultAt('unit-in-use', pathOf(change), { unit: before.id })] : [];
};

const until = (posts: readonly Period[]): Instant => Math.max(0, ...posts.map(({ to }) => to ?? Infinity));

/** The people whom changes leave without any post, or sooner than before. */
export const leavers = (organisation: Organisation, changes: readonly OfficeChange[]): readonly string[] => {
  const touched = new Set(
    changes.flatMap(({ what, before }) => (what === 'membership' && before ? before.person : [])),
  );
  const postsIn = ({ memberships }: Organisation) =>
    groupsOf(
      memberships.filter(({ person }) => touched.has(person)),
      ({ person }) => person,
    );
  const [before, after] = [postsIn(organisation), postsIn(changedBy(organisation, changes))];
  return [...touched].filter((person) => until(after.get(person) ?? []) < until(before.get(person) ?? []));
};

/** What people still owe, by person: cases they handle, and cases with an alert that waits for their answer. */
export type Obligations = ReadonlyMap<string, readonly string[]>;

export interface Judging {
  readonly now: Instant;
  readonly owed: Obligations;
  /** What is wrong with ladders that are issued: the law says which limits there are. */
  readonly ladders: (policy: Policy) => readonly OfficeFault[];
}

/**
 * Why changes must not be made: what they would do to the past, what they would take from under cases, and every fault that
 * the organisation does not have already.
 */
export const changeFaults = (
  organisation: Organisation,
  changes: readonly OfficeChange[],
  { now, owed, ladders }: Judging,
): readonly OfficeFault[] => {
  const had = new Set(officeFaults(organisation, now).map((one) => `${one.code} ${one.path}`));
  const responsible = leavers(organisation, changes).flatMap((person) => {
    const cases = owed.get(person) ?? [];
    return cases.length > 0 ? [faultAt('still-responsible', `people.${person}.memberships`, { cases })] : [];
  });
  return [
    ...changes.flatMap((change) => [...ofPast(organisation, change, now), ...ofUse(organisation, change, now)]),
    ...changes.flatMap(({ what, after }) => (what === 'policy' && after ? ladders(after) : [])),
    ...responsible,
    ...officeFaults(changedBy(organisation, changes), now).filter(({ code, path }) => !had.has(`${code} ${path}`)),
  ];
};
