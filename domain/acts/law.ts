import { z } from 'zod';
import { act } from '../act';
import { lawId, reasons } from './fields';

/** Acts by which a case comes to another version of the law, or is left where it is. */

const basis = ['Released law is immutable: a case moves by a recorded act that two people stand for'] as const;

export const adopt = act({
  id: 'law.adopt',
  title: { zh: '适用新版规则', en: 'Adopt another version of the law' },
  subject: 'case',
  agency: 'any',
  roles: ['administrator'],
  fields: z.strictObject({ law: lawId, rollOut: z.string().min(1).max(40) }),
  rollOut: 'records',
  basis,
});

export const keep = act({
  id: 'law.keep',
  title: { zh: '保留原版规则', en: 'Leave the case on its version of the law' },
  subject: 'case',
  agency: 'any',
  roles: ['head', 'leader'],
  fields: z.strictObject({ law: lawId, reasons }),
  decidedBy: 'county',
  rollOut: 'asks',
  basis,
});
