import type { Act, ActDefinition } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { authorityOf } from '../law/authority';
import { isProposable, namedBy, proposalOf, proposedIn } from './approvals';
import { asDecided, deciderOf, ownerOf, powersOf, undecided } from './deciders';
import type { Context } from './outcome';
import { misplaced } from './placing';
import { refuse } from './refuse';
import { outOfTurn, unreviewed } from './separation';
import { looksOn, unshareable } from './sharing';
import { recusedFrom } from './superiors';

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
