import { type Life, on } from '../life';
import { accepted, arrested, bailed, d, detained, filed, requested } from './ways';

/** 强制措施：somebody is held, or was. Every day counts, rest days too. */
export const custody: readonly Life[] = [
  { kind: 'summoned', count: 2, lines: [...filed(2), on('8h', 'summon')] },
  { kind: 'questioned', count: 1, lines: [...accepted(1), on('5h', 'people'), on('4h', 'question')] },
  // Nine of the twenty-four hours in which the family is told and the suspect interrogated are left.
  { kind: 'detained-hours', count: 2, pace: 0.95, lines: [...filed(3), on('15h', 'detain')] },
  { kind: 'detained-today', count: 3, lines: [...filed(2), on('5h', 'detain')] },
  { kind: 'detained', count: 3, lines: detained(1) },
  {
    kind: 'detained-seven',
    count: 2,
    lines: [...detained(4), on(d(2), 'extend', 'request-arrest', 'special-circumstances')],
  },
  {
    kind: 'detained-thirty',
    count: 3,
    suspects: 3,
    lines: [...detained(16), on(d(14), 'extend', 'request-arrest', 'roaming-repeated-gang')],
  },
  {
    kind: 'detained-overdue',
    count: 1,
    units: ['linjiang-station'],
    answers: 1,
    lines: [...detained(9), on(d(7), 'extend', 'request-arrest', 'special-circumstances')],
  },
  { kind: 'arrest-under-review', count: 4, lines: requested(2) },
  { kind: 'arrest-review-ending', count: 1, lines: requested(6) },
  { kind: 'arrest-approved', count: 2, lines: [...requested(5), on('20h', 'approve')] },
  {
    kind: 'arrest-refused',
    count: 2,
    lines: [
      ...requested(14),
      on(d(10), 'assess', 'arrest-review.refuse', 'blue'),
      on(d(10), 'refuse-arrest'),
      on(d(10), 'release'),
    ],
  },
  {
    kind: 'arrest-objected',
    count: 2,
    lines: [
      ...requested(7),
      on(d(3), 'assess', 'arrest-review.refuse', 'blue'),
      on(d(3), 'refuse-arrest'),
      on(d(3), 'release'),
      on(d(1), 'object'),
    ],
  },
  { kind: 'arrested', count: 7, lines: arrested(20) },
  { kind: 'arrested-ending', count: 2, lines: arrested(58) },
  {
    kind: 'arrested-prolonged',
    count: 2,
    suspects: 2,
    lines: [...arrested(75), on(d(20), 'extend', 'custody-base', 'custody-ext-1')],
  },
  { kind: 'arrested-appraised', count: 2, lines: [...arrested(30), on(d(12), 'appraise')] },
  {
    kind: 'two-ways',
    count: 3,
    suspects: 2,
    lines: [
      ...detained(12),
      on(d(11), 'bail', 'P2'),
      on(d(10), 'request', 'P1'),
      on(d(10), 'receive-request', 'P1'),
      on(d(5), 'approve', 'P1'),
      on(d(4), 'arrest', 'P1'),
    ],
  },
  { kind: 'bailed', count: 5, lines: bailed(40) },
  { kind: 'bailed-ending', count: 2, lines: bailed(355) },
];
