import type { FastifyRequest } from 'fastify';
import type { ProblemCode } from '../../domain/problems';
import { withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { Problem } from '../problem';
import { asAdministrator } from './leading';

/** What the routes for administrators may answer with. */
export const refusedToAdministrate: readonly ProblemCode[] = [
  'not-signed-in',
  ...withBody,
  'not-administrator',
  'person-not-found',
];

/** @returns who administrates @throws {Problem} not-administrator; person-not-found, where somebody who holds no role is meant */
export const administrating = async ({ people }: Door, request: FastifyRequest, person: string): Promise<string> => {
  const by = asAdministrator(actorOf(request));
  if (!(await people.office()).actorOf(person)) throw new Problem('person-not-found');
  return by;
};
