import { rowsOf, since, words } from './row';
import { bailRules } from './sources';

/** Carrying out bail and residential surveillance (取保候审、监视居住的执行). */
const execution = rowsOf({ subject: 'person', owedBy: 'police', inForce: { from: since.cpr } }, [
  {
    id: 'designated-residence-notice',
    row: 'G-03',
    title: words('指定居所监视居住通知家属', 'Notice to the family of a designated residence'),
    owedBy: 'actor',
    startsWith: 'measure.residence',
    length: 'PT24H',
    basis: ['CPL 75', 'CPR 113', 'PRR 117'],
    inForce: { from: since.cpl },
    note: words('仅限指定居所；无法通知的除外', 'Only for a designated residence; not where notice is impossible'),
  },
  {
    id: 'execution-assign',
    row: 'G-04',
    title: words('指定派出所执行', 'Assignment of the police station that executes'),
    starts: words('收到检察院、法院的法律文书', 'The papers of procuratorate or court are received'),
    length: 'PT24H',
    basis: ['CPR 92, 118', `${bailRules} 20`],
  },
  {
    id: 'bail-receiving-decision-court',
    row: 'G-05b',
    title: words('法院续保决定', 'Decision of the court on bail'),
    owedBy: 'court',
    starts: words('案件起诉至法院', 'The case reaches the court'),
    length: 'P7D',
    basis: ['SPCI 162'],
    inForce: { from: since.spci },
  },
  {
    id: 'bail-deposit',
    row: 'G-07a',
    title: words('交纳保证金', 'Payment of the deposit'),
    owedBy: 'party',
    starts: words('收到收取保证金通知书', 'The notice is served'),
    length: 'P3D',
    basis: [`${bailRules} 11, 12`],
    inForce: { from: since.bail },
  },
  {
    id: 'bail-report-in',
    row: 'G-07b',
    title: words('异地执行报到', 'Reporting in where bail is executed elsewhere'),
    owedBy: 'party',
    starts: words('收到取保候审决定', 'The decision on bail is received'),
    length: 'P5D',
    basis: [`${bailRules} 17`],
    inForce: { from: since.bail },
  },
  {
    id: 'bail-report-feedback',
    row: 'G-07c',
    title: words('异地执行反馈', 'Feedback of the organ that executes elsewhere'),
    starts: words('被取保候审人报到', 'The person has reported in'),
    length: 'P3D',
    basis: [`${bailRules} 17`],
    inForce: { from: since.bail },
  },
  {
    id: 'guarantor-change',
    row: 'G-08',
    title: words('保证人变化通知', 'Notice that a guarantor no longer stands'),
    starts: words('发现保证人不愿担保或者丧失条件', 'The change is discovered'),
    length: 'P3D',
    basis: ['CPR 106', `${bailRules} 22`],
    note: words('适用于检察院、法院决定的取保候审', 'Bail decided by procuratorate or court'),
  },
]);

const five = { kind: 'right', owedBy: 'party', length: 'P5D' } as const;

/** Deposits forfeited and guarantors fined, and what may be done against it (没收保证金、对保证人罚款). */
const forfeits = rowsOf({ subject: 'person', owedBy: 'police', length: 'P7D', inForce: { from: since.cpr } }, [
  {
    id: 'deposit-forfeit-announce',
    row: 'G-09a',
    title: words('宣布没收保证金、送达罚款决定', 'Announcement of a forfeit, service of a fine'),
    starts: words('作出没收或者罚款决定', 'The decision on the forfeit or fine'),
    length: 'P3D',
    basis: ['CPR 98, 104', `${bailRules} 30`],
  },
  {
    ...five,
    id: 'deposit-forfeit-reconsider-request',
    row: 'G-09b',
    title: words('没收、罚款申请复议', 'Request to reconsider a forfeit or fine'),
    starts: words('宣布没收决定或者收到罚款决定书', 'The forfeit is announced, the fine served'),
    basis: ['CPR 99, 104', `${bailRules} 30, 32`],
  },
  {
    id: 'deposit-forfeit-reconsider-decision',
    row: 'G-09c',
    title: words('没收、罚款复议决定', 'Decision upon reconsideration of a forfeit or fine'),
    starts: words('收到复议申请', 'The request is received'),
    basis: ['CPR 99, 104', `${bailRules} 30, 32`],
  },
  {
    ...five,
    id: 'deposit-forfeit-review-request',
    row: 'G-09d',
    title: words('没收、罚款申请复核', 'Request to review a forfeit or fine'),
    starts: words('收到复议决定书', 'The reconsideration decision is received'),
    basis: ['CPR 99(2), 104(2)', `${bailRules} 30, 32`],
  },
  {
    id: 'deposit-forfeit-review-decision',
    row: 'G-09e',
    title: words('没收、罚款复核决定', 'Decision of the next-higher police organ'),
    starts: words('收到复核申请', 'The request is received'),
    basis: ['CPR 99(2), 104(2)', `${bailRules} 30, 32`],
  },
  {
    id: 'deposit-forfeit-notice',
    row: 'L-04',
    title: words('没收保证金、罚款通知决定机关', 'Notice of a forfeit or fine to the organ that decided bail'),
    starts: words('没收或者罚款已过复议期限或者经复议复核维持', 'The forfeit or fine has become final'),
    length: 'P3D',
    basis: ['CPR 100, 105'],
    note: words('适用于检察院、法院决定的取保候审', 'Bail decided by procuratorate or court'),
  },
]);

export const bailExecutionLimits = [...execution, ...forfeits];
