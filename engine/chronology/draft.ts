import type { Act } from '../../domain/act';
import type { CaseState, Clock, Standing } from '../../domain/case';
import type { Agency, ApprovalLevel } from '../../domain/office';
import type { Tape, TapeLine } from '../../domain/tape';
import type { Day } from '../../domain/time/instant';
import { inOrderOfId } from '../records';
import type { Context } from '../outcome';
import { actsOf } from '../simulate';
import { decide } from '../decide';

/** A tape in the making: what the source states, and what had to be added to it. */
export interface Draft {
  readonly tape: Tape;
  readonly persons: readonly string[];
  /** What it was before acts were added. */
  readonly before?: Draft;
}

export const silent = 'the source does not state it';

export const at = (day: Day, time: string): string => `${day}T${time}:00+08:00`;

/** The organ behind a decision; no judgment names its document. */
export const decidedAt = (agency: Agency, level: ApprovalLevel): Pick<TapeLine, 'decidedBy'> => ({
  decidedBy: { agency, level, documentNo: 'not stated' },
});

export const county = (agency: Agency): Pick<TapeLine, 'decidedBy'> => decidedAt(agency, 'county');

/** Adds an act under an id that later lines do not change: ids of clocks and duties are made of it. */
export const add = (draft: Draft, ...more: readonly TapeLine[]): Draft => {
  const lines = [...draft.tape.lines];
  for (const line of more) {
    const name = line.act.replace('.', '-');
    const before = lines.filter(({ act }) => act === line.act).length;
    lines.push({ ...line, id: before === 0 ? name : `${name}-${before + 1}` });
  }
  return { ...draft, tape: { ...draft.tape, lines }, before: draft };
};

/** A tape is read from the first act to the last; acts of one minute keep the order in which they were added. */
export const inOrder = (tape: Tape): Tape => ({
  ...tape,
  lines: [...tape.lines].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
});

/** How a draft stands when it is played, and how many of its acts were refused. */
export interface Played {
  readonly standing: Standing;
  readonly refused: number;
}

interface Progress {
  readonly state: CaseState | undefined;
  readonly accepted: readonly Act[];
  readonly refused: number;
}

const nothing: Progress = { state: undefined, accepted: [], refused: 0 };
const playedOnce = new WeakMap<Draft, { readonly ctx: Context; readonly progress: Progress }>();

/** Whether every act that was added lies behind those that were there. */
const follows = (lines: readonly TapeLine[], before: number): boolean => {
  const last = lines.slice(0, before).reduce((latest, { at: when }) => (when > latest ? when : latest), '');
  return lines.slice(before).every(({ at: when }) => when >= last);
};

/** Many ways begin with the same draft: what has been played of it is not played again. */
const progressOf = (draft: Draft, ctx: Context): Progress => {
  const known = playedOnce.get(draft);
  if (known?.ctx === ctx) return known.progress;
  const { before, tape } = draft;
  const from = before && follows(tape.lines, before.tape.lines.length) ? before : undefined;
  const start = from ? progressOf(from, ctx) : nothing;
  const acts = actsOf(inOrder(tape)).slice(from?.tape.lines.length ?? 0);
  const progress = acts.reduce<Progress>(({ state, accepted, refused }, act) => {
    const { state: next, answer } = decide(tape.header.case, state, act, ctx, accepted);
    return answer.accepted
      ? { state: next, accepted: [...accepted, act], refused }
      : { state: next, accepted, refused: refused + 1 };
  }, start);
  playedOnce.set(draft, { ctx, progress });
  return progress;
};

/** Bells of nobody: a verdict needs none, and they are most of what a fold costs. */
const silences = new WeakMap<Context, Context>();
const silently = (ctx: Context): Context => {
  const made = silences.get(ctx) ?? { ...ctx, policy: { ...ctx.policy, ladders: [] } };
  silences.set(ctx, made);
  return made;
};

/**
 * Plays a draft through the engine; nobody is told of anything.
 *
 * @throws {Error} the first act was refused: a fault of the importer
 */
export const played = (draft: Draft, ctx: Context): Played => {
  const { state, refused } = progressOf(draft, silently(ctx));
  if (!state) throw new Error(`The tape of ${draft.tape.header.case} does not open a case.`);
  return { standing: state.standing, refused };
};

/** The running clocks of a limit, one a person. */
export const running = (draft: Draft, limit: string, ctx: Context): readonly Clock[] =>
  inOrderOfId(played(draft, ctx).standing.clocks).filter((clock) => clock.limit === limit && !clock.closed);

/**
 * The last day of a running limit, as the engine counts it.
 *
 * @returns undefined where no such clock runs
 */
export const lastDayOf = (draft: Draft, limit: string, ctx: Context): Day | undefined =>
  running(draft, limit, ctx)[0]?.due.effective?.slice(0, 10);
