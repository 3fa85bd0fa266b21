import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Bell, CaseState, Standing } from '../domain/case';
import type { CaseEntry, Effect } from '../domain/ledger';
import type { Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { formatInstant, toMinute } from '../domain/time/iso';
import { unadoptable } from './adopt';
import { answerBell, relieved } from './answers';
import { apply, blank } from './apply';
import { notAsApproved, withDecision } from './approvals';
import { unauthorised } from './authority';
import { unready } from './checklists';
import { rootOf } from './bell-ids';
import { curesSomething } from './clocks';
import { notAsNewKind } from './corrected-kind';
import { uncorrectable } from './corrections';
import { unfounded } from './demands';
import { difference } from './difference';
import { elapse } from './elapse';
import type { Context, Elapsed, Outcome } from './outcome';
import { asIssued } from './overseeing';
import { asProposed } from './proposing';
import { inOrderOfId } from './records';
import { type Applied, refuse } from './refuse';
import { answersBell, reachesBack, refold } from './refold';
import { recusedFrom } from './superiors';
import { openedUnder, under } from './under';

const refused = (state: CaseState | undefined, before: readonly CaseEntry[], act: Act, refusal: Refusal): Outcome => {
  const entry: CaseEntry = { kind: 'refused', at: act.occurredAt, act, refusal };
  // A case that was never opened has no ledger to stand in; the caller turns this away at the door.
  return {
    ...(state ? { state } : {}),
    entries: [...before, entry],
    answer: { accepted: false, act: act.id, refusal },
  };
};

type Withdrawn = Extract<CaseEntry, { kind: 'bell-withdrawn' }>;

/** When the alert rang that this bell climbed from: what is unanswered climbs on after its clock has closed. */
const firstRang = (bell: Bell, { bells }: CaseState, { policy }: Context): Instant =>
  (policy.climbStands ? bells[rootOf(bell.id)] : undefined)?.at ?? bell.at;

/**
 * Why a bell that rang has lost its ground: its clock is gone, or the act that closed or moved the clock, or answered the
 * alert it climbed from, had come in before it rang.
 */
const groundLost = (
  bell: Bell,
  before: CaseState,
  after: CaseState,
  act: Act,
  ctx: Context,
): Withdrawn['why'] | undefined => {
  if (bell.status !== 'rang') return undefined;
  const clock = after.standing.clocks[bell.clock];
  if (!clock) return 'corrected';
  if (clock.closed && clock.closed.receivedAt <= firstRang(bell, before, ctx)) return 'overtaken';
  if (act.receivedAt > bell.at) return undefined;
  const moved = before.standing.clocks[bell.clock]?.revision === bell.revision && clock.revision !== bell.revision;
  return moved || (answersBell(act) && bell.id.startsWith(`${String(act.fields.duty)}^`)) ? 'overtaken' : undefined;
};

/** What has been told without ground is withdrawn; nothing is owed for it. */
const reconcile = (before: CaseState, after: CaseState, act: Act, ctx: Context): Elapsed => {
  const lost = inOrderOfId(after.bells).flatMap((bell) => {
    const why = groundLost(bell, before, after, act, ctx);
    return why === undefined ? [] : [{ bell, why }];
  });
  if (lost.length === 0) return { state: after, entries: [] };
  const bells = { ...after.bells };
  for (const { bell } of lost) bells[bell.id] = { ...bell, status: 'withdrawn', moot: true };
  return {
    state: { ...after, bells },
    entries: lost.map(({ bell: { id, at }, why }) => ({ kind: 'bell-withdrawn', at, bell: id, why })),
  };
};

const undocumented = (standing: Standing, act: Act): boolean =>
  curesSomething(standing, act) && act.documentNo === undefined && act.decidedBy === undefined;

interface Judged {
  readonly standing: Standing;
  readonly act: readonly Effect[];
  /** Effects of folding again; undefined where the act followed in order. */
  readonly refold?: readonly Effect[];
  /** The acts before it, where they were folded again. */
  readonly history?: readonly Act[];
}

const foldedAgain = (state: CaseState, act: Act, history: readonly Act[], ctx: Context): Judged | Refusal => {
  const refused =
    act.type === 'act.correct'
      ? uncorrectable(
          act,
          history.filter((one) => !answersBell(one)),
        )
      : undefined;
  const wrong = refused ?? notAsNewKind(state.standing, act, history, ctx);
  if (wrong) return wrong;
  // An act may get its turn behind a wake that came later: what that wake found of other clocks still stands.
  const { standing, refusals } = refold([...history, act], Math.max(act.receivedAt, state.standing.at), {
    ...under(ctx, openedUnder(state.standing)),
    stood: ({ id }) => id !== act.id,
  });
  return (
    refusals.get(act.id) ?? {
      standing,
      act: [],
      refold: difference(state.standing, standing, act.receivedAt, ctx),
      history,
    }
  );
};

const inOrder = (standing: Standing, act: Act, ctx: Context): Judged | Refusal => {
  const applied: Applied = apply(standing, act, ctx);
  if ('refusal' in applied) return applied.refusal;
  return { standing: applied.standing, act: difference(standing, applied.standing, act.receivedAt, ctx) };
};

const isRefusal = (value: object): value is Refusal => 'code' in value;

const accept = (state: CaseState, before: readonly CaseEntry[], act: Act, judged: Judged, ctx: Context): Outcome => {
  const entries: CaseEntry[] = [{ kind: 'act', at: act.occurredAt, act, effects: judged.act }];
  if (judged.refold) entries.push({ kind: 'refold', at: act.receivedAt, because: act.id, effects: judged.refold });
  const settled = reconcile(state, { ...state, standing: judged.standing }, act, ctx);
  const { history = [] } = judged;
  const eased = relieved(state, settled.state, { act, history }, under(ctx, settled.state.standing.law));
  const after = elapse(eased, act.receivedAt, ctx, act.receivedAt);
  return {
    state: after.state,
    entries: [...before, ...entries, ...settled.entries, ...after.entries],
    answer: { accepted: true, act: act.id },
  };
};

const open = (id: string, act: Act, ctx: Context): Outcome => {
  const empty: CaseState = { id, standing: blank(act, ctx.law.id), bells: {} };
  const refusal = unauthorised(undefined, act, ctx);
  if (refusal) return refused(undefined, [], act, refusal);
  const judged = inOrder(empty.standing, act, ctx);
  return isRefusal(judged) ? refused(undefined, [], act, judged) : accept(empty, [], act, judged, ctx);
};

/** A case knows nothing that happened before it began; a correction of its opening comes first where it did. */
const beforeOpening = ({ openedAt }: Standing, act: Act): Refusal | undefined =>
  toMinute(act.occurredAt) < toMinute(openedAt)
    ? refuse(act, 'out-of-order', { openedAt: formatInstant(openedAt) })
    : undefined;

/** An act as it is to be recorded, or why it is not for this person, at this time, to do. */
const admitted = (held: CaseState, act: Act, ctx: Context): Act | Refusal =>
  unauthorised(held.standing, act, ctx) ??
  beforeOpening(held.standing, act) ??
  unadoptable(held.standing, act, ctx) ??
  unfounded(held, act) ??
  asProposed(held.standing, asIssued(held.standing, act, ctx), ctx);

const judge = (held: CaseState, act: Act, history: readonly Act[], ctx: Context): Judged | Refusal => {
  const judged = reachesBack(held, act) ? foldedAgain(held, act, history, ctx) : inOrder(held.standing, act, ctx);
  if (isRefusal(judged)) return judged;
  if (undocumented(judged.standing, act)) return refuse(act, 'late-entry-undocumented');
  return unready(held.standing, act, ctx) ?? judged;
};

/**
 * Somebody did something. Time is passed to the instant of receipt first, so that a breach stands before the late act
 * that cures it; the act is then judged where it happened, and time passed again over what it opened.
 *
 * @param state undefined for the act that opens the case `id`
 * @param history every accepted act in the order of acceptance; asked only where `reachesBack` says so
 * @returns a refusal as an outcome, too: one `refused` entry and a typed answer; `state` is missing only where a case
 *   could not be opened
 */
export const decide = (
  id: string,
  state: CaseState | undefined,
  submitted: Act,
  ctx: Context,
  history: readonly Act[],
): Outcome => {
  if (!state) return open(id, submitted, ctx);
  const passed = elapse(state, submitted.receivedAt, ctx);
  const held = passed.state;
  const unlike = notAsApproved(held.standing, submitted);
  if (unlike) return refused(held, passed.entries, submitted, unlike);
  const act = withDecision(held.standing, submitted);
  const definition: ActDefinition = acts[act.type];
  if (definition.opensCase) return refused(held, passed.entries, act, refuse(act, 'out-of-order'));
  if (answersBell(act)) {
    const answered = recusedFrom(held.standing, act) ?? answerBell(held, act, ctx);
    if (isRefusal(answered)) return refused(held, passed.entries, act, answered);
    return accept(answered, passed.entries, act, { standing: answered.standing, act: [] }, ctx);
  }
  const written = admitted(held, act, ctx);
  if (isRefusal(written)) return refused(held, passed.entries, act, written);
  const judged = judge(held, written, history, ctx);
  return isRefusal(judged)
    ? refused(held, passed.entries, act, judged)
    : accept(held, passed.entries, written, judged, ctx);
};
