import { z } from 'zod';
import { CaseclockError } from '../../domain/errors';

/** Why a line has no answer, in the caller's own terms. */
export interface BadLine {
  readonly code: string;
  readonly message: string;
  readonly rule?: string;
  readonly field?: string;
}

const fieldOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index > 0 ? '.' : ''}${String(part)}`))
    .join('');

const textOr = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** What was wrong with a line. Anything that is not the caller's mistake is thrown on. */
export const badLineOf = (error: unknown): BadLine => {
  if (error instanceof z.ZodError) {
    const issue = error.issues[0];
    const field = issue ? fieldOf(issue.path) : '';
    const message = `${field === '' ? 'the line' : field}: ${issue?.message ?? 'cannot be read'}`;
    return { code: 'invalid-input', message, ...(field === '' ? {} : { field }) };
  }
  if (!(error instanceof CaseclockError)) throw error;
  const rule = textOr(error.details['rule']);
  const field = textOr(error.details['field']);
  return {
    code: error.code,
    message: error.message,
    ...(rule === undefined ? {} : { rule }),
    ...(field === undefined ? {} : { field }),
  };
};
