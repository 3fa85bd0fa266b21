import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { Agency } from '../domain/office';
import type { Refusal } from '../domain/refusals';
import { authorityOf } from '../law/authority';
import { isProposable, namedBy, proposalOf, proposedIn } from './approvals';
import { asDecided, deciderOf, ownerOf, powersOf, undecided } from './deciders';
import type { Context } from './outcome';
import { misplaced } from './placing';
import { ownOf } from './records';
import { refuse } from './refuse';
import { checksOwn, outOfTurn, unreviewed } from './separation';
import { looksOn, unshareable } from './sharing';
import { recusedFrom } from './superiors';

/** Whoever stands in for the one who did it does not verify it for them, either. */
const verifiesOwn = ({ procedures }: Standing, act: Act): Refusal | undefined => {
  if (act.type !== 'duty.verify' || act.actor.onBehalfOf === undefined) return undefined;
  const { context } = (ownOf(procedures, String(act.fields.duty))?.snapshot ?? {}) as { context?: { doer?: string } };
  return context?.doer === act.actor.onBehalfOf ? refuse(act, 'same-person') : undefined;
};

const wrongRole = (act: Act): Refusal | undefined => {
  const { propose } = authorityOf(act.type, act.receivedAt);
  return act.actor.roles.some((role) => propose.includes(role))
    ? undefined
    : refuse(act, 'wrong-role', { needed: propose });
};

/** What the case has to say about who acts in it: an onlooker, or whoever would verify their own. */
const outside = (standing: Standing, act: Act, agency: Agency | 'any'): Refusal | undefined =>
  (agency === 'any' ? looksOn(standing, act) : undefined) ?? verifiesOwn(standing, act) ?? checksOwn(standing, act);

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
    (standing && outside(standing, act, agency)) ??
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
  entitled(standing, act, ctx) ?? (standing && (ofProposal(standing, act, ctx) ?? unreviewed(standing, act, ctx)));
