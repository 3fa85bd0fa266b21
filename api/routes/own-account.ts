import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { setPassword } from '../../store';
import { answers, withBody } from '../answers';
import { whoOf } from '../authenticate';
import type { Door } from '../door';
import { sessionView } from '../identity/answer';
import { setCookie } from '../identity/cookies';
import { sessionCookie } from '../identity/credentials';
import { hashPassword, isWeak } from '../identity/password';
import { checked } from '../identity/sign-in';
import { Problem } from '../problem';
import { changeSchema, sessionSchema } from '../schemas/session';

/** Signing out, and a password of one's own. */
export const ownAccountRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/session/end',
      {
        config: { beforeOwnPassword: true },
        schema: {
          operationId: 'signOut',
          tags: ['session'],
          summary: '退出登录 · Sign out',
          response: answers(200, z.strictObject({ ended: z.literal(true) }), ['not-signed-in']),
        },
      },
      async (request, reply) => {
        await door.sessions.end(whoOf(request).credentials.token);
        setCookie(reply, sessionCookie, '', 0);
        return { ended: true as const };
      },
    );

    app.post(
      '/session/password',
      {
        config: { beforeOwnPassword: true },
        schema: {
          operationId: 'changePassword',
          tags: ['session'],
          summary: '修改密码 · Set a password of one’s own; every session ends, and a new one begins',
          body: changeSchema,
          response: answers(200, sessionSchema, [
            'not-signed-in',
            ...withBody,
            ...(['wrong-credentials', 'locked-out', 'weak-password'] as const),
          ]),
        },
      },
      async (request, reply) => {
        const { actor, credentials } = whoOf(request);
        const { person } = actor;
        const { password, next } = request.body;
        const { kind } = await checked(door, { user: person, password, address: request.ip });
        if (next === password || isWeak(next, person)) throw new Problem('weak-password');
        // One of the invented people who sets their own is let in by it alone.
        const own = { person, kind: kind === 'service' ? kind : 'person', by: person, mustChange: false } as const;
        await setPassword(door.database, { ...own, password: await hashPassword(next) }, door.clock.now());
        door.sessions.forget(person);
        const opened = await door.sessions.open(person, { via: 'password', address: request.ip });
        return sessionView(door, reply, { ...opened, person, mustChange: false, by: credentials.by });
      },
    );
    return Promise.resolve();
  };
