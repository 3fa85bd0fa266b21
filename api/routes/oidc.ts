import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Identity } from '../../store';
import { answers } from '../answers';
import type { Door } from '../door';
import { keepInCookie } from '../identity/answer';
import { cookieOf, setCookie } from '../identity/cookies';
import { noteBadReturn, personFor } from '../identity/identities';
import type { Checks, Issuer } from '../identity/issuer';
import { originOf } from '../identity/origin';
import { Problem } from '../problem';

/** What a sign-in must come back with, kept by the browser that began it: another's answer is of no use in it. */
const checksCookie = 'caseclock-oidc';
const tenMinutes = 600;

const checksSchema = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() });

const written = (checks: Checks): string => Buffer.from(JSON.stringify(checks)).toString('base64url');

/** @throws {Problem} sign-in-failed: the browser that comes back is not the one that began, or took too long */
const readChecks = (request: FastifyRequest): Checks => {
  try {
    return checksSchema.parse(
      JSON.parse(Buffer.from(cookieOf(request, checksCookie) ?? '', 'base64url').toString('utf8')),
    );
  } catch {
    throw new Problem('sign-in-failed');
  }
};

const issuerOf = ({ issuer }: Door): Issuer => {
  if (!issuer) throw new Problem('no-issuer');
  return issuer;
};

/** Whom the provider says has come back. @throws {Problem} sign-in-failed, which is noted; issuer-unavailable, no-issuer */
const vouchedFor = async (door: Door, request: FastifyRequest): Promise<Identity> => {
  const issuer = issuerOf(door);
  try {
    return await issuer.finish(new URL(request.url, originOf(request)), readChecks(request));
  } catch (error) {
    if (error instanceof Problem && error.code === 'sign-in-failed') await noteBadReturn(door, request.ip);
    throw error;
  }
};

const callback = '/api/v1/session/oidc/callback';

/** Signing in at the office's identity provider: authorization code with PKCE, state and nonce (RFC 6749, 7636; OIDC Core). */
export const oidcRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/session/oidc',
      {
        config: { open: true },
        schema: {
          operationId: 'signInAtProvider',
          tags: ['session'],
          summary: '通过身份认证服务登录 · Sign in at the identity provider',
          security: [],
          response: answers(302, z.null().describe('To the provider'), ['no-issuer', 'issuer-unavailable']),
        },
      },
      async (request, reply) => {
        const { url, checks } = await issuerOf(door).begin(`${originOf(request)}${callback}`);
        setCookie(reply, checksCookie, written(checks), tenMinutes);
        return reply.redirect(url);
      },
    );

    app.get(
      '/session/oidc/callback',
      {
        config: { open: true },
        schema: {
          operationId: 'comeBackFromProvider',
          tags: ['session'],
          summary: '身份认证服务回调 · Where the identity provider sends the browser back to',
          security: [],
          response: answers(303, z.null().describe('To the front page, signed in'), [
            'no-issuer',
            'issuer-unavailable',
            'sign-in-failed',
            'unknown-identity',
            'locked-out',
          ]),
        },
      },
      async (request, reply) => {
        setCookie(reply, checksCookie, '', 0);
        const person = await personFor(door, await vouchedFor(door, request), request.ip);
        keepInCookie(door, reply, await door.sessions.open(person, { via: 'oidc', address: request.ip }));
        return reply.redirect('/', 303);
      },
    );
    return Promise.resolve();
  };
