import type { Act } from '../domain/act';
import { hashOf } from '../domain/canonical';
import type { CaseState } from '../domain/case';
import type { Instant } from '../domain/time/instant';
import { asRecorded, type Context, decide, elapse } from '../engine';
import { CaseNotFound, noteWaiting, readCase, type Transaction, transaction } from '../store';
import { rangAt } from './bells';
import type { Contexts } from './context';
import { hold } from './held';
import type { Item } from './item';
import type { Ports } from './ports';
import { record } from './record';
import { refuseUnstorable } from './storable';

/** Stands on the act that opens an invented case, wherever that is shown. */
export const sampleStamp =
  '样本数据：虚构案件，装入时按所述时刻记录，非真实办案记录。 Sample data: an invented case, recorded as of the instants it tells of.';

/** An invented case as it was lived until now. */
export interface Life {
  readonly caseId: string;
  /** In the order in which they came in. */
  readonly acts: readonly Act[];
  readonly until: Instant;
}

/** What became of it. */
export interface Lived {
  /** The case was there already: nothing was written. */
  readonly known: boolean;
  readonly refused: readonly string[];
}

interface Living {
  readonly tx: Transaction;
  readonly caseId: string;
  readonly known: Contexts;
  readonly accepted: Act[];
  readonly refused: string[];
  /** Where the case stands, from the first act on, and what the last step was judged by. */
  now?: { readonly state: CaseState; readonly ctx: Context };
}

interface Step {
  readonly item: Item;
  readonly at: Instant;
}

const outcomeOf = ({ caseId, accepted }: Living, { item, at }: Step, state: CaseState | undefined, ctx: Context) => {
  if (item.kind === 'act') return decide(caseId, state, item.act, ctx, accepted);
  if (!state) throw new CaseNotFound(caseId);
  return { ...elapse(state, at, ctx), answer: undefined };
};

/** One item at its own instant, as a step of that day would have recorded it. */
const stepAt = async (living: Living, given: Step): Promise<void> => {
  const { tx, caseId, known, accepted, refused } = living;
  const { item } = given;
  const { held, around } = await hold(tx, caseId, item);
  const at = Math.max(given.at, held.recordedAt);
  const office = await known.of(held.state?.standing.law, { tx, office: around.office });
  const ctx = { ...office, rang: rangAt(around.rung, at) };
  const history = [...accepted];
  const { state, entries, answer } = outcomeOf(living, { item, at }, held.state, ctx);
  if (!state) throw new Error(`The sample case ${caseId} does not begin.`);
  if (item.kind === 'act' && answer?.accepted) accepted.push(asRecorded(item.act, { entries }));
  if (item.kind === 'act' && !answer?.accepted) refused.push(item.act.id);
  const { writes } = await record(tx, {
    ...{ caseId, item, held, around, state, entries, answer, history, now: at, ctx },
    mail: false,
  });
  await Promise.all(writes);
  living.now = { state, ctx };
};

/** The next instant at which time brings something about. What ran out by the minute is over when that minute is. */
const nextIn = ({ now }: Living, until: Instant): Instant | undefined => {
  const next = now && elapse(now.state, until, now.ctx).entries[0];
  if (!next || (next.kind !== 'breach' && next.kind !== 'lapse')) return next?.at;
  return now.state.standing.clocks[next.clock]?.due.end ?? next.at;
};

/** Lets time pass up to an instant: whatever it brings about is recorded when it came, bells as they rang. */
const passTo = async (living: Living, until: Instant): Promise<void> => {
  for (;;) {
    const at = nextIn(living, until);
    if (at === undefined) return;
    await stepAt(living, { item: { kind: 'sample' }, at });
  }
};

/**
 * Writes an invented case in one transaction, as it would have been written while it happened: every act and every bell is recorded
 * at its own instant, bells tell whoever answered then, and no letter leaves. The first act says that all of it is a sample,
 * and whatever time brought about is on the sample's account. A case that is there already is left alone.
 *
 * @throws {Error} it goes beyond now, or does not begin
 * @throws {StoreUnavailable} the database is away: nothing was written
 */
export const liveThrough =
  ({ database, clock }: Ports, known: Contexts) =>
  ({ caseId, acts, until }: Life): Promise<Lived> =>
    transaction<Lived>(database, async (tx) => {
      if (until > clock.now()) throw new Error(`The sample case ${caseId} goes beyond now.`);
      if (await readCase(tx, caseId)) return { value: { known: true, refused: [] } };
      const living: Living = { tx, caseId, known, accepted: [], refused: [] };
      for (const [index, given] of acts.entries()) {
        const act: Act = index === 0 ? { ...given, assumed: sampleStamp } : given;
        const item: Item = { kind: 'act', act, requestHash: hashOf(act) };
        refuseUnstorable(caseId, item);
        await passTo(living, act.receivedAt);
        await stepAt(living, { item, at: act.receivedAt });
      }
      await passTo(living, until);
      await noteWaiting(tx, caseId, clock.now());
      return { value: { known: false, refused: living.refused } };
    });
