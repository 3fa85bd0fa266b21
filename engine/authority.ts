import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { Agency } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { authorityOf } from '../law/authority';
import { isProposable, namedBy, proposalOf, proposedIn } from './approvals';
import { asDecided, deciderOf, ownerOf, powersOf, undecided } from './deciders';
import type { Context } from './outcome';
import { isDemand, notOverseeing, notTheirStep } from './overseeing';
import { misplaced } from './placing';
import { judgesWork } from './demands';
import { ownOf } from './records';
import { refuse } from './refuse';
import { notTheirRisk } from './risk-signing';
import { checksOwn, type Done, isOwnWork, outOfTurn, unreviewed } from './separation';
import { looksOn, unshareable } from './sharing';
import { recusedFrom } from './superiors';

/** Nor does whoever stands in for the one who did it verify it for them, or the one they stood in for. */
const verifiesOwn = ({ procedures }: Standing, act: Act): Refusal | undefined => {
  if (!judgesWork.includes(act.type)) return undefined;
  const { snapshot } = ownOf(procedures, String(act.fields.duty)) ?? {};
  const { context = {} } = (snapshot ?? {}) as { context?: Done };
  return isOwnWork(context, act.actor) ? refuse(act, 'same-person') : undefined;
};

export const wrongRole = (act: Act): Refusal | undefined => {
  const { propose } = authorityOf(act.type, act.receivedAt);
  return act.actor.roles.some((role) => propose.includes(role))
    ? undefined
    : refuse(act, 'wrong-role', { needed: propose });
};

/** What the case has to say about who acts in it: an onlooker, whoever would verify their own, or whose step it is not. */
const outside = (standing: Standing, act: Act, agency: Agency | 'any', ctx: Context): Refusal | undefined => {
  if (isDemand(act.type)) return notOverseeing(standing, act, ctx);
  const onlooker = agency === 'any' && !isDemand(proposedIn(act).act) ? looksOn(standing, act) : undefined;
  return onlooker ?? verifiesOwn(standing, act) ?? checksOwn(standing, act) ?? notTheirStep(standing, act, ctx);
};

/** Agency, role, unit and decision, as the list of powers and the organisation have them. */
const entitled = (standing: Standing | undefined, act: Act, ctx: Context): Refusal | undefined => {
  const definition: ActDefinition = acts[act.type];
  // Two people stood for the roll-out where it was decided; the case has no say in who they were.
  if (definition.rollOut === 'records') return undefined;
  // Nobody sits at that keyboard; the door lets no person say what a model or a clearing has found.
  if (definition.byWatch) return undefined;
  const barred = standing && recusedFrom(standing, act);
  if (barred) return barred;
  const agency = ownerOf(standing, act);
  if (agency !== 'any' && act.actor.agency !== agency) return refuse(act, 'wrong-agency', { needed: agency });
  return (
    wrongRole(act) ??
    (standing && outside(standing, act, agency, ctx)) ??
    misplaced(standing, act, ctx) ??
    undecided(standing, act, ctx) ??
    unshareable(act, ctx)
  );
};

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
  entitled(standing, act, ctx) ??
  (standing && (ofProposal(standing, act, ctx) ?? unreviewed(standing, act, ctx) ?? notTheirRisk(standing, act)));
