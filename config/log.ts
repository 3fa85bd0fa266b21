import { type DestinationStream, destination, type Logger, pino } from 'pino';

/** Fields that may hold a person's data, wherever they turn up: logs know cases by id, people of an office by theirs. */
const personal = [
  'name',
  'idNumber',
  'phone',
  'summary',
  'reasons',
  'note',
  'fields',
  'body',
  'authorization',
  'cookie',
  'password',
  'token',
  'csrf',
  'secret',
  'email',
];

const redact = {
  paths: personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]).concat('parameters', '*.parameters'),
  censor: '[removed]',
};

/** An error as a log may show it: what went wrong and where, never the row or the statement's values it went wrong with. */
const errorOf = (error: Error & { readonly code?: unknown }): Record<string, unknown> => ({
  type: error.name,
  message: error.message,
  ...(typeof error.code === 'string' ? { code: error.code } : {}),
  stack: error.stack,
});

/** JSON lines with ISO time on standard error; standard output belongs to what a command answers. */
export const logger = (
  process: string,
  level: string,
  to: DestinationStream = destination({ dest: 2, sync: true }),
): Logger =>
  pino(
    {
      level,
      base: { process },
      redact,
      serializers: { err: errorOf },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    to,
  );
