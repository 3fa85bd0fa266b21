import { compactVerify, CompactSign } from 'jose';
import { z } from 'zod';
import type { Clock } from '../config/clock';
import { hour, type Instant } from '../domain/time/instant';

/** What a session says; the person's roles and unit are looked up anew with every request. */
const claims = z.object({ iss: z.literal('caseclock'), sub: z.string(), iat: z.int(), exp: z.int() });

/** A signed session. Times are instants here and seconds on the wire (RFC 7519). */
export interface Session {
  readonly person: string;
  readonly until: Instant;
}

export interface Sessions {
  readonly open: (person: string) => Promise<{ readonly token: string; readonly until: Instant }>;
  /** Undefined for a token that is not ours, was altered, or has run out. */
  readonly read: (token: string) => Promise<Session | undefined>;
}

const length = 12 * hour;
const header = { alg: 'HS256', typ: 'JWT' };
const remembered = 5_000;

/**
 * Sessions as JWT signed with a secret that all API processes share. Verified tokens are remembered, so that a request
 * costs no cryptography; when too many are, the oldest go.
 */
export const sessions = (secret: string, clock: Clock): Sessions => {
  const key = new TextEncoder().encode(secret);
  const verified = new Map<string, Session>();

  const open: Sessions['open'] = async (person) => {
    const now = clock.now();
    const until = now + length;
    const body = { iss: 'caseclock', sub: person, iat: Math.floor(now / 1000), exp: Math.floor(until / 1000) };
    const payload = new TextEncoder().encode(JSON.stringify(body));
    return { token: await new CompactSign(payload).setProtectedHeader(header).sign(key), until };
  };

  const verify = async (token: string): Promise<Session | undefined> => {
    try {
      const { payload } = await compactVerify(token, key, { algorithms: [header.alg] });
      const { sub, exp } = claims.parse(JSON.parse(new TextDecoder().decode(payload)));
      return { person: sub, until: exp * 1000 };
    } catch {
      return undefined; // forged, altered, another algorithm, or no token at all: to the caller all the same
    }
  };

  const read: Sessions['read'] = async (token) => {
    const session = verified.get(token) ?? (await verify(token));
    if (!session || session.until <= clock.now()) {
      verified.delete(token);
      return undefined;
    }
    if (!verified.has(token) && verified.size >= remembered) verified.delete(verified.keys().next().value ?? '');
    verified.set(token, session);
    return session;
  };

  return { open, read };
};
