import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { Socket } from 'node:net';
import { CaseclockError } from '../domain/errors';
import { problems, type DoorCode } from '../domain/problems';
import { bodyOf, type Flaw, Problem } from './problem';

const ofFastify: Readonly<Record<string, DoorCode>> = {
  FST_ERR_NOT_FOUND: 'route-not-found',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'malformed-json',
  FST_ERR_CTP_INVALID_JSON_BODY: 'malformed-json',
  FST_ERR_MAX_PARAM_LENGTH: 'address-too-long',
  FST_ERR_HANDLER_TIMEOUT: 'too-slow',
};

/** Errors of the store and the desk that a caller can do something about, by their code. */
const ofRooms: Readonly<Record<string, DoorCode>> = {
  'store-unavailable': 'store-unavailable',
  'case-not-found': 'case-not-found',
  'key-reused': 'key-reused',
  'case-moved': 'case-moved',
  malformed: 'malformed',
  'roll-out-open': 'roll-out-open',
  'no-such-roll-out': 'no-such-roll-out',
  'roll-out-not-proposed': 'roll-out-not-proposed',
  'same-person-decides': 'same-person-decides',
  'period-not-over': 'period-not-over',
  'no-such-pack': 'no-such-pack',
  'no-such-edition': 'no-such-edition',
  'invalid-calendar': 'invalid-calendar',
  'invalid-office': 'invalid-office',
  'calendar-gap': 'calendar-gap',
  'nothing-new': 'nothing-new',
  'notice-not-later': 'notice-not-later',
  'no-such-model': 'no-such-model',
  'model-version-exists': 'model-version-exists',
  'same-person-activates': 'same-person-activates',
  'not-back-tested': 'not-back-tested',
  'model-stands-otherwise': 'model-stands-otherwise',
  'no-such-labels': 'no-such-labels',
  'labels-too-late': 'labels-too-late',
  'back-test-too-long': 'back-test-too-long',
  'threshold-outside': 'threshold-outside',
  'unknown-fact': 'unknown-fact',
  'invalid-expression': 'invalid-expression',
  'invalid-model': 'invalid-model',
};

/** Whose details say more than the sentence: what stands in the way, or each fault of a file. */
const telling: readonly DoorCode[] = [
  'case-moved',
  'roll-out-open',
  'roll-out-not-proposed',
  'no-such-pack',
  'invalid-calendar',
  'invalid-office',
  'calendar-gap',
  'notice-not-later',
  'model-version-exists',
  'model-stands-otherwise',
  'threshold-outside',
  'unknown-fact',
  'invalid-expression',
  'invalid-model',
  'period-not-over',
];

const places = { body: 'body', params: 'params', querystring: 'query', headers: 'headers' } as const;

/** What is not there at all is called missing, not "undefined", which is a word of this language and not of the caller's. */
const wordsOf = (message = ''): string =>
  message.replace(/^Invalid input: expected (\w+), received (?:undefined|null)$/, 'is missing: $1 expected');

const flawsOf = (error: FastifyError): Flaw[] =>
  (error.validation ?? []).map(({ instancePath, message }) => ({
    in: places[error.validationContext as keyof typeof places],
    path: instancePath.slice(1).replaceAll('/', '.'),
    message: wordsOf(message),
  }));

const ofCaseclock = (error: CaseclockError, method: string): Problem => {
  const code = ofRooms[error.code];
  if (code === 'malformed') {
    const where = method === 'GET' ? 'params' : 'body';
    return new Problem(code, { errors: [{ in: where, path: '', message: error.message }] });
  }
  if (code === undefined) return new Problem('internal');
  return telling.includes(code) ? new Problem(code, { details: error.details }) : new Problem(code);
};

/** The row of the table an error belongs to; what nobody foresaw is `internal`. */
export const problemOf = (error: unknown, method = 'GET'): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof CaseclockError) return ofCaseclock(error, method);
  if (!(error instanceof Error)) return new Problem('internal');
  const failed = error as FastifyError;
  if (hasZodFastifySchemaValidationErrors(failed)) return new Problem('malformed', { errors: flawsOf(failed) });
  const code = ofFastify[failed.code];
  if (code) return new Problem(code);
  // Parsers refuse what they cannot read with a SyntaxError of status 400, or with a code we have no sentence for.
  return new Problem((failed.statusCode ?? 500) < 500 ? 'bad-request' : 'internal');
};

/** Answers with a problem. */
export const send = (reply: FastifyReply, problem: Problem): FastifyReply => {
  const body = bodyOf(problem, reply.request.id);
  if (body.status === 401) void reply.header('www-authenticate', 'Bearer realm="caseclock"');
  if (body.status === 503) void reply.header('retry-after', '2');
  return reply
    .status(body.status)
    .headers(problem.more.headers ?? {})
    .type('application/problem+json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(body);
};

const ofSocket: Readonly<Record<string, DoorCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-incomplete',
};

/** What cannot even be parsed as HTTP gets a problem too, straight on the socket. */
export const answerSocket = (error: Error & { readonly code?: string }, socket: Socket): void => {
  if (!socket.writable) return;
  const body = bodyOf(new Problem(ofSocket[error.code ?? ''] ?? 'bad-request'));
  const text = JSON.stringify(body);
  socket.end(
    `HTTP/1.1 ${body.status} ${body.code}\r\nconnection: close\r\ncontent-type: application/problem+json; charset=utf-8\r\n` +
      `content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`,
  );
};

/** Answers every error of an app, its own and the framework's, with a problem. */
export const answeringErrors = (app: FastifyInstance): void => {
  app.setErrorHandler((error: unknown, request: FastifyRequest, reply) => {
    const problem = problemOf(error, request.method);
    const { status } = problems[problem.code];
    if (problem.code === 'internal') request.log.error({ err: error }, 'unforeseen');
    else if (status >= 500) request.log.warn({ err: error }, problem.code);
    return send(reply, problem);
  });
  app.setNotFoundHandler((_request, reply) => send(reply, new Problem('route-not-found')));
};
