import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import { holdersOf } from '../domain/authority';
import type { Standing } from '../domain/case';
import { type Agency, type ApprovalLevel, levelNeeded, mayDecide } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { authorityOf, rolesAt } from '../law/authority';
import { limitOfClock } from './clocks';
import { decidedWrongly, type Standard } from './deciding';
import { approverOf, handledAt } from './levels';
import type { Context } from './outcome';
import { deskOfStep, dutyAnswered } from './overseeing';
import { ownOf } from './records';
import { refuse } from './refuse';
import { recusalDecider } from './superiors';

/** Whose step the target of a duty or an extension is: only that agency may take it. */
export const targetAgency = (standing: Standing, act: Pick<Act, 'type' | 'fields'>): Agency | undefined => {
  const { clock } = act.fields as { clock?: string };
  const duty = dutyAnswered(standing, act);
  if (duty) return deskOfStep(standing, act)?.agency ?? duty.owedBy;
  return act.type === 'limit.extend' ? ownOf(standing.clocks, clock ?? '')?.owedBy : undefined;
};

/** Whose step it is: the target's agency, the act's own, or for acts of any agency the author's. */
export const ownerOf = (standing: Standing | undefined, act: Pick<Act, 'type' | 'fields'>): Agency | 'any' =>
  (standing && targetAgency(standing, act)) ?? (acts[act.type] as ActDefinition).agency;

type Undecided = Omit<Act, 'decidedBy'>;

/** The clock that is to be prolonged, and the row by which. */
const prolonged = (standing: Standing | undefined, { type, fields }: Undecided, ctx: Context) => {
  const { clock: id, extension } = fields as { clock?: string; extension?: string };
  const clock = type === 'limit.extend' && standing ? ownOf(standing.clocks, id ?? '') : undefined;
  const row = clock && limitOfClock(clock, ctx).extensions.find((one) => one.id === extension);
  return clock && row && { clock, row };
};

/** Whose organ decides: an extension of the row may belong to another agency than the limit (CPL 156, PRR 305). */
export const deciderOf = (standing: Standing | undefined, act: Undecided, ctx: Context): Agency => {
  const owner = ownerOf(standing, act);
  return (
    prolonged(standing, act, ctx)?.row.approverAgency ??
    recusalDecider(act, ctx.office) ??
    (owner === 'any' ? act.actor.agency : owner)
  );
};

/** Which roles may decide the act in this case, each at which level. */
export const powersOf = (standing: Standing | undefined, act: Act, ctx: Context): readonly Standard[] => {
  const longer = standing && prolonged(standing, act, ctx);
  if (longer) {
    const level = approverOf(longer.clock, longer.row, standing, ctx);
    return [{ roles: rolesAt(level), level }];
  }
  const { decide } = authorityOf(act.type, act.receivedAt);
  const handled = handledAt(standing, decide?.above ?? act.actor.agency, ctx);
  const holders = decide ? holdersOf(decide, deciderOf(standing, act, ctx)) : [];
  return holders.map(({ roles, level }) => ({ roles, level: levelNeeded(level, handled) }));
};

/** The least level that may decide the act in this case; an extension's own stands in its row, and is judged with it. */
export const levelOf = (standing: Standing | undefined, act: Undecided, ctx: Context): ApprovalLevel | undefined => {
  const { decide } = authorityOf(act.type, act.receivedAt);
  return decide && levelNeeded(decide.level, handledAt(standing, decide.above ?? act.actor.agency, ctx));
};

/** An act as if the right organ had decided on it. */
export const asDecided = (standing: Standing, act: Act, ctx: Context): Act => ({
  ...act,
  decidedBy: { agency: deciderOf(standing, act, ctx), level: 'national', documentNo: 'supposed' },
});

/** A decision is its own agency's: what police detention may last is not for a court to prolong (CPL 91, CPR 129). */
const decided = (act: Act, needed: ApprovalLevel, agency: Agency): Refusal | undefined => {
  if (!act.decidedBy) return refuse(act, 'decision-missing', { needed });
  if (act.decidedBy.agency !== agency) {
    return refuse(act, 'wrong-agency', { needed: agency, decidedBy: act.decidedBy.agency });
  }
  return mayDecide(act.decidedBy.level, needed) ? undefined : refuse(act, 'level-too-low', { needed });
};

/** What the list of powers, or the row of an extension, says of the organ that decided, and of who decided in it. */
export const undecided = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined => {
  const needed = levelOf(standing, act, ctx);
  if (needed === undefined) return undefined;
  const agency = deciderOf(standing, act, ctx);
  const wrong = decided(act, needed, agency);
  // Who approved a proposal was judged as they did, in the post they then acted in.
  if (wrong || act.approval !== undefined) return wrong;
  return decidedWrongly(act, powersOf(standing, act, ctx), agency, ctx.office);
};
