import type { WarningModel } from '../../domain/model';
import { words } from '../limits/row';

const ofPerson = { version: 1, about: 'person', rings: 'always' } as const;
const held = { label: 'P1', standing: 'suspect', timesHeld: 1 } as const;
const times = (value: number) => ({ title: words('次数', 'Times'), default: value, least: 2, most: 20 });
const days = (value: number) => ({ title: words('天数', 'Days'), default: value, least: 1, most: 365 });

/** Custody and the measures in its place: what looks like pressure, habit or a mistake, although every limit was kept. */
export const custodyModels = [
  {
    version: 1,
    id: 'released-at-the-last-hour',
    title: words('羁押至最后时刻才释放或变更', 'Held to the last hour, then let go'),
    severity: 'orange',
    owner: 'head',
    law: ['CPL 86', 'CPL 96', 'mechanisms 65'],
    kind: 'near-end',
    about: 'clock',
    predicate:
      'clock.custody && clock.endedBy in ["measure.release", "measure.bail", "measure.residence"] && clock.hoursSpare >= 0 && clock.hoursSpare < params.hours',
    rings: 'always',
    finds: { row: 'clock.row', person: 'clock.person', hours: 'clock.hoursSpare' },
    why: words(
      '{person} 在期限 {row} 届满前 {hours} 小时才被释放或变更措施。',
      '{person} was let go {hours} hours before limit {row} ended.',
    ),
    params: { hours: { title: words('小时数', 'Hours'), default: 12, least: 1, most: 72 } },
    examples: {
      hit: { clocks: [{ custody: true, endedBy: 'measure.release', hoursSpare: 2 }] },
      miss: { clocks: [{ custody: true, endedBy: 'measure.release', hoursSpare: 40 }] },
    },
  },
  {
    ...ofPerson,
    id: 'held-again',
    title: words('同一案件中反复羁押', 'Held, let go and held again in one case'),
    severity: 'orange',
    owner: 'head',
    law: ['CPL 71', 'mechanisms 65'],
    kind: 'custody',
    predicate: 'person.timesHeld >= params.times',
    finds: { person: 'person.label', times: 'person.timesHeld' },
    why: words('{person} 在本案中已 {times} 次被羁押。', '{person} has been held {times} times in this case.'),
    params: { times: times(2) },
    examples: { hit: { persons: [{ ...held, timesHeld: 2 }] }, miss: { persons: [held] } },
  },
  {
    ...ofPerson,
    id: 'held-while-idle',
    title: words('羁押期间案件无进展', 'Held while nothing is done in the case'),
    severity: 'red',
    owner: 'leader',
    law: ['CPL 95', 'mechanisms 65'],
    kind: 'silence',
    predicate: 'case.open && person.held && case.silentDays >= params.days',
    finds: { person: 'person.label', days: 'case.silentDays', held: 'person.daysHeld' },
    why: words(
      '{person} 已被羁押 {held} 天，本案最近 {days} 天没有任何办案行为。',
      '{person} has been held for {held} days, and for {days} days nobody has done anything in the case.',
    ),
    params: { days: days(15) },
    follow: 'rectification',
    examples: {
      hit: { case: { open: true, silentDays: 16 }, persons: [{ ...held, held: true }] },
      miss: { case: { open: true, silentDays: 3 }, persons: [{ ...held, held: true }] },
    },
  },
  {
    ...ofPerson,
    id: 'no-crime-after-custody',
    title: words('拘留后因不构成犯罪不批准逮捕', 'Held, and then no crime was found'),
    severity: 'red',
    owner: 'leader',
    law: ['CPL 90', 'PRR 287(3)', 'mechanisms 80'],
    kind: 'decision',
    predicate:
      'person.timesHeld > 0 && acts.exists(a, a.type == "arrest-review.refuse" && a.ground == "no-crime" && person.label in a.persons)',
    finds: { person: 'person.label', days: 'person.daysHeld' },
    why: words(
      '{person} 被羁押 {days} 天，检察院以不构成犯罪不批准逮捕。',
      '{person} was held for {days} days, and the procuratorate found no crime.',
    ),
    params: {},
    examples: {
      hit: { persons: [held], acts: [{ type: 'arrest-review.refuse', ground: 'no-crime', persons: ['P1'] }] },
      miss: { persons: [held], acts: [{ type: 'arrest-review.refuse', ground: 'evidence', persons: ['P1'] }] },
    },
  },
  {
    ...ofPerson,
    id: 'arrested-not-prosecuted',
    title: words('批准逮捕后不起诉', 'Arrested, and then not prosecuted'),
    severity: 'orange',
    owner: 'leader',
    law: ['CPL 81', 'CPL 177', 'mechanisms 80'],
    kind: 'decision',
    predicate:
      'acts.exists(a, a.type == "measure.arrest" && person.label in a.persons) && acts.exists(n, n.type == "prosecution-review.not-prosecute" && person.label in n.persons)',
    finds: { person: 'person.label', days: 'person.daysHeld' },
    why: words(
      '{person} 逮捕后不起诉，累计羁押 {days} 天。',
      '{person} was arrested and not prosecuted, after {days} days in custody.',
    ),
    params: {},
    examples: {
      hit: {
        persons: [held],
        acts: [
          { type: 'measure.arrest', persons: ['P1'] },
          { type: 'prosecution-review.not-prosecute', persons: ['P1'] },
        ],
      },
      miss: { persons: [held], acts: [{ type: 'measure.arrest', persons: ['P1'] }] },
    },
  },
  {
    ...ofPerson,
    id: 'bail-then-held',
    title: words('取保候审后又羁押', 'On bail, and then held'),
    severity: 'orange',
    owner: 'head',
    law: ['CPL 71', 'mechanisms 24'],
    kind: 'measure',
    predicate:
      'acts.exists(b, b.type == "measure.bail" && person.label in b.persons && acts.exists(h, h.type in ["measure.detain", "measure.arrest"] && person.label in h.persons && h.at > b.at))',
    finds: { person: 'person.label', times: 'person.timesHeld' },
    why: words(
      '{person} 取保候审后又被拘留或者逮捕，共羁押 {times} 次。',
      '{person} was on bail and was then held; {times} times in all.',
    ),
    params: {},
    examples: {
      hit: {
        persons: [held],
        acts: [
          { type: 'measure.bail', at: 1, persons: ['P1'] },
          { type: 'measure.arrest', at: 2, persons: ['P1'] },
        ],
      },
      miss: {
        persons: [held],
        acts: [
          { type: 'measure.detain', at: 1, persons: ['P1'] },
          { type: 'measure.bail', at: 2, persons: ['P1'] },
        ],
      },
    },
  },
  {
    version: 1,
    id: 'extended-often',
    title: words('同一期限多次延长', 'One limit was extended again and again'),
    severity: 'orange',
    owner: 'head',
    law: ['CPL 156', 'CPL 158', 'CPL 159', 'mechanisms 65'],
    kind: 'repetition',
    about: 'clock',
    predicate: 'clock.extensions >= params.times',
    rings: 'always',
    finds: { row: 'clock.row', times: 'clock.extensions', days: 'clock.days' },
    why: words(
      '期限 {row} 已延长 {times} 次，共 {days} 天。',
      'Limit {row} was extended {times} times, to {days} days.',
    ),
    params: { times: times(2) },
    examples: { hit: { clocks: [{ extensions: 2 }] }, miss: { clocks: [{ extensions: 1 }] } },
  },
] as const satisfies readonly WarningModel[];
