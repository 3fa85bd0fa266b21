import type { WarningModel } from '../../domain/model';
import { words } from '../limits/row';

const ofAct = { version: 1, about: 'act', rings: 'always' } as const;
const times = (value: number) => ({ title: words('次数', 'Times'), default: value, least: 2, most: 50 });

/** How decisions are taken, told and written down. */
export const recordModels = [
  {
    ...ofAct,
    id: 'corrected-again',
    title: words('同一记录反复更正', 'One entry was corrected again and again'),
    severity: 'orange',
    owner: 'legal-reviewer',
    law: ['mechanisms 20', 'mechanisms 55'],
    kind: 'record',
    predicate: 'act.corrections >= params.times',
    finds: { act: 'act.type', times: 'act.corrections' },
    why: words('对 {act} 的记录已更正 {times} 次。', 'The entry of {act} has been corrected {times} times.'),
    params: { times: times(2) },
    examples: { hit: { acts: [{ corrections: 2 }] }, miss: { acts: [{ corrections: 1 }] } },
  },
  {
    version: 1,
    id: 'late-entries-by-one',
    title: words('同一人集中补录', 'One person enters much of the case late'),
    severity: 'orange',
    owner: 'legal-reviewer',
    law: ['mechanisms 18', 'mechanisms 81'],
    kind: 'record',
    about: 'case',
    predicate: 'acts.exists(a, a.late && acts.filter(b, b.late && b.person == a.person).size() >= params.times)',
    rings: 'always',
    finds: { times: 'acts.filter(a, a.late).size()' },
    why: words(
      '本案有 {times} 项行为逾时补录，集中于同一人。',
      '{times} acts of this case were entered late, most by one person.',
    ),
    params: { times: times(4) },
    examples: {
      hit: { acts: Array.from({ length: 4 }, () => ({ late: true, person: 'a' })) },
      miss: { acts: Array.from({ length: 4 }, (_, n) => ({ late: true, person: `a${n}` })) },
    },
  },
  {
    version: 1,
    id: 'many-refused-acts',
    title: words('操作屡被系统拒绝', 'Act after act is refused'),
    severity: 'blue',
    owner: 'supervisor',
    law: ['mechanisms 4', 'mechanisms 18'],
    kind: 'record',
    about: 'case',
    predicate: 'case.refusals >= params.times',
    rings: 'always',
    finds: { times: 'case.refusals' },
    why: words('本案有 {times} 项操作被拒绝。', '{times} acts of this case were refused.'),
    params: { times: times(10) },
    examples: { hit: { case: { refusals: 12 } }, miss: { case: { refusals: 2 } } },
  },
  {
    version: 1,
    id: 'decider-also-handles',
    title: words('决定人同时办理本案', 'Whoever decided on paper also handles the case'),
    severity: 'red',
    owner: 'supervisor',
    law: ['mechanisms 55', 'mechanisms 75'],
    kind: 'decision',
    about: 'act',
    predicate: 'act.onPaper && act.decider != "" && acts.exists(a, a.person == act.decider)',
    rings: 'always',
    finds: { act: 'act.type', day: 'act.day', count: 'acts.filter(a, a.person == act.decider).size()' },
    why: words(
      '{day} 的 {act} 由书面决定，决定人在本案另有 {count} 项办理行为。',
      '{act} of {day} was decided on paper by somebody who did {count} other acts in the case.',
    ),
    params: {},
    follow: 'rectification',
    examples: {
      hit: { acts: [{ onPaper: true, decider: 'a', person: 'b' }, { person: 'a' }] },
      miss: { acts: [{ onPaper: true, decider: 'a', person: 'b' }, { person: 'b' }] },
    },
  },
  {
    ...ofAct,
    id: 'refused-in-haste',
    title: words('受案后短时间内即决定不立案', 'Filing was refused as soon as the case was accepted'),
    severity: 'orange',
    owner: 'legal-reviewer',
    law: ['CPL 112', 'mechanisms 13'],
    kind: 'decision',
    predicate:
      'act.type == "filing.refuse" && acts.exists(a, a.type == "reception.accept" && act.at - a.at < params.hours * hour)',
    finds: { day: 'act.day', ground: 'act.ground' },
    why: words(
      '{day} 受案后很快决定不予立案，理由代码 {ground}。',
      'On {day} filing was refused soon after acceptance, upon {ground}.',
    ),
    params: { hours: { title: words('小时数', 'Hours'), default: 6, least: 1, most: 72 } },
    examples: {
      hit: {
        acts: [
          { type: 'reception.accept', at: 0 },
          { type: 'filing.refuse', at: 3_600_000 },
        ],
      },
      miss: {
        acts: [
          { type: 'reception.accept', at: 0 },
          { type: 'filing.refuse', at: 90_000_000 },
        ],
      },
    },
  },
  {
    ...ofAct,
    id: 'no-risk-seen',
    title: words('涉被害人或信访案件风险评估为无', 'No risk was seen although there is a victim or a petition'),
    severity: 'orange',
    owner: 'head',
    law: ['最高检风险评估预警意见 (2011)', 'mechanisms 33', 'mechanisms 39'],
    kind: 'decision',
    predicate:
      'act.type == "assessment.assess" && act.level == "none" && (case.victims > 0 || "petition" in case.marks)',
    finds: { decision: 'act.decision', victims: 'case.victims' },
    why: words(
      '对 {decision} 的风险评估为无，而本案有 {victims} 名被害人或者已涉信访。',
      'No risk was seen in {decision}, although there are {victims} victims or a petition.',
    ),
    params: {},
    examples: {
      hit: { case: { victims: 1 }, acts: [{ type: 'assessment.assess', level: 'none' }] },
      miss: { case: { victims: 1 }, acts: [{ type: 'assessment.assess', level: 'blue' }] },
    },
  },
  {
    ...ofAct,
    id: 'interrogated-at-night',
    title: words('夜间讯问', 'Interrogated at night'),
    severity: 'orange',
    owner: 'legal-reviewer',
    law: ['CPL 119', 'mechanisms 31'],
    kind: 'rights',
    predicate:
      'act.type == "investigation.interrogate" && (act.hourOfDay >= params.from || act.hourOfDay < params.until)',
    finds: { day: 'act.day', hour: 'act.hourOfDay' },
    why: words('{day} {hour} 时进行讯问。', 'There was an interrogation on {day} at {hour} hours.'),
    params: {
      from: { title: words('自几时', 'From this hour'), default: 22, least: 18, most: 24 },
      until: { title: words('至几时', 'Until this hour'), default: 6, least: 0, most: 9 },
    },
    examples: {
      hit: { acts: [{ type: 'investigation.interrogate', hourOfDay: 23 }] },
      miss: { acts: [{ type: 'investigation.interrogate', hourOfDay: 10 }] },
    },
  },
  {
    version: 1,
    id: 'rights-told-late',
    title: words('受理审查起诉后三日内未告知权利', 'Rights were not told within three days'),
    severity: 'orange',
    owner: 'head',
    law: ['CPL 34', 'CPL 173', 'mechanisms 31'],
    kind: 'rights',
    about: 'person',
    predicate:
      'person.standing == "suspect" && acts.exists(r, r.type == "prosecution-review.receive" && person.label in r.persons && r.daysAgo >= params.days && !acts.exists(n, n.type == "rights.notify" && n.agency == "procuratorate" && person.label in n.persons && n.at <= r.at + params.days * day))',
    clocks:
      'clocks.filter(c, c.limit == "rights-notice-suspect" && c.person == person.label && c.running).map(c, c.id)',
    rings: 'always',
    finds: { person: 'person.label', days: 'params.days' },
    why: words(
      '受理审查起诉后 {days} 日内未告知 {person} 诉讼权利。',
      'Within {days} days of receipt nobody told {person} of their rights.',
    ),
    params: { days: { title: words('天数', 'Days'), default: 3, least: 1, most: 10 } },
    examples: {
      hit: {
        persons: [{ label: 'P1', standing: 'suspect' }],
        acts: [{ type: 'prosecution-review.receive', persons: ['P1'], daysAgo: 4 }],
      },
      miss: {
        persons: [{ label: 'P1', standing: 'suspect' }],
        acts: [
          { type: 'prosecution-review.receive', persons: ['P1'], daysAgo: 4 },
          { type: 'rights.notify', agency: 'procuratorate', persons: ['P1'], at: 1 },
        ],
      },
    },
  },
  {
    version: 1,
    id: 'notices-pile-up',
    title: words('多项应送达、通知事项未办', 'Several notices of one case have not been served'),
    severity: 'orange',
    owner: 'head',
    law: ['CPL 85', 'CPR 178(2)', 'mechanisms 2'],
    kind: 'notice',
    about: 'case',
    predicate:
      'duties.filter(d, !d.done && d.row in ["non-filing-notice", "detention-family-notice", "arrest-family-notice", "rights-notice-suspect", "rights-notice-victim", "return-receipt", "arrest-execution-return"]).size() >= params.count',
    rings: 'always',
    finds: { count: 'duties.filter(d, !d.done).size()' },
    why: words(
      '本案多项通知、送达未办，未了结义务共 {count} 项。',
      'Notices of this case wait to be served; {count} duties are open.',
    ),
    params: { count: { title: words('件数', 'How many'), default: 2, least: 2, most: 20 } },
    examples: {
      hit: { duties: [{ row: 'detention-family-notice' }, { row: 'return-receipt' }] },
      miss: { duties: [{ row: 'detention-family-notice' }, { row: 'return-receipt', done: true }] },
    },
  },
] as const satisfies readonly WarningModel[];
