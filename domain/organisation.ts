import type { Membership, Unit } from './office';
import type { Policy } from './oversight';
import type { Instant } from './time/instant';

/** From `from` on, until before `to`; without `to`, still. */
export interface Period {
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

/** Somebody is away for a time, and who stands in (代理). */
export interface Absence extends Period {
  readonly person: string;
  readonly deputy?: string | undefined;
  readonly reasons?: string | undefined;
  readonly notedBy?: string | undefined;
  readonly notedAt?: Instant | undefined;
}

/** What stands in a relation to a unit for a time: its superior, the procuratorate that supervises it, its checklist. */
export interface Line extends Period {
  readonly unit: string;
  readonly other: string;
}

/** A unit without its dated relations. */
export type UnitFacts = Omit<Unit, 'superior' | 'supervisor'>;

export interface OfficePerson {
  readonly id: string;
  readonly name: Unit['name'];
  readonly email?: string | undefined;
}

/** Everything that is and was in an organisation: nothing is ever taken out of it. */
export interface Organisation {
  readonly units: readonly UnitFacts[];
  readonly people: readonly OfficePerson[];
  readonly superiors: readonly Line[];
  readonly supervisors: readonly Line[];
  readonly checklists: readonly Line[];
  /** Ladders that the office has issued. What was issued never changes: what is mended is a new version. */
  readonly policies: readonly Policy[];
  /** By which of them units work. */
  readonly policyLines: readonly Line[];
  readonly memberships: readonly Membership[];
  readonly absences: readonly Absence[];
}

export const emptyOrganisation: Organisation = {
  units: [],
  people: [],
  superiors: [],
  supervisors: [],
  checklists: [],
  policies: [],
  policyLines: [],
  memberships: [],
  absences: [],
};

export const covers = ({ from, to }: Period, at: Instant): boolean => from <= at && (to === undefined || at < to);

/** Whether a period still runs at an instant, or is yet to begin. */
export const reaches = ({ to }: Period, at: Instant): boolean => to === undefined || to > at;

export const overlap = (a: Period, b: Period): boolean => reaches(a, b.from) && reaches(b, a.from);

/** Groups, in the order given. */
export const groupsOf = <T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
};

/** The other end of a dated line, by unit and instant. */
export const lineIn = (lines: readonly Line[]): ((unit: string, at: Instant) => string | undefined) => {
  const byUnit = groupsOf(lines, ({ unit }) => unit);
  return (unit, at) => byUnit.get(unit)?.find((line) => covers(line, at))?.other;
};
