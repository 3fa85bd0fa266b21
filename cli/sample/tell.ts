import type { Act } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import type { Refusal } from '../../domain/refusals';
import { minute, type Instant } from '../../domain/time/instant';
import { asRecorded, type Context, decide, elapse } from '../../engine';
import { choresOf, type Chore } from './chores';
import type { Life, Line } from './life';
import { remedyFor } from './remedies';
import { instantOf } from './when';
import { actId, type Cast, type Said, type Scene } from './scene';
import { stamped } from './stamp';
import { saying } from './words';

/** A case as it was told: what is to be loaded, and where it then stands. */
export interface Told {
  readonly caseId: string;
  readonly kind: string;
  readonly acts: readonly Act[];
  /** Acts that are meant to be refused. */
  readonly refused: readonly string[];
  /** Lines that the law of that day did not admit, and why: they were left out. */
  readonly dropped: readonly string[];
  readonly state: CaseState;
}

interface Telling {
  readonly cast: Cast;
  readonly life: Life;
  readonly now: Instant;
  readonly ctx: Context;
  state: CaseState | undefined;
  at: Instant;
  readonly acts: Act[];
  readonly accepted: Act[];
  readonly refused: string[];
  readonly dropped: string[];
  readonly tried: Set<string>;
}

const sceneOf = ({ cast, at, state, accepted, acts: { length } }: Telling): Scene => ({
  ...cast,
  ...{ at, state, accepted, acts: length },
});

/** Says it, where the law admits it; whatever is refused leaves no trace, unless it is meant to. */
const attempt = (telling: Telling, act: Act, meant: boolean): Refusal | undefined => {
  const outcome = decide(telling.cast.caseId, telling.state, act, telling.ctx, telling.accepted);
  if (!outcome.answer.accepted && !meant) return outcome.answer.refusal;
  telling.state = outcome.state;
  telling.acts.push(act);
  telling.at += minute;
  if (outcome.answer.accepted) telling.accepted.push(asRecorded(act, outcome));
  else telling.refused.push(act.id);
  return undefined;
};

const most = 6;

/** One act, and before it whatever the unit's way of working asks for first. */
const say = (telling: Telling, said: Said, line: { happened?: Instant | undefined; refused?: boolean } = {}): void => {
  let approval: string | undefined;
  for (let tries = 0; tries < most; tries += 1) {
    if (telling.at > telling.now) return;
    const act = stamped(said, sceneOf(telling), telling.ctx, { happened: line.happened, approval });
    const refusal = attempt(telling, act, line.refused === true);
    if (!refusal) return;
    const remedy = remedyFor(refusal, act, sceneOf(telling));
    const before = telling.acts.length;
    for (const step of remedy.first) {
      telling.at += 10 * minute;
      if (telling.at <= telling.now) attempt(telling, stamped(step, sceneOf(telling), telling.ctx, {}), false);
    }
    approval = remedy.approves ? `approval-${actId(telling.cast, before + 1)}` : approval;
    if (remedy.first.length === 0 || telling.acts.length === before) {
      telling.dropped.push(`${said.type}: ${refusal.code} ${JSON.stringify(refusal.details)}`);
      return;
    }
  }
  telling.dropped.push(`${said.type}: no remedy helps`);
};

const nextChore = ({ state, life, tried }: Telling, until: Instant): Chore | undefined =>
  state &&
  choresOf(state, life)
    .filter(({ key, at }) => at <= until && !tried.has(key))
    .sort((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1))[0];

/** The first alert that rings on the way to an instant: somebody may answer it before that. */
const nextRing = ({ state, ctx, life }: Telling, until: Instant): Instant | undefined =>
  state && life.answers !== undefined
    ? elapse(state, until, ctx).entries.find((entry) => entry.kind === 'bell' && entry.bell.answer)?.at
    : undefined;

/** What the office does by itself until then, in the order in which it comes up. */
const keepHouse = (telling: Telling, until: Instant): void => {
  for (;;) {
    const chore = nextChore(telling, until);
    const rings = nextRing(telling, chore?.at ?? until);
    if (rings !== undefined && telling.state) {
      telling.state = elapse(telling.state, rings, telling.ctx).state;
      telling.at = Math.max(telling.at, rings);
    } else if (chore) {
      telling.tried.add(chore.key);
      telling.at = Math.max(telling.at, chore.at);
      say(telling, chore.said);
    } else return;
  }
};

const play = (telling: Telling, line: Line): void => {
  const { now, cast } = telling;
  const shift = ((cast.number * 13) % 170) * minute;
  const at = instantOf(line.at, now, shift);
  keepHouse(telling, at);
  telling.at = Math.max(telling.at, at);
  const happened = line.happened && instantOf(line.happened, now, shift);
  for (const said of saying(line.word, sceneOf(telling), line.args)) {
    say(telling, said, { happened, refused: line.refused === true });
  }
};

/** Tells a story up to now, as far as the law admits it: the same now, the same acts. */
export const tell = (cast: Cast, life: Life, now: Instant, ctx: Context): Told => {
  const telling: Telling = {
    ...{ cast, life, now, ctx, state: undefined, at: 0 },
    ...{ acts: [], accepted: [], refused: [], dropped: [], tried: new Set() },
  };
  for (const line of life.lines) play(telling, line);
  keepHouse(telling, now);
  const { acts: told, refused, dropped, state } = telling;
  if (!state) throw new Error(`The story ${life.kind} does not begin.`);
  return { caseId: cast.caseId, kind: life.kind, acts: told, refused, dropped, state: elapse(state, now, ctx).state };
};
