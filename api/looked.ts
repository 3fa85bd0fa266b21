import { createHmac } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from './door';

declare module 'fastify' {
  interface FastifyRequest {
    /** Cases that the answer shows, where the address does not name the one. */
    looked: readonly string[] | null;
  }
}

/** Says which cases an answer shows: lists, and whatever names a case by something else than its id. */
export const looked = (request: FastifyRequest, cases: readonly string[]): void => {
  request.looked = [...new Set(cases)];
};

const reads = ['GET', 'HEAD'];

/** Cases that a request was shown: those it said, or the one in the address of a read. */
const shown = ({ looked: said, method, params }: FastifyRequest): readonly string[] => {
  const { caseId } = (params ?? {}) as { readonly caseId?: string };
  return said ?? (caseId !== undefined && reads.includes(method) ? [caseId] : []);
};

const note = (door: Door, request: FastifyRequest, { statusCode }: FastifyReply): void => {
  const { actor } = request;
  const cases = shown(request);
  if (!actor || statusCode >= 400 || cases.length === 0) return;
  door.accessLog.note({
    request: request.id,
    at: door.clock.now(),
    person: actor.person,
    onBehalfOf: actor.onBehalfOf ?? null,
    unit: actor.unit,
    route: `${request.method} ${request.routeOptions.url ?? '-'}`,
    cases,
    address: createHmac('sha256', door.secret).update(request.ip).digest('hex').slice(0, 32),
  });
};

/** Notes who was shown which case, for every route there is: a new one under `/cases/:caseId` needs to say nothing. */
export const notingLooks = (app: FastifyInstance, door: Door): void => {
  app.decorateRequest('looked', null);
  app.addHook('onSend', (request, reply, _payload, done) => {
    note(door, request, reply);
    done();
  });
};
