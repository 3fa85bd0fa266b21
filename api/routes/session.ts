import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { roles, unitLevels } from '../../domain/office';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import type { OfficeNow } from '../people';
import { Problem } from '../problem';
import { agencySchema, instantOut, iso, titleSchema } from '../schemas/common';

const userSchema = z
  .strictObject({
    id: z.string(),
    name: titleSchema,
    unit: z.string(),
    unitName: titleSchema,
    agency: agencySchema,
    level: z.enum(unitLevels),
    roles: z.array(z.enum(roles)),
  })
  .meta({ id: 'User' });

const sessionSchema = z
  .strictObject({ token: z.string(), expiresAt: instantOut, user: userSchema })
  .meta({ id: 'Session' });

const usersOf = ({ members, office }: OfficeNow): z.infer<typeof userSchema>[] =>
  members.map(({ person, name, unit, agency, level, roles: held }) => ({
    id: person,
    name,
    unit,
    unitName: office.unit(unit)?.name ?? { zh: unit, en: unit },
    agency,
    level,
    roles: [...held],
  }));

const signedIn = z.strictObject({ user: z.string().trim().min(1).max(100).describe('Id of one of GET /users') });

/** Signing in by name: the sample organisation's people, until identity proper comes. */
export const sessionRoutes =
  ({ people, sessions }: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/users',
      {
        config: { open: true },
        schema: {
          operationId: 'listUsers',
          tags: ['session'],
          summary: '可登录的用户 · Who can sign in',
          security: [],
          response: answers(200, z.strictObject({ users: z.array(userSchema) })),
        },
      },
      async () => ({ users: usersOf(await people.office()) }),
    );

    app.post(
      '/session',
      {
        config: { open: true },
        schema: {
          operationId: 'signIn',
          tags: ['session'],
          summary: '登录 · Sign in by name',
          security: [],
          body: signedIn,
          response: answers(201, sessionSchema, [...withBody, 'unknown-user']),
        },
      },
      async (request, reply) => {
        const user = usersOf(await people.office()).find(({ id }) => id === request.body.user);
        if (!user) throw new Problem('unknown-user');
        const { token, until } = await sessions.open(user.id);
        return reply.status(201).send({ token, expiresAt: iso(until), user });
      },
    );

    app.get(
      '/session',
      {
        schema: {
          operationId: 'whoAmI',
          tags: ['session'],
          summary: '当前用户 · Who am I',
          response: answers(200, userSchema, ['not-signed-in']),
        },
      },
      async (request) => {
        const { person } = actorOf(request);
        const user = usersOf(await people.office()).find(({ id }) => id === person);
        if (!user) throw new Problem('not-signed-in');
        return user;
      },
    );
    return Promise.resolve();
  };
