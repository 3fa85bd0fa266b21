import { dayOf } from './day';
import { BeforeStart } from './errors';
import { formatInstant, toMinute } from './iso';
import type { Run } from './run';

/**
 * The run as it counts after its restarts: in full from the latest of them. What was granted or excluded before then lies
 * outside the period and falls away (R20).
 *
 * @throws {BeforeStart} R20, a restart before the clock has begun
 * @see CPL 160, 172, 175, 208, 241
 */
export const restarted = (run: Run): Run => {
  const { restarts = [], start, length } = run;
  if (restarts.length === 0) return run;
  const unit = length.startsWith('PT') ? toMinute : dayOf;
  restarts.forEach((at, index) => {
    if (unit(at) < unit(start)) {
      throw new BeforeStart(`restarts[${index}]`, 'R20', formatInstant(at), formatInstant(start));
    }
  });
  const inOrder = [...restarts].sort((a, b) => a - b);
  return { ...run, start: inOrder.at(-1) ?? start, restarts: inOrder };
};
