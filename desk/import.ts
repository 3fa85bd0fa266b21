import { hashOf } from '../domain/canonical';
import type { Act } from '../domain/act';
import { asRecorded, type Context, decide } from '../engine';
import { recordPolicy } from '../law/policy';
import { type Transaction, transaction } from '../store';
import { type Contexts } from './context';
import { hold } from './held';
import type { Ports } from './ports';
import { record } from './record';
import { refuseUnstorable } from './storable';

/** What became of an import. */
export interface Imported {
  /** The case was there already, from this very record: nothing was written. */
  readonly known: boolean;
  readonly refused: readonly string[];
}

/** A record is rung and answered as records are: no ladder of today reaches back into it. */
const asRecordsAre = (ctx: Context): Context => {
  const { policiesOf: _, ...office } = ctx.office;
  return { ...ctx, office, policy: recordPolicy };
};

/**
 * Takes over a case from a record kept elsewhere, in one transaction: its acts are judged in the order in which they came
 * in there, and time passes as it did there. Bells of the past stand in the ledger and ring for nobody.
 *
 * @throws {StoreUnavailable} the database is away: nothing was written
 */
export const importCase =
  (ports: Ports, known: Contexts) =>
  (caseId: string, acts: readonly Act[]): Promise<Imported> =>
    transaction<Imported>(ports.database, async (tx: Transaction) => {
      const accepted: Act[] = [];
      const refused: string[] = [];
      for (const act of acts) {
        const item = { kind: 'act', act, requestHash: hashOf(act), imported: true } as const;
        refuseUnstorable(caseId, item);
        const { held: found, around } = await hold(tx, caseId, item);
        if (around.known) return { value: { known: true, refused: [] } };
        const now = Math.max(ports.clock.now(), found.recordedAt);
        const ctx = await known.of(found.state?.standing.law, { tx, office: around.office });
        const history = [...accepted];
        const { state, entries, answer } = decide(caseId, found.state, act, asRecordsAre(ctx), history);
        if (answer.accepted) accepted.push(asRecorded(act, { entries }));
        else refused.push(act.id);
        if (!state) return { value: { known: false, refused }, undo: true };
        const { writes } = await record(tx, {
          caseId,
          item,
          held: found,
          around,
          state,
          entries,
          answer,
          history,
          now,
          ctx,
          mail: false,
        });
        await Promise.all(writes);
      }
      return { value: { known: false, refused } };
    });
