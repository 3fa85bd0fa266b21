import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import { holdersOf } from '../domain/authority';
import type { Standing } from '../domain/case';
import { type Agency, type ApprovalLevel, levelNeeded, mayDecide } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { authorityOf, rolesAt } from '../law/authority';
import { isProposable, namedBy, proposalOf, proposedIn } from './approvals';
import { unassigned } from './assignment';
import { limitOfClock } from './clocks';
import { comesTo, nowhere } from './handling';
import { notForThisUnit } from './jurisdiction';
import { above } from './line';
import type { Context } from './outcome';
import { ownOf } from './records';
import { decidedWrongly, type Standard } from './deciding';
import { approverOf, handledAt } from './levels';
import { refuse } from './refuse';
import { notSuperior, ownRecusal, recusalDecider, recusedFrom, superiors } from './superiors';
import { outOfTurn, unreviewed } from './separation';
import { looksOn, passesOn, unshareable } from './sharing';
import { takesOver } from './transfers';

/** A decision is its own agency's: what police detention may last is not for a court to prolong (CPL 91, CPR 129). */
const decided = (act: Act, needed: ApprovalLevel, agency: Agency): Refusal | undefined => {
  if (!act.decidedBy) return refuse(act, 'decision-missing', { needed });
  if (act.decidedBy.agency !== agency) {
    return refuse(act, 'wrong-agency', { needed: agency, decidedBy: act.decidedBy.agency });
  }
  return mayDecide(act.decidedBy.level, needed) ? undefined : refuse(act, 'level-too-low', { needed });
};

/** Whose step the target of a duty or an extension is: only that agency may take it. */
export const targetAgency = (standing: Standing, act: Pick<Act, 'type' | 'fields'>): Agency | undefined => {
  const { duty, clock } = act.fields as { duty?: string; clock?: string };
  if (act.type.startsWith('duty.')) return ownOf(standing.procedures, duty ?? '')?.owedBy;
  return act.type === 'limit.extend' ? ownOf(standing.clocks, clock ?? '')?.owedBy : undefined;
};

/** Whose step it is: the target's agency, the act's own, or for acts of any agency the author's. */
const ownerOf = (standing: Standing | undefined, act: Pick<Act, 'type' | 'fields'>): Agency | 'any' =>
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
const powersOf = (standing: Standing | undefined, act: Act, ctx: Context): readonly Standard[] => {
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

/** What the list of powers, or the row of an extension, says of the organ that decided, and of who decided in it. */
const undecided = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined => {
  const needed = levelOf(standing, act, ctx);
  if (needed === undefined) return undefined;
  const agency = deciderOf(standing, act, ctx);
  const wrong = decided(act, needed, agency);
  // Who approved a proposal was judged as they did, in the post they then acted in.
  if (wrong || act.approval !== undefined) return wrong;
  return decidedWrongly(act, powersOf(standing, act, ctx), agency, ctx.office);
};

/** Of which kind a case is, its own unit says; what belongs to superiors, only they; everything else, the unit and those above. */
const otherUnit = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined => {
  const handling = standing?.handling[act.actor.agency];
  if (!standing || !handling) return undefined;
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
const misplaced = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined =>
  otherUnit(standing, act, ctx) ??
  nowhere(standing, act, ctx.office) ??
  ownRecusal(act) ??
  unassigned(standing, act, ctx.office) ??
  notForThisUnit(standing, act, ctx.office);

/** Agency, role, unit and decision, as the list of powers and the organisation have them. */
const entitled = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined => {
  const definition: ActDefinition = acts[act.type];
  // Two people stood for the roll-out where it was decided; the case has no say in who they were.
  if (definition.rollOut === 'records') return undefined;
  const barred = standing && recusedFrom(standing, act);
  if (barred) return barred;
  const agency = ownerOf(standing, act);
  if (agency !== 'any' && act.actor.agency !== agency) return refuse(act, 'wrong-agency', { needed: agency });
  const { propose } = authorityOf(act.type, act.receivedAt);
  if (!act.actor.roles.some((role) => propose.includes(role))) {
    return refuse(act, 'wrong-role', { needed: propose });
  }
  const outside = agency === 'any' && standing ? looksOn(standing, act) : undefined;
  return outside ?? misplaced(standing, act, ctx) ?? undecided(standing, act, ctx) ?? unshareable(act, ctx);
};

/** An act as if the right organ had decided on it. */
export const asDecided = (standing: Standing, act: Act, ctx: Context): Act => ({
  ...act,
  decidedBy: { agency: deciderOf(standing, act, ctx), level: 'national', documentNo: 'supposed' },
});

/** Steps of a proposal: an act is proposed by whoever may do it once it is decided. */
const ofProposal = (standing: Standing, act: Act, ctx: Context): Refusal | undefined => {
  if (act.type === 'approval.propose') {
    const named = namedBy(act, proposedIn(act));
    return isProposable(named) ? entitled(standing, asDecided(standing, named, ctx), ctx) : undefined;
  }
  const found = act.type.startsWith('approval.') ? proposalOf(standing, act.fields.proposal) : undefined;
  if (!found) return undefined;
  const named = namedBy(act, found.proposal);
  const owned = { ...named, actor: { ...act.actor, agency: found.owedBy } };
  const deciding = { agency: deciderOf(standing, owned, ctx), powers: powersOf(standing, owned, ctx) };
  return outOfTurn(standing, found, act, deciding, ctx);
};

/**
 * Who may do it: agency, role, unit, and the organ that decided. Judged once, when the act comes in; folding again never
 * judges people.
 */
export const unauthorised = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined =>
  entitled(standing, act, ctx) ?? (standing && (ofProposal(standing, act, ctx) ?? unreviewed(standing, act, ctx)));
