import type { ClearingKind } from '../../domain/clearing';
import { type AskedItem, itemsOf, readClearing, sealKeyFrom, type StoredClearing } from '../../store';
import { instant, type Live, receipt } from './desk';

export const key = sealKeyFrom('a secret of thirty-two characters or more');

/** Everything a workflow would ask for, one piece after the other, until somebody is waited for. */
export const advanced = async ({ desk }: Pick<Live, 'desk'>, id: string): Promise<string> => {
  for (;;) {
    const { state, more } = await desk.clearings.advance(id, key);
    if (!more) return state;
  }
};

/** Opens the clearings that are due, and brings each as far as it goes. */
export const cleared = async (live: Pick<Live, 'desk'>, kind: ClearingKind): Promise<readonly string[]> => {
  const ids = (await live.desk.clearings.open(kind)).flatMap(({ clearings }) => clearings);
  for (const id of ids) await advanced(live, id);
  return ids;
};

export const clearingOf = async ({ database }: Pick<Live, 'database'>, id: string): Promise<StoredClearing> => {
  const found = await readClearing(database, id);
  if (!found) throw new Error(`There is no clearing ${id}.`);
  return found;
};

/** The items of a clearing, by case. */
export const listOf = async (
  { database }: Pick<Live, 'database'>,
  id: string,
): Promise<Readonly<Record<string, AskedItem>>> =>
  Object.fromEntries((await itemsOf(database, id)).map((item) => [item.caseId, item]));

/** A report in person that nobody has decided on. */
export const reported = async (live: Live, caseId: string): Promise<void> => {
  await live.act(caseId, 'reception.receive', receipt);
  await live.act(caseId, 'reception.register');
};

/** Lets the clock come to an instant, rings what is due, and has each case woken. */
export const until = async (live: Live, time: string, ...cases: readonly string[]): Promise<void> => {
  live.clock.set(instant(time));
  await live.desk.ringDue(live.clock.now());
  for (const caseId of cases) await live.wake(caseId);
};
