import type { Title } from '../../words/language';
import { agencyWords, wordOf } from '../../words/office';
import { whenTitle } from '../../words/when';
import { ranOutAt } from '../../timeline/days';
import { statusWords } from '../../timeline/words';

/** Fields that a comparison names. */
export const fieldWords: Readonly<Record<string, Title>> = {
  startedAt: { zh: '起算', en: 'began' },
  due: { zh: '届满', en: 'ends' },
  status: { zh: '状态', en: 'state' },
  closedAt: { zh: '结束', en: 'closed' },
  breachedAt: { zh: '超期于', en: 'breached' },
  stage: { zh: '阶段', en: 'stage' },
  since: { zh: '自', en: 'since' },
  done: { zh: '已完成', en: 'done' },
  next: { zh: '下一步', en: 'next step' },
  outcome: { zh: '结果', en: 'outcome' },
  owner: { zh: '责任人', en: 'owner' },
  name: { zh: '姓名', en: 'name' },
  standing: { zh: '身份', en: 'standing' },
  held: { zh: '在押', en: 'held' },
  custody: { zh: '羁押期间', en: 'custody' },
  unit: { zh: '单位', en: 'unit' },
  handler: { zh: '承办人', en: 'handler' },
  assigned: { zh: '已分案', en: 'assigned' },
  assistants: { zh: '协办人', en: 'assistants' },
  colour: { zh: '级别', en: 'level' },
  tier: { zh: '督办层级', en: 'tier' },
  at: { zh: '时间', en: 'at' },
  climbed: { zh: '已升级', en: 'climbed' },
};

/** What is compared. */
export const kindOfItem: Readonly<Record<string, Title>> = {
  clock: { zh: '期限', en: 'Clock' },
  stage: { zh: '程序', en: 'Procedure' },
  duty: { zh: '义务', en: 'Duty' },
  person: { zh: '人员', en: 'Person' },
  handling: { zh: '承办', en: 'Handling' },
  alert: { zh: '提醒', en: 'Alert' },
};

const codes: Readonly<Record<string, Title>> = {
  ...statusWords,
  ...agencyWords,
  red: { zh: '红', en: 'red' },
  orange: { zh: '橙', en: 'orange' },
  blue: { zh: '蓝', en: 'blue' },
  rang: { zh: '已响', en: 'rang' },
  missed: { zh: '录入前已过', en: 'missed' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
  suspect: { zh: '犯罪嫌疑人', en: 'suspect' },
  victim: { zh: '被害人', en: 'victim' },
  witness: { zh: '证人', en: 'witness' },
  done: { zh: '已履行', en: 'done' },
  excused: { zh: '依法无须履行', en: 'excused' },
  handedOver: { zh: '随案移交', en: 'handed over' },
  do: { zh: '办理', en: 'do' },
  acknowledge: { zh: '签收', en: 'acknowledge' },
  plan: { zh: '定方案', en: 'plan' },
  verify: { zh: '核验', en: 'verify' },
};

const yes: Title = { zh: '是', en: 'yes' };
const no: Title = { zh: '否', en: 'no' };
const still: Title = { zh: '至今', en: 'until now' };

const joined = (titles: readonly Title[], by: Title): Title => ({
  zh: titles.map(({ zh }) => zh).join(by.zh),
  en: titles.map(({ en }) => en).join(by.en),
});

/** A last day lasts until its 24:00. */
const textTitle = (field: string, text: string): Title => {
  if (field === 'due' && !text.includes('T')) {
    const { zh, en } = whenTitle(text);
    return { zh: `${zh} 24:00`, en: `${en}, 24:00` };
  }
  if (field === 'breachedAt') return whenTitle(ranOutAt(text));
  const [from = '', to] = text.split('/');
  if (field === 'custody') return joined([whenTitle(from), to ? whenTitle(to) : still], { zh: ' 至 ', en: ' to ' });
  return /^\d{4}-/.test(text) ? whenTitle(text) : wordOf(codes, text);
};

/** A value of a comparison for people. */
export const valueTitle = (field: string, value: string | boolean | Title | readonly string[]): Title => {
  if (typeof value === 'boolean') return value ? yes : no;
  if (typeof value === 'string') return textTitle(field, value);
  if ('zh' in value) return value;
  return joined(
    value.map((one) => textTitle(field, one)),
    { zh: '；', en: '; ' },
  );
};
