import type { FastifyRequest } from 'fastify';
import { Problem } from '../problem';
import { cookieOf } from './cookies';
import { fromElsewhere } from './origin';
import { csrfOf, sameText } from './tokens';

/** The cookie of a browser's session. */
export const sessionCookie = 'caseclock';

/** What a request brings to say who sends it. */
export interface Credentials {
  readonly token: string;
  readonly by: 'bearer' | 'cookie';
}

const bearer = /^Bearer ([\w-]+(?:\.[\w-]+\.[\w-]+)?)$/i;
const harmless: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/** What a request brings; a token in its header goes before a cookie, which the browser sends unasked. */
export const credentialsOf = (request: FastifyRequest): Credentials | undefined => {
  const { authorization } = request.headers;
  const token = authorization === undefined ? cookieOf(request, sessionCookie) : bearer.exec(authorization)?.[1];
  return token === undefined ? undefined : { token, by: authorization === undefined ? 'cookie' : 'bearer' };
};

/**
 * A cookie alone does not show that whoever holds it meant this request: a page of another site could have made the browser
 * send it.
 * @throws {Problem} foreign-request
 */
export const refuseForeign = (request: FastifyRequest, { token, by }: Credentials): void => {
  if (by === 'bearer') return;
  if (fromElsewhere(request)) throw new Problem('foreign-request');
  const given = request.headers['x-csrf-token'];
  if (harmless.includes(request.method)) return;
  if (typeof given !== 'string' || !sameText(given, csrfOf(token))) throw new Problem('foreign-request');
};
