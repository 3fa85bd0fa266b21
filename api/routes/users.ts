import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answers } from '../answers';
import type { Door } from '../door';
import { userSchema, usersOf } from '../schemas/session';

/** The people of the office: for those who are of it, because a list of names is what guessing begins with. */
export const userRoutes =
  ({ people }: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/users',
      {
        schema: {
          operationId: 'listUsers',
          tags: ['session'],
          summary: '人员 · The people who hold a role',
          response: answers(200, z.strictObject({ users: z.array(userSchema) }), ['not-signed-in']),
        },
      },
      async () => ({ users: usersOf(await people.office()) }),
    );
    return Promise.resolve();
  };
