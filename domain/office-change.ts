import type { Membership } from './office';
import type { Policy } from './oversight';
import { canonical } from './canonical';
import type { OfficeData } from './office-data';
import {
  type Absence,
  covers,
  groupsOf,
  type Line,
  type OfficePerson,
  type Organisation,
  type Period,
  reaches,
  type UnitFacts,
} from './organisation';
import type { Instant } from './time/instant';

/** What one kind of row was before and is after; without `before` it is new, without `after` it never came about. */
interface Changed<W extends string, T> {
  readonly what: W;
  readonly before?: T | undefined;
  readonly after?: T | undefined;
}

/** One row of an organisation that changes (机构变动), as it stands in the stream `office:all`. */
export type OfficeChange =
  | Changed<'unit', UnitFacts>
  | Changed<'person', OfficePerson>
  | Changed<'superior' | 'supervisor' | 'checklist' | 'policy-line', Line>
  | Changed<'policy', Policy>
  | Changed<'membership', Membership>
  | Changed<'absence', Absence>;

/** Whose change it is, and when. */
export interface Changing {
  readonly now: Instant;
  readonly by: string;
}

const lists = {
  unit: 'units',
  person: 'people',
  superior: 'superiors',
  supervisor: 'supervisors',
  checklist: 'checklists',
  policy: 'policies',
  'policy-line': 'policyLines',
  membership: 'memberships',
  absence: 'absences',
} as const satisfies Record<OfficeChange['what'], keyof Organisation>;

const keyOf = (row: NonNullable<OfficeChange['after']>): string => {
  if ('id' in row) return row.id;
  if ('role' in row) return [row.person, row.unit, row.role, row.from].join(' ');
  return 'person' in row ? `${row.person} ${row.from}` : `${row.unit} ${row.from}`;
};

