import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { liftLocks, setPassword } from '../../store';
import { answers } from '../answers';
import type { Door } from '../door';
import { administrating, refusedToAdministrate } from '../identity/administrating';
import { personPrefix } from '../identity/guards';
import { drawPassword, hashPassword } from '../identity/password';

/** Passwords of others: for administrators. Each stands in the stream of sign-ins with who set it. */
export const accountRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/accounts/:person/password',
      {
        schema: {
          operationId: 'setPassword',
          tags: ['accounts'],
          summary: '为他人设置密码 · Draw a new password for somebody, shown once',
          description:
            'A person must set one of their own with it first. Another system (`service`) keeps it as its secret. ' +
            'Every session of theirs ends, and whatever they were locked out of is open again.',
          params: z.strictObject({ person: z.string() }),
          body: z.strictObject({ kind: z.enum(['person', 'service']).default('person') }),
          response: answers(200, z.strictObject({ person: z.string(), password: z.string() }), refusedToAdministrate),
        },
      },
      async (request) => {
        const { person } = request.params;
        const by = await administrating(door, request, person);
        const { kind } = request.body;
        const password = drawPassword();
        const account = { person, kind, by, mustChange: kind === 'person', password: await hashPassword(password) };
        await setPassword(door.database, account, door.clock.now());
        await liftLocks(door.database, personPrefix(door.secret, person));
        door.sessions.forget(person);
        return { person, password };
      },
    );
    return Promise.resolve();
  };
