import { openedUnder, refoldHandled, stateHash, under } from '../../engine';
import type { CaseState } from '../../domain/case';
import { contexts } from '../../desk';
import { passedUntil } from '../../desk/views/rebuild';
import { actsOf, type Database, timeline } from '../../store';
import { settableClock } from '../../config/clock';
import { expectActs, expectHandled, expectViews } from './views';

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
  const known = contexts({ database, clock: settableClock(0), mail: false });
  const ctx = await known.of(stored.state.standing.law);
  const acts = await actsOf(database, caseId);
  const { standing, handled } = refoldHandled(
    acts,
    passedUntil(entries),
    under(ctx, openedUnder(stored.state.standing)),
  );
  expect(standing).toEqual(stored.state.standing);
  expect(stateHash({ ...stored.state, standing })).toBe(stored.state_hash);
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: stored.seq }, (_, index) => index + 1));
  await expectViews(database, caseId, stored.state, ctx.law);
  await expectHandled(database, caseId, stored.state, handled);
  await expectActs(database, caseId, acts);
};
