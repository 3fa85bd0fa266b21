import { z } from 'zod';
import { act } from '../act';
import { nothing, reasons } from './fields';

export const receive = act({
  id: 'arrest-review.receive',
  title: { zh: '受理审查逮捕', en: 'Receive an arrest request' },
  subject: 'persons',
  agency: 'procuratorate',
  fields: nothing,
  endsCustody: true,
  basis: ['PRR 282'],
});

export const withdraw = act({
  id: 'arrest-review.withdraw',
  title: { zh: '撤回提请批准逮捕', en: 'Withdraw an arrest request' },
  subject: 'persons',
  agency: 'police',
  fields: z.strictObject({ reasons }),
  basis: ['Practice; no article found'],
});

export const approve = act({
  id: 'arrest-review.approve',
  title: { zh: '批准逮捕', en: 'Approve an arrest' },
  subject: 'persons',
  agency: 'procuratorate',
  fields: z.strictObject({ reasons: reasons.optional() }),
  endsCustody: true,
  basis: ['CPL 90', 'PRR 284'],
});

export const refuse = act({
  id: 'arrest-review.refuse',
  title: { zh: '不批准逮捕', en: 'Refuse to approve an arrest' },
  subject: 'persons',
  agency: 'procuratorate',
  fields: z.strictObject({ ground: z.enum(['no-crime', 'evidence', 'not-necessary']), reasons }),
  endsCustody: true,
  needs: ['riskAssessed'],
  basis: ['CPL 90, 91(3)', 'PRR 284, 285'],
});
