import type { DutyRow } from '../domain/duty';

const rows: readonly DutyRow[] = [
  {
    id: 'non-filing-notice',
    title: { zh: '送达不予立案通知书', en: 'Serve the notice of non-filing on the complainant' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'non-filing-notice' }],
    basis: ['CPR 178(2)'],
  },
  {
    id: 'late-entry-confirmation',
    title: { zh: '核实逾期补录', en: 'Confirm an act that was entered after its limit had run out' },
    steps: [{ step: 'verify', limit: 'late-entry-confirmation' }],
    basis: ['Oversight policy of the office'],
  },
  {
    id: 'alert-answer',
    title: { zh: '签收督办提醒', en: 'Answer an alert' },
    steps: [{ step: 'acknowledge' }],
    basis: ['Oversight policy of the office'],
  },
];

/** The catalogue of duties, by id. */
export const duties: ReadonlyMap<string, DutyRow> = new Map(rows.map((row) => [row.id, row]));
