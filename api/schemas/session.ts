import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { roles, unitLevels } from '../../domain/office';
import type { OfficeNow } from '../people';
import { agencySchema, given, instantOut, titleSchema } from './common';

const user = {
  id: z.string(),
  name: titleSchema,
  unit: z.string(),
  unitName: titleSchema,
  agency: agencySchema,
  level: z.enum(unitLevels),
  roles: z.array(z.enum(roles)),
};

export const userSchema = z.strictObject(user).meta({ id: 'User' });

export type User = z.infer<typeof userSchema>;

const csrf = z.string().optional().describe('With a cookie: send it as `x-csrf-token` with whatever is not a GET');
const mustChange = z.boolean().describe('Nothing else is open before POST /session/password');

export const sessionSchema = z
  .strictObject({
    token: z.string().optional().describe('Send it as `Authorization: Bearer …`; a browser gets a cookie instead'),
    csrf,
    expiresAt: instantOut,
    mustChange,
    user: userSchema,
  })
  .meta({ id: 'Session' });

const capacitySchema = z
  .strictObject({
    unit: z.string().describe('`acting-in`'),
    for: z.string().optional().describe('`acting-for`: whose deputy I am now'),
    unitName: titleSchema,
    agency: agencySchema,
    level: z.enum(unitLevels),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'Capacity' });

export const meSchema = z
  .strictObject({
    ...user,
    actingFor: z.string().optional().describe('The absent person in whose posts I act with this request'),
    capacities: z.array(capacitySchema).describe('What I may act as now; the first where a request does not say'),
    csrf,
    mustChange,
  })
  .meta({ id: 'Me' });

const unitNameIn = ({ office }: OfficeNow, unit: string): User['unitName'] =>
  office.unit(unit)?.name ?? { zh: unit, en: unit };

/** What somebody may act as, in the words of the API. */
export const capacitiesView = (now: OfficeNow, capacities: readonly Actor[]): z.infer<typeof capacitySchema>[] =>
  capacities.map(({ unit, agency, level, roles: held, onBehalfOf }) => ({
    unit,
    ...given('for', onBehalfOf),
    unitName: unitNameIn(now, unit),
    ...{ agency, level, roles: [...held] },
  }));

/** Somebody as they act now. */
export const userView = (now: OfficeNow, { person, unit, agency, level, roles: held }: Actor): User => ({
  id: person,
  name: now.organisation.people.find(({ id }) => id === person)?.name ?? { zh: person, en: person },
  ...{ unit, unitName: unitNameIn(now, unit), agency, level, roles: [...held] },
});

/** The people who hold a role now, in each unit where they hold one. */
export const usersOf = (now: OfficeNow): User[] =>
  now.members.map(({ person, name, unit, agency, level, roles: held }) => ({
    id: person,
    name,
    unit,
    unitName: unitNameIn(now, unit),
    agency,
    level,
    roles: [...held],
  }));

export const signInSchema = z.strictObject({
  user: z.string().trim().min(1).max(100).describe('Id of a person, or of another system'),
  password: z.string().min(1).max(200),
  browser: z.boolean().default(false).describe('A cookie instead of a token: for pages of this server'),
});

export const changeSchema = z.strictObject({
  password: z.string().min(1).max(200).describe('The one there is now'),
  next: z.string().min(1).max(200).describe('At least 12 characters'),
});
