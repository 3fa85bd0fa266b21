import type { TimeLimit } from '../../domain/limit';

/** Limits that an office sets itself for keeping its own record straight. No statute stands behind them. */
export const recordLimits = [
  {
    id: 'late-entry-confirmation',
    row: 'P-01',
    title: { zh: '逾期补录核实', en: 'Confirmation of an act entered after its limit had run out' },
    kind: 'limit',
    owedBy: 'police',
    subject: 'case',
    length: 'P3D',
    custody: 'no',
    extensions: [],
    excludes: [],
    basis: ['Oversight policy of the office'],
    confidence: 'L',
    inForce: { from: '2012-01-01' },
    note: {
      zh: '机关内部规定，非法定期限；由作出补录的机关核实。',
      en: 'A rule of the office, not of law; owed by the agency that made the entry.',
    },
  },
  {
    id: 'arrest-request-receipt',
    row: 'P-02',
    title: { zh: '提请批准逮捕书签收', en: 'Receipt of an arrest request' },
    kind: 'limit',
    owedBy: 'procuratorate',
    subject: 'person',
    startsWith: 'measure.request-arrest',
    length: 'P1D',
    custody: 'always',
    extensions: [],
    excludes: [],
    basis: ['Oversight policy of the office'],
    confidence: 'L',
    inForce: { from: '2012-01-01' },
    note: {
      zh: '机关内部规定，非法定期限；人员在押，文书在途不得无人过问。',
      en: 'A rule of the office, not of law: somebody is held while the papers are on their way.',
    },
  },
] as const satisfies readonly TimeLimit[];
