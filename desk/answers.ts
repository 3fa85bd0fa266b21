import type { CaseState } from '../domain/case';
import type { Following } from '../domain/following';
import { type Answer, type Context, stateHash } from '../engine';
import { type Around, CaseMoved, type HeldCase, KeyReused, type KnownAct } from '../store';
import type { Item, Stepped } from './item';
import { followingOf } from './spread';

const nowhere: Following = { seq: 0, stages: [], wake: null, overdueSince: null, tier: 0, ended: true };

/** Where a locked case stands, if this step leaves it there. */
export const unmoved = (held: HeldCase, state: CaseState, ctx: Context): Stepped => ({
  known: false,
  lastActSeq: held.lastActSeq,
  seq: held.head.seq,
  stateHash: held.stateHash ?? stateHash(state),
  following: followingOf(state, held.head.seq, ctx),
  did: [],
});

const answerOf = (act: string, { kind, refusal }: KnownAct): Answer | undefined => {
  if (kind === 'act') return { accepted: true, act };
  return refusal === null ? undefined : { accepted: false, act, refusal };
};

/**
 * The answer an act got the first time; undefined for one that is new and may go on.
 * @throws {KeyReused} its id stands for another request, or for an answer that has been erased
 * @throws {CaseMoved} it is new, and meant for the case as it was before
 */
export const answeredBefore = (
  caseId: string,
  item: Item,
  held: HeldCase,
  { known }: Around,
  ctx: Context,
): Stepped | undefined => {
  if (item.kind !== 'act') return undefined;
  if (!known || !held.state) {
    if (item.ifMatch !== undefined && item.ifMatch !== held.lastActSeq) {
      throw new CaseMoved(caseId, item.ifMatch, held.lastActSeq);
    }
    return undefined;
  }
  const answer = known.requestHash === item.requestHash ? answerOf(item.act.id, known) : undefined;
  if (!answer) throw new KeyReused(caseId, item.act.id);
  const { seq, recordedAt, lastActSeq } = known;
  return { ...unmoved(held, held.state, ctx), answer, entry: { seq, recordedAt }, known: true, lastActSeq };
};

/** A case whose opening was refused has no ledger to stand in: its answer is given, and nothing is kept. */
export const notOpened = (answer: Answer | undefined): Stepped => ({
  ...(answer ? { answer } : {}),
  known: false,
  lastActSeq: 0,
  seq: 0,
  stateHash: '',
  following: nowhere,
  did: [],
});
