import { dayOf } from './day';
import { formatInstant } from './iso';
import type { Run, Step } from './run';
import { say } from './steps';

/** How an explanation begins: the length with its articles, every restart, and a warning where the row is older or younger than the trigger. */
export const openingSteps = (run: Run): Step[] => {
  const anew = (run.restarts ?? []).map((at) =>
    say.restarted(run.length.startsWith('PT') ? formatInstant(at) : dayOf(at)),
  );
  const steps = [say.length(run.length, run.basis), ...anew];
  if (run.inForce === undefined) return steps;
  const trigger = dayOf(run.start);
  const { from, to } = run.inForce;
  if (trigger < from) steps.push(say.beforeInForce(from, run.basis));
  if (to !== undefined && trigger > to) steps.push(say.afterInForce(to, run.basis));
  return steps;
};
