import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { answers, withBody } from '../answers';
import { whoOf } from '../authenticate';
import type { Door } from '../door';
import { sessionView } from '../identity/answer';
import { fromElsewhere } from '../identity/origin';
import { signedIn } from '../identity/sign-in';
import { csrfOf } from '../identity/tokens';
import { Problem } from '../problem';
import { given } from '../schemas/common';
import { capacitiesView, meSchema, sessionSchema, signInSchema, userView } from '../schemas/session';

/** Signing in with a password, and who one is then. */
export const sessionRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/session',
      {
        config: { open: true },
        schema: {
          operationId: 'signIn',
          tags: ['session'],
          summary: '登录 · Sign in with a password',
          security: [],
          body: signInSchema,
          response: answers(201, sessionSchema, [...withBody, 'wrong-credentials', 'locked-out', 'foreign-request']),
        },
      },
      async (request, reply) => {
        // A page elsewhere must not sign its visitors in as somebody of its choice.
        if (fromElsewhere(request)) throw new Problem('foreign-request');
        const { user: person, password, browser } = request.body;
        const opened = await signedIn(door, { user: person, password, address: request.ip });
        const by = browser ? 'cookie' : 'bearer';
        return reply.status(201).send(await sessionView(door, reply, { ...opened, person, by }));
      },
    );

    app.get(
      '/session',
      {
        config: { beforeOwnPassword: true },
        schema: {
          operationId: 'whoAmI',
          tags: ['session'],
          summary: '当前用户 · Who am I',
          response: answers(200, meSchema, ['not-signed-in']),
        },
      },
      async (request) => {
        const { actor, capacities, session, credentials } = whoOf(request);
        const now = await door.people.office();
        const csrf = credentials.by === 'cookie' ? csrfOf(credentials.token) : undefined;
        return {
          ...userView(now, actor),
          ...given('actingFor', actor.onBehalfOf),
          capacities: capacitiesView(now, capacities),
          ...given('csrf', csrf),
          mustChange: session.mustChange,
        };
      },
    );
    return Promise.resolve();
  };
