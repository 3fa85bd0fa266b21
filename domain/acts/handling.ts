import { z } from 'zod';
import { act } from '../act';
import { nothing, reasons } from './fields';

/** Whose case it is: assignment, recusal, handing on inside an agency, and what a superior may do. */

const person = z.string().min(1).max(100);
const unit = z.string().min(1).max(100);
const office = ['Wuhan police, ten measures (2022): first-responsibility system'] as const;
const superior = ['CPL 8; PRR 9', '最高检 2022-07-12: 一体化办案'] as const;

export const assign = act({
  id: 'case.assign',
  title: { zh: '分配承办人', en: 'Assign the case to a handler' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ handler: person, assistants: z.array(person).max(20).optional(), reasons }),
  basis: office,
});

export const recuse = act({
  id: 'case.recuse',
  title: { zh: '回避', en: 'Recuse somebody from the case' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    person,
    ground: z.enum(['party-or-relative', 'own-interest', 'other-role-in-case', 'other-relation', 'improper-contact']),
    reasons,
  }),
  basis: ['CPL 29–31', 'CPR 32–41'],
});

export const classify = act({
  id: 'case.classify',
  title: { zh: '登记案件类别', en: 'Say what kind of case it is' },
  subject: 'case',
  agency: 'police',
  fields: z.strictObject({ category: z.string().min(1).max(60), reasons }),
  basis: ['CPR 14–29', 'Wuhan police, ten measures (2022): negative list of stations'],
});

export const pass = act({
  id: 'case.pass',
  title: { zh: '内部移交案件', en: 'Hand the case on to another unit of the agency' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ to: unit, reasons }),
  basis: ['CPR 21–24'],
});

export const take = act({
  id: 'case.take',
  title: { zh: '接收移交案件', en: 'Take a case that another unit has handed on' },
  subject: 'case',
  agency: 'any',
  fields: nothing,
  basis: ['CPR 21–24'],
});

export const takeOver = act({
  id: 'case.take-over',
  title: { zh: '提级办理', en: 'Take the case over from a unit below' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ reasons }),
  basis: ['CPR 24(2)', ...superior],
});

export const instruct = act({
  id: 'case.instruct',
  title: { zh: '下达办案指令', en: 'Instruct the unit below that handles the case' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ instruction: reasons }),
  basis: superior,
});

export const observe = act({
  id: 'case.observe',
  title: { zh: '跟踪督导', en: 'Take a case of a unit below under observation' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({ reasons }),
  basis: superior,
});

export const share = act({
  id: 'case.share',
  title: { zh: '案件信息共享', en: 'Share notice of the case with a unit of another agency' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    to: unit,
    what: z
      .array(z.enum(['acceptance', 'filing', 'measures']))
      .min(1)
      .max(3),
    reasons,
  }),
  basis: ['最高检 公安部 2021: 侦查监督与协作配合办公室'],
});
