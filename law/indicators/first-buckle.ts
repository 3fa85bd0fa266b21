import type { CountedAct, Indicator } from '../../domain/indicator';
import { words } from '../limits/row';

const parts: Indicator['parts'] = [
  { id: 'missing', title: words('缺', 'Missing'), gap: true },
  { id: 'waiting', title: words('期限内待办', 'Still within its time') },
  { id: 'excused', title: words('依法免除或移交他处', 'Excused by law, or handed over') },
  { id: 'met', title: words('已办', 'Done') },
];

type Row = Pick<Indicator, 'id' | 'title' | 'numerator' | 'denominator' | 'account' | 'basis'> & {
  readonly of: CountedAct;
  readonly followed: readonly CountedAct[];
  readonly duty?: string;
  readonly limits: readonly string[];
};

/** One kind of act that another must follow, without exception. */
const hundred = ({ of, followed, duty, limits, ...row }: Row): Indicator => ({
  ...row,
  leftOut: words(
    '统计时点仍在期限内的、依法免除或者已移交他处的，不计入分母；逾期后补办的计入分子（是否按时见“期限内办结率”）。此前法律包没有该期限的案件，未办即为缺。',
    'What is still within its time as of the report, what the law excuses and what was handed over stand below no line. What was done late stands above it: whether it was in time is another indicator. In cases of a law pack without the limit, what is not done is missing at once.',
  ),
  shows: 'share',
  target: 1,
  parts,
  above: ['met'],
  below: ['met', 'missing'],
  counting: { by: 'following', of, followed, limits, ...(duty === undefined ? {} : { duty }) },
  confidence: 'L',
});

/** The four rates of document 001 that are a hundred or have a reason (“第一粒扣子”). */
export const firstBuckleIndicators: readonly Indicator[] = [
  hundred({
    id: 'registered',
    title: words('接报案登记率', 'Reports that were registered'),
    numerator: words('其中已登记的接报案', 'Those of them that were registered'),
    denominator: words('统计区间内接到的报案', 'Reports received within the period'),
    account: words('起（接报案）', 'one report'),
    of: { type: 'reception.receive' },
    followed: [{ type: 'reception.register' }],
    limits: ['report-registration', 'remote-report-contact'],
    basis: [
      'Wuhan police, ten measures (2022): reception must be registered',
      'Reception and filing rules 2023, item 4',
    ],
  }),
  hundred({
    id: 'notified',
    title: words('登记回告率', 'Registrations of which the reporter was told'),
    numerator: words(
      '其中已回告报案人的：登记时已交回执、另行回告，或者移送时已告知',
      'Those of them of which the reporter was told: by the receipt handed over, by a notice of its own, or at the transfer',
    ),
    denominator: words('统计区间内的登记', 'Registrations within the period'),
    account: words('次（登记）', 'one registration'),
    of: { type: 'reception.register' },
    followed: [
      { type: 'reception.register', kind: 'receipt' },
      { type: 'reception.notify' },
      { type: 'reception.transfer' },
    ],
    duty: 'reporter-notice',
    limits: ['reporter-notice'],
    basis: ['Wuhan police, ten measures (2022): every registration is notified', 'CPR 171'],
  }),
  hundred({
    id: 'responded',
    title: words('处警反馈率', 'Alarms by telephone with a recorded response'),
    numerator: words('其中已录入处警反馈的', 'Those of them whose response was recorded'),
    denominator: words('统计区间内的电话报警', 'Alarms by telephone within the period'),
    account: words('起（警情）', 'one alarm'),
    of: { type: 'reception.receive', kind: 'telephone' },
    followed: [{ type: 'reception.respond' }],
    duty: 'alarm-response',
    limits: ['alarm-response'],
    basis: ['Wuhan police, ten measures (2022): alarm response 100 %'],
  }),
  hundred({
    id: 'checked',
    title: words('立案后核查率', 'Filings that were checked afterwards'),
    numerator: words(
      '其中立案后已由他人核查的',
      'Those of them that somebody other than the handler checked afterwards',
    ),
    denominator: words('统计区间内的立案', 'Filings within the period'),
    account: words('件（立案）', 'one filing'),
    of: { type: 'filing.file' },
    followed: [{ type: 'filing.check' }],
    duty: 'filing-check',
    limits: ['filing-check'],
    basis: ['Wuhan police, ten measures (2022): check rate after filing 100 %'],
  }),
];
