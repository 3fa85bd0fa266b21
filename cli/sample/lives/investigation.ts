import { late, type Life, on } from '../life';
import { accepted, d, filed } from './ways';

/** 立案侦查：cases that are investigated with nobody held, and whose they are. */
export const investigation: readonly Life[] = [
  { kind: 'filed-today', count: 3, lines: [...accepted(1), on('4h', 'file'), on('4h', 'people')] },
  { kind: 'filed-lately', count: 7, lines: filed(4) },
  { kind: 'investigated', count: 7, suspects: 2, lines: [...filed(24), on(d(20), 'take-in'), on(d(9), 'give-out')] },
  { kind: 'unchecked', count: 1, leaves: ['filing-check'], lines: filed(9) },
  { kind: 'corrected', count: 2, lines: [...filed(10), on(d(8), 'correct', 'reception.accept', '-15')] },
  {
    kind: 'entered-late',
    units: ['chengguan-station', 'qinghe-criminal-police'],
    count: 2,
    leaves: ['late-entry-confirmation'],
    lines: [...accepted(5), late(d(1), d(4), 'file'), on(d(1), 'people')],
  },
  {
    kind: 'passed-on',
    count: 2,
    units: ['chengguan-station'],
    leaves: ['case-taking'],
    lines: [...filed(6), on('8h', 'pass', 'anlan-police')],
  },
  {
    kind: 'passed-and-waiting',
    count: 1,
    units: ['beimen-station'],
    leaves: ['case-taking'],
    lines: [...filed(8), on('30h', 'pass', 'qinghe-criminal-police')],
  },
  {
    kind: 'taken',
    count: 2,
    units: ['shiqiao-station'],
    lines: [...filed(15), on(d(12), 'pass', 'qinghe-criminal-police')],
  },
  {
    kind: 'proposed',
    count: 4,
    units: ['beimen-station', 'chengguan-station'],
    lines: [...accepted(1), on('6h', 'propose-filing')],
  },
  {
    kind: 'proposal-reviewed',
    count: 4,
    units: ['chengguan-station', 'linjiang-station'],
    lines: [...accepted(1), on('6h', 'propose-filing'), on('3h', 'review-proposal', 'ye-qing')],
  },
  {
    kind: 'proposal-reviewed-in-the-unit',
    count: 4,
    units: ['beimen-station'],
    lines: [...accepted(1), on('6h', 'propose-filing'), on('3h', 'review-proposal', 'wei-lan')],
  },
  {
    kind: 'proposal-returned',
    count: 2,
    units: ['chengguan-station'],
    lines: [...filed(7), on(d(2), 'propose-detention'), on('26h', 'return-proposal')],
  },
  { kind: 'resident', count: 2, lines: [...filed(50), on(d(45), 'residence')] },
];
