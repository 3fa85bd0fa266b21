import { type Life, on, refused } from '../life';
import { accepted, assessed, d } from './ways';

/** 接报案、立案审查：from the report to the decision whether to file. */
export const intake: readonly Life[] = [
  { kind: 'report-just-in', count: 4, lines: [on('50m', 'report'), on('40m', 'register')] },
  { kind: 'report-by-telephone', count: 3, lines: [on('5h', 'report-by-telephone'), on('5h', 'register')] },
  { kind: 'report-by-letter', count: 3, lines: [on('1d', 'report-by-letter')] },
  { kind: 'report-to-notify', count: 3, lines: [on('1d', 'report-online'), on('20h', 'register-without-receipt')] },
  { kind: 'report-undecided', count: 2, lines: [on('4d', 'report'), on('4d', 'register')] },
  {
    kind: 'report-sent-away',
    units: ['chengguan-station', 'shiqiao-station', 'linjiang-station'],
    count: 3,
    lines: [
      on('9d', 'report-anonymous'),
      on('9d', 'register'),
      on('8d', 'not-mine'),
      on('8d', 'send-away'),
      on('6d', 'close', 'transferred'),
    ],
  },
  { kind: 'review-fresh', count: 8, lines: accepted(1) },
  { kind: 'review-ending', count: 4, lines: accepted(3) },
  {
    kind: 'review-prolonged',
    count: 3,
    lines: [...accepted(5), on('4d', 'extend', 'criminal-filing-review', 'clue-verification')],
  },
  {
    kind: 'review-tried',
    count: 2,
    lines: [...accepted(1), refused('3h', 'refuse-filing'), refused('2h', 'detain', 'P1')],
  },
  { kind: 'review-overdue', count: 1, units: ['shiqiao-station'], lines: accepted(12) },
  { kind: 'review-overdue-seen', count: 1, units: ['chengguan-station'], lines: accepted(9), answers: 1 },
  { kind: 'review-overdue-planned', count: 1, units: ['chengguan-station'], lines: accepted(9), answers: 2 },
  { kind: 'review-overdue-done', count: 1, units: ['anlan-police'], lines: accepted(11), answers: 3 },
  { kind: 'not-filed', count: 3, lines: [...assessed(5, 'blue'), on('5d', 'refuse-filing')] },
  {
    kind: 'not-filed-lately',
    count: 2,
    lines: [
      ...assessed(0, 'blue').slice(0, -1),
      on('5h', 'assess', 'filing.refuse', 'blue'),
      on('4h', 'refuse-filing'),
    ],
  },
  {
    kind: 'not-filed-and-closed',
    count: 5,
    lines: [...assessed(30, 'blue'), on(d(30), 'refuse-filing'), on(d(24), 'close', 'not-filed')],
  },
  {
    kind: 'risk-to-sign',
    count: 3,
    lines: [...accepted(1), on('5h', 'assess', 'filing.refuse', 'orange'), refused('4h', 'refuse-filing')],
  },
  {
    kind: 'risk-to-mitigate',
    count: 2,
    lines: [...assessed(1, 'orange'), on('20h', 'sign', 'filing.refuse'), on('15h', 'plan', 'filing.refuse')],
  },
  {
    kind: 'risk-red',
    count: 1,
    units: ['chengguan-station'],
    leaves: ['emergency-report'],
    lines: [...accepted(1), on('70m', 'assess', 'filing.refuse', 'red')],
  },
  { kind: 'petition', count: 2, lines: [...accepted(2), on('1d', 'mark', 'petition'), on('1d', 'observe')] },
];
