import type { Indicator } from '../../domain/indicator';
import { words } from '../limits/row';

/** How time was kept: by limit, and by the tiers that were asked about it. */
export const timeIndicators: readonly Indicator[] = [
  {
    id: 'in-time',
    title: words('期限内办结率', 'Limits met in time'),
    numerator: words(
      '其中按时办结的；期限内已办、事后依据文书补录的，计为按时',
      'Those of them met in time; done in time and entered late, with its document, is in time',
    ),
    denominator: words(
      '统计区间内按时办结、届满未办或者逾期后办结的计时，按期限分列',
      'Clocks met within the period, or that ran out within it, met since or not; by limit',
    ),
    leftOut: words(
      '移交他处的、依据消失的、届满即消灭的权利，以及仍在期限内的，不计。归于终结或届满之时承办该案的单位。',
      'What was handed over, what lost its ground, rights that lapse, and what still runs. Counted for the unit that handled the case when the clock ended or ran out.',
    ),
    account: words('个（计时）', 'one clock'),
    shows: 'share',
    target: 1,
    parts: [
      { id: 'overdue', title: words('逾期未办', 'Overdue and open'), gap: true },
      { id: 'met-late', title: words('逾期后办结', 'Met after it ran out'), gap: true },
      { id: 'met', title: words('按时办结', 'Met in time') },
    ],
    above: ['met'],
    below: ['met', 'met-late', 'overdue'],
    counting: { by: 'clocks' },
    basis: ['Mechanisms 12, 20', 'PRR 613, 664'],
    confidence: 'L',
  },
  {
    id: 'answered',
    title: words('督办提醒按时签收率', 'Alerts acknowledged in time'),
    numerator: words('其中在时限内签收的', 'Those of them acknowledged within their time'),
    denominator: words(
      '统计区间内响起、要求答复的督办提醒，按督办层级分列；一次提醒计一次，不论告知几人',
      'Alerts that rang within the period and asked for an answer, by tier; each counts once, however many it told',
    ),
    leftOut: words(
      '已撤回的不计；仍在时限内的单列，不计入分母。签收指答复的第一步，用时自响起至签收，取中位数。',
      'What was withdrawn; what is still within its time is shown, below no line. Acknowledged: the first step of the answer; hours run from the ring to it, and the median is shown.',
    ),
    account: words('次（督办提醒）', 'one alert'),
    shows: 'share',
    target: 1,
    parts: [
      { id: 'missing', title: words('超时未签收', 'Not acknowledged, its time is over'), gap: true },
      { id: 'late', title: words('超时后签收', 'Acknowledged late'), gap: true },
      { id: 'waiting', title: words('时限内待签收', 'Still within its time') },
      { id: 'met', title: words('按时签收', 'Acknowledged in time') },
    ],
    above: ['met'],
    below: ['met', 'late', 'missing'],
    counting: { by: 'answers' },
    basis: ['Mechanisms 38, 49, 93', 'Oversight policy of the office'],
    confidence: 'L',
  },
];
