import type { Title } from '../domain/limit';

/** One way to read the law, and who reads it so. */
export interface Reading {
  readonly source: string;
  readonly says: Title;
}

/** A point on which sources differ, how it is decided here, and why. */
export interface Conflict {
  readonly id: string;
  readonly question: Title;
  readonly readings: readonly [Reading, Reading, ...Reading[]];
  readonly decided: Title;
  readonly why: Title;
  /** Numbers of the rows it concerns; none where the decision is that there is no row. */
  readonly rows: readonly string[];
}

const w = (zh: string, en: string): Title => ({ zh, en });
const reads = (source: string, zh: string, en: string): Reading => ({ source, says: w(zh, en) });

/** Conflicts among sources, decided. An office that reads the law otherwise changes the row in a pack of its own. */
export const conflicts: readonly Conflict[] = [
  {
    id: 'K-01',
    question: w('流程监控通知书几日内回复', 'Days to answer a notice of process monitoring'),
    readings: [reads('常见引用', '三日', 'Three days'), reads('PRR 665(3)', '十日', 'Ten days')],
    decided: w('十日', 'Ten days'),
    why: w('条文如此', 'The article says so'),
    rows: ['L-11'],
  },
  {
    id: 'K-02',
    question: w('审查起诉改变管辖的条文', 'Article on a change of jurisdiction in review for prosecution'),
    readings: [reads('常见引用', '刑诉法第173条', 'CPL 173'), reads('CPL 172(2)', '刑诉法第172条第2款', 'CPL 172(2)')],
    decided: w('引用第172条第2款', 'Cite CPL 172(2)'),
    why: w('第173条规定讯问和听取意见', 'CPL 173 is about hearing the parties'),
    rows: ['F-01'],
  },
  {
    id: 'K-03',
    question: w('治安案件办案期限', 'Handling time of a public-security case'),
    readings: [
      reads('PSAPL 2012 99', '自受理起三十日，延长一次', 'From acceptance, one extension'),
      reads('PSAPL 118', '自立案起三十日，延长两次，听证亦扣除', 'From filing, two extensions; hearings excluded too'),
    ],
    decided: w('按立案之日选择版本：新法两次、最长九十日', 'Version by the day of filing: two extensions, ninety days'),
    why: w(
      '新法自2026年1月1日施行；过渡规定未查到，跨年案件应询问法制部门',
      'The new act is in force from 2026; no rule for older cases was found: ask the legal department',
    ),
    rows: ['I-01', 'I-01o'],
  },
  {
    id: 'K-04',
    question: w('治安询问查证有无十二小时一档', 'Whether questioning has a step of twelve hours'),
    readings: [
      reads('PSAPL 2012 83', '八、二十四小时', 'Eight and 24 hours'),
      reads('PSAPL 97', '八、十二、二十四小时', 'Eight, twelve and 24 hours'),
    ],
    decided: w('有，自2026年起', 'Yes, from 2026'),
    why: w('新法增加人数众多、身份不明一档', 'The new act adds many persons or identity unknown'),
    rows: ['I-04', 'I-04o'],
  },
  {
    id: 'K-05',
    question: w('行政案件有无受案审查期', 'Whether administrative cases have an acceptance review'),
    readings: [
      reads('公通字〔2015〕32号', '二十四小时、三日', '24 hours, or three days'),
      reads('PSAPL 90', '立即立案', 'File at once'),
    ],
    decided: w('立即立案；2024年以前按旧规定', 'File at once; the older rule before 2024'),
    why: w('2023年规定和新法不再设审查期', 'Neither the 2023 rules nor the new act has a review'),
    rows: ['A-09', 'A-09b', 'A-09o', 'A-09p'],
  },
  {
    id: 'K-06',
    question: w('立案审查可否六十日', 'Whether a filing review may take sixty days'),
    readings: [
      reads('常见引用', '一般案件亦可', 'In any case'),
      reads('公通字〔2017〕25号 15', '仅经济犯罪', 'Economic crime only'),
    ],
    decided: w('仅经济犯罪；一般案件最长三十日', 'Economic crime only; others thirty days at most'),
    why: w('六十日出自经济犯罪专门规定', 'The sixty days come from the rules on economic crime'),
    rows: ['A-06', 'A-07'],
  },
  {
    id: 'K-07',
    question: w('立案审查三、七、三十日的效力', 'Rank of the 3, 7 and 30 days of a filing review'),
    readings: [
      reads('公通字〔2015〕32号', '部门意见所定', 'Set by an opinion of the ministry'),
      reads('CPL 112; CPR 178', '只要求迅速审查，无日数', 'Promptly, without a number'),
    ],
    decided: w('适用三、七、三十日，并标明可信度为中', 'They apply, at confidence M'),
    why: w(
      '2023年规定优先但多未公开；如有不同，以新规则包更正',
      'The 2023 rules prevail and are mostly unpublished: a new pack would correct it',
    ),
    rows: ['A-06'],
  },
  {
    id: 'K-08',
    question: w('治安处罚二日送达是否工作日', 'Whether two days for service are working days'),
    readings: [
      reads('PSAPL 116', '未定义', 'Not defined'),
      reads('行政处罚法 85', '“本法”二日为工作日', 'Two days "of this statute" are working days'),
    ],
    decided: w('按日历日计并预警', 'Calendar days, and warned on them'),
    why: w('第85条限于“本法”；日历日不晚于工作日', 'Art. 85 speaks of its own statute; calendar days are never later'),
    rows: ['I-06a', 'I-06o'],
  },
  {
    id: 'K-09',
    question: w('不批捕回执三日的起算', 'Start of the three days for the return of a refused arrest'),
    readings: [
      reads('CPR 140', '执行完毕后', 'From execution'),
      reads('PRR 286', '收到不批准逮捕决定书后', 'From receipt of the refusal'),
    ],
    decided: w('取较早者', 'The earlier'),
    why: w('较早的日期按两种读法都不逾期', 'The earlier date is in time by either'),
    rows: ['C-10a'],
  },
  {
    id: 'K-10',
    question: w('以月计算的期满日', 'Last day of a period of months'),
    readings: [
      reads('SPCI 202(1)', '起算日为月末的，至月末', 'From the last day of a month to the last day of a month'),
      reads('民法典 202', '对应日；没有对应日的为月末', 'Corresponding day, else the last of the month'),
    ],
    decided: w('公布的SPCI 202为准；在押和预警取最早', 'SPCI 202; in custody and for warnings the earliest'),
    why: w(
      '刑事程序唯一公布的规则；有疑从早，以保护人身自由',
      'The only published rule of criminal procedure; liberty takes the earlier in doubt',
    ),
    rows: ['E-01', 'F-01'],
  },
  {
    id: 'K-11',
    question: w('三十日是总期限还是另加', 'Whether thirty days are the total or come on top'),
    readings: [
      reads('误读', '三日之外另加三十日', 'Three and thirty more'),
      reads('CPL 91(2)', '延长至三十日', 'Prolonged to thirty days'),
    ],
    decided: w('总计三十日', 'Thirty in all'),
    why: w('条文用“至”', 'The article says "to"'),
    rows: ['C-07'],
  },
  {
    id: 'K-12',
    question: w('法院七日受理审查是否计入审限', 'Whether the seven days of acceptance count in the trial limit'),
    readings: [
      reads('法释〔2000〕29号 8', '自立案次日起算', 'From the day after acceptance'),
      reads('六机关规定（2012）', '计入（未核实）', 'They count (not verified)'),
    ],
    decided: w('自受理起算', 'Counted from acceptance'),
    why: w(
      'CPL 208用“受理后”；从收到起诉书起预警需要收到的行为，现无',
      'CPL 208 says after acceptance; to warn from receipt, an act of receipt is missing',
    ),
    rows: ['H-01', 'H-02'],
  },
  {
    id: 'K-13',
    question: w('侦查羁押期限的起算', 'Start of custody during investigation'),
    readings: [
      reads('CPL 156', '逮捕之后，即执行', 'After the arrest: its execution'),
      reads('部分网页', '收到批准逮捕决定书', 'Receipt of the approval'),
    ],
    decided: w('自执行逮捕起算', 'From execution'),
    why: w('条文如此；收到决定书时人尚未逮捕', 'The article says so: at receipt nobody is arrested yet'),
    rows: ['E-01'],
  },
  {
    id: 'K-14',
    question: w('审查起诉延长十五日的批准人', 'Who approves fifteen days more of review for prosecution'),
    readings: [
      reads('CPL 172; PRR 351', '未规定', 'Not named'),
      reads('各院权力清单', '各院自定', "Each office's own list"),
    ],
    decided: w('本院负责人（县级），可信度为中', 'The head of the office (county level), at confidence M'),
    why: w('法律未定的，以较高者为默认', 'Where the law is silent the higher one is the default'),
    rows: ['F-01'],
  },
  {
    id: 'K-15',
    question: w('另有重要罪行重新计算由谁决定', 'Who decides that custody is counted anew for another crime'),
    readings: [
      reads('误读', '检察院批准', 'The procuratorate approves'),
      reads('CPL 160(1); CPR 151', '公安机关决定，检察院备案', 'The police decide and file it with the procuratorate'),
    ],
    decided: w('公安机关决定，五日内报批并备案', 'The police decide; report within five days'),
    why: w('条文如此；检察院可以提出纠正意见', 'The articles say so; the procuratorate may object'),
    rows: ['E-06', 'E-01'],
  },
  {
    id: 'K-16',
    question: w('哪些鉴定扣除期限', 'Which appraisals stop a period'),
    readings: [
      reads('CPL 149; CPR 257', '刑事案件仅精神病鉴定', 'Criminal cases: psychiatric evaluation only'),
      reads('PSAPL 118', '治安案件各种鉴定均扣除', 'Public-security cases: every appraisal'),
    ],
    decided: w('按案件性质分别适用', 'Each in its own kind of case'),
    why: w('两法各自规定', 'Each statute for its own'),
    rows: ['C-08', 'E-01', 'F-01', 'H-02', 'I-01', 'I-10'],
  },
  {
    id: 'K-17',
    question: w('来信三个月答复什么', 'What the reply after three months must contain'),
    readings: [reads('常见引用', '办理结果', 'The result'), reads('PRR 163', '办理进展或者结果', 'Progress or result')],
    decided: w('进展亦可', 'Progress is enough'),
    why: w('条文如此', 'The article says so'),
    rows: ['J-02'],
  },
  {
    id: 'K-18',
    question: w('要求听证的期限', 'Days to ask for a hearing'),
    readings: [
      reads('公安机关办理行政案件程序规定 133', '三日', 'Three days'),
      reads('行政处罚法 64, 85', '五个工作日', 'Five working days'),
    ],
    decided: w('五个工作日', 'Five working days'),
    why: w('法律高于规章，且较长者有利于当事人', 'A statute outranks the rules, and the longer favours the party'),
    rows: ['I-09'],
  },
  {
    id: 'K-19',
    question: w('未羁押嫌疑人的侦查有无一般期限', 'Whether an investigation at large has a general limit'),
    readings: [reads('部分软件', '自拟期限', 'One of their own'), reads('CPL', '未规定', 'None')],
    decided: w('不设', 'None'),
    why: w(
      '不臆造；只有措施上限、催办和经济犯罪撤案',
      'None is invented: only caps of measures, urging, and economic-crime withdrawal',
    ),
    rows: ['B-06', 'A-19a', 'A-19b', 'G-01', 'G-02'],
  },
  {
    id: 'K-20',
    question: w('在途时间是否自动从羁押期限中扣除', 'Whether travel time is taken out of custody by itself'),
    readings: [
      reads('CPL 105(3)', '期间不包括路途上的时间', 'Periods do not include travel'),
      reads('公安机关办理行政案件程序规定 35', '限于文书送达', 'Only the delivery of documents'),
    ],
    decided: w('不自动扣除', 'Not by itself'),
    why: w(
      '不得因此延长羁押；确需扣除的由人附依据录入',
      'It must not prolong custody; who claims it enters it with its basis',
    ),
    rows: ['C-07', 'E-01'],
  },
];
