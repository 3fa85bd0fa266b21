import type { Act } from '../domain/act';
import type { Clock, Procedure, Standing } from '../domain/case';
import type { DutyRow } from '../domain/duty';
import { duties } from '../law/duties';
import { countsBack, recountBackward } from './clocks';
import { isHeld } from './custody';
import type { Context } from './outcome';
import { fulfil, moot, openDuties, openDuty } from './procedures';
import { inOrderOfId } from './records';

const rowOf = ({ duty }: Procedure): DutyRow | undefined => (duty === undefined ? undefined : duties.get(duty));

const isMeant = ({ person }: Procedure, act: Act): boolean =>
  person === undefined || act.persons.length === 0 || act.persons.includes(person);

const mayFulfil = ({ owedBy }: Procedure, { byOwner }: DutyRow, { actor }: Act): boolean =>
  byOwner !== true || actor.agency === owedBy;

/** Whether the ground of a duty has gone: its clock has closed, or the person is free. */
const groundGone = (standing: Standing, duty: Procedure, row: DutyRow): boolean =>
  (duty.about !== undefined && standing.clocks[duty.about]?.closed !== undefined) ||
  (row.whileHeld === true && !isHeld(standing, duty.person));

const end = (standing: Standing, duty: Procedure, act: Act): Standing => {
  const row = rowOf(duty);
  if (!row || duty.openedBy === act.id) return standing;
  if (row.fulfilledBy?.includes(act.type) && isMeant(duty, act) && mayFulfil(duty, row, act))
    return fulfil(standing, duty, act);
  return groundGone(standing, duty, row) ? moot(standing, duty, act, 'moot') : standing;
};

/** Whether a duty about this clock is open, or was done for the very end that the clock has now. */
const isServed = (standing: Standing, row: DutyRow, clock: Clock, ctx: Context): boolean =>
  Object.values(standing.procedures).some(
    (one) =>
      one.duty === row.id &&
      one.about === clock.id &&
      (!one.done ||
        Object.values(standing.clocks).some((own) => own.procedure === one.id && countsBack(own, clock, ctx))),
  );

const renew = (standing: Standing, row: DutyRow, act: Act, ctx: Context): Standing =>
  inOrderOfId(standing.clocks)
    .filter(({ limit, closed, due }) => row.about?.includes(limit) && !closed && due.end !== null)
    .filter((clock) => isHeld(standing, clock.person))
    .filter((clock) => !isServed(standing, row, clock, ctx))
    .reduce((before, clock) => openDuty(before, row.id, act, ctx, clock.person, clock.id), standing);

/** Duties that are owed anew for every end of a clock. */
const renewable: readonly DutyRow[] = [...duties.values()].filter(({ renewed }) => renewed === true);

/**
 * Duties that hang on clocks and custody follow them: what an act has fulfilled is done, what has lost its ground is moot,
 * what counts back from a moved end is counted anew, and what is owed for every end is owed again.
 */
export const settle = (standing: Standing, act: Act, ctx: Context): Standing => {
  const ended = openDuties(standing).reduce((before, duty) => end(before, duty, act), standing);
  const recounted = recountBackward(ended, act, ctx);
  return renewable
    .filter(({ steps }) => steps.every(({ limit }) => limit === undefined || ctx.law.limits.has(limit)))
    .reduce((before, row) => renew(before, row, act, ctx), recounted);
};
