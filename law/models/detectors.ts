import type { WarningModel } from '../../domain/model';
import { words } from '../limits/row';

const days = (value: number) => ({ title: words('天数', 'Days'), default: value, least: 1, most: 365 });

/** The three detectors of the Wuhan measures (超期、应受未受、应立未立). Thresholds of the second and third as the field has them. */
export const detectorModels = [
  {
    id: 'overdue',
    version: 1,
    title: words('办案期限超期', 'A limit has run out'),
    severity: 'red',
    owner: 'leader',
    law: ['mechanisms 12(a)', 'mechanisms 49'],
    kind: 'overdue',
    about: 'clock',
    predicate: 'clock.overdue',
    // The red rung of the clock's own ladder is the alarm; a second one would say the same.
    rings: 'never',
    finds: { row: 'clock.row', hours: '0 - clock.hoursLeft' },
    why: words('期限 {row} 已超过 {hours} 小时。', 'Limit {row} ran out {hours} hours ago.'),
    params: {},
    follow: 'rectification',
    examples: {
      hit: { clocks: [{ row: 'A-06', running: true, overdue: true, hoursLeft: -5, red: true, bell: 'b' }] },
      miss: { clocks: [{ row: 'A-06', running: true, hoursLeft: 5 }] },
    },
  },
  {
    id: 'not-accepted',
    version: 1,
    title: words('应受未受：接报后未作受案决定', 'A report without a decision on acceptance'),
    severity: 'orange',
    owner: 'head',
    law: ['mechanisms 12(b)', '公安机关接报案与立案工作规定 8'],
    kind: 'intake',
    about: 'case',
    predicate: 'case.open && !case.accepted && !case.transferred && case.daysOpen >= params.days',
    clocks: 'clocks.filter(c, c.procedure == "reception" && c.running).map(c, c.id)',
    rings: 'without-clock',
    finds: { days: 'case.daysOpen' },
    why: words(
      '接报后 {days} 天未作出受案决定。',
      'For {days} days since the report nobody has decided on acceptance.',
    ),
    params: { days: days(3) },
    follow: 'rectification',
    examples: {
      hit: { case: { open: true, daysOpen: 4 } },
      miss: { case: { open: true, accepted: true, daysOpen: 4 } },
    },
  },
  {
    id: 'not-filed',
    version: 1,
    title: words('应立未立：受案后未作立案决定', 'An accepted case without a decision on filing'),
    severity: 'red',
    owner: 'head',
    law: ['mechanisms 12(c)', '公通字〔2015〕32号 二(一)2'],
    kind: 'intake',
    about: 'case',
    predicate: 'case.open && case.accepted && !case.filed && !case.refused && case.daysSinceAcceptance >= params.blue',
    clocks: 'clocks.filter(c, c.procedure == "filing" && c.running).map(c, c.id)',
    grade:
      'case.daysSinceAcceptance >= params.red ? "red" : (case.daysSinceAcceptance >= params.orange ? "orange" : "blue")',
    rings: 'without-clock',
    finds: { days: 'case.daysSinceAcceptance' },
    why: words(
      '受案后 {days} 天未作出立案或者不立案决定。',
      'For {days} days since acceptance nobody has decided on filing.',
    ),
    params: { blue: days(3), orange: days(7), red: days(30) },
    follow: 'rectification',
    examples: {
      hit: { case: { open: true, accepted: true, daysSinceAcceptance: 8 } },
      miss: { case: { open: true, accepted: true, filed: true, daysSinceAcceptance: 8 } },
    },
  },
] as const satisfies readonly WarningModel[];
