import type { Clock, Procedure, Standing } from '../../domain/case';
import type { TapeLine } from '../../domain/tape';
import { dayOf } from '../../domain/time/day';
import { hour } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { limitOfClock } from '../clocks';
import { answerOwed } from '../elapse';
import type { Context } from '../outcome';
import { inOrderOfId } from '../records';
import { simulate } from '../simulate';
import { add, at, inOrder, played, type Draft } from './draft';

/** When a duty is taken to have been done: an hour after it arose, or on the last day before another clock's end. */
const doneAt = ({ openedAt }: Procedure, clock: Clock, ctx: Context): string => {
  // The end that it is counted back from may have moved since: the day it was missed on is the one that counted.
  const [missed] = clock.breaches;
  const day = missed && dayOf(missed.at - 1);
  const later = limitOfClock(clock, ctx).backward && day !== undefined && day > dayOf(openedAt);
  return later ? at(day, '09:00') : formatInstant(openedAt + hour);
};

/** Neglected where the draft stops: it ran out, or it was not owed before another day and is so no longer. */
const isNeglected = (clock: Clock, duty: Procedure, ctx: Context): boolean =>
  clock.breaches.length > 0 || (duty.stage === 'handedOver' && !limitOfClock(clock, ctx).backward);

const neglected = ({ standing, ctx }: { standing: Standing; ctx: Context }): TapeLine[] =>
  inOrderOfId(standing.procedures).flatMap((duty) => {
    if (duty.duty === undefined) return [];
    const clock = inOrderOfId(standing.clocks).find(({ procedure }) => procedure === duty.id);
    if (!clock || !isNeglected(clock, duty, ctx)) return [];
    return {
      at: doneAt(duty, clock, ctx),
      act: 'duty.do',
      by: duty.owedBy,
      fields: { duty: duty.id },
      assumed: 'owed by law and taken to have been done; the source does not state it',
    };
  });

/**
 * Does what the acts of a draft owe (notices, interrogations, receipts), inside its limits. Doing one thing can make
 * another owed, so it is played until nothing is neglected.
 *
 * @throws {Error} something stays neglected however often it is done: a fault of the importer
 */
export const withDuties = (draft: Draft, ctx: Context): Draft => {
  let next = draft;
  for (let round = 0; round < 20; round += 1) {
    const lines = neglected({ standing: played(next, ctx).standing, ctx });
    if (lines.length === 0) return next;
    next = add(next, ...lines);
  }
  throw new Error(`${draft.tape.header.case} always owes something more.`);
};

/** Alerts that nobody is known to have answered would climb for ever in a closed record. */
export const withAnswers = (draft: Draft, ctx: Context): Draft => {
  const { state } = simulate(inOrder(draft.tape), ctx);
  const lines = inOrderOfId(state?.bells ?? {})
    .filter((bell) => answerOwed(bell) && bell.tier === 1)
    .map((bell): TapeLine => {
      const owner = state?.standing.clocks[bell.clock]?.owedBy ?? 'police';
      const agency = ctx.office.unit(bell.answer?.unit ?? '')?.agency ?? owner;
      return {
        at: formatInstant(bell.at + hour),
        act: 'duty.acknowledge',
        by: `${agency}-leader`,
        fields: { duty: bell.id },
        assumed: 'no source states how the overrun was answered for',
      };
    });
  return lines.length === 0 ? draft : add(draft, ...lines);
};
