import type { FastifyInstance } from 'fastify';
import { Problem } from './problem';

const loopback: readonly string[] = ['localhost', '127.0.0.1', '[::1]', '::1'];

/** Names under which a server may be asked that listens at an address; undefined where any name may lead to it. */
export const namesOf = (host: string): readonly string[] | undefined =>
  loopback.includes(host) ? loopback : undefined;

/**
 * Answers under the given names only. A page from elsewhere whose name is made to point here (DNS rebinding) would count as
 * one of ours, and could try passwords from the machine itself; its browser still says whom it meant to ask.
 */
export const answeringTo = (app: FastifyInstance, names: readonly string[]): void => {
  app.addHook('onRequest', (request, _reply, done) => {
    if (names.includes(request.hostname)) done();
    else done(new Problem('foreign-host'));
  });
};
