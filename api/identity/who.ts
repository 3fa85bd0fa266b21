import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/act';
import type { Door } from '../door';
import type { Session } from '../sessions';
import { type Credentials, credentialsOf, refuseForeign } from './credentials';
import { chosenCapacity } from './capacity';
import { personFor } from './identities';
import type { Issuer } from './issuer';

/** Somebody signed in, and with what. */
export interface Who {
  /** As what they act now. */
  readonly actor: Actor;
  /** Everything they may act as. */
  readonly capacities: readonly Actor[];
  readonly session: Session;
  readonly credentials: Credentials;
}

/** A token of the issuer begins to stand for the person it was said to be of. @throws {Problem} unknown-identity */
const adopted = async (door: Door, issuer: Issuer, token: string, address: string): Promise<Session | undefined> => {
  const vouched = await issuer.verified(token);
  if (!vouched) return undefined;
  await door.sessions.adopt(token, { person: await personFor(door, vouched, address), until: vouched.until });
  const session = await door.sessions.read(token);
  return session === 'ended' ? undefined : session;
};

/** The session of a token: ours, or one that stands for a token of the issuer, which has three parts. */
const sessionOf = async (door: Door, token: string, address: string): Promise<Session | undefined> => {
  const issuer = token.includes('.') ? door.issuer : undefined;
  if (token.includes('.') && !issuer) return undefined;
  const session = await door.sessions.read(token);
  if (session === 'ended') return undefined;
  return session ?? (issuer && adopted(door, issuer, token, address));
};

/**
 * Who sends a request; undefined for nobody. Whoever holds no role any more is signed out everywhere.
 * @throws {Problem} foreign-request, unknown-identity, no-such-capacity
 */
export const whoIs = async (door: Door, request: FastifyRequest): Promise<Who | undefined> => {
  const credentials = credentialsOf(request);
  const session = credentials && (await sessionOf(door, credentials.token, request.ip));
  if (!session) return undefined;
  refuseForeign(request, credentials);
  const capacities = (await door.people.office()).capacitiesOf(session.person);
  const actor = chosenCapacity(request, capacities);
  if (actor) return { actor, capacities, session, credentials };
  await door.sessions.endAll(session.person, 'no-role');
  return undefined;
};
