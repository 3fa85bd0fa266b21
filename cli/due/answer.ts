import { z } from 'zod';
import { CaseclockError } from '../../domain/errors';
import { before } from '../../domain/time/before';
import { parseDay } from '../../domain/time/day';
import { due } from '../../domain/time/due';
import { InvalidLength } from '../../domain/time/errors';
import { parseLength } from '../../domain/time/length';
import type { Due } from '../../domain/time/run';
import { limitOf, runOf, type LawPack } from '../../law/pack';
import { factsOf } from './facts';
import { backwardQuestion, lengthQuestion, limitQuestion } from './question';

/** Why a line has no answer, in the caller's own terms. */
export interface BadLine {
  readonly code: string;
  readonly message: string;
  readonly rule?: string;
  readonly field?: string;
}

const datesOf = ({ kind, raw, effective, safe, provisional, readings, steps }: Due): object => {
  const dates = { raw, effective, safe, provisional, readings, steps };
  return raw === null ? { ...dates, undated: kind } : dates;
};

const inHours = (length: string): boolean =>
  length !== 'immediate' && length !== 'none' && parseLength(length, 'length').unit === 'hours';

const ofLimit = (input: object, pack: LawPack): object => {
  const question = limitQuestion.parse(input);
  const limit = limitOf(pack, question.limit);
  if (limit.backward) {
    const message = `${limit.row} is counted back: ask with "before" and "length":"${limit.length}" (R21)`;
    throw new z.ZodError([{ code: 'custom', path: ['limit'], message, input: question.limit }]);
  }
  const answer = due(runOf(limit, factsOf(question, inHours(limit.length))), pack.calendar);
  return { limit: question.limit, ...datesOf(answer) };
};

const ofLength = (input: object, pack: LawPack): object => {
  const question = lengthQuestion.parse(input);
  const run = {
    ...factsOf(question, inHours(question.length)),
    length: question.length,
    months: question.months ?? 'spci-202',
    roll: question.roll ?? 'next-workday',
    mode: question.mode ?? 'action',
  };
  return { length: question.length, ...datesOf(due(run, pack.calendar)) };
};

const ofBackward = (input: object, pack: LawPack): object => {
  const question = backwardQuestion.parse(input);
  const span = parseLength(question.length, 'length');
  if (span.unit === 'hours' || span.months > 0) {
    throw new InvalidLength(question.length, 'length', 'only days are counted back (R21)');
  }
  const answer = before(parseDay(question.before, 'before'), span.days, pack.calendar);
  return { before: question.before, length: question.length, ...datesOf(answer) };
};

/**
 * Answers one question already read from JSON.
 *
 * @throws {ZodError | CaseclockError} for a question that cannot be answered; `badLineOf` puts both into words
 */
export const answer = (input: unknown, pack: LawPack): object => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return limitQuestion.parse(input);
  if ('limit' in input) return ofLimit(input, pack);
  return 'before' in input ? ofBackward(input, pack) : ofLength(input, pack);
};

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
