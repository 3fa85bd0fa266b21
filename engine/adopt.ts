import type { Act } from '../domain/act';
import type { Procedure, Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { lawIdOf, partsOf } from '../law/law-id';
import { moves } from '../machines/moves';
import { machineOf, nameOf, pathOf, placed, type Step } from '../machines/registry';
import { closeClocks, recountAll, startClock } from './clocks';
import type { Context } from './outcome';
import { limitOfStage, openProcedure, withProcedure } from './procedures';
import { inOrderOfId } from './records';
import { type Applied, refuse } from './refuse';
import { under } from './under';

/** The version that an act of adoption names. */
const adoptedBy = ({ fields }: Act): string => String(fields.law);

const rollOutOf = ({ fields }: Act): string => String(fields.rollOut);

/**
 * Why a version may not be adopted, judged once as the act comes in: the case goes by it already or by a later calendar,
 * there is none, or it has been decided that the case stays out.
 */
export const unadoptable = ({ law, kept = {} }: Standing, act: Act, ctx: Context): Refusal | undefined => {
  if (act.type !== 'law.adopt') return undefined;
  const [to, left] = [adoptedBy(act), kept[rollOutOf(act)]];
  if (to === law || partsOf(to).calendar < partsOf(law).calendar) return refuse(act, 'law-adopted-already', { law });
  if (!ctx.laws?.(to)) return refuse(act, 'no-such-law', { law: to });
  return left === undefined ? undefined : refuse(act, 'law-kept', { act: left });
};

/** Whether an act changes the calendar of a case. Days are facts: what they change is folded anew from the beginning. */
export const changesCalendar = ({ law }: Standing, act: Act): boolean =>
  act.type === 'law.adopt' && partsOf(adoptedBy(act)).calendar !== partsOf(law).calendar;

/** The version a fold begins under: that of the opening, with the days of the latest calendar these acts have adopted. */
export const firstLaw = (opened: string, acts: readonly Act[]): string => {
  const last = acts.filter(({ type }) => type === 'law.adopt').at(-1);
  return last ? lawIdOf({ ...partsOf(opened), calendar: partsOf(adoptedBy(last)).calendar }) : opened;
};

interface Place {
  readonly machine: string;
  readonly step: Step;
  /** Procedures that the versions on the way here would have opened. */
  readonly opens: readonly string[];
}

/** Where a running procedure goes on under the version that the law pins; undefined where no row says so. */
const nextPlace = (machine: string, snapshot: unknown, wanted: string): Place | undefined => {
  const move = moves[machine];
  const path = pathOf(snapshot as { value: unknown });
  const next = move?.stages[path];
  if (!move || next === undefined) return undefined;
  const { context } = snapshot as { context: object };
  const step = placed(machineOf(move.to), next, { ...(move.keeps ? context : {}), ...move.context });
  const opens = [move.opens?.[path] ?? []].flat();
  if (move.to === wanted) return { machine: move.to, step, opens };
  const further = nextPlace(move.to, step.snapshot, wanted);
  return further && { ...further, opens: [...opens, ...further.opens] };
};

/** What runs in both stages runs on, what is counted no longer has lost its ground, and what is counted anew begins. */
const moved = (
  standing: Standing,
  one: Procedure,
  { machine, step, opens }: Place,
  act: Act,
  ctx: Context,
): Standing => {
  const { snapshot, stage, done } = step;
  const procedure: Procedure = { ...one, machine, snapshot, stage, done };
  const wanted = step.effects.flatMap((effect) =>
    effect.kind === 'arm' ? (limitOfStage(procedure, effect.limit) ?? []) : [],
  );
  const running = Object.values(standing.clocks).filter((clock) => clock.procedure === one.id && !clock.closed);
  const stopped = running
    .filter(({ limit }) => !wanted.includes(limit))
    .reduce((before, { limit }) => closeClocks(before, one.id, limit, act, 'moot'), withProcedure(standing, procedure));
  const counted = wanted
    .filter((limit) => !running.some((clock) => clock.limit === limit))
    .reduce((before, limit) => startClock(before, procedure, limit, act, ctx), stopped);
  return opens.reduce((before, name) => openProcedure(before, name, act, one.person, ctx), counted);
};

const moveRunning = (standing: Standing, act: Act, ctx: Context): Applied => {
  let next = standing;
  for (const one of inOrderOfId(standing.procedures)) {
    const machine = ctx.law.procedures[nameOf(one.machine)];
    if (one.done || machine === undefined || machine === one.machine) continue;
    const place = nextPlace(one.machine, one.snapshot, machine);
    if (!place) return { refusal: refuse(act, 'procedure-cannot-move', { procedure: one.id, stage: one.stage }) };
    next = moved(next, one, place, act, ctx);
  }
  return { standing: next };
};

/**
 * The case goes by another pack from here on: running procedures go on under its versions, and every running clock is
 * counted anew. The calendar is that of the whole fold.
 */
export const adopt = (standing: Standing, act: Act, ctx: Context): Applied => {
  const law = lawIdOf({ pack: partsOf(adoptedBy(act)).pack, calendar: partsOf(standing.law).calendar });
  const here = under(ctx, law);
  const first = standing.openedUnder ?? (law === standing.law ? undefined : standing.law);
  const pinned = { ...standing, law, ...(first === undefined ? {} : { openedUnder: first }) };
  const running = moveRunning(pinned, act, here);
  if ('refusal' in running) return running;
  return { standing: recountAll(running.standing, act, here) };
};

/** A case is left out of a roll-out by recorded choice. */
export const keep = (standing: Standing, act: Act): Applied => ({
  standing: { ...standing, kept: { ...standing.kept, [rollOutOf(act)]: act.id } },
});
