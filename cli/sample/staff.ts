import type { Actor } from '../../domain/act';
import type { Role } from '../../domain/office';
import { sampleOffice } from '../../law/sample-office';

const { units, people } = sampleOffice;

type OfficeUnit = (typeof units)[number];

/** Everybody of the sample organisation, as the door would stamp them at their first desk. */
const staff: ReadonlyMap<string, Actor> = new Map(
  people.flatMap(({ id, memberships }) => {
    const home = units.find((unit) => unit.id === memberships[0]?.unit);
    if (!home) return [];
    const roles = memberships.filter(({ unit }) => unit === home.id).map(({ role }) => role);
    return [[id, { person: id, roles, unit: home.id, agency: home.agency, level: home.level }]];
  }),
);

/** @throws {Error} the sample organisation has nobody of this name */
export const officer = (person: string): Actor => {
  const found = staff.get(person);
  if (!found) throw new Error(`The sample organisation has no ${person}.`);
  return found;
};

/** Somebody with this role in the unit; undefined where nobody is. */
export const inUnit = (unit: string, role: Role): Actor | undefined =>
  [...staff.values()].find((one) => one.unit === unit && one.roles.includes(role));

export const unitOf = (id: string): OfficeUnit | undefined => units.find((unit) => unit.id === id);

/** The nearest of the unit and those above it that has somebody with one of these roles. */
export const upTheLine = (unit: string | undefined, ...roles: readonly Role[]): Actor | undefined => {
  if (unit === undefined) return undefined;
  for (const role of roles) {
    const found = inUnit(unit, role);
    if (found) return found;
  }
  return upTheLine(unitOf(unit)?.superior, ...roles);
};
