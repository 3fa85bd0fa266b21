import { randomUUID } from 'node:crypto';
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Logger } from 'pino';
import { isStorable } from '../desk';
import { UnstorableText } from '../store';
import { authenticated } from './authenticate';
import { servesConsole } from './console';
import { answeringErrors, answerSocket, problemOf, send } from './errors';
import { documented } from './openapi';
import type { Door } from './door';
import { answeringTo } from './hosts';
import { limited } from './limits';
import { notingLooks } from './looked';
import { Problem } from './problem';
import { routes } from './routes';

export interface AppOptions {
  readonly log?: Logger;
  /** Tests: an answer that is not what the documentation says becomes an error instead of going out. */
  readonly checkAnswers?: boolean;
  /** Names under which it may be asked; left out, any. */
  readonly names?: readonly string[] | undefined;
  /** Requests a minute, of a person or of an address where nobody is signed in; left out, any number. */
  readonly rate?: number | undefined;
  /** Addresses of proxies that are believed when they say for whom they ask, and how. */
  readonly proxies?: string | undefined;
  /** Folder of the console; left out, there is none, and `/` leads to the documentation. */
  readonly console?: string;
}

const second = 1000;

/** Limits of the door: a request is small and short, and whoever is slow does not hold others up. */
const limits = {
  bodyLimit: 2 ** 20,
  connectionTimeout: 60 * second,
  requestTimeout: 30 * second,
  handlerTimeout: 30 * second,
  keepAliveTimeout: 72 * second,
} as const;

const created = (log: FastifyBaseLogger | undefined, proxies: string | undefined): FastifyInstance =>
  Fastify({
    ...limits,
    trustProxy: proxies ?? false,
    ...(log ? { loggerInstance: log } : { logger: false }),
    genReqId: () => randomUUID(),
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 500 },
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    clientErrorHandler: answerSocket,
    frameworkErrors: (error, _request, reply) => void send(reply, problemOf(error)),
  });

/** One line a request, by the name of its route: the address could hold what somebody typed. */
const logged = (app: FastifyInstance): void => {
  app.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'warn' : 'info';
    request.log[level](
      {
        route: `${request.method} ${request.routeOptions.url ?? '-'}`,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      'answered',
    );
    done();
  });
};

/** What is answered here is for whoever asked, and for no cache on the way nor in a browser others use. */
const unkept = (app: FastifyInstance): void => {
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api/')) {
      void reply.headers({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    }
    done();
  });
};

/** While it closes, what was let in is finished, what comes after is told so, and no connection is kept. */
const closing = (app: FastifyInstance): void => {
  let ending = false;
  app.addHook('preClose', (done) => {
    ending = true;
    done();
  });
  app.addHook('onRequest', (_request, _reply, done) => {
    if (ending) done(new Problem('closing'));
    else done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (ending) void reply.header('connection', 'close');
    done();
  });
};

/** A NUL or half a surrogate pair is nothing the database keeps, in whichever field of whichever route. */
const refusingUnstorable = (app: FastifyInstance): void => {
  app.addHook('preHandler', (request, _reply, done) => {
    if (isStorable(request.body)) done();
    else done(new UnstorableText({}));
  });
};

/** The HTTP API over its ports, not yet listening. */
export const createApp = async (
  door: Door,
  { log, checkAnswers = false, names, rate, proxies, console: folder }: AppOptions = {},
): Promise<FastifyInstance> => {
  const app = created(log, proxies);
  app.setValidatorCompiler(validatorCompiler);
  // Answers are made by typed functions; checking each against its schema again is for tests.
  app.setSerializerCompiler(checkAnswers ? serializerCompiler : () => JSON.stringify);
  answeringErrors(app);
  logged(app);
  closing(app);
  unkept(app);
  if (names) answeringTo(app, names);
  authenticated(app, door, await limited(app, rate));
  notingLooks(app, door);
  refusingUnstorable(app);
  await documented(app);
  await app.register(routes(door), { prefix: '/api/v1' });
  if (folder === undefined) app.get('/', { schema: { hide: true } }, (_request, reply) => reply.redirect('/docs'));
  else await servesConsole(app, folder);
  return app;
};
