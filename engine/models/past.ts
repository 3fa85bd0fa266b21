import type { Act } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { addDays, dayOf, startOfDay } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import { decide } from '../decide';
import { elapse } from '../elapse';
import type { Context } from '../outcome';
import { refold } from '../refold';
import type { Told } from './case-facts';

/** What the ledger of a case tells of its acts. */
export interface Past {
  readonly caseId: string;
  readonly acts: readonly Act[];
  /** When acts were refused. */
  readonly refusedAt: readonly Instant[];
}

export interface Period {
  readonly from: Instant;
  readonly to: Instant;
}

/** Behind one act. What was accepted once stands, whoever might decide it today. */
const behind = (past: Past, count: number, before: CaseState | undefined, ctx: Context): CaseState | undefined => {
  const act = past.acts[count - 1];
  if (!act) return before;
  const { state, answer } = decide(past.caseId, before, act, ctx, past.acts.slice(0, count - 1));
  if (answer.accepted) return state;
  const { standing } = refold(past.acts.slice(0, count), act.receivedAt, ctx);
  return { id: past.caseId, standing, bells: before?.bells ?? {} };
};

const toldAt = ({ acts, refusedAt }: Past, count: number, state: CaseState, now: Instant): Told => ({
  state,
  acts: acts.slice(0, count),
  refused: refusedAt.filter((at) => at <= now).length,
  now,
});

/** Midnights between two instants, the first of them left out, inside the period. */
function* midnights(after: Instant, until: Instant, { from, to }: Period): Generator<Instant> {
  for (let day = addDays(dayOf(Math.max(after, from - 1)), 1); ; day = addDays(day, 1)) {
    const at = startOfDay(day);
    if (at >= Math.min(until, to + 1)) return;
    if (at >= from) yield at;
  }
}

/**
 * A case as it stood, and was known, behind each of its acts and at each midnight of a period while it was open: what a
 * model could have seen then.
 */
export function* standingThen(past: Past, period: Period, ctx: Context): Generator<Told> {
  let state: CaseState | undefined;
  for (const [index, act] of past.acts.entries()) {
    if (act.receivedAt > period.to) return;
    const count = index + 1;
    state = behind(past, count, state, ctx);
    if (!state) return;
    if (act.receivedAt >= period.from) yield toldAt(past, count, state, act.receivedAt);
    if (state.standing.closedAt !== undefined) continue;
    const until = past.acts[count]?.receivedAt ?? period.to + 1;
    for (const at of midnights(act.receivedAt, until, period)) {
      state = elapse(state, at, ctx).state;
      yield toldAt(past, count, state, at);
    }
  }
}
