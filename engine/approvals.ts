import type { Act, ActType } from '../domain/act';
import { acts } from '../domain/acts';
import { canonical } from '../domain/canonical';
import type { Procedure, Proposal, Standing } from '../domain/case';
import type { Refusal } from '../domain/refusals';
import { authorityOf, isEverProposed } from '../law/authority';
import type { Context } from './outcome';
import { endedBy, openProcedure, send, withProcedure } from './procedures';
import { inOrderOfId, ownOf } from './records';
import { type Applied, refuse } from './refuse';

type Handler = (standing: Standing, act: Act, ctx: Context) => Applied;

/** A procedure that carries a proposal. */
export type Proposing = Procedure & { readonly proposal: Proposal };

const isProposing = (one: Procedure | undefined): one is Proposing => one?.proposal !== undefined;

/** Proposals that are neither carried out nor returned nor withdrawn. */
export const openProposals = ({ procedures }: Pick<Standing, 'procedures'>): readonly Proposing[] =>
  inOrderOfId(procedures)
    .filter(isProposing)
    .filter(({ done }) => !done);

/** The proposal of an id that somebody gave. */
export const proposalOf = ({ procedures }: Standing, id: unknown): Proposing | undefined => {
  const found = ownOf(procedures, String(id));
  return isProposing(found) ? found : undefined;
};

/** What a proposal says of the act it is about. */
export const proposedIn = ({ fields }: Pick<Act, 'fields'>): Pick<Proposal, 'act' | 'persons' | 'fields'> => {
  const { act, persons = [], fields: own = {} } = fields as Partial<Pick<Proposal, 'act' | 'persons' | 'fields'>>;
  return { act: act as ActType, persons, fields: own };
};

/** Whether somebody decides on such an act, and not on paper alone. */
export const isProposable = ({ type, receivedAt }: Pick<Act, 'type' | 'receivedAt'>): boolean =>
  Object.hasOwn(acts, type) && isEverProposed(type) && authorityOf(type, receivedAt).decide !== undefined;

/** The act proposed, as whoever takes a step of its proposal would do it now. */
export const namedBy = (
  { id, receivedAt, actor }: Act,
  { act: type, persons, fields }: Pick<Proposal, 'act' | 'persons' | 'fields'>,
): Act => ({ id, type, occurredAt: receivedAt, receivedAt, actor, persons, fields });

const behalf = ({ onBehalfOf }: Act['actor']): { onBehalfOf: string } | object =>
  onBehalfOf === undefined ? {} : { onBehalfOf };

/** Cases of earlier packs know no proposals. */
const propose: Handler = (standing, act, ctx) => {
  if (ctx.law.procedures.approval === undefined) return { refusal: refuse(act, 'out-of-order', { law: standing.law }) };
  const opened = openProcedure(standing, 'approval', act, undefined, ctx);
  const procedure = opened.procedures[`approval-${act.id}`];
  if (!procedure) throw new Error(`The proposal ${act.id} has opened no procedure.`);
  const { person: author, unit } = act.actor;
  const proposal = { ...proposedIn(act), author, ...behalf(act.actor), unit };
  return { standing: withProcedure(opened, { ...procedure, proposal }) };
};

const step =
  (change: (proposal: Proposal, act: Act) => Proposal): Handler =>
  (standing, act, ctx) => {
    const found = proposalOf(standing, act.fields.proposal);
    if (!found) return { refusal: refuse(act, 'no-such-proposal', { proposal: act.fields.proposal }) };
    const sent = send(standing, { ...found, proposal: change(found.proposal, act) }, act, ctx);
    if (sent) return { standing: sent };
    return { refusal: refuse(act, 'out-of-order', { stages: [`approval.${found.stage}`], proposal: found.id }) };
  };

const review = step((proposal, { actor, fields }) => {
  if (fields.opinion !== 'agree') return proposal;
  const { onBehalfOf } = actor;
  return { ...proposal, reviewed: actor.person, ...(onBehalfOf === undefined ? {} : { reviewedFor: onBehalfOf }) };
});

const approve = step((proposal, { actor: { agency, level, unit, person }, fields }) => ({
  ...proposal,
  decidedBy: { agency, level, organ: unit, person, documentNo: String(fields.documentNo) },
}));

const asItWas = step((proposal) => proposal);

/** Steps of a proposal. Who may take them is judged once, as they come in (`engine/separation.ts`). */
export const approvalNotes = {
  'approval.propose': propose,
  'approval.review': review,
  'approval.approve': approve,
  'approval.return': asItWas,
  'approval.withdraw': asItWas,
} as const satisfies Partial<Record<ActType, Handler>>;

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** What of an act is not as it was approved. */
const differing = ({ proposal }: Proposing, act: Act): readonly string[] => [
  ...(proposal.act === act.type ? [] : ['type']),
  ...(same([...proposal.persons].sort(), [...act.persons].sort()) ? [] : ['persons']),
  ...(same(proposal.fields, act.fields) ? [] : ['fields']),
  ...(act.decidedBy === undefined || same(proposal.decidedBy, act.decidedBy) ? [] : ['decidedBy']),
];

/** Why an act does not carry out the proposal it names: it is not approved, it has been carried out, it was another. */
export const notAsApproved = (standing: Standing, act: Act): Refusal | undefined => {
  if (act.approval === undefined) return undefined;
  const found = proposalOf(standing, act.approval);
  if (!found) return refuse(act, 'no-such-proposal', { proposal: act.approval });
  const { stage } = found;
  if (stage === 'carriedOut') return refuse(act, 'approval-used', { proposal: found.id });
  if (stage !== 'approved') return refuse(act, 'not-approved', { proposal: found.id, stage });
  const differs = differing(found, act);
  return differs.length > 0 ? refuse(act, 'approval-differs', { proposal: found.id, differs }) : undefined;
};

/** An act that carries out a proposal takes its decision from there. */
export const withDecision = (standing: Standing, act: Act): Act => {
  const decidedBy = act.approval === undefined ? undefined : proposalOf(standing, act.approval)?.proposal.decidedBy;
  return decidedBy ? { ...act, decidedBy } : act;
};

/** An act that was applied ends the proposal that it carries out. */
export const carryOut = (standing: Standing, act: Act): Standing => {
  const found = act.approval === undefined ? undefined : proposalOf(standing, act.approval);
  return found ? endedBy(standing, found, act, 'carriedOut') : standing;
};
