import type { WarningModel } from '../../domain/model';
import { words } from '../limits/row';

const ofCase = { version: 1, about: 'case', rings: 'always' } as const;
const times = (value: number) => ({ title: words('次数', 'Times'), default: value, least: 2, most: 50 });
const days = (value: number) => ({ title: words('天数', 'Days'), default: value, least: 1, most: 365 });

/** Whose case it is, how it travels, and how long nobody touches it. */
export const handlingModels = [
  {
    ...ofCase,
    id: 'handler-changed-often',
    title: words('频繁更换承办人', 'The handler was changed again and again'),
    severity: 'orange',
    owner: 'head',
    law: ['mechanisms 6', 'mechanisms 26'],
    kind: 'handling',
    predicate: 'case.open && case.handlerChanges >= params.times',
    finds: { times: 'case.handlerChanges' },
    why: words('承办人已更换 {times} 次。', 'The handler has been changed {times} times.'),
    params: { times: times(2) },
    examples: { hit: { case: { open: true, handlerChanges: 2 } }, miss: { case: { open: true, handlerChanges: 1 } } },
  },
  {
    ...ofCase,
    id: 'passed-back-and-forth',
    title: words('案件反复转办', 'Passed back and forth between units'),
    severity: 'orange',
    owner: 'leader',
    law: ['mechanisms 6', 'mechanisms 11'],
    kind: 'handling',
    predicate: 'case.passes >= params.times',
    finds: { times: 'case.passes' },
    why: words('案件已转办 {times} 次。', 'The case has been passed on {times} times.'),
    params: { times: times(2) },
    examples: { hit: { case: { passes: 3 } }, miss: { case: { passes: 1 } } },
  },
  {
    version: 1,
    id: 'climbed-unanswered',
    title: words('督办升级后仍未办结', 'It has climbed to the superior, and is still open'),
    severity: 'red',
    owner: 'leader',
    law: ['mechanisms 38', 'mechanisms 49'],
    kind: 'handling',
    about: 'clock',
    predicate: 'clock.running && clock.tier >= params.tier',
    // Whoever is on that tier has been told by the climb itself.
    rings: 'never',
    finds: { row: 'clock.row', tier: 'clock.tier' },
    why: words(
      '期限 {row} 的督办已升级至第 {tier} 级，仍未办结。',
      'Limit {row} has climbed to tier {tier} and is still open.',
    ),
    params: { tier: { title: words('层级', 'Tier'), default: 2, least: 2, most: 9 } },
    examples: {
      hit: { clocks: [{ running: true, tier: 2 }] },
      miss: { clocks: [{ running: true, tier: 1 }] },
    },
  },
  {
    ...ofCase,
    id: 'long-silence',
    title: words('案件长期无进展', 'Nothing has been done in an open case'),
    severity: 'blue',
    owner: 'head',
    law: ['mechanisms 3', 'mechanisms 19'],
    kind: 'silence',
    predicate: 'case.open && case.held == 0 && case.silentDays >= params.days',
    finds: { days: 'case.silentDays' },
    why: words('本案最近 {days} 天没有任何办案行为。', 'For {days} days nobody has done anything in this case.'),
    params: { days: days(30) },
    examples: {
      hit: { case: { open: true, silentDays: 31 } },
      miss: { case: { open: true, silentDays: 31, held: 1 } },
    },
  },
  {
    ...ofCase,
    id: 'papers-long-under-way',
    title: words('案卷在途过久', 'Papers are under way too long'),
    severity: 'orange',
    owner: 'head',
    law: ['mechanisms 10', 'mechanisms 17'],
    kind: 'circulation',
    predicate: 'transfers.exists(t, !t.received && t.days >= params.days)',
    clocks: 'clocks.filter(c, c.running && c.limit in ["papers-receipt", "arrest-request-receipt"]).map(c, c.id)',
    finds: { count: 'transfers.filter(t, !t.received && t.days >= params.days).size()' },
    why: words('有 {count} 批案卷移送后长期未接收。', '{count} sets of papers were sent and have not been received.'),
    params: { days: days(2) },
    examples: { hit: { transfers: [{ days: 3 }] }, miss: { transfers: [{ days: 3, received: true }] } },
  },
  {
    version: 1,
    id: 'returned-twice',
    title: words('两次退回补充侦查', 'Returned twice for supplementary investigation'),
    severity: 'orange',
    owner: 'leader',
    law: ['CPL 175', 'mechanisms 66'],
    kind: 'repetition',
    about: 'person',
    predicate:
      'acts.filter(a, a.type == "prosecution-review.send-back" && person.label in a.persons).size() >= params.times',
    rings: 'always',
    finds: {
      person: 'person.label',
      times: 'acts.filter(a, a.type == "prosecution-review.send-back" && person.label in a.persons).size()',
    },
    why: words('{person} 的案件已 {times} 次退回补充侦查。', 'The case of {person} has been sent back {times} times.'),
    params: { times: times(2) },
    examples: {
      hit: {
        persons: [{ label: 'P1' }],
        acts: [
          { type: 'prosecution-review.send-back', persons: ['P1'] },
          { type: 'prosecution-review.send-back', persons: ['P1', 'P2'] },
        ],
      },
      miss: {
        persons: [{ label: 'P1' }],
        acts: [
          { type: 'prosecution-review.send-back', persons: ['P1'] },
          { type: 'prosecution-review.send-back', persons: ['P2'] },
        ],
      },
    },
  },
  {
    version: 1,
    id: 'remote-report-waits',
    title: words('信件、网络报案未及时联系', 'Nobody has answered a report that came by letter'),
    severity: 'blue',
    owner: 'handler',
    law: ['公安机关接报案与立案工作规定 10', 'mechanisms 2'],
    kind: 'intake',
    about: 'clock',
    predicate: 'clock.limit == "remote-report-contact" && clock.running && clock.daysRunning >= params.days',
    rings: 'always',
    finds: { channel: 'case.channel', days: 'clock.daysRunning' },
    why: words(
      '报案方式为 {channel}，{days} 天来尚未联系报案人。',
      'The report came by {channel}, and for {days} days nobody has contacted the reporter.',
    ),
    params: { days: days(1) },
    examples: {
      hit: { clocks: [{ limit: 'remote-report-contact', running: true, daysRunning: 2 }] },
      miss: { clocks: [{ limit: 'remote-report-contact', daysRunning: 2 }] },
    },
  },
  {
    ...ofCase,
    id: 'closed-on-month-end',
    title: words('月末突击结案', 'Closed in a rush on the last day of a month'),
    severity: 'blue',
    owner: 'supervisor',
    law: ['mechanisms 81'],
    kind: 'indicator',
    predicate: 'case.closedOnMonthEnd && acts.filter(a, a.day == case.closedDay).size() >= params.acts',
    finds: { day: 'case.closedDay', acts: 'acts.filter(a, a.day == case.closedDay).size()' },
    why: words(
      '本案于月末 {day} 结案，当日录入 {acts} 项行为。',
      'The case was closed on {day}, the last day of a month, on which {acts} acts were done.',
    ),
    params: { acts: { title: words('当日行为数', 'Acts of that day'), default: 3, least: 2, most: 50 } },
    examples: {
      hit: {
        case: { closedOnMonthEnd: true, closedDay: '2026-03-31' },
        acts: [{ day: '2026-03-31' }, { day: '2026-03-31' }, { day: '2026-03-31' }],
      },
      miss: { case: { closedOnMonthEnd: true, closedDay: '2026-03-31' }, acts: [{ day: '2026-03-31' }] },
    },
  },
] as const satisfies readonly WarningModel[];
