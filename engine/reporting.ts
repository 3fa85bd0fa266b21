import type { Act } from '../domain/act';
import type { Standing } from '../domain/case';
import type { Context } from './outcome';
import { missingFact } from './needs';
import { type Applied, refuse } from './refuse';

type Handler = (standing: Standing, act: Act, ctx: Context) => Applied;

const isRegistered = ({ procedures }: Standing): boolean =>
  Object.values(procedures).some(({ marks }) => marks['reception.register'] !== undefined);

/** Nobody is told what has become of a report before it is registered (登记回告). */
export const notifyReporter: Handler = (standing, act) =>
  isRegistered(standing) ? { standing } : { refusal: refuse(act, 'out-of-order', { missing: 'reception.register' }) };

/** What came of an alarm (处警反馈); that a telephoned one owes it stands in the duty's row. */
export const respond: Handler = (standing) => ({ standing });

/** A check after filing (立案后核查). */
export const check: Handler = (standing, act) => {
  const missing = missingFact(standing, act);
  return missing ? { refusal: missing } : { standing };
};
