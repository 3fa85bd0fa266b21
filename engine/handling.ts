import type { Act } from '../domain/act';
import type { Handling, Standing } from '../domain/case';
import type { Office } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { judged } from './jurisdiction';
import type { Handler } from './notes';
import { oweAnew } from './procedures';
import { ownOf } from './records';
import { refuse } from './refuse';
import { isUnhandled, takenBy, withHandling } from './taken';

/** 分配承办人. A clerk is no handler: whoever gets the case from the clerk is the first (首办责任人), and never overwritten. */
export const assign: Handler = (standing, act) => {
  const { agency } = act.actor;
  const before = standing.handling[agency];
  if (!before) return { refusal: refuse(act, 'out-of-order') };
  const { handler, assistants = [] } = act.fields as { handler: string; assistants?: readonly string[] };
  // A recusal that was entered late comes before the assignment here, which was judged without it.
  const mayHandle = (person: string): boolean => ownOf(standing.recused ?? {}, person) === undefined;
  const others = [...new Set(assistants)].filter((one) => one !== handler && mayHandle(one));
  const { assistants: _, assigned: __, ...kept } = before;
  const after: Handling = {
    ...kept,
    handler,
    firstHandler: isUnhandled(before) ? handler : kept.firstHandler,
    ...(mayHandle(handler) ? { assigned: true } : {}),
    ...(others.length > 0 ? { assistants: others } : {}),
  };
  return { standing: withHandling(standing, agency, after) };
};

/** Why there is no such unit to hand the case to. A form has none yet. */
export const nowhere = (standing: Standing | undefined, act: Act, office: Office): Refusal | undefined => {
  const { to } = act.fields as { to?: string };
  if (act.type !== 'case.pass' || to === undefined) return undefined;
  const there = office.unit(to)?.agency === act.actor.agency && to !== standing?.handling[act.actor.agency]?.unit;
  return there ? undefined : refuse(act, 'no-such-unit', { unit: to });
};

/** Whether the case is on its way to the unit that takes it. */
export const comesTo = ({ passing }: Pick<Standing, 'passing'>, { type, actor }: Act): boolean =>
  type === 'case.take' && passing?.to === actor.unit;

/** 内部移交. Until the other unit takes it, the case stays with whoever hands it on, and so does all that is owed in it. */
export const pass: Handler = (standing, act, ctx) => {
  const held = standing.handling[act.actor.agency];
  if (!held || standing.passing) return { refusal: refuse(act, 'out-of-order', { passing: standing.passing?.to }) };
  const passing = { to: String(act.fields.to), from: held.unit, act: act.id, at: act.occurredAt };
  return { standing: oweAnew({ ...standing, passing }, 'case-taking', act, ctx) };
};

export const take: Handler = (standing, act, ctx) => {
  const { agency, unit, level } = act.actor;
  const { passing, ...rest } = standing;
  const held = standing.handling[agency];
  if (!held || passing?.from !== held.unit) return { refusal: refuse(act, 'out-of-order') };
  if (passing.to !== unit) return { refusal: refuse(act, 'wrong-unit', { needed: passing.to }) };
  return { standing: judged(withHandling(rest, agency, takenBy(act, held)), level, act, ctx) };
};
