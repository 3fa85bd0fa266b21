import type { Title } from '../../words/language';

export const words = {
  title: { zh: '我的工作台', en: 'My desk' },
  tabs: { zh: '期限分类', en: 'Clocks by state' },
  list: { zh: '到期事项', en: 'What is due' },
  usual: { zh: '恢复默认排序与筛选', en: 'Back to the usual order' },
  legend: { zh: '红橙蓝说明', en: 'What the levels mean' },
  find: { zh: '案号、姓名、罪名', en: 'Number, name, offence' },
  level: { zh: '级别', en: 'Level' },
  limit: { zh: '期限', en: 'Time limit' },
  unit: { zh: '单位', en: 'Unit' },
  scope: { zh: '范围', en: 'Whose' },
  mine: { zh: '我承办的', en: 'Mine' },
  everything: { zh: '我可见的全部', en: 'All I may see' },
  custody: { zh: '羁押', en: 'Custody' },
  remaining: { zh: '剩余与截止', en: 'Left, and until when' },
  answerBy: { zh: '答复时限', en: 'Answer by' },
  case: { zh: '案号、当事人', en: 'Case, persons' },
  stage: { zh: '阶段', en: 'Stage' },
  handler: { zh: '承办人', en: 'Handler' },
  next: { zh: '下一步', en: 'Next' },
  why: { zh: '为何此时届满', en: 'Why then' },
  answer: { zh: '答复', en: 'Answer' },
  look: { zh: '查看告警', en: 'The alert' },
  cleared: { zh: '清除筛选', en: 'Clear the filters' },
  noneHere: { zh: '此类暂无事项', en: 'Nothing of this kind' },
  noneDue: { zh: '没有到期事项', en: 'Nothing is due' },
  noneFound: { zh: '当前筛选无结果', en: 'Nothing matches the filters' },
  untilDone: { zh: '未定截止：等待其他期限届满或者中止原因消除', en: 'No end yet: it waits for another' },
  alert: (colour: Title): Title => ({ zh: `${colour.zh}色告警`, en: `${colour.en} alert:` }),
  closedOn: (day: Title): Title => ({ zh: `办结于 ${day.zh}`, en: `Closed ${day.en}` }),
  asOf: (at: string): Title => ({ zh: `数据截至 ${at}`, en: `Data as of ${at}` }),
} as const;

/** What a leader owes, in numbers that lead to the place. */
export const owed = {
  label: { zh: '待我处理', en: 'Waiting for me' },
  answer: { zh: '待我答复', en: 'To answer' },
  verify: { zh: '待核验', en: 'To verify' },
  sign: { zh: '待签风险', en: 'Risks to sign' },
  emergency: { zh: '应急处置中', en: 'Emergencies' },
  approve: { zh: '待审批', en: 'To approve' },
} as const;

export const clerk = {
  unassigned: { zh: '待分案', en: 'To be assigned' },
  passing: { zh: '在途未签收', en: 'On their way, not received' },
  noneUnassigned: { zh: '没有待分配的案件', en: 'No case waits to be assigned' },
  nonePassing: { zh: '没有在途的卷宗', en: 'No papers are on their way' },
  assign: { zh: '去分案', en: 'Assign them' },
  register: { zh: '收发登记', en: 'Register' },
  opened: { zh: '受案时间', en: 'Opened' },
  where: { zh: '现在单位', en: 'Now in' },
} as const;
