import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '../domain/act';
import type { Door } from './door';
import { type Who, whoIs } from './identity/who';
import { Problem } from './problem';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is signed in; null on routes that are open to everybody. */
    actor: Actor | null;
    /** How they are. */
    who: Who | null;
  }
  interface FastifyContextConfig {
    /** Open to everybody, signed in or not. */
    readonly open?: boolean;
    /** Open also to whoever must first set a password of their own. */
    readonly beforeOwnPassword?: boolean;
  }
}

/** Only what lies under the API asks who is there: the page of the documentation is open. */
const guarded = (request: FastifyRequest): boolean =>
  request.routeOptions.url?.startsWith('/api/') === true && request.routeOptions.config.open !== true;

/** Stamps every request of a guarded route with the person behind it, as they stand now in the organisation. */
export const authenticated = (
  app: FastifyInstance,
  door: Door,
  limit: (request: FastifyRequest) => Promise<void>,
): void => {
  app.decorateRequest('actor', null);
  app.decorateRequest('who', null);
  app.addHook('onRequest', async (request) => {
    if (!guarded(request)) return limit(request);
    const who = await whoIs(door, request).catch(async (error: unknown) => {
      await limit(request);
      throw error;
    });
    request.who = who ?? null;
    request.actor = who?.actor ?? null;
    await limit(request);
    if (!who) throw new Problem('not-signed-in');
    const { mustChange } = who.session;
    if (mustChange && request.routeOptions.config.beforeOwnPassword !== true) throw new Problem('password-must-change');
  });
};

/** Who is signed in. @throws {Problem} not-signed-in, on a route that forgot to be guarded */
export const actorOf = ({ actor }: FastifyRequest): Actor => {
  if (!actor) throw new Problem('not-signed-in');
  return actor;
};

/** Who is signed in, and how. @throws {Problem} not-signed-in, on a route that forgot to be guarded */
export const whoOf = ({ who }: FastifyRequest): Who => {
  if (!who) throw new Problem('not-signed-in');
  return who;
};
