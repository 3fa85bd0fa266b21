import type { Schema } from '../../api/client';

export type Alert = Schema<'InboxAlert'>;

const rank = ({ mine, status }: Alert): number => (mine ? 0 : status === 'asks' ? 1 : 2);

/** Of each clock the alert to show in its row: mine to answer before somebody else's. What only informs is its colour. */
export const bellsOf = (alerts: readonly Alert[]): ReadonlyMap<string, Alert> => {
  const asking = alerts.filter(({ status }) => status === 'asks');
  const best = new Map<string, Alert>();
  for (const one of asking) {
    const id = `${one.case} ${one.clock}`;
    const before = best.get(id);
    if (!before || rank(one) < rank(before)) best.set(id, one);
  }
  return best;
};

/** Acknowledged, and not at its end. */
export const beingAnswered = (alerts: readonly Alert[]): readonly Alert[] =>
  alerts.filter(({ status, done }) => status === 'asks' && done.some(({ step }) => step === 'acknowledge'));
