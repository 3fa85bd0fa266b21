import { CaseclockError } from '../errors';
import type { Title } from '../limit';

const row = (zh: string, en: string): Title => ({ zh, en });

/** Everything that can be wrong with an organisation: what it is, and what to do about it. */
export const officeFaultWords = {
  'unknown-unit': row('没有该单位；先建立单位', 'There is no such unit: found it first'),
  'unknown-person': row('没有该人员；先登记人员', 'There is no such person: enter them first'),
  'unit-circle': row(
    '上级关系成环；改正其中一个单位的上级',
    'The line of superiors runs in a circle: mend one of them',
  ),
  'superior-of-other-agency': row(
    '上级单位属于其他机关；选择本机关的单位',
    'The superior belongs to another agency: name one of its own',
  ),
  'superior-lower': row(
    '上级单位的层级低于本单位，或者就是本单位；选择同级机关或者更高层级的单位',
    'The superior is of a lower level, or the unit itself: name the organ it belongs to, or a unit above',
  ),
  'supervisor-no-procuratorate': row(
    '监督单位应为另一机关的检察院；选择检察院',
    'Who supervises a unit is a procuratorate and not its own agency: name one',
  ),
  'cooperation-parents': row(
    '协作配合办公室须由两个不同机关的单位设立；写明 parents，其他单位不写',
    'An office of cooperation is kept by units of two agencies: name both as parents; no other unit has parents',
  ),
  'resident-elsewhere': row(
    '常驻人员只在协作配合办公室任职，该办公室也只有常驻人员；改正单位或职责',
    'Residents are members of an office of cooperation, and it has no other members: mend the unit or the role',
  ),
  'resident-without-home': row(
    '常驻人员须在派出机关另有任职；先登记其原单位职务',
    'A resident holds a post in a unit of one of the two agencies: enter it first',
  ),
  'ends-before-it-begins': row('结束不晚于开始；改正日期', 'It ends before it begins, or at once: mend the dates'),
  'post-overlaps': row(
    '同一职务的任期重叠；合并或改正日期',
    'The same post is held twice at a time: make one of them, or mend the dates',
  ),
  'absence-overlaps': row(
    '同一人的缺勤期间重叠；先结束前一期间',
    'The person is away already in that time: end that absence first',
  ),
  'deputises-for-oneself': row('不得由本人代理本人；指定他人', 'Nobody stands in for themselves: name somebody else'),
  'circular-delegation': row(
    '代理关系成环；为其中一人另行指定代理人',
    'The deputies stand in for each other in a circle: name another for one of them',
  ),
  'deputy-of-other-agency': row(
    '代理人不属于同一机关；指定本机关人员',
    'The deputy belongs to another agency: name somebody of the same one',
  ),
  'deputy-too-low': row(
    '代理人所在单位的层级低于被代理人；指定同级或上级单位人员',
    'The deputy stands in a unit of a lower level: name somebody of the same or a higher one',
  ),
  'deputy-without-post': row(
    '代理人在该期间无任何职务；另行指定',
    'The deputy holds no post in that time: name somebody else',
  ),
  'deputy-absent': row(
    '代理人在该期间也缺勤，且无人代理；另行指定，或不指定（由上级单位负责）',
    'The deputy is away as well and nobody stands in for them: name somebody else, or nobody, and the unit above answers',
  ),
  'rewrites-the-past': row(
    '不得改写已经过去的时间；自现在起变更',
    'What lies before now is not rewritten: let it begin or end from now on',
  ),
  'unit-in-use': row(
    '单位有人员、下级单位或案件，不得变更机关、层级或性质；另建单位并迁移人员',
    'The unit is in use: its agency, level and kind stay. Found another one and move its people there',
  ),
  'still-responsible': row(
    '该人员仍在办理案件或有待签收的提醒；先改派或签收',
    'The person still handles open cases or owes an answer: assign or answer them first',
  ),
  'no-such-post': row('没有该任职；查看 GET /api/v1/office', 'They hold no such post: look at GET /api/v1/office'),
  'no-such-absence': row(
    '没有该缺勤，或已结束；查看 GET /api/v1/office',
    'There is no such absence, or it is over: look at GET /api/v1/office',
  ),
  'unknown-policy': row('没有该预警策略；先发布策略', 'No such ladders have been issued: issue them first'),
  'policy-issued': row(
    '该版本的预警策略已发布，不得变更；发布新版本',
    'This version has been issued and stays as it is: issue the next one',
  ),
  'no-last-tier': row(
    '上提层级未写明最后一级；在最后一级写 last：repeats 或 top',
    'No tier is the last: say of the last one that it repeats up the line, or is the top',
  ),
  'last-tier-too-soon': row('最后一级之后还有层级；改正其位置', 'Tiers follow behind the last one: mend their order'),
  'tier-repeats-in-place': row(
    '只有向上级单位上提的层级可以逐级重复；改为 top',
    'Only a climb to the superior unit repeats: call this one the top',
  ),
  'offset-outside': row(
    '提醒时点不在其适用的最短期限之内；改正提前天数或比例',
    'It lies outside the shortest term that the ladder serves: mend the days or the share',
  ),
  'colour-falls': row(
    '后一级提醒的颜色低于前一级；按蓝、橙、红排列',
    'A rung follows one of a higher colour: put them in the order blue, orange, red',
  ),
  'steps-out-of-order': row(
    '答复步骤不是签收、计划、落实、核验的依次组合；改正次序',
    'The steps are none of acknowledge, plan, do, verify in this order, each once: mend their order',
  ),
  'unknown-role': row('没有该职责；查看职责目录', 'There is no such role: look at the list of roles'),
  'unknown-limit': row('没有该期限；查看 GET /api/v1/limits', 'There is no such limit: look at GET /api/v1/limits'),
  'no-ladder-for-length': row(
    '有的期限没有适用的督办阶梯；补充 fromDays 为 0 的阶梯和 immediate 的阶梯',
    'Some clock has no ladder: add one from 0 days, and one for what is due at once',
  ),
  'within-no-time': row('答复时限须为小时或分钟，如 PT24H、PT15M', 'An answer takes hours or minutes: PT24H, PT15M'),
  'rung-twice': row(
    '同一阶梯内的编号重复；改用不同编号',
    'Two rungs or tiers of the ladder have the same id: give each its own',
  ),
  'owner-not-told': row(
    '该颜色的责任层级未被提醒；补充被提醒的职责',
    'Whoever the colour belongs to is not told: tell them as well',
  ),
} as const satisfies Record<string, Title>;

type OfficeFaultCode = keyof typeof officeFaultWords;

/** One fault of an organisation (机构数据错误): where it is, what it is and what to do. */
export interface OfficeFault {
  readonly code: OfficeFaultCode;
  /** Such as `people.chen-li.memberships.chengguan-station/handler`. */
  readonly path: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Thrown for a change that would leave an organisation with faults, or rewrite its past. Nothing of it is kept. */
export class InvalidOffice extends CaseclockError {
  readonly code = 'invalid-office';
  constructor(readonly faults: readonly OfficeFault[]) {
    super(
      { faults: faults.map((one) => ({ ...one, title: officeFaultWords[one.code] })) },
      faults.map(({ code, path }) => `${path}: ${officeFaultWords[code].en} (${code}).`).join(' '),
    );
  }
}

export const faultAt = (code: OfficeFaultCode, path: string, details: OfficeFault['details'] = {}): OfficeFault => ({
  code,
  path,
  details,
});
