import { hashOf } from '../../domain/canonical';
import type { RollOut, RollOutState } from '../../domain/roll-out';
import {
  append,
  type CaseDone,
  casesToCome,
  changeRollOut,
  noteCases,
  noteUnnoted,
  outcomesOf,
  readCase,
  readRollOut,
  transaction,
} from '../../store';
import { isAway } from '../away';
import { batchesOf } from '../batches';
import type { Contexts } from '../context';
import type { Ports } from '../ports';
import type { Step } from '../step';
import { adoptionId, adoptionOf, concernedBy, targetOf } from './adoption';
import { NoSuchRollOut } from './errors';
import { preview } from './preview';
import { lawStream } from './propose';

/** How far a roll-out has come, and whether there is something to do for whoever follows it. */
export interface Advanced {
  readonly state: RollOutState;
  /** Cases it has come to, all told. */
  readonly done: number;
  /** Nobody is waited for: the next piece can follow at once. */
  readonly more: boolean;
}

const batch = 100;
const atOnce = 4;

const outcomeOf = (refusal: string, detail: object): Omit<CaseDone, 'caseId'> => {
  if (refusal === 'law-adopted-already') return { outcome: 'adopted', detail };
  return { outcome: refusal === 'law-kept' ? 'left' : 'refused', detail: { refusal, ...detail } };
};

/** One case comes to it. Whatever breaks in one holds up no other; an absent database is for the next try. */
const adopted = async (
  { ports, known, step }: Around,
  rollOut: RollOut & { readonly decision: NonNullable<RollOut['decision']> },
  caseId: string,
): Promise<CaseDone> => {
  const stored = await readCase(ports.database, caseId);
  if (!stored?.state) return { caseId, outcome: 'refused', detail: { refusal: 'no-such-case' } };
  const { by, documentNo } = rollOut.decision;
  await known.of(targetOf(stored.state.standing.law, rollOut));
  const act = adoptionOf(stored.state, rollOut, { by, at: ports.clock.now(), documentNo });
  const { answer } = await step(caseId, { kind: 'act', act, requestHash: hashOf(act.fields) });
  if (!answer || answer.accepted) return { caseId, outcome: 'adopted' };
  return { caseId, ...outcomeOf(answer.refusal.code, answer.refusal.details) };
};

interface Around {
  readonly ports: Ports;
  readonly known: Contexts;
  readonly step: Step;
}

const tried = async (around: Around, rollOut: Parameters<typeof adopted>[1], caseId: string): Promise<CaseDone> => {
  try {
    return await adopted(around, rollOut, caseId);
  } catch (error) {
    if (isAway(error)) throw error;
    return { caseId, outcome: 'failed', detail: { error: error instanceof Error ? error.name : 'unknown' } };
  }
};

const adoptSome = async (around: Around, rollOut: Parameters<typeof adopted>[1]): Promise<number> => {
  const { database, clock } = around.ports;
  const cases = await casesToCome(database, rollOut.id, concernedBy(rollOut), batch);
  for (const some of batchesOf(cases, atOnce)) {
    const done = await Promise.all(some.map((caseId) => tried(around, rollOut, caseId)));
    await noteCases(database, rollOut.id, done, clock.now());
  }
  return cases.length;
};

/** The last word of a roll-out stands in the ledger of the law, with what became of the cases. */
const end = ({ database, clock }: Ports, id: string): Promise<void> =>
  transaction(database, async (tx) => {
    const now = clock.now();
    await noteUnnoted(tx, id, adoptionId(id), now);
    const outcomes = await outcomesOf(tx, id);
    await append(tx, lawStream, now, [{ kind: 'roll-out-ended', at: now, body: { rollOut: id, outcomes } }]);
    await changeRollOut(tx, id, { state: 'ended', endedAt: now });
    return { value: undefined };
  });

const isDecided = (one: RollOut): one is RollOut & { readonly decision: NonNullable<RollOut['decision']> } =>
  one.decision !== null;

/**
 * Does the next piece of a roll-out and says how far it has come: counts the preview, or brings it to the next hundred open
 * cases. All of it stands in rows, so that whoever asks next goes on where the last one stopped.
 *
 * @param settled nothing has been left to do for long enough that no opening under the former law can still be under way
 * @throws {NoSuchRollOut}
 */
export const advance =
  (ports: Ports, known: Contexts, step: Step) =>
  async (id: string, { settled = false, beat }: { settled?: boolean; beat?: () => void } = {}): Promise<Advanced> => {
    const found = await readRollOut(ports.database, id);
    if (!found) throw new NoSuchRollOut(id);
    const doneNow = async (): Promise<number> =>
      Object.values(await outcomesOf(ports.database, id)).reduce((sum, one) => sum + one, 0);
    if (found.state === 'previewing') {
      await preview(ports, known, id, beat);
      return { state: 'proposed', done: 0, more: false };
    }
    if (found.state !== 'adopting' || !isDecided(found))
      return { state: found.state, done: await doneNow(), more: false };
    const came = await adoptSome({ ports, known, step }, found);
    if (came > 0 || !settled) return { state: 'adopting', done: await doneNow(), more: came > 0 };
    await end(ports, id);
    return { state: 'ended', done: await doneNow(), more: false };
  };
