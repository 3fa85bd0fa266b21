import { z } from 'zod';
import { before } from '../../domain/time/before';
import { parseDay } from '../../domain/time/day';
import { due } from '../../domain/time/due';
import { InvalidLength } from '../../domain/time/errors';
import { parseLength } from '../../domain/time/length';
import { posted } from '../../domain/time/posting';
import { restorationBy } from '../../domain/time/restoration';
import type { Due } from '../../domain/time/run';
import { sentenceEnd } from '../../domain/time/sentence';
import { checkApprovals } from '../../law/approval';
import { limitOf, runOf, type LawPack } from '../../law/pack';
import { factsOf, readerOf, type Reader } from './facts';
import { backwardQuestion, lengthQuestion, limitQuestion, restorationQuestion, sentenceQuestion } from './question';

const datesOf = ({ kind, raw, effective, safe, provisional, readings, steps }: Due, inTime?: boolean): object => ({
  raw,
  effective,
  safe,
  provisional,
  ...(inTime === undefined ? {} : { inTime }),
  readings,
  steps,
  ...(raw === null ? { undated: kind } : {}),
});

/** The dates, and where papers were posted, whether that was in time. */
const judged = (answer: Due, start: number, postmark: string | undefined, read: Reader): object => {
  if (postmark === undefined) return datesOf(answer);
  const { inTime, step } = posted(answer, start, read(postmark, 'posted'));
  return datesOf({ ...answer, steps: [...answer.steps, step] }, inTime);
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
  const read = readerOf(inHours(limit.length));
  const facts = factsOf(question, read);
  const answer = due({ ...runOf(limit, facts), restarts: facts.restarts }, pack.calendar);
  checkApprovals(limit, facts.extensions);
  return { limit: question.limit, ...judged(answer, facts.start, question.posted, read) };
};

const ofLength = (input: object, pack: LawPack): object => {
  const question = lengthQuestion.parse(input);
  const read = readerOf(inHours(question.length));
  const run = {
    ...factsOf(question, read),
    length: question.length,
    months: question.months ?? 'spci-202',
    roll: question.roll ?? 'next-workday',
    mode: question.mode ?? 'action',
  };
  return { length: question.length, ...judged(due(run, pack.calendar), run.start, question.posted, read) };
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

const ofRestoration = (input: object, pack: LawPack): object => {
  const { obstacleEnds, posted: postmark } = restorationQuestion.parse(input);
  const read = readerOf(false);
  const start = read(obstacleEnds, 'obstacleEnds');
  return { obstacleEnds, ...judged(restorationBy(start, pack.calendar), start, postmark, read) };
};

const ofSentence = (input: object): object => {
  const { sentence, start } = sentenceQuestion.parse(input);
  return { sentence, ...datesOf(sentenceEnd(parseDay(start, 'start'), sentence)) };
};

/** By which key a question is known; one without any is about a bare length. */
const kinds: readonly (readonly [key: string, of: (input: object, pack: LawPack) => object])[] = [
  ['limit', ofLimit],
  ['before', ofBackward],
  ['obstacleEnds', ofRestoration],
  ['sentence', ofSentence],
];

/**
 * Answers one question already read from JSON.
 *
 * @throws {ZodError | CaseclockError} for a question that cannot be answered; `badLineOf` puts both into words
 */
export const answer = (input: unknown, pack: LawPack): object => {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return limitQuestion.parse(input);
  const [, of] = kinds.find(([key]) => key in input) ?? ['length', ofLength];
  return of(input, pack);
};
