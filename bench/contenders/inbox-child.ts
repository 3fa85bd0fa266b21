import { setTimeout as pause } from 'node:timers/promises';
import { answering } from '../children';
import { caller, signIn, type Call } from '../http';
import type { InboxJob, Seen } from './jobs';

interface Alert {
  readonly case: string;
  readonly id: string;
  readonly row: string;
  readonly colour: string;
  readonly rangAt: string;
}

interface Page {
  readonly alerts: readonly Alert[];
  readonly next?: string;
}

const page = async (call: Call, token: string, after: string | undefined): Promise<Page> => {
  const more = after === undefined ? '' : `&after=${encodeURIComponent(after)}`;
  const { status, body } = await call('GET', `/api/v1/inbox?order=latest&limit=200${more}`, { token });
  if (status !== 200) throw new Error(`The inbox answered ${status}: ${JSON.stringify(body)}`);
  return body as Page;
};

/**
 * Reads the inbox of the leader who is told, again and again, and notes when each red alert of the herd's limit first
 * stood there. Reads on over pages as long as they bring something new.
 */
answering(async ({ apiUrl, cases, until, every }: InboxJob): Promise<readonly Seen[]> => {
  const call = caller(apiUrl);
  const token = await signIn(call, 'liu-jianguo');
  const awaited = new Set(cases);
  const seen = new Map<string, Seen>();
  const look = async (after?: string): Promise<void> => {
    const { alerts, next } = await page(call, token, after);
    const shownAt = Date.now();
    let fresh = 0;
    for (const { case: caseId, id, row, colour, rangAt } of alerts) {
      if (colour !== 'red' || row !== 'A-04' || !awaited.has(caseId) || seen.has(id)) continue;
      seen.set(id, { caseId, shownAt, rangAt: Date.parse(rangAt) });
      fresh += 1;
    }
    if (fresh > 0 && next !== undefined) await look(next);
  };
  const found = (): number => new Set([...seen.values()].map(({ caseId }) => caseId)).size;
  while (Date.now() < until && found() < awaited.size) {
    await look();
    await pause(every);
  }
  return [...seen.values()];
});
