import type { z } from 'zod';
import { problems, type ProblemCode } from '../domain/problems';
import { problemSchema } from './problem';

/** Problems any route can answer with, whatever it does. */
const everywhere: readonly ProblemCode[] = [
  'bad-request',
  'request-incomplete',
  'address-too-long',
  'headers-too-large',
  'foreign-host',
  'too-many-requests',
  'internal',
  'store-unavailable',
  'too-slow',
  'closing',
];

/** What a route that asks who is there may answer with besides, whoever it is. */
const whoIsThere: readonly ProblemCode[] = [
  'foreign-request',
  'password-must-change',
  'unknown-identity',
  'no-such-capacity',
  'locked-out',
  'issuer-unavailable',
];

/** What routes that take a body add. */
export const withBody: readonly ProblemCode[] = [
  'malformed-json',
  'malformed',
  'body-too-large',
  'unsupported-media-type',
];

interface ProblemAnswer {
  readonly description: string;
  readonly content: { readonly 'application/problem+json': { readonly schema: typeof problemSchema } };
}

/** The documentation of problems, by status: every code with its sentence. */
const problemAnswers = (codes: readonly ProblemCode[]): Readonly<Record<number, ProblemAnswer>> => {
  const byStatus = new Map<number, string[]>();
  const guarded = codes.includes('not-signed-in') ? whoIsThere : [];
  for (const code of new Set([...everywhere, ...guarded, ...codes])) {
    const { status, title } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${code}\`: ${title.zh} · ${title.en}`]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, lines]) => [
      status,
      { description: lines.join('\n\n'), content: { 'application/problem+json': { schema: problemSchema } } },
    ]),
  );
};

/** `response` of a route: the good answer, and every problem it may be answered with. */
export const answers = <const S extends number, T extends z.ZodType>(
  status: S,
  schema: T,
  codes: readonly ProblemCode[] = [],
) => ({ ...problemAnswers(codes), [status]: schema }) as Readonly<Record<S, T>>;
