import type { Changing, OfficeChange } from './office-change';
import { InvalidOffice } from './office-faults';
import { faultAt } from './office-faults/catalogue';
import type { Membership, Post } from './office';
import { type Absence, type Organisation, type Period, reaches } from './organisation';

type Plan = (organisation: Organisation, changing: Changing) => readonly OfficeChange[];

/** Somebody begins to hold a post; left out, now. */
export const beginPost =
  (person: string, { unit, role, from, to }: Post & { readonly [K in keyof Period]?: Period[K] | undefined }): Plan =>
  (_organisation, { now }) => {
    const after: Membership = { person, unit, role, from: from ?? now, to };
    return [{ what: 'membership', after }];
  };

/** Somebody holds a post no more; left out, from now on. @throws {InvalidOffice} they hold no such post */
export const endPost =
  (person: string, { unit, role, to }: Post & Pick<Period, 'to'>): Plan =>
  ({ memberships }, { now }) => {
    const before = memberships.find(
      (one) => one.person === person && one.unit === unit && one.role === role && reaches(one, now),
    );
    if (!before) throw new InvalidOffice([faultAt('no-such-post', `people.${person}.memberships.${unit}/${role}`)]);
    const end = to ?? now;
    return [{ what: 'membership', before, after: before.from >= end ? undefined : { ...before, to: end } }];
  };

/** Somebody is away; left out, from now on. */
export const beginAbsence =
  (person: string, { from, to, deputy, reasons }: { readonly [K in keyof Absence]?: Absence[K] | undefined }): Plan =>
  (_organisation, { now, by }) => {
    const after: Absence = { person, from: from ?? now, to, deputy, reasons, notedBy: by, notedAt: now };
    return [{ what: 'absence', after }];
  };

/** What an absence is called: whose it is, and when it begins. */
export const absenceId = ({ person, from }: Pick<Absence, 'person' | 'from'>): string => `${person}~${from}`;

/** Whose absence it is. */
export const personOfAbsence = (id: string): string => id.slice(0, id.lastIndexOf('~'));

/** Somebody is back now, or does not go at all. @throws {InvalidOffice} there is no such absence, or it is over */
export const endAbsence =
  (id: string): Plan =>
  ({ absences }, { now }) => {
    const before = absences.find((one) => absenceId(one) === id && reaches(one, now));
    if (!before) throw new InvalidOffice([faultAt('no-such-absence', `absences.${id}`)]);
    return [{ what: 'absence', before, after: before.from >= now ? undefined : { ...before, to: now } }];
  };
