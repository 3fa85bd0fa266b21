import { endOfDay, isDay, parseDay, startOfDay } from '../../domain/time/day';
import { InvalidInstant } from '../../domain/time/errors';
import type { Instant } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';
import type { Custody, Grant, Run, Suspension } from '../../domain/time/run';
import type { RunFacts } from '../../law/pack';
import type { Facts } from './question';

/** Reads a day or an instant; where hours are counted a day alone says too little. */
export type Reader = (text: string, field: string) => Instant;

const dayOrInstant: Reader = (text, field) =>
  text.includes('T') ? parseInstant(text, field) : startOfDay(parseDay(text, field));

const instantOnly: Reader = (text, field) => {
  if (isDay(text)) throw new InvalidInstant(text, field, 'is a day; a period of hours needs the minute');
  return parseInstant(text, field);
};

const custodyOf = (custody: Facts['custody']): Custody => {
  if (custody === undefined || typeof custody === 'boolean') return custody ?? false;
  return custody.map(({ from, to }, index) => {
    const start = dayOrInstant(from, `custody[${index}].from`);
    if (to === undefined) return { from: start };
    const field = `custody[${index}].to`;
    // A day alone as the end of custody means that the person was held on it.
    return { from: start, to: to.includes('T') ? parseInstant(to, field) : endOfDay(parseDay(to, field)) };
  });
};

const grantsOf = (extensions: Facts['extensions'], read: Reader): readonly Grant[] =>
  (extensions ?? []).map(({ to, add, approvedAt, by }, index) => ({
    approvedAt: read(approvedAt, `extensions[${index}].approvedAt`),
    ...(to === undefined ? {} : { to }),
    ...(add === undefined ? {} : { add }),
    ...(by === undefined ? {} : { by }),
  }));

const suspensionsOf = (suspensions: Facts['suspensions'], read: Reader): readonly Suspension[] =>
  (suspensions ?? []).map(({ from, to, ...rest }, index) => ({
    from: read(from, `suspensions[${index}].from`),
    ...rest,
    ...(to === undefined ? {} : { to: read(to, `suspensions[${index}].to`) }),
  }));

/** What a question says of a run, and of the law only when it began anew. */
export type AskedFacts = RunFacts & Required<Pick<Run, 'restarts'>>;

/** @param inHours a day alone is then not enough */
export const readerOf = (inHours: boolean): Reader => (inHours ? instantOnly : dayOrInstant);

/**
 * The facts of a question as instants.
 *
 * @throws {InvalidInstant} naming the field
 */
export const factsOf = (facts: Facts, read: Reader): AskedFacts => ({
  start: read(facts.start, 'start'),
  restarts: (facts.restarts ?? []).map((at, index) => read(at, `restarts[${index}]`)),
  custody: custodyOf(facts.custody),
  extensions: grantsOf(facts.extensions, read),
  suspensions: suspensionsOf(facts.suspensions, read),
});
