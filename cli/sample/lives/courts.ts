import { type Life, on } from '../life';
import { bailed, d, indicted, onTrial, transferred, underReview } from './ways';

/** 审查起诉、审判：the papers are with the procuratorate, with the court, or on their way. */
export const courts: readonly Life[] = [
  { kind: 'transferred', count: 3, lines: transferred(1) },
  { kind: 'under-review', count: 5, lines: underReview(9) },
  { kind: 'under-review-ending', count: 2, lines: underReview(28) },
  {
    kind: 'under-review-at-large',
    count: 3,
    lines: [...bailed(60), on(d(13), 'conclude'), on(d(12), 'transfer'), on(d(11), 'receive-case')],
  },
  { kind: 'under-review-overdue', count: 1, units: ['chengguan-station'], answers: 1, lines: underReview(34) },
  { kind: 'sent-back', count: 3, lines: [...underReview(30), on(d(12), 'send-back'), on(d(11), 'receive-back')] },
  { kind: 'sent-back-today', count: 2, lines: [...underReview(20), on('6h', 'send-back')] },
  {
    kind: 'sent-again',
    count: 1,
    lines: [
      ...underReview(50),
      on(d(30), 'send-back'),
      on(d(29), 'receive-back'),
      on(d(9), 'resend'),
      on(d(8), 'receive-case'),
    ],
  },
  {
    kind: 'not-prosecuted',
    count: 2,
    lines: [
      ...bailed(90),
      on(d(36), 'conclude'),
      on(d(35), 'transfer'),
      on(d(34), 'receive-case'),
      on(d(15), 'assess', 'prosecution-review.not-prosecute', 'blue'),
      on(d(15), 'not-prosecute'),
    ],
  },
  { kind: 'indicted', count: 2, lines: indicted(1) },
  { kind: 'on-trial', count: 4, lines: onTrial(30) },
  { kind: 'on-trial-ending', count: 2, lines: onTrial(87) },
  { kind: 'on-trial-overdue', count: 1, units: ['qinghe-criminal-police'], answers: 2, lines: onTrial(97) },
  { kind: 'adjourned', count: 1, lines: [...onTrial(40), on(d(9), 'adjourn')] },
  { kind: 'judged', count: 2, lines: [...onTrial(60), on(d(12), 'judge')] },
  { kind: 'judged-and-closed', count: 3, lines: [...onTrial(70), on(d(30), 'judge'), on(d(15), 'close', 'charged')] },
];
