import type { Clock, Standing } from '../../domain/case';
import type { Agency, ApprovalLevel } from '../../domain/office';
import type { Tape, TapeLine } from '../../domain/tape';
import type { Day } from '../../domain/time/instant';
import { inOrderOfId } from '../records';
import type { Context } from '../outcome';
import { simulate } from '../simulate';

/** A tape in the making: what the source states, and what had to be added to it. */
export interface Draft {
  readonly tape: Tape;
  readonly persons: readonly string[];
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
  return { ...draft, tape: { ...draft.tape, lines } };
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

const playedOnce = new WeakMap<Draft, { readonly ctx: Context; readonly played: Played }>();

/**
 * Plays a draft through the engine. Nobody is told of anything: a verdict needs no bells.
 *
 * @throws {Error} the first act was refused: a fault of the importer
 */
export const played = (draft: Draft, ctx: Context): Played => {
  const known = playedOnce.get(draft);
  // Many ways begin with the same draft and ask it the same; playing it is all that costs.
  if (known?.ctx === ctx) return known.played;
  const { state, answers } = simulate(inOrder(draft.tape), { ...ctx, policy: { ...ctx.policy, ladders: [] } });
  if (!state) throw new Error(`The tape of ${draft.tape.header.case} does not open a case.`);
  const result = { standing: state.standing, refused: answers.filter(({ accepted }) => !accepted).length };
  playedOnce.set(draft, { ctx, played: result });
  return result;
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
