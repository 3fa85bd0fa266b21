import { z } from 'zod';
import { roles, unitLevels } from '../../domain/office';
import type { OfficeNow } from '../people';
import { agencySchema, instantOut, titleSchema } from './common';

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

export const meSchema = z.strictObject({ ...user, csrf, mustChange }).meta({ id: 'Me' });

/** The people who hold a role now, in each unit where they hold one. */
export const usersOf = ({ members, office }: OfficeNow): User[] =>
  members.map(({ person, name, unit, agency, level, roles: held }) => ({
    id: person,
    name,
    unit,
    unitName: office.unit(unit)?.name ?? { zh: unit, en: unit },
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
