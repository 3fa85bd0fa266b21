import type { Act, ActType, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { Handling, Standing } from '../domain/case';
import { type Agency, type ApprovalLevel, mayDecide, type Role } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import type { Instant } from '../domain/time/instant';
import { authorityOf } from '../law/authority';
import { type Proposing, proposalOf } from './approvals';
import { lineOf } from './line';
import type { Context } from './outcome';
import { refuse } from './refuse';
import { under } from './under';

/** Who writes, who reviews and who decides are three (呈请、审核、审批分离): judged on who acts and on whom they stand in for. */

const reviewer: Role = 'legal-reviewer';

export const hands = (person: string | undefined, onBehalfOf: string | undefined): readonly string[] =>
  [person, onBehalfOf].filter((one) => one !== undefined);

export const meet = ({ person, onBehalfOf }: Actor, others: readonly string[]): boolean =>
  hands(person, onBehalfOf).some((one) => others.includes(one));

/** Who did what is to be verified, and whom they stood in for, as the machine of the duty keeps it. */
export interface Done {
  readonly doer?: string | null;
  readonly doneFor?: string | null;
}

/** Whether somebody would judge what they did, or what was done in their name or in that of whom they stand in for. */
export const isOwnWork = ({ doer, doneFor }: Done, actor: Actor): boolean =>
  meet(actor, hands(doer ?? undefined, doneFor ?? undefined));

const handledBy = (handling: Handling | undefined): readonly string[] =>
  handling ? [handling.handler, ...(handling.assistants ?? [])] : [];

/** Nobody checks after the filing what they handle, or were the first to handle. */
export const checksOwn = ({ handling: { police } }: Standing, act: Act): Refusal | undefined =>
  act.type === 'filing.check' && police && meet(act.actor, [...handledBy(police), police.firstHandler])
    ? refuse(act, 'same-person')
    : undefined;

/** The unit whose proposal it is now: the one that handles the case, or where nobody does yet, the author's. */
const unitOf = ({ handling }: Standing, { owedBy, proposal }: Proposing): string =>
  handling[owedBy]?.unit ?? proposal.unit;

/** Why whoever wrote it, or works on the case, is not to judge it. */
const involved = (standing: Standing, found: Proposing, act: Act): Refusal | undefined => {
  const { author, onBehalfOf } = found.proposal;
  if (meet(act.actor, hands(author, onBehalfOf))) return refuse(act, 'own-proposal', { proposal: found.id });
  if (meet(act.actor, handledBy(standing.handling[found.owedBy]))) {
    return refuse(act, 'own-case', { proposal: found.id });
  }
  return undefined;
};

/**
 * A legal department (法制部门) has the level of its organ and handles no cases: its reviewers work for the organ, and for what
 * stands below that.
 */
export const worksFor = ({ unit, level }: Actor, at: Instant, { office }: Pick<Context, 'office'>): string => {
  const organ = office.superiorOf(unit, at) ?? unit;
  return office.unit(organ)?.level === level && !office.has(unit, 'handler', at) ? organ : unit;
};

/**
 * Units whose legal reviewers may look at it: the handling unit's own, or of the first unit above that has any. Where one of
 * them wrote it or works on the case, the next above as well.
 */
const reviewingUnits = (standing: Standing, found: Proposing, act: Act, ctx: Context): readonly string[] => {
  const { office } = ctx;
  const { actor, receivedAt: at } = act;
  const own = [actor.unit, worksFor(actor, at, ctx)];
  const { author, onBehalfOf } = found.proposal;
  const partial = [...hands(author, onBehalfOf), ...handledBy(standing.handling[found.owedBy])];
  const isPartial = (unit: string): boolean =>
    partial.some((one) => office.postsOf(one, at).some((post) => post.unit === unit && post.role === reviewer));
  const units: string[] = [];
  for (const unit of lineOf(office, unitOf(standing, found), at)) {
    if (own.includes(unit)) return [...units, actor.unit];
    if (!office.has(unit, reviewer, at)) continue;
    units.push(unit);
    if (!isPartial(unit)) break;
  }
  return units;
};

const unreviewable = (standing: Standing, found: Proposing, act: Act, ctx: Context): Refusal | undefined => {
  const own = involved(standing, found, act);
  if (own) return own;
  if (act.actor.agency !== found.owedBy) return refuse(act, 'wrong-agency', { needed: found.owedBy });
  const units = reviewingUnits(standing, found, act, ctx);
  return units.includes(act.actor.unit) ? undefined : refuse(act, 'wrong-unit', { needed: units });
};

interface Where {
  readonly unit: string;
  readonly at: Instant;
}

/** Whether a unit has its acts of this kind reviewed before anybody decides: it has somebody for it, and the case's law knows proposals. */
const asksReview = (standing: Standing, type: ActType, { unit, at }: Where, ctx: Context): boolean =>
  authorityOf(type, at).countersign?.includes(reviewer) === true &&
  ctx.office.has(unit, reviewer, at) &&
  under(ctx, standing.law).law.procedures.approval !== undefined;

/** Whose decision the act proposed needs: an organ of this agency, and in it one of these roles, each from a level on. */
export interface Deciding {
  readonly agency: Agency;
  readonly powers: readonly { readonly roles: readonly Role[]; readonly level: ApprovalLevel }[];
}

/** Why a post is none that decides on such an act. */
const noDecider = (act: Act, { agency, powers }: Deciding): Refusal | undefined => {
  const { roles, level } = act.actor;
  if (act.actor.agency !== agency) return refuse(act, 'wrong-agency', { needed: agency });
  const held = powers.filter((one) => roles.some((role) => one.roles.includes(role)));
  if (held.length === 0) return refuse(act, 'wrong-role', { needed: powers.flatMap((one) => one.roles) });
  if (held.some((one) => mayDecide(level, one.level))) return undefined;
  return refuse(act, 'level-too-low', { needed: held[0]?.level });
};

const unapprovable = (
  standing: Standing,
  found: Proposing,
  act: Act,
  deciding: Deciding,
  ctx: Context,
): Refusal | undefined => {
  const own = involved(standing, found, act);
  if (own) return own;
  const { reviewed, reviewedFor } = found.proposal;
  if (meet(act.actor, hands(reviewed, reviewedFor))) return refuse(act, 'reviewed-by-you', { proposal: found.id });
  const wrong = noDecider(act, deciding);
  if (wrong) return wrong;
  if (reviewed !== undefined) return undefined;
  // Handing the case on, or taking it over, spares nobody the review that the proposal was owed where it was written.
  const units = [...new Set([found.proposal.unit, unitOf(standing, found)])];
  const unit = units.find((one) => asksReview(standing, found.proposal.act, { unit: one, at: act.receivedAt }, ctx));
  return unit === undefined ? undefined : refuse(act, 'needs-review', { proposal: found.id, unit });
};

/** Whoever wrote a proposal takes it back, or whoever has the case now. */
const notTheirs = ({ handling }: Standing, found: Proposing, act: Act): Refusal | undefined => {
  const { author, onBehalfOf } = found.proposal;
  const owners = [...hands(author, onBehalfOf), ...handledBy(handling[found.owedBy])];
  return meet(act.actor, owners) ? undefined : refuse(act, 'not-your-proposal', { proposal: found.id });
};

/** Why this person may not take this step of a proposal, whatever its stage. */
export const outOfTurn = (
  standing: Standing,
  found: Proposing,
  act: Act,
  deciding: Deciding,
  ctx: Context,
): Refusal | undefined => {
  switch (act.type) {
    case 'approval.review':
      return unreviewable(standing, found, act, ctx);
    case 'approval.approve':
      return unapprovable(standing, found, act, deciding, ctx);
    case 'approval.return': {
      const concerned = [found.owedBy, deciding.agency].includes(act.actor.agency);
      return concerned ? undefined : refuse(act, 'wrong-agency', { needed: deciding.agency });
    }
    default:
      return notTheirs(standing, found, act);
  }
};

/** The kind of act that comes of this one: a correction may say that an act was another. */
const kindOf = ({ type, fields }: Act): ActType => {
  const { type: said } = fields as { type?: string };
  return type === 'act.correct' && said !== undefined && Object.hasOwn(acts, said) ? (said as ActType) : type;
};

/** A unit that has its acts reviewed does not decide them on paper, past its reviewer. */
export const unreviewed = (standing: Standing, act: Act, ctx: Context): Refusal | undefined => {
  const unit = standing.handling[act.actor.agency]?.unit ?? act.actor.unit;
  if (!asksReview(standing, kindOf(act), { unit, at: act.receivedAt }, ctx)) return undefined;
  const found = act.approval === undefined ? undefined : proposalOf(standing, act.approval);
  return found?.proposal.reviewed === undefined ? refuse(act, 'needs-approval', { unit }) : undefined;
};
