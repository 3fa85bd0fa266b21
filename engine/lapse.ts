import type { Clock, Standing } from '../domain/case';
import { lapse as stepOf, machineOf } from '../machines/registry';
import { breachInstant, limitOfClock } from './clocks';
import type { Context } from './outcome';

/** Only a right lapses; every other limit that runs out is breached. */
export const isRight = (clock: Clock, ctx: Context): boolean => limitOfClock(clock, ctx).kind === 'right';

/**
 * Lets a right lapse that nobody has used: its clock closes and its procedure takes the step that the machine names for
 * it. Machines are checked to name no effect there.
 */
export const lapse = (standing: Standing, clock: Clock): Standing => {
  const procedure = standing.procedures[clock.procedure];
  const step = procedure && stepOf(machineOf(procedure.machine), procedure.snapshot, clock.limit);
  if (!step) throw new Error(`${clock.id} lapses, and its procedure has no way for that.`);
  const at = breachInstant(clock.due);
  const { snapshot, stage, done } = step;
  const closed = { ...clock, closed: { by: clock.id, at, receivedAt: at, as: 'lapsed' as const } };
  return {
    ...standing,
    clocks: { ...standing.clocks, [clock.id]: closed },
    procedures: { ...standing.procedures, [procedure.id]: { ...procedure, snapshot, stage, done, since: at } },
  };
};
