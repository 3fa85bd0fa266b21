import { z } from 'zod';
import { act } from '../act';
import { documentNo, personLabel, reasons } from './fields';

/** A proposal on its way to a decision: proposed, looked at by the legal reviewer, decided, carried out. */

const basis = [
  'CPR 78(2), 83, 110, 125(1), 178(1)',
  'PRR 6(2)',
  'Wuhan police, ten measures (2022): legal reviewers at the station',
] as const;

/** Id of the procedure that the proposal opened. */
const proposal = z.string().min(1).max(300);

export const propose = act({
  id: 'approval.propose',
  title: { zh: '呈请审批', en: 'Propose an act for approval' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    /** The act that is to be approved, with the persons and fields it is to have. */
    act: z.string().min(1).max(100),
    persons: z.array(personLabel).min(1).max(200).optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
    reasons,
  }),
  basis,
});

export const review = act({
  id: 'approval.review',
  title: { zh: '法制审核', en: 'Review a proposal in law' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ proposal, opinion: z.enum(['agree', 'return']), reasons }),
  basis,
});

export const approve = act({
  id: 'approval.approve',
  title: { zh: '审批同意', en: 'Approve a proposal' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ proposal, documentNo }),
  basis,
});

export const sendBack = act({
  id: 'approval.return',
  title: { zh: '审批退回', en: 'Return a proposal' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ proposal, reasons }),
  basis,
});

export const withdraw = act({
  id: 'approval.withdraw',
  title: { zh: '撤回呈请', en: 'Withdraw a proposal' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ proposal, reasons }),
  basis,
});
