import { z } from 'zod';
import { act } from '../act';
import { reasons } from './fields';

/** Which duty of the case is meant: its id as the case shows it. The answer to an alert is a duty; its id is the bell's. */
const duty = z.string().min(1).max(300);

const basis = ['Step of a duty: its own row names the article'];

const step = (id: 'acknowledge' | 'do' | 'verify', zh: string, en: string) =>
  act({
    id: `duty.${id}`,
    title: { zh, en },
    subject: 'case',
    agency: 'any',
    fields: z.strictObject({ duty, note: reasons.optional() }),
    basis,
  });

export const acknowledge = step('acknowledge', '签收义务', 'Acknowledge a duty');
export const perform = step('do', '履行义务', 'Do what is owed');
export const verify = step('verify', '核验', 'Verify what another has done');

export const plan = act({
  id: 'duty.plan',
  title: { zh: '制定整改措施', en: 'Plan what is to be done' },
  subject: 'case',
  agency: 'any',
  /** `by`: the day on which it will have been done. */
  fields: z.strictObject({ duty, note: reasons.optional(), by: z.iso.date().optional() }),
  basis,
});

export const reject = act({
  id: 'duty.reject',
  title: { zh: '核验不通过', en: 'Find that it was not done, and have it done again' },
  subject: 'case',
  agency: 'any',
  /** `by`: the day by which it is done again; left out, the usual time. */
  fields: z.strictObject({ duty, reasons, by: z.iso.date().optional() }),
  basis,
});

export const excuse = act({
  id: 'duty.excuse',
  title: { zh: '记录义务依法免除', en: 'Record that the law does not ask for a duty' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ duty, ground: z.string().min(1).max(100), reasons }),
  basis: ["The duty's row names ground and article"],
});
