import { z } from 'zod';
import { act } from '../act';
import { reasons } from './fields';

/** Which duty of the case is meant: its id as the case shows it. The answer to an alert is a duty; its id is the bell's. */
const duty = z.string().min(1).max(300);

const step = (id: 'acknowledge' | 'plan' | 'do' | 'verify', zh: string, en: string) =>
  act({
    id: `duty.${id}`,
    title: { zh, en },
    subject: 'case',
    agency: 'any',
    roles: ['handler', 'head', 'leader'],
    fields: z.strictObject({ duty, note: reasons.optional() }),
    basis: ['Step of a duty: its own row names the article'],
  });

export const acknowledge = step('acknowledge', '签收义务', 'Acknowledge a duty');
export const plan = step('plan', '制定整改措施', 'Plan what is to be done');
export const perform = step('do', '履行义务', 'Do what is owed');
export const verify = step('verify', '核验', 'Verify what another has done');

export const excuse = act({
  id: 'duty.excuse',
  title: { zh: '记录义务依法免除', en: 'Record that the law does not ask for a duty' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ duty, ground: z.string().min(1).max(100), reasons }),
  basis: ["The duty's row names ground and article"],
});
