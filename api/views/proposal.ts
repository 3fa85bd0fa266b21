import { z } from 'zod';
import { acts } from '../../domain/acts';
import type { Procedure, Proposal, Standing } from '../../domain/case';
import type { Waiting } from '../../engine';
import type { TakenStep } from '../../store';
import { stageTitle } from '../../law/titles';
import type { Reader } from '../../domain/redaction';
import { legibleFields } from '../legible';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';

export const proposalSchema = z
  .strictObject({
    id: z.string().describe('What `approval` names in the act that carries it out'),
    act: z.string(),
    title: titleSchema,
    persons: z.array(z.string()),
    fields: z.record(z.string(), z.unknown()).describe('Fields of the act, as they are to be'),
    author: z.string(),
    onBehalfOf: z.string().optional().describe('Whose deputy the author wrote it as'),
    unit: z.string(),
    stage: z.string(),
    stageTitle: titleSchema,
    since: instantOut,
    openedAt: instantOut,
    openedBy: z.string().describe('Id of the act that proposed it, which says why'),
    reviewer: z.string().optional().describe('The legal reviewer who agreed'),
    decision: z
      .strictObject({
        agency: agencySchema,
        level: z.string(),
        unit: z.string().optional(),
        person: z.string().optional(),
        documentNo: z.string(),
      })
      .optional(),
    done: z.boolean(),
  })
  .meta({ id: 'Proposal' });

type ProposalView = z.infer<typeof proposalSchema>;

const decisionView = ({ agency, level, organ, person, documentNo }: NonNullable<Proposal['decidedBy']>) => ({
  ...{ agency, level, documentNo },
  ...given('unit', organ),
  ...given('person', person),
});

/** A proposal, with what the reader may have of what it says. */
const proposalView = (one: Procedure, proposal: Proposal, reader: Reader): ProposalView => ({
  id: one.id,
  act: proposal.act,
  title: acts[proposal.act].title,
  persons: [...proposal.persons],
  fields: { ...legibleFields(reader, proposal.fields) },
  author: proposal.author,
  ...given('onBehalfOf', proposal.onBehalfOf),
  unit: proposal.unit,
  stage: one.stage,
  stageTitle: stageTitle(one.machine, one.stage),
  since: iso(one.since),
  openedAt: iso(one.openedAt),
  openedBy: one.openedBy,
  ...given('reviewer', proposal.reviewed),
  ...given('decision', proposal.decidedBy && decisionView(proposal.decidedBy)),
  done: one.done,
});

/** Every proposal of a case, in the order in which they were made. */
export const proposalsView = ({ procedures }: Standing, reader: Reader): ProposalView[] =>
  Object.values(procedures)
    .sort((a, b) => a.openedAt - b.openedAt)
    .flatMap((one) => (one.proposal ? [proposalView(one, one.proposal, reader)] : []));

export const inboxProposalSchema = z
  .strictObject({
    case: z.string(),
    step: z.enum(['approval.review', 'approval.approve']).describe('What I may do about it; or `approval.return`'),
    ...proposalSchema.shape,
  })
  .meta({ id: 'InboxProposal' });

/** A proposal that waits for somebody, with its case. */
export const inboxProposalView = (
  caseId: string,
  { found, step }: Waiting,
  reader: Reader,
): z.infer<typeof inboxProposalSchema> => ({
  case: caseId,
  step,
  ...proposalView(found, found.proposal, reader),
});

export const ownProposalSchema = z
  .strictObject({
    case: z.string(),
    part: z.enum(['proposed', 'reviewed', 'approved', 'returned']).describe('What I did about it'),
    at: instantOut.describe('When I did'),
    ...proposalSchema.shape,
  })
  .meta({ id: 'OwnProposal' });

type Part = z.infer<typeof ownProposalSchema>['part'];

/** What a step of somebody's came to; undefined where it was not theirs, or about another proposal. */
const partIn = (one: Procedure, proposal: Proposal, step: TakenStep, person: string): Part | undefined => {
  const parts: readonly (readonly [Part, boolean])[] = [
    ['proposed', one.openedBy === step.actId],
    ['approved', step.type === 'approval.approve' && proposal.decidedBy?.person === person],
    ['reviewed', step.type === 'approval.review' && proposal.reviewed === person],
    ['returned', one.stage === 'returned' && one.since === step.at && step.type !== 'approval.approve'],
  ];
  return parts.find(([, holds]) => holds)?.[0];
};

/** The proposal of a step that somebody took, as it stands now. */
export const ownProposalView = (
  step: TakenStep,
  person: string,
  reader: Reader,
): z.infer<typeof ownProposalSchema> | undefined => {
  for (const one of Object.values(step.state.standing.procedures)) {
    const part = one.proposal && partIn(one, one.proposal, step, person);
    if (one.proposal && part) {
      return { case: step.caseId, part, at: iso(step.at), ...proposalView(one, one.proposal, reader) };
    }
  }
  return undefined;
};
