import type { Extension, TimeLimit } from '../../domain/limit';

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
};

/** Criminal periods stop for nothing else: every other appraisal counts (CPL 149, CPR 257). */
export const psychiatric = ['psychiatric-evaluation'] as const;
