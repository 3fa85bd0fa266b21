import type { Confidence, Title } from '../domain/limit';

/** One rule of counting, as it is applied here. */
export interface CountingRule {
  readonly id: string;
  readonly says: Title;
  readonly basis: string;
  readonly confidence: Confidence;
}

const rule = (id: string, basis: string, confidence: Confidence, zh: string, en: string): CountingRule => ({
  id,
  says: { zh, en },
  basis,
  confidence,
});

/** How periods are counted (期间计算), in short; `docs/due.md` has the exact contract. */
export const countingRules: readonly CountingRule[] = [
  rule('R1', 'CPL 105(1)', 'H', '以时、日、月计算', 'Hours, days and months'),
  rule('R2', 'CPL 105(2)', 'H', '开始的时、日不计算在内', 'The day of the trigger is day 0'),
  rule(
    'R3',
    'CPL 119; PRR 83',
    'H',
    '持续时间自到案的分钟起，不扣除',
    'Durations run from the minute of arrival, nothing dropped',
  ),
  rule(
    'R4',
    'CPL 105(2)',
    'M',
    '以时计的行为期限按整时计算；字面读法另列',
    'Hours to act are exact; the literal next hour is shown, never used',
  ),
  rule('R5', '民法典 203', 'M', '末日至二十四时止', 'A day ends at 24:00'),
  rule(
    'R6',
    'SPCI 202(1)',
    'H',
    '月：对应日，月末对月末，半个月为十五日',
    'Months: same day, last day to last day, half is fifteen days',
  ),
  rule(
    'R7',
    'SPCI 202(2)',
    'H',
    '刑期另算：首日计入，止于对应日的前一日',
    'Sentences count their first day and end the day before the corresponding one',
  ),
  rule('R8', '民法典 202', 'M', '在押时取最早的月读法', 'In custody the earliest reading of months'),
  rule(
    'R9',
    'CPL 105(4)',
    'H',
    '末日为节假日的，顺延至其后第一日',
    'A last day that is a holiday moves to the day after it',
  ),
  rule('R10', 'CPL 105(4)', 'H', '在押期间不顺延', 'Custody never moves'),
  rule('R11', 'CPL 105(4)', 'M', '在押当事人的权利期限照样顺延', "A held party's right moves all the same"),
  rule(
    'R12',
    '国务院办公厅年度通知',
    'M',
    '周末和假日休息，调休上班日为工作日',
    'Weekends and holidays rest, make-up days work',
  ),
  rule(
    'R13',
    'CPL 105(3)',
    'H',
    '在途时间附依据录入的才扣除，羁押期限不扣除',
    'Travel is taken out where it is entered with its basis, never from custody',
  ),
  rule('R14', 'CPL 105(3)', 'H', '期满前交邮的不算过期', 'Papers posted before the end are in time'),
  rule(
    'R15',
    'CPL 106; SPCI 203',
    'H',
    '耽误期限的，障碍消除后五日内申请恢复',
    'Missed for good cause: apply within five days, the court rules',
  ),
  rule('R16', 'CPL 230', 'H', '“第二日起算”不另加一日', '"From the second day" adds no further day'),
  rule('R17', '–', 'M', '按月延长的，自同一起算日累计', 'Extensions in months are totals from the same trigger'),
  rule('R18', '–', 'M', '其他延长自未顺延的末日起', 'Other extensions run from the raw end'),
  rule(
    'R19',
    '–',
    'L',
    '扣除天数为止日减始日；两端都计的读法另列',
    'Excluded days are end less start; both ends counted is shown',
  ),
  rule(
    'R20',
    'CPL 160, 172, 175, 208, 241',
    'H',
    '重新计算的，自新的起算日计足全期',
    'A restart counts the full length from its own day',
  ),
  rule('R21', '–', 'M', '倒数期限遇休息日的，提前至前一工作日', 'Counted back onto a rest day: the workday before'),
  rule(
    'R22',
    '行政复议法 88; 行政处罚法 85; PRR 49; 信访工作条例 23',
    'H',
    '仅条文写明的才按工作日',
    'Working days only where the text says so',
  ),
  rule('R23', 'PSAPL 143', 'H', '“以内”包括本数', '"Within" includes the last day'),
  rule('R24', '–', 'L', '“立即”无数字，按当日计', '"At once" has no number: the same day'),
  rule(
    'R25',
    'CPL 79, 98',
    'H',
    '解除羁押后羁押计时停止，办案期限继续',
    'Out of custody its clocks stop, handling goes on',
  ),
];
