import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Clock, Standing } from '../domain/case';
import type { Fact } from '../domain/facts';
import type { Refusal, RefusalCode } from '../domain/refusals';
import { isOverdue, limitOfClock } from './clocks';
import { factsOf } from './facts';
import type { Context } from './outcome';
import { ownOf } from './records';
import { refuse } from './refuse';

const refusalFor: Record<Fact, RefusalCode> = {
  caseFiled: 'needs-filing',
  isSuspect: 'not-a-suspect',
  noReviewRunning: 'review-running',
  held: 'not-held',
  arrestApproved: 'arrest-not-approved',
  investigationConcluded: 'not-concluded',
  underProsecutionReview: 'out-of-order',
  onTrial: 'out-of-order',
  noneTransferred: 'transferred-already',
  notIndicted: 'indicted-already',
  indicted: 'not-indicted',
  returnLeft: 'returned-twice',
  supplementLeft: 'returned-twice',
  nobodyHeld: 'somebody-held',
  riskAssessed: 'not-assessed',
  nothingOwed: 'something-owed',
  hasComplainant: 'out-of-order',
  hasVictim: 'out-of-order',
  remoteReport: 'out-of-order',
};

/** Why an act fails whatever the stage: a fact that does not hold. `more`: facts that its procedure asks for as well. */
export const missingFact = (
  standing: Standing,
  act: Act,
  person?: string,
  more: readonly Fact[] = [],
): Refusal | undefined => {
  const facts = factsOf(standing, act, person);
  const needs = [...((acts[act.type] as ActDefinition).needs ?? []), ...more];
  const missing = needs.find((need) => !facts[need]);
  if (!missing) return undefined;
  const unknown = missing === 'isSuspect' && ownOf(standing.persons, person ?? '') === undefined;
  const code = unknown ? 'unknown-person' : refusalFor[missing];
  return refuse(act, code, { missing, ...(person === undefined ? {} : { person }) });
};

/** A cap on custody that has run out and still runs: nobody has ended what it bounds. */
const isPastCap = (clock: Clock, ctx: Context): boolean => {
  if (!isOverdue(clock)) return false;
  const { kind, custody } = limitOfClock(clock, ctx);
  return kind === 'cap' && custody === 'always';
};

/** While a person's custody cap is past, only what ends or extends custody is admitted (CPL 98, 99). */
export const capPast = (standing: Standing, act: Act, person: string, ctx: Context): Refusal | undefined => {
  if ((acts[act.type] as ActDefinition).endsCustody) return undefined;
  const past = Object.values(standing.clocks).find((clock) => clock.person === person && isPastCap(clock, ctx));
  if (!past) return undefined;
  const { row, basis } = limitOfClock(past, ctx);
  return {
    code: 'custody-cap-past',
    basis: ['CPL 98, 99', ...basis],
    details: { person, row, due: past.due.effective },
  };
};
