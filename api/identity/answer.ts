import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Door } from '../door';
import { Problem } from '../problem';
import { given, iso } from '../schemas/common';
import { type sessionSchema, type User, userView } from '../schemas/session';
import type { Opened } from '../sessions';
import { setCookie } from './cookies';
import { type Credentials, sessionCookie } from './credentials';
import { csrfOf } from './tokens';

/** A person as they stand in the organisation now. @throws {Problem} not-signed-in, where they hold no role any more */
const userNow = async ({ people }: Door, person: string): Promise<User> => {
  const now = await people.office();
  const actor = now.actorOf(person);
  if (!actor) throw new Problem('not-signed-in');
  return userView(now, actor);
};

/** Puts a session into a cookie for as long as it lasts. */
export const keepInCookie = ({ clock }: Door, reply: FastifyReply, { token, until }: Opened): void =>
  setCookie(reply, sessionCookie, token, Math.floor((until - clock.now()) / 1000));

interface NewSession extends Opened {
  readonly person: string;
  readonly mustChange: boolean;
  readonly by: Credentials['by'];
}

/** What somebody is told who has just signed in: a program its token, a page what it must send beside its cookie. */
export const sessionView = async (
  door: Door,
  reply: FastifyReply,
  { person, mustChange, by, token, until }: NewSession,
): Promise<z.infer<typeof sessionSchema>> => {
  const inCookie = by === 'cookie';
  if (inCookie) keepInCookie(door, reply, { token, until });
  return {
    ...given('token', inCookie ? undefined : token),
    ...given('csrf', inCookie ? csrfOf(token) : undefined),
    expiresAt: iso(until),
    mustChange,
    user: await userNow(door, person),
  };
};