/** The organisation that changes make of another. */
export const changedBy = (organisation: Organisation, changes: readonly OfficeChange[]): Organisation => {
  const next: Record<string, readonly unknown[]> = { ...organisation };
  for (const [what, some] of groupsOf(changes, ({ what }) => what)) {
    const list = lists[what as OfficeChange['what']];
    const gone = new Set(some.flatMap(({ before }) => (before ? keyOf(before) : [])));
    const kept = (organisation[list] as readonly NonNullable<OfficeChange['after']>[]).filter(
      (row) => !gone.has(keyOf(row)),
    );
    next[list] = [...kept, ...some.flatMap(({ after }) => after ?? [])];
  }
  return next as unknown as Organisation;
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A row of a period ends now; one that has not begun by now never comes about. */
const ended = <T extends Period>(row: T, at: Instant): T | undefined =>
  row.from >= at ? undefined : { ...row, to: at };

const unitFacts = ({ id, agency, level, name, kind, parents }: OfficeData['units'][number]): UnitFacts => {
  return {
    ...{ id, agency, level, name: { zh: name.zh, en: name.en } },
    ...(kind === undefined ? {} : { kind }),
    ...(parents === undefined ? {} : { parents }),
  };
};

const lineChanges = (
  organisation: Organisation,
  what: 'superior' | 'supervisor' | 'checklist' | 'policy-line',
  { unit, other, from }: Pick<Line, 'unit' | 'from'> & { readonly other: string | undefined },
  now: Instant,
): readonly OfficeChange[] => {
  const running = organisation[lists[what]].find((line) => line.unit === unit && covers(line, now));
  if (running?.other === other) return [];
  return [
    ...(running ? [{ what, before: running, after: ended(running, now) }] : []),
    ...(other === undefined ? [] : [{ what, after: { unit, other, from } }]),
  ];
};

/** The checklist that a unit works by from now on; null ends the one it has, so that it works by that of the unit above. */
export const checklistChanges = (
  organisation: Organisation,
  { unit, checklist }: { readonly unit: string; readonly checklist: string | null },
  now: Instant,
): readonly OfficeChange[] =>
  lineChanges(organisation, 'checklist', { unit, other: checklist ?? undefined, from: now }, now);

/** A policy as given; issued already, and the same, it changes nothing. */
export const policyChanges = (organisation: Organisation, policy: Policy): readonly OfficeChange[] => {
  const before = organisation.policies.find(({ id }) => id === policy.id);
  return before && canonical(before) === canonical(policy) ? [] : [{ what: 'policy', before, after: policy }];
};

/**
 * The ladders that a unit works by from `from` on, which is now or later; null ends its own, so that it works by those of the unit
 * above, or by the default. What was to come in their place does not come.
 */
export const policyLineChanges = (
  organisation: Organisation,
  { unit, policy, from }: { readonly unit: string; readonly policy: string | null; readonly from: Instant },
): readonly OfficeChange[] => {
  const what = 'policy-line' as const;
  const own = organisation.policyLines.filter((line) => line.unit === unit && reaches(line, from));
  const running = own.find((line) => line.from < from);
  const ahead = own.filter((line) => line.from >= from);
  if (ahead.length === 0 && (running?.other ?? null) === policy && running?.to === undefined) return [];
  return [
    ...ahead.map((before): OfficeChange => ({ what, before, after: undefined })),
    ...(running ? [{ what, before: running, after: { ...running, to: from } }] : []),
    ...(policy === null ? [] : [{ what, after: { unit, other: policy, from } }]),
  ];
};

/** A unit as given: what its row leaves out, it has no more; but the checklist in force stays so. */
export const unitChanges = (
  organisation: Organisation,
  unit: OfficeData['units'][number],
  { now }: Changing,
): readonly OfficeChange[] => {
  const before = organisation.units.find(({ id }) => id === unit.id);
  const after = unitFacts(unit);
  // What the office did not know at all has always been so; anything else begins now.
  const first = before ? now : 0;
  const lines = (['superior', 'supervisor'] as const).flatMap((what) =>
    lineChanges(organisation, what, { unit: unit.id, other: unit[what], from: first }, now),
  );
  const checklist =
    unit.checklist === undefined
      ? []
      : checklistChanges(organisation, { unit: unit.id, checklist: unit.checklist }, now);
  const policy =
    unit.policy === undefined ? [] : policyLineChanges(organisation, { unit: unit.id, policy: unit.policy, from: now });
  return [
    ...(same(before, after) ? [] : [{ what: 'unit' as const, before, after }]),
    ...lines,
    ...checklist,
    ...policy,
  ];
};

type PersonGiven = OfficeData['people'][number];

const postChanges = (
  had: readonly Membership[],
  { id: person, memberships = [] }: PersonGiven,
  { now }: Changing,
  first: Instant,
): readonly OfficeChange[] => {
  const what = 'membership' as const;
  const kept = new Set<Membership>();
  const given = memberships.flatMap(({ unit, role, from, to }): OfficeChange[] => {
    const before = had.find(
      (one) => one.unit === unit && one.role === role && (from === undefined ? reaches(one, now) : one.from === from),
    );
    if (before) kept.add(before);
    if (before && before.to === to) return [];
    const row = before ?? { person, unit, role, from: from ?? first };
    return [{ what, before, after: { ...row, to } }];
  });
  const gone = had
    .filter((one) => reaches(one, now) && !kept.has(one))
    .map((before): OfficeChange => ({ what, before, after: ended(before, now) }));
  return [...gone, ...given];
};

const absenceChanges = (
  had: readonly Absence[],
  { id: person, absences = [] }: PersonGiven,
  { now, by }: Changing,
): readonly OfficeChange[] => {
  const what = 'absence' as const;
  const kept = new Set<Absence>();
  const given = absences.flatMap(({ from, to, deputy, reasons }): OfficeChange[] => {
    const before = had.find((one) => one.from === from);
    if (before) kept.add(before);
    if (before && same([before.to, before.deputy, before.reasons], [to, deputy, reasons])) return [];
    return [{ what, before, after: { person, from, to, deputy, reasons, notedBy: by, notedAt: now } }];
  });
  const gone = had
    .filter((one) => reaches(one, now) && !kept.has(one))
    .map((before): OfficeChange => ({ what, before, after: ended(before, now) }));
  return [...gone, ...given];
};

/** A person as given: a list of posts or absences that is left out stays as it is. */
const personChanges = (
  { known, posts, away }: { known: OfficePerson | undefined; posts: readonly Membership[]; away: readonly Absence[] },
  given: PersonGiven,
  changing: Changing,
): readonly OfficeChange[] => {
  const { id, name, email } = given;
  const after = { id, name: { zh: name.zh, en: name.en }, ...(email === undefined ? {} : { email }) };
  return [
    ...(same(known, after) ? [] : [{ what: 'person' as const, before: known, after }]),
    ...(given.memberships ? postChanges(posts, given, changing, known ? changing.now : 0) : []),
    ...(given.absences ? absenceChanges(away, given, changing) : []),
  ];
};

/**
 * What a file of an organisation, or of a part of it, changes. Nobody is taken out: a post that is not given any more
 * ends now. Whom and what the office did not know has been so from the beginning, unless the file says since when.
 */
export const importChanges = (
  organisation: Organisation,
  { units, people, policies }: OfficeData,
  changing: Changing,
): readonly OfficeChange[] => {
  const known = new Map(organisation.people.map((one) => [one.id, one]));
  const posts = groupsOf(organisation.memberships, ({ person }) => person);
  const away = groupsOf(organisation.absences, ({ person }) => person);
  return [
    ...policies.flatMap((policy) => policyChanges(organisation, policy)),
    ...units.flatMap((unit) => unitChanges(organisation, unit, changing)),
    ...people.flatMap((one) =>
      personChanges(
        { known: known.get(one.id), posts: posts.get(one.id) ?? [], away: away.get(one.id) ?? [] },
        one,
        changing,
      ),
    ),
  ];
};
