import { type Life, type Line, on, refused } from './life';
import type { When } from './when';

const d = (days: number): When => `${days}d`;

const accepted = (days: number): readonly Line[] => [
  on(d(days), 'report'),
  on(d(days), 'register'),
  on(d(days), 'accept'),
];

const filed = (days: number): readonly Line[] => [
  ...accepted(days),
  on(d(days - 1), 'file'),
  on(d(days - 1), 'people'),
];

const detained = (days: number): readonly Line[] => [...filed(days + 1), on(d(days), 'detain')];

/** Detained, requested on the second day, approved four days after that, arrested the next. */
const arrested = (days: number): readonly Line[] => [
  ...detained(days + 7),
  on(d(days + 5), 'request'),
  on(d(days + 5), 'receive-request'),
  on(d(days + 1), 'approve'),
  on(d(days), 'arrest'),
];

const transferred = (days: number): readonly Line[] => [
  ...arrested(days + 40),
  on(d(days + 1), 'conclude'),
  on(d(days), 'transfer'),
];

const underReview = (days: number): readonly Line[] => [...transferred(days + 1), on(d(days), 'receive-case')];

const indicted = (days: number): readonly Line[] => [...underReview(days + 18), on(d(days), 'indict')];

const onTrial = (days: number): readonly Line[] => [...indicted(days + 3), on(d(days), 'take-to-court')];

const notFiled = (days: number, level: string): readonly Line[] => [
  ...accepted(days + 2),
  on(d(days), 'assess', 'filing.refuse', level),
];

/** The table of the sample: each row is a kind of case, told backwards from now. */
export const lives: readonly Life[] = [
  // 接报案
  { kind: 'report-just-in', count: 4, lines: [on('50m', 'report'), on('40m', 'register')] },
  { kind: 'report-by-telephone', count: 3, lines: [on('5h', 'report-by-telephone'), on('5h', 'register')] },
  { kind: 'report-by-letter', count: 3, lines: [on('1d', 'report-by-letter')] },
  { kind: 'report-waits', count: 4, lines: [on('2d', 'report-online'), on('2d', 'register-without-receipt')] },
  { kind: 'report-undecided', count: 2, lines: [on('5d', 'report'), on('5d', 'register')] },
  {
    kind: 'report-sent-away',
    count: 3,
    lines: [
      on('9d', 'report-anonymous'),
      on('9d', 'register'),
      on('8d', 'not-mine'),
      on('8d', 'send-away'),
      on('6d', 'close', 'transferred'),
    ],
  },
  // 立案审查
  { kind: 'review-fresh', count: 12, lines: accepted(1) },
  { kind: 'review-ending', count: 5, lines: accepted(3) },
  { kind: 'review-overdue', count: 3, lines: accepted(5) },
  { kind: 'not-filed', count: 6, lines: [...notFiled(6, 'blue'), on('6d', 'refuse-filing')] },
  {
    kind: 'not-filed-and-closed',
    count: 6,
    lines: [...notFiled(30, 'blue'), on('30d', 'refuse-filing'), on('25d', 'close', 'not-filed')],
  },
  {
    kind: 'risk-to-sign',
    count: 3,
    lines: [
      ...notFiled(0, 'orange').slice(0, -1),
      on('50m', 'assess', 'filing.refuse', 'orange'),
      refused('30m', 'refuse-filing'),
    ],
  },
  // 立案侦查
  { kind: 'filed-lately', count: 12, lines: filed(4) },
  { kind: 'investigated', count: 14, suspects: 2, lines: [...filed(24), on('20d', 'take-in'), on('9d', 'give-out')] },
  { kind: 'unchecked', count: 3, leaves: ['filing-check'], lines: filed(12) },
  // 强制措施
  { kind: 'detained-hours', count: 4, lines: [...filed(3), on('15h', 'detain')], pace: 0.9 },
  { kind: 'detained', count: 8, lines: detained(2) },
  {
    kind: 'detained-thirty',
    count: 6,
    suspects: 3,
    lines: [...detained(22), on('20d', 'extend', 'request-arrest', 'roaming-repeated-gang')],
  },
  { kind: 'arrest-under-review', count: 8, lines: [...detained(6), on('4d', 'request'), on('4d', 'receive-request')] },
  { kind: 'arrested', count: 14, lines: arrested(20) },
  { kind: 'bailed', count: 10, lines: [...detained(40), on('38d', 'bail')] },
  { kind: 'resident', count: 4, lines: [...filed(50), on('45d', 'residence')] },
  // 审查起诉
  { kind: 'under-review', count: 12, lines: underReview(12) },
  { kind: 'sent-back', count: 5, lines: [...underReview(30), on('12d', 'send-back'), on('11d', 'receive-back')] },
  // 审判
  { kind: 'on-trial', count: 8, lines: onTrial(30) },
  { kind: 'judged', count: 4, lines: [...onTrial(60), on('12d', 'judge')] },
];
