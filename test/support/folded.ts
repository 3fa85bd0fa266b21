import { refold, stateHash } from '../../engine';
import type { CaseState } from '../../domain/case';
import { contexts } from '../../desk';
import { actsOf, type Database, type RecordedEntry, timeline } from '../../store';
import { settableClock } from '../../config/clock';
import { expectViews } from './views';

/** How far time had been passed when an entry was written: to the receipt of the act, or to the moment of writing. */
const passedTo = (entry: RecordedEntry, received: ReadonlyMap<string, number>): number => {
  if (entry.kind === 'act' || entry.kind === 'refused') return entry.act.receivedAt;
  const by = entry.by ?? {};
  return 'act' in by ? (received.get(by.act) ?? 0) : entry.recordedAt;
};

/**
 * Folds every act of a case's ledger anew and expects the state that is stored, and the views that follow from it.
 * Whatever a test did to a case, this must hold afterwards.
 */
export const expectFolded = async (database: Database, caseId: string): Promise<void> => {
  const entries = await timeline(database, caseId);
  const { rows } = await database.run<{ state: CaseState; state_hash: string; seq: number }>({
    text: 'select state, state_hash, seq from case_state where case_id = $1',
    values: [caseId],
  });
  const [stored] = rows;
  if (!stored) throw new Error(`There is no case ${caseId}.`);
  const received = new Map(
    entries.flatMap((entry) =>
      entry.kind === 'act' || entry.kind === 'refused' ? [[entry.act.id, entry.act.receivedAt] as const] : [],
    ),
  );
  const until = Math.max(...entries.map((entry) => passedTo(entry, received)));
  const known = contexts({ database, clock: settableClock(0), mail: false });
  const ctx = await known.of(stored.state.standing.law);
  const { standing } = refold(await actsOf(database, caseId), until, ctx);
  expect(standing).toEqual(stored.state.standing);
  expect(stateHash({ ...stored.state, standing })).toBe(stored.state_hash);
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: stored.seq }, (_, index) => index + 1));
  await expectViews(database, caseId, stored.state, ctx.law);
};
