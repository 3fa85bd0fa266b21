import type { Desk } from '../../desk';
import type { Instant } from '../../domain/time/instant';
import { readCase, type Database } from '../../store';
import { storiesAt } from './stories';
import type { Told } from './tell';
import { watchOver } from './watch';

const atOnce = 4;

/** A few at once, each in a transaction of its own: a case is there, or it is not. */
const loadAll = async (desk: Desk, waiting: Told[], until: Instant, done: () => void): Promise<void> => {
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await desk.liveThrough({ caseId: next.caseId, acts: next.acts, until });
      done();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
};

/** Tells the invented cases up to an instant, and writes those that are not there yet. */
export const loadStories = async (
  { desk, database }: { desk: Desk; database: Database },
  until: Instant,
  say: (line: string) => void,
): Promise<void> => {
  const told = storiesAt(until, await desk.contextOf());
  const there = await Promise.all(told.map(({ caseId }) => readCase(database, caseId)));
  const waiting = told.filter((_, index) => there[index] === undefined);
  const missing = waiting.length;
  let count = told.length - missing;
  await loadAll(desk, waiting, until, () => {
    count += 1;
    if (count % 50 === 0) say(`${count} of ${told.length} invented cases.`);
  });
  if (missing > 0) await watchOver(database, until);
  say(`${told.length} invented cases: ${missing > 0 ? 'loaded' : 'there already'}.`);
};
