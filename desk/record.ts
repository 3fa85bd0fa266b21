import { canonical } from '../domain/canonical';
import type { Act } from '../domain/act';
import type { CaseState } from '../domain/case';
import { didOf } from '../domain/did';
import type { CaseEntry } from '../domain/ledger';
import type { Instant } from '../domain/time/instant';
import { type Answer, type Context, under } from '../engine';
import {
  type Around,
  type HeldCase,
  type Linked,
  link,
  type RegisterPlace,
  sha256,
  streamOf,
  type Transaction,
  writeCover,
  writeDisposals,
  writePerson,
  writePersons,
  writeRegister,
  writeStep,
} from '../store';
import { type Ahead, aheadOf, allAhead, bellChanges, joined, overtakenBy } from './bells';
import { draftsOf, withdrawalDrafts } from './drafts';
import type { Item, Stepped } from './item';
import { followingOf, hasMoved } from './spread';
import { actDelta } from './views/acts';
import { coverIn, saysCover } from './views/cover';
import { viewDelta } from './views/delta';
import { disposalsIn } from './views/disposed';
import { handledByStep } from './views/handled';
import { registeredIn } from './views/persons';
import { itemsIn, placeFor } from './views/register';

/** A case under lock, what the engine made of an item, and when. */
export interface Move {
  readonly caseId: string;
  readonly item: Item;
  readonly held: HeldCase;
  readonly around: Around;
  readonly state: CaseState;
  readonly entries: readonly CaseEntry[];
  readonly answer: Answer | undefined;
  /** The acts before an act that reaches back behind them, such as a correction. */
  readonly history: readonly Act[];
  readonly now: Instant;
  readonly ctx: Context;
  readonly mail: boolean;
}

type Writes = readonly Promise<unknown>[];

const personWrites = (tx: Transaction, { caseId, item, answer, history, now }: Move): Writes => {
  if (item.kind !== 'act' || answer?.accepted !== true) return [];
  // A registration may be corrected, and an act into one.
  if (item.act.type === 'act.correct') return [writePersons(tx, caseId, registeredIn([...history, item.act]), now)];
  return registeredIn([item.act]).map((person) => writePerson(tx, caseId, person, now));
};

/** What the act says of the cover of the case; after a correction, all that stands there. */
const coverWrites = (tx: Transaction, { caseId, item, held, answer, history, now }: Move): Writes => {
  if (item.kind !== 'act' || answer?.accepted !== true) return [];
  const { act } = item;
  const corrects = act.type === 'act.correct';
  if (held.state && !corrects && !saysCover(act)) return [];
  return [writeCover(tx, caseId, coverIn(corrects ? [...history, act] : [act]), { now, all: corrects })];
};

const placeOf = async (tx: Transaction, { item, answer }: Move): Promise<RegisterPlace | undefined> =>
  item.kind === 'act' && answer?.accepted ? placeFor(tx, item.act) : undefined;

/** What the act enters in the register; after a correction, all that the case has there. */
const registerWrites = (
  tx: Transaction,
  { caseId, item, answer, history, now }: Move,
  place: RegisterPlace | undefined,
): Writes => {
  if (item.kind !== 'act' || answer?.accepted !== true) return [];
  const corrects = item.act.type === 'act.correct';
  if (!corrects && item.act.type !== 'register.enter') return [];
  const acts = corrects ? [...history, item.act] : [item.act];
  const places = new Map(place ? [[item.act.id, place]] : []);
  return [writeRegister(tx, caseId, itemsIn(acts, places), { now, all: corrects })];
};

/** What becomes of items of clearings; after a correction, as all that was said of them stands now. */
const disposalWrites = (tx: Transaction, { caseId, item, answer, history, now }: Move): Writes => {
  if (item.kind !== 'act' || answer?.accepted !== true) return [];
  const corrects = item.act.type === 'act.correct';
  const disposals = disposalsIn(corrects ? [...history, item.act] : [item.act]);
  return disposals.length === 0 ? [] : [writeDisposals(tx, caseId, disposals, now)];
};

const headOf = ({ caseId }: Move, linked: readonly Linked[]): HeldCase['head'] => {
  const last = linked.at(-1);
  if (!last) throw new Error(`Nothing to record for case ${caseId}.`);
  return { seq: last.seq, hash: last.hash };
};

const actsIn = (entries: readonly CaseEntry[]): readonly Act[] =>
  entries.flatMap((entry) => (entry.kind === 'act' ? [entry.act] : []));

const isImported = (item: Item): boolean => item.kind === 'act' && item.imported === true;

/** Bells to write ahead. Of a case taken over from elsewhere, what lies behind rings for nobody. */
const comingIn = ({ item, held, state, now, ctx }: Move): Ahead => {
  if (item.kind === 'policy') return allAhead(state, ctx);
  const ahead = aheadOf(held.state, state, ctx);
  return isImported(item) ? { ...ahead, bells: ahead.bells.filter(({ at }) => at > now) } : ahead;
};

/**
 * Writes what a step came to, within its transaction: entries, where the case stands, views, bells, and for everybody but
 * the workflow itself the note that the case moved. The last statements are left to travel with the commit.
 */
export const record = async (tx: Transaction, move: Move): Promise<{ value: Stepped; writes: Writes }> => {
  const { caseId, item, held, around, state, entries, answer, history, now, ctx, mail } = move;
  const ahead = comingIn(move);
  const rung = isImported(item)
    ? new Map()
    : await joined(tx, caseId, entries, { rung: around.rung, state, now, ctx, mail });
  const overtaken = overtakenBy(ahead, around.rung, entries);
  const [before, after] = [held.state?.standing, state.standing];
  const handled = await handledByStep(tx, { ...move, before, after });

  const place = await placeOf(tx, move);
  const drafts = [
    ...draftsOf(entries, item, { rung, opens: held.state ? undefined : state.standing.law, place }),
    ...withdrawalDrafts(overtaken, item),
  ];
  const linked = link(streamOf(caseId), held.head, now, drafts);
  const head = headOf(move, linked);
  const own = linked.find(({ actId }) => actId !== null);
  const lastActSeq = own && answer?.accepted ? own.seq : held.lastActSeq;
  const following = followingOf(state, head.seq, ctx);
  const stateText = canonical(state);
  const stateHash = sha256(stateText); // as the engine's own, at a tenth of its cost

  return {
    value: {
      ...(answer ? { answer } : {}),
      ...(own ? { entry: { seq: own.seq, recordedAt: now } } : {}),
      known: false,
      lastActSeq,
      seq: head.seq,
      stateHash,
      following,
      did: didOf(entries),
    },
    writes: [
      writeStep(tx, caseId, {
        now,
        entries: linked,
        lastActSeq,
        state,
        stateText,
        stateHash,
        following,
        views: {
          ...viewDelta(before, after, under(ctx, after.law).law, handled),
          acts: actDelta(history, actsIn(entries)),
        },
        bells: bellChanges(ahead, entries, { firstSeq: held.head.seq + 1, overtaken }),
        // The workflow is told by the answer to its own wake.
        moved: item.kind !== 'wake' && hasMoved(held.following, following),
      }),
      ...personWrites(tx, move),
      ...coverWrites(tx, move),
      ...registerWrites(tx, move, place),
      ...disposalWrites(tx, move),
    ],
  };
};
