import { z } from 'zod';
import { agencies, roles, unitLevels } from '../../domain/office';
import type { OfficeChange } from '../../domain/office-change';
import { type OfficeFault, officeFaultWords } from '../../domain/office-faults';
import { absenceId } from '../../domain/office-plans';
import { unitsAt } from '../../domain/office-in';
import {
  type Absence,
  covers,
  groupsOf,
  lineIn,
  type Organisation,
  type Period,
  reaches,
} from '../../domain/organisation';
import type { Instant } from '../../domain/time/instant';
import { given, instantOut, iso, titleSchema } from './common';

const period = {
  from: instantOut.optional().describe('Left out: as long as the office has known'),
  to: instantOut.optional().describe('Left out: still'),
};

const unit = z
  .strictObject({
    id: z.string(),
    agency: z.enum(agencies),
    level: z.enum(unitLevels),
    name: titleSchema,
    kind: z.literal('cooperation').optional(),
    parents: z.array(z.string()).optional(),
    superior: z.string().optional(),
    supervisor: z.string().optional(),
    checklist: z.string().optional().describe('Its own; left out, it works by that of the unit above'),
  })
  .meta({ id: 'OfficeUnit' });

const absence = z
  .strictObject({
    id: z.string(),
    ...period,
    deputy: z.string().optional(),
    reasons: z.string().optional(),
    notedBy: z.string().optional(),
    notedAt: instantOut.optional(),
  })
  .meta({ id: 'Absence' });

export const absencesSchema = z.strictObject({ absences: z.array(absence) });

const person = z
  .strictObject({
    id: z.string(),
    name: titleSchema,
    email: z.string().optional(),
    posts: z.array(z.strictObject({ unit: z.string(), role: z.enum(roles), ...period })),
    absences: z.array(absence),
  })
  .meta({ id: 'OfficePerson' });

export const officeSchema = z
  .strictObject({ at: instantOut, units: z.array(unit), people: z.array(person) })
  .meta({ id: 'Office' });

export const changesSchema = z
  .strictObject({
    changes: z.array(
      z.strictObject({
        what: z.enum([
          'unit',
          'person',
          'superior',
          'supervisor',
          'checklist',
          'policy',
          'policy-line',
          'membership',
          'absence',
        ]),
        before: z.record(z.string(), z.unknown()).optional(),
        after: z.record(z.string(), z.unknown()).optional(),
      }),
    ),
    faults: z.array(
      z.strictObject({
        code: z.string(),
        path: z.string().describe('Such as `people.chen-li.memberships.chengguan-station/handler`'),
        title: titleSchema.describe('What is wrong, and what to do'),
        details: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'OfficeChanges' });

const periodView = ({ from, to }: Period) => ({
  ...given('from', from === 0 ? undefined : iso(from)),
  ...given('to', to === undefined ? undefined : iso(to)),
});

const absenceView = ({ deputy, reasons, notedBy, notedAt, ...one }: Absence): z.infer<typeof absence> => ({
  id: absenceId(one),
  ...periodView(one),
  ...given('deputy', deputy),
  ...given('reasons', reasons),
  ...given('notedBy', notedBy),
  ...given('notedAt', notedAt === undefined ? undefined : iso(notedAt)),
});

/** When somebody is away, from an instant on. */
export const absencesView = ({ absences }: Organisation, of: string, at: Instant): z.infer<typeof absence>[] =>
  absences
    .filter((one) => one.person === of && reaches(one, at))
    .sort((a, b) => a.from - b.from)
    .map(absenceView);

/** The organisation as it stood at an instant; absences also that lie ahead. */
export const officeView = (organisation: Organisation, at: Instant): z.infer<typeof officeSchema> => {
  const posts = groupsOf(organisation.memberships, ({ person: id }) => id);
  const checklistOf = lineIn(organisation.checklists);
  const away = groupsOf(organisation.absences, ({ person: id }) => id);
  return {
    at: iso(at),
    units: unitsAt(organisation, at).map(({ parents, ...one }) => ({
      ...one,
      ...given('parents', parents && [...parents]),
      ...given('checklist', checklistOf(one.id, at)),
    })),
    people: organisation.people.map(({ id, name, email }) => ({
      ...{ id, name },
      ...given('email', email),
      posts: (posts.get(id) ?? [])
        .filter((one) => covers(one, at))
        .map(({ unit: where, role, ...rest }) => ({ unit: where, role, ...periodView(rest) })),
      absences: (away.get(id) ?? []).filter((one) => reaches(one, at)).map(absenceView),
    })),
  };
};

const rowView = (row: object | undefined): Record<string, unknown> | undefined =>
  row &&
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]: [string, unknown]) => {
      if (value === undefined || (name === 'from' && value === 0)) return [];
      return [[name, ['from', 'to', 'notedAt'].includes(name) ? iso(Number(value)) : value]];
    }),
  );

export const changesView = (
  changes: readonly OfficeChange[],
  faults: readonly OfficeFault[] = [],
): z.infer<typeof changesSchema> => ({
  changes: changes.map(({ what, before, after }) => ({
    what,
    ...given('before', rowView(before)),
    ...given('after', rowView(after)),
  })),
  faults: faults.map(({ code, path, details }) => ({ code, path, details, title: officeFaultWords[code] })),
});
