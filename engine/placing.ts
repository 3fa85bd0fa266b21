import type { Act } from '../domain/act';
import type { Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { unassigned } from './assignment';
import { comesTo, nowhere } from './handling';
import { notForThisUnit } from './jurisdiction';
import { above } from './line';
import type { Context } from './outcome';
import { liesWithOversight } from './overseeing';
import { refuse } from './refuse';
import { passesOn } from './sharing';
import { notSuperior, ownRecusal, superiors } from './superiors';
import { takesOver } from './transfers';

/** Of which kind a case is, its own unit says; what belongs to superiors, only they; everything else, the unit and those above. */
const otherUnit = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined => {
  const handling = standing?.handling[act.actor.agency];
  if (!standing || !handling || liesWithOversight(standing, act)) return undefined;
  if (superiors.includes(act.type)) return notSuperior(standing, act, ctx.office);
  // Which units review is a question of its own: a legal department stands beside the line.
  if (act.type === 'approval.review') return undefined;
  const { unit } = act.actor;
  const here =
    act.type === 'case.classify' ? unit === handling.unit : above(ctx.office, unit, handling.unit, act.receivedAt);
  return here || passesOn(act) || takesOver(standing, act) || comesTo(standing, act)
    ? undefined
    : refuse(act, 'wrong-unit', { needed: handling.unit });
};

/** Whose case it is: the unit's, the person's, and whether the unit may handle such a case at all. */
export const misplaced = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined =>
  otherUnit(standing, act, ctx) ??
  nowhere(standing, act, ctx.office) ??
  ownRecusal(act) ??
  unassigned(standing, act, ctx.office) ??
  notForThisUnit(standing, act, ctx.office);
