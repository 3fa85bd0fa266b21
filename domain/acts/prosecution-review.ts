import { z } from 'zod';
import { act } from '../act';
import { nothing, reasons } from './fields';

const procuratorate = { subject: 'persons', agency: 'procuratorate', roles: ['handler'] } as const;
const police = { subject: 'persons', agency: 'police', roles: ['handler'] } as const;
const reasoned = z.strictObject({ reasons });

export const receive = act({
  id: 'prosecution-review.receive',
  title: { zh: '受理审查起诉', en: 'Receive a case for review for prosecution' },
  ...procuratorate,
  fields: nothing,
  endsCustody: true,
  receives: true,
  basis: ['CPL 172', 'PRR 156–158'],
});

export const chooseFastTrack = act({
  id: 'prosecution-review.choose-fast-track',
  title: { zh: '适用速裁程序审查', en: 'Review under the fast track' },
  ...procuratorate,
  fields: nothing,
  basis: ['CPL 172, 222', 'PRR 273'],
});

export const leaveFastTrack = act({
  id: 'prosecution-review.leave-fast-track',
  title: { zh: '转为普通程序审查', en: 'Return from the fast track to ordinary review' },
  ...procuratorate,
  fields: reasoned,
  basis: ['PRR 273'],
});

export const sendBack = act({
  id: 'prosecution-review.send-back',
  title: { zh: '退回补充侦查', en: 'Send back for supplementary investigation' },
  ...procuratorate,
  fields: reasoned,
  needs: ['returnLeft'],
  sends: 'police',
  basis: ['CPL 175(3)', 'PRR 342, 346'],
});

export const receiveBack = act({
  id: 'prosecution-review.receive-back',
  title: { zh: '收到退回补充侦查的案卷', en: 'Receive a case sent back for supplementary investigation' },
  ...police,
  fields: nothing,
  receives: true,
  basis: ['CPL 175(3)', 'CPR 295'],
});

export const resend = act({
  id: 'prosecution-review.resend',
  title: { zh: '补充侦查后重新移送', en: 'Transfer again after supplementary investigation' },
  ...police,
  fields: z.strictObject({ opinionNo: z.string().trim().min(1).max(100) }),
  endsCustody: true,
  sends: 'procuratorate',
  basis: ['CPL 175(3)', 'CPR 296'],
});

export const findNotMine = act({
  id: 'prosecution-review.find-not-mine',
  title: { zh: '认定不属本院管辖', en: 'Find that another procuratorate has jurisdiction' },
  ...procuratorate,
  fields: reasoned,
  basis: ['PRR 328'],
});

export const passOn = act({
  id: 'prosecution-review.pass-on',
  title: { zh: '移送有管辖权的检察院', en: 'Pass the case on to the competent procuratorate' },
  ...procuratorate,
  fields: z.strictObject({ to: z.string().trim().min(1).max(100) }),
  sends: 'procuratorate',
  basis: ['CPL 172(2)', 'PRR 328'],
});

export const indict = act({
  id: 'prosecution-review.indict',
  title: { zh: '提起公诉', en: 'Indict' },
  ...procuratorate,
  fields: z.strictObject({ indictmentNo: z.string().trim().min(1).max(100) }),
  endsCustody: true,
  sends: 'court',
  basis: ['CPL 176', 'PRR 355, 358'],
});

export const notProsecute = act({
  id: 'prosecution-review.not-prosecute',
  title: { zh: '不起诉', en: 'Decide not to prosecute' },
  ...procuratorate,
  fields: z.strictObject({ ground: z.enum(['no-crime', 'not-punishable', 'evidence']), reasons }),
  endsCustody: true,
  needs: ['riskAssessed'],
  basis: ['CPL 16, 175(4), 177', 'PRR 365–370'],
});

export const fileRequest = act({
  id: 'prosecution-review.file-request',
  title: { zh: '辩护律师申请阅卷', en: 'Record that a defender asks to read the file' },
  ...procuratorate,
  fields: nothing,
  basis: ['CPL 40', 'PRR 47, 49'],
});
