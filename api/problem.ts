import { z } from 'zod';
import { CaseclockError } from '../domain/errors';
import { problemCodes, problems, type ProblemCode } from '../domain/problems';
import { titleSchema } from './schemas/common';

/** One thing that is wrong with a request, and where. */
const flawSchema = z
  .strictObject({
    in: z.enum(['body', 'params', 'query', 'headers']),
    path: z.string().describe('Field, such as `fields.reasons` or `persons.0`; empty for the whole'),
    message: z.string(),
  })
  .meta({ id: 'Flaw' });

export type Flaw = z.infer<typeof flawSchema>;

/** What every answer but a good one looks like (RFC 9457), with what to do about it in both languages. */
export const problemSchema = z
  .strictObject({
    type: z.string().describe('Address of the row of this problem'),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes).describe('What a program may switch on'),
    titles: titleSchema,
    remedy: titleSchema.describe('What to do now'),
    recorded: z.boolean().describe('A refusal stands in the ledger; every other problem leaves no trace there'),
    basis: z.array(z.string()).optional().describe('Articles a refusal rests on'),
    details: z.record(z.string(), z.unknown()).optional(),
    errors: z.array(flawSchema).optional(),
    case: z.string().optional(),
    act: z.string().optional().describe('Id of the refused act'),
    seq: z.int().optional().describe('Number of the refusal in the ledger of the case'),
    request: z.string().optional().describe('Id of the request in the logs'),
  })
  .meta({ id: 'Problem' });

export type ProblemBody = z.infer<typeof problemSchema>;

interface More extends Partial<
  Pick<ProblemBody, 'recorded' | 'basis' | 'details' | 'errors' | 'case' | 'act' | 'seq'>
> {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Thrown by a route to answer with a row of the table of problems. */
export class Problem extends CaseclockError {
  constructor(
    readonly code: ProblemCode,
    readonly more: More = {},
  ) {
    super(more.details ?? {}, problems[code].title.en);
  }
}

/** The request is not what the route takes: one flaw, found after the schema was satisfied. */
export const malformed = (flaw: Flaw): Problem => new Problem('malformed', { errors: [flaw] });

/** Where a row of the table can be read. */
export const addressOf = (code: ProblemCode): string => `/api/v1/problems/${code}`;

/** The body of a problem. */
export const bodyOf = ({ code, more }: Problem, request?: string): ProblemBody => {
  const { title, status, remedy } = problems[code];
  const { headers: _, ...rest } = more;
  return {
    type: addressOf(code),
    title: title.en,
    status,
    code,
    titles: title,
    remedy,
    recorded: false,
    ...rest,
    ...(request === undefined ? {} : { request }),
  };
};
