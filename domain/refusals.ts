import type { Title } from './limit';
import { demandRefusals } from './demand-refusals';
import { proposalRefusals } from './proposal-refusals';
import { row } from './refusal-row';
import { riskRefusals } from './risk-refusals';

interface RefusalRow {
  readonly title: Title;
  /** What the person can do now. */
  readonly remedy: Title;
}

/** Every reason for which the law or the office refuses an act. A refusal is an answer and stands in the ledger. */
export const refusals = {
  'out-of-order': row(
    '当前环节不能实施该行为',
    'The act does not follow from the present stage',
    '查看当前可实施的行为后再提交',
    'Look at the acts that are allowed now, and submit the one that comes first',
  ),
  'wrong-agency': row(
    '该行为应由其他机关实施',
    'The act belongs to another agency',
    '由有权机关的承办人提交',
    'Have the competent agency submit it',
  ),
  'wrong-role': row(
    '无权实施该行为',
    'Your role may not do this',
    '由具有该职责的人员提交',
    'Have somebody with the role submit it',
  ),
  'wrong-unit': row(
    '非本案承办单位',
    'Your unit does not handle this case',
    '由承办单位提交，或先办理移送',
    'Have the handling unit submit it, or transfer the case first',
  ),
  'decision-missing': row(
    '缺少审批决定',
    'The act needs a decision that names the organ and its document',
    '补充审批机关、层级和文号后重新提交',
    'Submit it again with the deciding organ, its level and the document number',
  ),
  'level-too-low': row(
    '审批层级不足',
    'The decision was taken at too low a level',
    '报有权层级审批后重新提交',
    'Obtain the decision at the level named and submit it again',
  ),
  'own-decision': row(
    '提出人不得自行审批',
    'Nobody decides what they put forward themselves',
    '由提出人、被代行职务人以外的有权人员审批后重新提交',
    'Have somebody else with the power decide, neither the author nor whom the author stands in for, and submit it again',
  ),
  'decider-without-power': row(
    '审批人无权作出该决定',
    'Who decided holds no post that may decide this',
    '由权力清单所列职务、层级的人员审批后重新提交',
    'Have it decided by somebody with a role at the level that the list of powers names, and submit it again',
  ),
  'not-assessed': row(
    '作出该决定前应当进行执法风险评估',
    'An adverse decision must be risk-assessed before it is taken',
    '先提交风险评估',
    'Submit assessment.assess for this decision first',
  ),
  'needs-filing': row('尚未立案', 'The case has not been filed', '先立案', 'File the case first'),
  'not-a-suspect': row(
    '该人员不是本案犯罪嫌疑人',
    'The person is not registered as a suspect in this case',
    '先登记为犯罪嫌疑人',
    'Register the person as a suspect first',
  ),
  'review-running': row(
    '该人员的提请逮捕仍在审查中',
    "A request for this person's arrest is still under review",
    '等待决定，或先撤回提请',
    'Wait for the decision, or withdraw the request first',
  ),
  'somebody-held': row(
    '仍有人员在押',
    'Somebody is still held in this case',
    '先释放或变更措施；已提起公诉或另案记录的，注明相应结果',
    'End the measure first; a case that was charged, or is recorded elsewhere from here, says so as its outcome',
  ),
  'arrest-not-approved': row(
    '逮捕尚未批准或决定',
    "Nobody has approved or decided this person's arrest",
    '先提请批准逮捕，批准后再执行',
    'Request the arrest and execute it once it is approved',
  ),
  'not-concluded': row(
    '侦查尚未终结',
    'The investigation has not been concluded',
    '先办理侦查终结',
    'Submit investigation.conclude first',
  ),
  'transferred-already': row(
    '案件已移送检察院或法院',
    'The case is with the procuratorate or the court',
    '待退回后再撤销案件，或由检察院、法院处理',
    'Withdraw it when it has come back, or leave it to them',
  ),
  'indicted-already': row(
    '该人员已被提起公诉',
    'The person has been indicted already',
    '由人民法院审理；需要补充侦查的，由法院延期审理',
    'The court has the case; it may adjourn the trial for supplementary investigation',
  ),
  'not-indicted': row(
    '该人员未被提起公诉',
    'The person has not been indicted',
    '审查起诉并提起公诉后再受理',
    'Accept the case once it has been indicted',
  ),
  'returned-twice': row(
    '补充侦查以二次为限',
    'Supplementary investigation is limited to two times',
    '依法作出起诉或者不起诉决定',
    'Decide to indict or not to prosecute',
  ),
  'not-held': row('该人员未被羁押', 'The person is not held', '查看该人员的强制措施', "Look at the person's measures"),
  'custody-cap-past': row(
    '羁押期限已届满，只能释放、变更措施、移送或记录期内已批准的延长',
    'The longest custody the law allows has passed: only what ends or extends it is admitted',
    '立即释放或变更强制措施',
    'Release the person or change the measure at once',
  ),
  'no-such-ground': row(
    '该义务没有此种免除事由',
    'The law knows no such ground for this duty',
    '查看该义务的免除事由',
    "Look at the grounds in the duty's row",
  ),
  'date-not-allowed': row(
    '批准的届满日期不在该延长允许的范围内',
    'The last day approved is not one that this extension allows',
    '核对批准文书载明的日期',
    'Check the day that the approval names',
  ),
  'appraisal-running': row(
    '该人员的鉴定正在进行',
    'An appraisal of this person is under way',
    '先记录鉴定结束',
    'Record its end first',
  ),
  'no-appraisal': row(
    '该人员没有正在进行的该种鉴定，或有多种鉴定未注明种类',
    'No such appraisal of this person is under way, or several are and none is named',
    '注明鉴定种类，或先记录鉴定开始',
    'Name its kind, or record its beginning first',
  ),
  'unknown-person': row(
    '人员不在本案',
    'The person is not registered in this case',
    '先登记涉案人员',
    'Register the person in the case first',
  ),
  'measure-running': row(
    '该人员已被采取强制措施',
    'A measure is already running against this person',
    '先解除或变更现有措施',
    'End or change the running measure first',
  ),
  'something-owed': row(
    '仍有期限在计算或义务未履行',
    'A limit is running or a duty is owed',
    '先完成所列事项',
    'Finish what is listed first',
  ),
  'case-closed': row(
    '案件已办结',
    'The case is closed',
    '如需变更，请更正原记录',
    'Correct an earlier act if the record is wrong',
  ),
  'late-entry-undocumented': row(
    '逾期补录必须注明文书文号',
    'An act entered after the limit ran out needs the number of its document',
    '补充文号后重新提交',
    'Submit it again with documentNo',
  ),
  'no-such-clock': row(
    '没有该计时',
    'There is no such running clock',
    '查看案件的计时',
    "Look at the case's running clocks",
  ),
  'no-such-extension': row(
    '该期限没有此种延长',
    'The limit knows no such extension',
    '查看该期限允许的延长',
    "Look at the extensions in the limit's row",
  ),
  'extension-too-late': row(
    '期限届满后批准的延长无效',
    'An extension approved after the period has run out has no effect',
    '按已届满处理',
    'Treat the period as expired',
  ),
  'extension-out-of-sequence': row(
    '延长次序不符',
    'The extension does not follow in sequence, or was granted already',
    '按法定次序办理',
    'Obtain the extensions in the order of their articles',
  ),
  'not-told': row(
    '该提醒未发给您',
    'You were not told by this alert',
    '由被督办人签收',
    'Have one of those told acknowledge it',
  ),
  'no-such-duty': row('没有该义务', 'There is no such duty open', '查看案件义务', "Look at the case's duties"),
  'same-person': row(
    '核验人不得为履行人',
    'Who did it may not verify it',
    '由他人核验',
    'Have somebody else verify it',
  ),
  'plan-too-late': row(
    '整改期限不在督办阶梯允许的范围内',
    'What is planned must be done by a day that the ladder allows',
    '填写完成日期，不早于当日，不晚于所示最后一日',
    'Name the day by which it is done: no earlier than today, and no later than the last day shown',
  ),
  'no-such-act': row('没有该办案记录', 'There is no such act in this case', '查看时间线', 'Look at the timeline'),
  'not-correctable': row(
    '更正后的内容不构成该行为',
    'What is said anew does not make such an act',
    '核对行为种类、人员和字段；立案起点、更正和义务步骤的种类不能更正',
    'Check kind, persons and fields; acts that open a case, corrections and steps of duties keep their kind',
  ),
  'not-yet-happened': row(
    '更正后的时间晚于当前时间',
    'The corrected time lies in the future',
    '行为发生后再更正',
    'Correct it to when it took place',
  ),
  'no-such-law': row(
    '没有该版本的规则',
    'There is no such version of the law',
    '查看已发布的规则版本',
    'Look at the versions that have been released',
  ),
  'law-adopted-already': row(
    '案件已适用该版本或更新的日历',
    'The case goes by this version, or by a later calendar, already',
    '无需再次适用',
    'There is nothing to adopt',
  ),
  'law-kept': row(
    '已决定本案不适用该次施行',
    'It has been decided that this case stays out of this roll-out',
    '查看该决定',
    'Look at the decision in the timeline',
  ),
  'procedure-cannot-move': row(
    '有程序无法转入新版规则',
    'A procedure under way has no place in the new version',
    '保留原版规则，或等待该程序结束',
    'Leave the case on its version, or wait until that procedure has ended',
  ),
  'intake-only': row(
    '本单位实行集中受理，由案管或者接警人员受理',
    'Cases of this unit are taken in by its intake clerk',
    '交由本单位受理人员登记受理后分配',
    'Have the intake clerk of the unit take it in; it is then assigned',
  ),
  'not-assigned': row(
    '案件尚未分配承办人',
    'The case has not been assigned to a handler',
    '由部门负责人或者案管人员先分配承办人',
    'Have the head or the intake clerk assign it first (case.assign)',
  ),
  'not-the-handler': row(
    '您不是本案承办人',
    'The case is assigned to somebody else',
    '由承办人、协办人或者其代理人提交，或者重新分配承办人',
    'Have the handler, an assistant or a deputy submit it, or have the case assigned anew',
  ),
  'no-such-handler': row(
    '该人员不是承办单位的承办人员',
    'The person is no handler of the unit that handles the case',
    '查看该单位的承办人员',
    'Look at the handlers of the unit (GET /units/{unit}/handlers)',
  ),
  'own-assignment': row(
    '受理人不得将案件分配给自己',
    'Whoever took the case in does not assign it to themselves',
    '由他人分配',
    'Have somebody else assign it',
  ),
  'no-such-unit': row(
    '没有该单位，或者不是本机关的其他单位',
    'There is no such unit, or it is not another unit of your agency',
    '核对接收单位；移送其他机关的，办理移送',
    'Check the unit; papers for another agency are transferred',
  ),
  'not-a-superior': row(
    '您的单位不是承办单位的上级',
    'Your unit does not stand above the one that handles the case',
    '由上级单位提交',
    'Have a unit above it submit it',
  ),
  'no-such-category': row(
    '管辖表没有该案件类别',
    'The table of jurisdiction has no such kind of case',
    '查看管辖表',
    'Look at the table of jurisdiction (GET /jurisdiction)',
  ),
  'not-for-this-unit': row(
    '本单位不得办理该类案件，应当移交',
    'Your unit may not handle this kind of case: it is to be handed on',
    '移交有权办理的单位或者机关；类别有误的，重新登记类别',
    'Hand it on to the unit or organ named, or classify it anew where the kind is wrong',
  ),
  recused: row(
    '该人员已被决定回避，不得参与本案',
    'The person has been recused and takes no part in this case',
    '由其他人员办理',
    'Have somebody else do it',
  ),
  'own-recusal': row(
    '回避不得由本人决定',
    'Nobody decides on their own recusal',
    '公安机关负责人、检察长的回避由同级人民检察院检察委员会决定，院长的回避由审判委员会决定',
    'Heads of police and chief procurators: the procuratorial committee decides; court presidents: the judicial committee',
  ),
  'shared-within-agency': row(
    '信息共享须发往其他机关或协作配合办公室',
    'Notice is shared with another agency or a cooperation office',
    '同一机关内部使用移交',
    'Inside an agency, hand the case on',
  ),
  'no-part': row(
    '本机关未参与办理该案',
    'Your agency has no part in this case',
    '由办案机关实施；移送本机关后再办理',
    'Leave it to the agency that handles the case, until papers are sent to yours',
  ),
  'person-registered': row(
    '该人员标识已登记',
    'The label is already taken in this case',
    '使用新的标识',
    'Use the next free label',
  ),
  'checklist-incomplete': row(
    '办案清单有必核事项未核对',
    'The checklist of the unit has required items that nobody has ticked',
    '逐项核对后提交 checklist.tick，再实施该行为',
    'See to the items named, tick them with checklist.tick, and submit the act again',
  ),
  'no-such-item': row(
    '该环节没有此清单事项',
    'The checklist in force has no such item before this act',
    '查看案件的办案清单（GET /api/v1/cases/…/checklists）',
    "Look at the case's checklists (GET /api/v1/cases/…/checklists)",
  ),
  'rights-not-told': row(
    '应当先告知权利',
    'The person has not been told of a right that comes first',
    '先提交 rights.notify，告知所列权利',
    'Tell the person of the rights named, with rights.notify',
  ),
  'no-such-right': row(
    '该机关对该人员没有此项告知义务',
    'Your agency has no such right to tell this person of',
    '查看应当告知的权利（GET /api/v1/rights）',
    'Look at the rights to be told (GET /api/v1/rights)',
  ),
  'nothing-to-hand-out': row(
    '登记的在库数量不足，不能出库',
    'Less has come in than is to go out',
    '先登记接收，或核对种类、名称和数量',
    'Register what came in first, or check kind, title and quantity',
  ),
  ...riskRefusals,
  ...demandRefusals,
  ...proposalRefusals,
} as const satisfies Record<string, RefusalRow>;

export type RefusalCode = keyof typeof refusals;

/** A typed refusal: the code of the table, the article it rests on, and what exactly is missing. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly basis: readonly string[];
  /** Names of acts, facts, levels or persons the reader needs; never personal data. */
  readonly details: Readonly<Record<string, unknown>>;
}
