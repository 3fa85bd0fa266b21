import type { Act } from '../domain/act';
import type { CaseState } from '../domain/case';
import type { CaseEntry } from '../domain/ledger';
import type { Instant } from '../domain/time/instant';
import { type Answer, type Context, decide, elapse, reachesBack } from '../engine';
import {
  actsOf,
  CaseNotFound,
  type HeldCase,
  isContention,
  type RungBell,
  type Transaction,
  transaction,
  writeBells,
} from '../store';
import { answeredBefore, notOpened, unmoved } from './answers';
import { allAhead, bellChanges, overtakenBy, rangAt } from './bells';
import { type Contexts, contexts } from './context';
import { hold } from './held';
import { acquaint } from './law/acquaint';
import type { Item, Stepped } from './item';
import type { Ports } from './ports';
import { record } from './record';
import { refuseUnstorable } from './storable';

/** The only writer of a case, whoever calls it. */
export type Step = (caseId: string, item: Item) => Promise<Stepped>;

/** For one case time never runs backwards; and nothing is recorded before it was received. */
const instantOf = (item: Item, held: HeldCase, now: Instant): Instant =>
  Math.max(now, held.recordedAt, item.kind === 'act' ? item.act.receivedAt : 0);

/** What became of an item; only a refused opening leaves no state, and only time alone leaves no answer. */
interface Judged {
  readonly state?: CaseState;
  /** The acts before it, where it reaches back behind them. */
  readonly history?: readonly Act[];
  readonly entries: readonly CaseEntry[];
  readonly answer?: Answer;
}

const outcomeOf = async (
  tx: Transaction,
  caseId: string,
  { state, item, now, ctx }: { state: CaseState | undefined; item: Item; now: Instant; ctx: Context },
): Promise<Judged> => {
  if (item.kind !== 'act') {
    if (!state) throw new CaseNotFound(caseId);
    return elapse(state, now, ctx);
  }
  // What has fallen due by the receipt stands before the act: it may reach back behind a breach nobody has written yet.
  const passed = state && elapse(state, item.act.receivedAt, ctx).state;
  const history = passed && reachesBack(passed, item.act) ? await actsOf(tx, caseId) : [];
  return { ...decide(caseId, state, item.act, ctx, history), history };
};

interface Silent {
  readonly item: Item;
  readonly rung: readonly RungBell[];
  readonly now: Instant;
  readonly ctx: Context;
}

/**
 * Whether nothing is left to be told: of other ladders, once the coming bells are written anew, where none has rung that they
 * do not have.
 */
const silent = async (
  tx: Transaction,
  caseId: string,
  state: CaseState,
  { item, rung, now, ctx }: Silent,
): Promise<boolean> => {
  if (item.kind !== 'policy') return true;
  const ahead = allAhead(state, ctx);
  if (overtakenBy(ahead, rung, []).length > 0) return false;
  if (ahead.changed.length > 0) {
    await writeBells(tx, caseId, bellChanges(ahead, [], { firstSeq: 0, overtaken: [] }), now);
  }
  return true;
};

const once = (ports: Ports, known: Contexts, caseId: string, item: Item): Promise<Stepped> =>
  transaction(ports.database, async (tx) => {
    const { held: found, around } = await hold(tx, caseId, item);
    const law = found.state?.standing.law;
    const now = instantOf(item, found, ports.clock.now());
    const ctx = { ...(await known.of(law, { tx, office: around.office })), rang: rangAt(around.rung, now) };
    const before = answeredBefore(caseId, item, found, around, ctx);
    if (before) return { value: before };
    await acquaint(tx, known.versions, item);
    const outcome = await outcomeOf(tx, caseId, { state: found.state, item, now, ctx });
    if (!outcome.state) return { value: notOpened(outcome.answer), undo: true };
    if (
      outcome.entries.length === 0 &&
      (await silent(tx, caseId, outcome.state, { item, rung: around.rung, now, ctx }))
    ) {
      return { value: unmoved(found, outcome.state, ctx) };
    }
    const { state, entries, answer, history = [] } = outcome;
    return record(tx, {
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
      mail: ports.mail,
    });
  });

const retries = 3;

/**
 * Moves a case by one item, in one transaction: locks it, answers an act it knows already from the ledger, lets time pass
 * to the instant of receipt (a wake or seal: to now), decides, and writes entries, bells, views and the note that the
 * case moved. A refusal is an answer and is recorded; a wake that finds nothing due writes nothing.
 *
 * @throws {CaseNotFound} there is no such case, and the act opens none; or the caller may not see it
 * @throws {KeyReused} the act's id is known with another request; nothing was written
 * @throws {CaseMoved} the case has moved since `ifMatch`; nothing was written
 * @throws {UnstorableText} a text holds NUL or half a surrogate pair; nothing was written
 * @throws {StoreUnavailable} the database is away; the same item again finds out whether it was done, or does it
 */
export const step = (ports: Ports, known: Contexts = contexts(ports)): Step => {
  const attempt = async (caseId: string, item: Item, left: number): Promise<Stepped> => {
    try {
      return await once(ports, known, caseId, item);
    } catch (error) {
      if (left === 0 || !isContention(error)) throw error;
      return attempt(caseId, item, left - 1);
    }
  };
  return async (caseId, item) => {
    refuseUnstorable(caseId, item);
    return attempt(caseId, item, retries);
  };
};
