import { z } from 'zod';
import { act } from '../act';
import { documentNo, personLabel, reasons } from './fields';

/** What has been seen to before a gate: checklists, notices of rights, interrogations, and what comes in and goes out. */

export const tick = act({
  id: 'checklist.tick',
  title: { zh: '核对办案清单', en: 'Tick items of a checklist' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    /** The act that the checklist stands before. */
    gate: z.string().min(1).max(100),
    /** Whom the items are about, where the gate is about persons. */
    person: personLabel.optional(),
    items: z.array(z.string().min(1).max(100)).min(1).max(50),
    note: reasons.optional(),
  }),
  basis: ['Wuhan police, ten measures (2022): gates of incident, case and review'],
});

export const notify = act({
  id: 'rights.notify',
  title: { zh: '告知权利', en: 'Tell a person of a right' },
  subject: 'persons',
  agency: 'any',
  fields: z.strictObject({
    right: z.string().min(1).max(60),
    method: z.enum(['written', 'oral-recorded']),
    recordNo: documentNo.optional(),
  }),
  basis: ['CPL 34, 120, 173', 'CPR 43, 202'],
});

export const interrogate = act({
  id: 'investigation.interrogate',
  title: { zh: '讯问犯罪嫌疑人', en: 'Interrogate a suspect' },
  subject: 'persons',
  agency: 'any',
  fields: z.strictObject({ place: z.string().trim().min(1).max(200), recordNo: documentNo }),
  needs: ['isSuspect'],
  basis: ['CPL 118–122', 'CPR 198–208'],
});

export const enter = act({
  id: 'register.enter',
  title: { zh: '进出登记', en: 'Register what comes in or goes out' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    direction: z.enum(['in', 'out']),
    kind: z.enum(['file', 'document', 'seized-property', 'seal']),
    title: z.string().trim().min(1).max(200),
    quantity: z.int().min(1).max(100_000),
    counterpart: z.string().trim().min(1).max(200),
    reference: documentNo.optional(),
  }),
  basis: ['CPR 230, 236', 'PRR 156', 'Procuratorate, three platforms (2012): unified access and exit'],
});
