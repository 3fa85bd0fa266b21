import type { Act } from '../domain/act';
import type { Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { wrongRole } from './authority';
import { unready } from './checklists';
import { correctedActs } from './corrections';
import { undecided } from './deciders';
import { notForThisUnit } from './jurisdiction';
import type { Context } from './outcome';

/**
 * The act that a correction makes out of one of another kind, as if whoever corrects it submitted it now with the correction's
 * decision; undefined where the kind stays.
 */
const newKind = (act: Act, history: readonly Act[]): Act | undefined => {
  const target = act.fields.act;
  const was = correctedActs(history).find(({ id }) => id === target);
  const is = correctedActs([...history, act]).find(({ id }) => id === target);
  if (!was || !is || was.type === is.type) return undefined;
  const { decidedBy: _, ...said } = is;
  const { actor, receivedAt, decidedBy } = act;
  return { ...said, actor, receivedAt, ...(decidedBy ? { decidedBy } : {}) };
};

/**
 * Why an act may not become another by this correction: for that kind it is for others to do or to decide, for another unit, or
 * comes too early in the checklist. Judged once, as it comes in.
 */
export const notAsNewKind = (
  standing: Standing,
  act: Act,
  history: readonly Act[],
  ctx: Context,
): Refusal | undefined => {
  const made = act.type === 'act.correct' ? newKind(act, history) : undefined;
  if (!made) return undefined;
  return (
    wrongRole(made) ??
    undecided(standing, made, ctx) ??
    notForThisUnit(standing, made, ctx.office) ??
    unready(standing, made, ctx)
  );
};
