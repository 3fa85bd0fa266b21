import { z } from 'zod';
import { act } from '../act';
import { documentNo, existing, personLabel, reasons } from './fields';

/** Acts about the record itself: persons, extensions, corrections, closing. */

export const registerPerson = act({
  id: 'person.register',
  title: { zh: '登记涉案人员', en: 'Register a person in the case' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    label: personLabel,
    standing: z.enum(['suspect', 'victim', 'witness']),
    name: z.string().trim().min(1).max(200),
    idNumber: z.string().trim().max(40).optional(),
  }),
  basis: ['CPR 171'],
});

export const extend = act({
  id: 'limit.extend',
  title: { zh: '延长期限', en: 'Extend a running time limit' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    clock: z.string().min(1).max(300),
    /** Id of the extension in the limit's row. */
    extension: z.string().min(1).max(100),
    /** Last day that the approval itself names; it may shorten what the row allows, and is needed where the row sets no length. */
    until: z.iso.date().optional(),
    reasons,
  }),
  endsCustody: true,
  basis: ["The extension's row names the article"],
});

export const correct = act({
  id: 'act.correct',
  title: { zh: '更正办案记录', en: 'Correct an earlier act: its instant, kind, persons, document or fields' },
  subject: 'case',
  agency: 'any',
  fields: z
    .strictObject({
      act: z.string().min(1).max(100),
      occurredAt: existing.optional(),
      /** Another act of the catalogue, with the fields it needs. */
      type: z.string().min(1).max(100).optional(),
      persons: z.array(personLabel).min(1).max(200).optional(),
      fields: z.record(z.string(), z.unknown()).optional(),
      documentNo: documentNo.optional(),
      reasons,
    })
    .refine(
      (given) =>
        [given.occurredAt, given.type, given.persons, given.fields, given.documentNo].some((one) => one !== undefined),
      'says nothing anew: give occurredAt, type, persons, fields or documentNo',
    ),
  basis: ['CPR 61'],
});

export const close = act({
  id: 'case.close',
  title: { zh: '结案', en: 'Close the record of the case' },
  subject: 'case',
  agency: 'any',
  fields: z.strictObject({
    outcome: z.enum(['not-filed', 'transferred', 'charged', 'concluded', 'recorded-elsewhere']),
    reasons,
  }),
  needs: ['nothingOwed'],
  basis: ['CPR 186'],
});
