import { appraisalKinds } from '../../domain/acts/appraisal';
import type { Extension, TimeLimit, Title } from '../../domain/limit';

type Given = Omit<TimeLimit, 'kind' | 'subject' | 'custody' | 'extensions' | 'excludes' | 'confidence'> &
  Partial<TimeLimit>;

/** A row about one person, with what most rows share left out: a limit, no custody, never extended, read in full text. */
export const personLimit = (given: Given): TimeLimit => ({
  kind: 'limit',
  subject: 'person',
  custody: 'no',
  extensions: [],
  excludes: [],
  confidence: 'H',
  ...given,
});

const ordinary = {
  kind: 'limit',
  subject: 'case',
  custody: 'no',
  extensions: [],
  excludes: [],
  confidence: 'H',
} as const satisfies Partial<TimeLimit>;

type RowWith<S> = Omit<TimeLimit, keyof S | keyof typeof ordinary> & Partial<TimeLimit>;

/** Rows that have something in common, each with what is its own; what neither says is ordinary: a limit about the case. */
export const rowsOf = <const S extends Partial<TimeLimit>>(
  shared: S,
  rows: readonly RowWith<S>[],
): readonly TimeLimit[] =>
  // A row has every key that `shared` and `ordinary` lack: TypeScript cannot add the three up while S is open.
  rows.map((row) => ({ ...ordinary, ...shared, ...row }) as unknown as TimeLimit);

/** A title in both languages. */
export const words = (zh: string, en: string): Title => ({ zh, en });

/** An extension read in full text. */
export const extension = (given: Omit<Extension, 'confidence'> & Partial<Extension>): Extension => ({
  confidence: 'H',
  ...given,
});

/** First days on which the texts that most rows rest on were in force, as read. */
export const since = {
  cpl: '2018-10-26',
  cpr: '2020-09-01',
  prr: '2019-12-30',
  spci: '2021-03-01',
  bail: '2022-09-05',
  receptionRules: '2024-01-01',
  filingOpinion: '2015-11-06',
  economicCrime: '2018-01-01',
  necessity: '2023-11-30',
  publicSecurity: '2026-01-01',
  publicSecurityBefore: '2013-01-01',
  administrativeCases: '2019-01-01',
  penalties: '2021-07-15',
  petitions: '2022-05-01',
  reconsideration: '2024-01-01',
  compensation: '2013-01-01',
};

/** Criminal periods stop for nothing else: every other appraisal counts (CPL 149, CPR 257). */
export const psychiatric = ['psychiatric-evaluation'] as const;

/** Where every appraisal stops the count: public-security cases (PSAPL 118), the need of custody. */
export const everyAppraisal: readonly string[] = appraisalKinds;

/** What rows have in common that no statute gives: an office sets them itself. */
export const ofTheOffice = {
  kind: 'limit',
  owedBy: 'actor',
  subject: 'case',
  custody: 'no',
  extensions: [],
  excludes: [],
  basis: ['Oversight policy of the office'],
  confidence: 'L',
  inForce: { from: '2012-01-01' },
  note: words('机关内部规定，非法定期限。', 'A rule of the office, not of law.'),
} as const;
