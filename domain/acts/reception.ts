import { z } from 'zod';
import { act } from '../act';
import { nothing, reasons } from './fields';

export const receive = act({
  id: 'reception.receive',
  title: { zh: '接报案', en: 'Receive a report' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({
    channel: z.enum(['in-person', 'telephone', 'letter', 'e-mail', 'fax', 'online']),
    reporter: z.strictObject({
      kind: z.enum(['complainant', 'informant', 'victim', 'self', 'anonymous']),
      name: z.string().trim().min(1).max(200).optional(),
      idNumber: z.string().trim().max(40).optional(),
      phone: z.string().trim().max(40).optional(),
    }),
    summary: reasons,
  }),
  opensCase: true,
  basis: ['CPL 110', 'CPR 169', 'Reception and filing rules 2023, items 3, 4'],
});

export const register = act({
  id: 'reception.register',
  title: { zh: '接报案登记', en: 'Register the report and hand over the receipt' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ receiptNo: z.string().trim().min(1).max(100).optional() }),
  basis: ['Reception and filing rules 2023, items 4, 10', 'CPR 171'],
});

export const accept = act({
  id: 'reception.accept',
  title: { zh: '接受案件', en: 'Accept the case for filing review' },
  subject: 'case',
  agency: 'police',
  fields: nothing,
  basis: ['CPR 171', '公通字〔2015〕32号 二(一)'],
});

export const findNotMine = act({
  id: 'reception.find-not-mine',
  title: { zh: '认定不属本单位管辖', en: 'Find that another organ has jurisdiction' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ competentUnit: z.string().trim().min(1).max(200), reasons }),
  basis: ['CPR 175', 'Reception and filing rules 2023, item 8(2)'],
});

export const transfer = act({
  id: 'reception.transfer',
  title: { zh: '移送有管辖权的机关', en: 'Transfer to the competent organ and tell the reporter' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ to: z.string().trim().min(1).max(200), reporterTold: z.literal(true) }),
  basis: ['CPL 110', 'CPR 175'],
});

export const notify = act({
  id: 'reception.notify',
  title: { zh: '登记回告', en: 'Tell the reporter what has become of the report' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({
    method: z.enum(['in-person', 'telephone', 'message', 'letter', 'online']),
    /** What proves it: number of the slip, of the call, of the message. */
    reference: z.string().trim().min(1).max(100),
  }),
  basis: ['Wuhan police, ten measures (2022): every registration is notified', 'CPR 171'],
});

export const respond = act({
  id: 'reception.respond',
  title: { zh: '处警反馈', en: 'Record the response to an alarm' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ result: z.enum(['handled', 'passed-on', 'unfounded', 'nobody-found']), reasons }),
  basis: ['Wuhan police, ten measures (2022): alarm response 100 %'],
});
