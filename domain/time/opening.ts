import { dayOf } from './day';
import type { Run, Step } from './run';
import { say } from './steps';

/** How an explanation begins: the length with its articles, and a warning where the row is older or younger than the trigger. */
export const openingSteps = (run: Run): Step[] => {
  const steps = [say.length(run.length, run.basis)];
  if (run.inForce === undefined) return steps;
  const trigger = dayOf(run.start);
  const { from, to } = run.inForce;
  if (trigger < from) steps.push(say.beforeInForce(from, run.basis));
  if (to !== undefined && trigger > to) steps.push(say.afterInForce(to, run.basis));
  return steps;
};
