import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { networkOf } from './identity/network';
import { Problem } from './problem';

const keyOf = ({ actor, ip }: FastifyRequest): string =>
  actor ? `person:${actor.person}` : `address:${networkOf(ip)}`;

/**
 * How often somebody may ask in a minute: a person by their name, wherever they sit, and whoever is not signed in by their
 * address. Each process counts for itself. @returns what a request passes. @throws {Problem} too-many-requests
 */
export const limited = async (
  app: FastifyInstance,
  perMinute: number | undefined,
): Promise<(request: FastifyRequest) => Promise<void>> => {
  if (!perMinute) return () => Promise.resolve();
  await app.register(rateLimit, { global: false });
  const allowed = app.createRateLimit({ max: perMinute, timeWindow: '1 minute', keyGenerator: keyOf });
  return async (request) => {
    const answer = await allowed(request);
    if (answer.isAllowed || !answer.isExceeded) return;
    throw new Problem('too-many-requests', { headers: { 'retry-after': String(answer.ttlInSeconds) } });
  };
};
