import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { Problem } from './problem';

/** Nothing on the page comes from elsewhere, and no page elsewhere shows this one within itself. react-aria writes styles into it. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const headers = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const year = 31_536_000;

/** Names of built files hold the hash of what is in them; the page itself is asked for each time. */
const kept = (file: string): string =>
  file.startsWith(`assets${path.sep}`) ? `public, max-age=${year}, immutable` : 'no-cache';

/** Addresses that are not the console's: what is not there is said as a problem. */
const others = /^\/(api\/|docs|openapi\.json|assets\/)/;

const page = (reply: FastifyReply): FastifyReply => reply.headers(headers).sendFile('index.html');

/**
 * Serves the console, built into `folder`. Every address that is nobody else's is a place within it, so that a link into a
 * case opens there.
 */
export const servesConsole = async (app: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    index: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, file) => {
      reply.headers({ ...headers, 'cache-control': kept(path.relative(folder, file)) });
    },
  });
  app.get('/*', { schema: { hide: true } }, (request, reply) => {
    if (others.test(request.url)) throw new Problem('route-not-found');
    return page(reply);
  });
};
