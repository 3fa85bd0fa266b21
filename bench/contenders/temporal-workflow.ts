import { condition, defineUpdate, setHandler } from '@temporalio/workflow';
import type { CareerAct } from '../careers';

/** An act as an Update; the answer is how many there have been. */
export const act = defineUpdate<number, [request: CareerAct['request']]>('act');

const patience = '3 days';

/**
 * The least a case on bare Temporal can be: it takes acts as Updates and arms its one timer again after each. No law,
 * no ledger, no database, nothing to search for.
 */
export async function bareCase(): Promise<void> {
  const heard = { acts: 0, closed: false };
  setHandler(act, ({ type }) => {
    heard.acts += 1;
    heard.closed = type === 'case.close';
    return heard.acts;
  });
  while (!heard.closed) {
    const seen = heard.acts;
    await condition(() => heard.acts !== seen, patience);
  }
}
