import { z } from 'zod';
import { act } from '../act';
import { lawId, reasons } from './fields';

/** Acts by which a case comes to another version of the law, or is left where it is. */

const basis = ['Released law is immutable: a case moves by a recorded act that two people stand for'] as const;

/** Which roll-out: its id as `GET /api/v1/law/roll-outs` shows it. */
const rollOut = z.string().regex(/^R[1-9]\d{0,6}$/, 'is no roll-out such as R1');

export const adopt = act({
  id: 'law.adopt',
  title: { zh: '适用新版规则', en: 'Adopt another version of the law' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ law: lawId, rollOut }),
  rollOut: 'records',
  basis,
});

export const keep = act({
  id: 'law.keep',
  title: { zh: '本案不适用该次施行', en: 'Leave the case out of a roll-out of law' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ rollOut, reasons }),
  rollOut: 'asks',
  basis,
});
