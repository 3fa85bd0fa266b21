import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { linkIdentity, removeIdentity } from '../../store';
import { answers } from '../answers';
import type { Door } from '../door';
import { administrating, refusedToAdministrate } from '../identity/administrating';
import { Problem } from '../problem';

const params = z.strictObject({ person: z.string() });
const body = z
  .strictObject({
    issuer: z.url().max(500).describe('The issuer of the provider’s tokens (`iss`)'),
    subject: z.string().min(1).max(255).describe('What it knows the person by (`sub`)'),
  })
  .meta({ id: 'Identity' });

/** Who is who at the identity provider: for administrators. */
export const identityRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/accounts/:person/identities',
      {
        schema: {
          operationId: 'linkIdentity',
          tags: ['accounts'],
          summary: '关联身份 · Say that a subject of the identity provider is this person',
          ...{ params, body },
          response: answers(200, body, [...refusedToAdministrate, 'identity-taken']),
        },
      },
      async (request) => {
        const { person } = request.params;
        const by = await administrating(door, request, person);
        const whose = await linkIdentity(door.database, { ...request.body, person, by }, door.clock.now());
        if (whose !== person) throw new Problem('identity-taken');
        return request.body;
      },
    );

    app.post(
      '/accounts/:person/identities/remove',
      {
        schema: {
          operationId: 'removeIdentity',
          tags: ['accounts'],
          summary: '解除身份关联 · Take it back; every session of the person ends',
          ...{ params, body },
          response: answers(200, z.strictObject({ removed: z.boolean() }), refusedToAdministrate),
        },
      },
      async (request) => {
        const { person } = request.params;
        const by = await administrating(door, request, person);
        const removed = await removeIdentity(door.database, { ...request.body, person, by }, door.clock.now());
        door.sessions.forget(person);
        return { removed };
      },
    );
    return Promise.resolve();
  };
