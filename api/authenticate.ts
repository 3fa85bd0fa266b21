import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../domain/act';
import type { Door } from './door';
import { Problem } from './problem';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; null on routes that are open to everybody. */
    actor: Actor | null;
  }
  interface FastifyContextConfig {
    /** Open to everybody, signed in or not. */
    readonly open?: boolean;
  }
}

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i;

/** Only what lies under the API asks who is there: the page of the documentation is open. */
const guarded = (request: FastifyRequest): boolean =>
  request.routeOptions.url?.startsWith('/api/') === true && request.routeOptions.config.open !== true;

/** Stamps every request of a guarded route with the person behind it, as they stand now in the organisation. */
export const authenticated = (app: FastifyInstance, { sessions, people }: Door): void => {
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    if (!guarded(request)) return;
    const token = bearer.exec(request.headers.authorization ?? '')?.[1];
    const session = token === undefined ? undefined : await sessions.read(token);
    const office = session && (await people.office());
    const actor = session && office?.actorOf(session.person);
    if (!actor) throw new Problem('not-signed-in');
    request.actor = actor;
  });
};

/** Who is signed in. @throws {Problem} not-signed-in, on a route that forgot to be guarded */
export const actorOf = ({ actor }: FastifyRequest): Actor => {
  if (!actor) throw new Problem('not-signed-in');
  return actor;
};
