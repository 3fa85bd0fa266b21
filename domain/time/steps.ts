import type { Step } from './run';

const step =
  (rule: string, basis: string) =>
  (zh: string, en: string, result: string): Step => ({ rule, basis, text: { zh, en }, result });

const r1 = (basis: readonly string[] | undefined) => step('R1', basis?.join('; ') ?? 'CPL 105(1)');
const r2 = step('R2', 'CPL 105(2)');
const r3 = step('R3', 'CPL 119; PRR 83; CPR 199');
const r4 = step('R4', 'CPL 105(2)');
const r5 = step('R5', '民法典 203');
const r6 = step('R6', 'SPCI 202(1)');
const r7 = step('R7', 'SPCI 202(2)');
const r8 = step('R8', 'SPCI 202(1); 民法典 202');
const r9 = step('R9', 'CPL 105(4)');
const r10 = step('R10', 'CPL 105(4)');
const r12 = step('R12', '国务院办公厅节假日安排通知');
const r13 = step('R13', 'CPL 105(3)');
const r14 = step('R14', 'CPL 105(3)');
const r15 = step('R15', 'CPL 106; SPCI 203');
const r17 = step('R17', 'practice, no article');
const r18 = step('R18', 'inference, no article');
const r19 = step('R19', 'CPL 149; inference, no counting article');
const r20 = step('R20', 'CPL 160, 172, 175, 208, 241');
const r21 = step('R21', 'practice, no article');
const r22 = step('R22', 'the article says working days');
const r24 = step('R24', 'advice, no article');

/** The sentences of an explanation, one for each thing that can happen to a count. */
export const say = {
  length: (length: string, basis: readonly string[] | undefined): Step =>
    r1(basis)(`期限为${length}`, `The period is ${length}`, length),
  beforeInForce: (from: string, basis: readonly string[] | undefined): Step =>
    r1(basis)(
      `本条自${from}起施行，起算日在此之前，请核对当时规定`,
      `The row is stated as in force from ${from}; the trigger is earlier: check the text of that time`,
      from,
    ),
  afterInForce: (to: string, basis: readonly string[] | undefined): Step =>
    r1(basis)(
      `本条至${to}止，起算日在此之后，请核对现行规定`,
      `The row was in force until ${to}; the trigger is later: check the text in force`,
      to,
    ),
  none: (basis: readonly string[] | undefined): Step => r1(basis)('法律未规定期限', 'The law sets no period', 'none'),
  atOnce: (day: string): Step => r24('立即：当日办理', 'At once: due on the same day', day),
  dayZero: (trigger: string, raw: string): Step =>
    r2(`${trigger}为起算日，不计入`, `${trigger} is day 0 and does not count`, raw),
  months: (reading: string, raw: string): Step => r6(`按月计算（${reading}）`, `Months counted by ${reading}`, raw),
  workingDays: (days: number, raw: string): Step =>
    r22(`按工作日计算，共${days}个工作日`, `Counted in working days: ${days}`, raw),
  earlierMonth: (declared: string, raw: string): Step =>
    r8(`两种算法不一致（${declared}），羁押取较早者`, `Readings differ (${declared}); custody takes the earlier`, raw),
  duration: (start: string, end: string): Step => r3(`自${start}起连续计算`, `Runs without a break from ${start}`, end),
  hours: (start: string, end: string): Step =>
    r4(`自${start}起按小时计算，遇节假日不顺延`, `Exact hours from ${start}; hours never move for a holiday`, end),
  workday: (day: string): Step => r9('期满日为工作日', 'The last day is a workday', day),
  makeup: (day: string): Step => r12('期满日为调休上班日', 'The last day is a weekend day worked by notice', day),
  rolled: (raw: string, day: string): Step =>
    r9(`${raw}为节假日，顺延至节假日后第一日`, `${raw} is a holiday; moved to the first workday after it`, day),
  rolledBack: (raw: string, day: string): Step =>
    r21(`${raw}为休息日，提前至前一工作日`, `${raw} is a rest day; act on the workday before`, day),
  notRolled: (day: string): Step => r9('不适用节假日顺延', 'The holiday rule does not apply', day),
  held: (day: string): Step => r10('在押期间不因节假日顺延', 'In custody: a holiday does not move the end', day),
  provisional: (day: string): Step =>
    r12('所涉年度放假通知未公布，仅计周末，暂定', 'No official notice for the year: weekends only, provisional', day),
  mayMove: (year: number, day: string): Step =>
    r12(`${year}年放假通知未公布，年末数日仍可能调整`, `The notice for ${year} may still move these last days`, day),
  stacked: (total: string, by: string, raw: string): Step =>
    r17(`延长后自同一起算日共${total}${by}`, `Extended to ${total} in all from the same trigger${by}`, raw),
  /** A total the law itself states: its articles stand behind it, not a way of adding up. */
  total: (total: string, by: string, raw: string, basis: readonly string[] | undefined): Step =>
    step('R17', basis?.join('; ') ?? 'as approved')(
      `延长至自起算日共${total}${by}`,
      `Extended to a total of ${total} from the trigger${by}`,
      raw,
    ),
  added: (total: string, by: string, raw: string): Step =>
    r18(`自未顺延的期满日起延长${total}${by}`, `Extended by ${total} from the raw end${by}`, raw),
  late: (at: string, end: string): Step =>
    r18(`${at}批准，不在期限内，不发生延长效力`, `Approved ${at}, outside the running period: no effect`, end),
  beyondCap: (cap: string, end: string): Step =>
    r18(`超过法定上限${cap}，不发生延长效力`, `Beyond the cap of ${cap}: no effect`, end),
  noLonger: (total: string, end: string): Step =>
    r18(
      `${total}不长于现有期限，不发生延长效力`,
      `${total} is no longer than the period already running: no effect`,
      end,
    ),
  excluded: (ground: string, amount: string, end: string): Step =>
    r19(`${ground}，扣除${amount}`, `${ground}: ${amount} not counted`, end),
  counts: (ground: string): Step => r19(`${ground}不停止本期限的计算`, `${ground} does not stop this period`, 'counts'),
  tooLate: (ground: string, end: string): Step =>
    r19(`${ground}不在期限内，不扣除`, `${ground} lies outside the running period: nothing excluded`, end),
  standing: (ground: string, from: string): Step =>
    r19(`${ground}自${from}起停止计算，尚未恢复`, `${ground} since ${from}: the clock stands still`, 'suspended'),
  travels: (basis: string): Step =>
    r13(`路途上的时间不计入期间（${basis}）`, `Time on the road is no part of the period (${basis})`, 'travel'),
  roadCounts: (): Step =>
    r13(
      '羁押、措施上限和工作日的计算不扣除路途时间',
      'Custody, a cap on a measure and working days run on during travel',
      'counts',
    ),
  restarted: (at: string): Step => r20(`自${at}重新计算全期`, `Counted anew in full from ${at}`, at),
  posted: (at: string, due: string): Step =>
    r14(`${at}在期满（${due}）前交邮，不算过期`, `Posted ${at}, before the period ends (${due}): in time`, 'in time'),
  postedLate: (at: string, due: string): Step =>
    r14(`${at}交邮时期间已于${due}届满`, `Posted ${at}, after the period ended (${due}): late`, 'late'),
  obstacleEnds: (at: string): Step =>
    r15(
      `障碍于${at}消除，五日以内可以申请继续进行，由人民法院裁定`,
      `The obstacle ended ${at}: one may apply within five days, and the court rules`,
      at,
    ),
  /** The term counts its first day, so that it ends on the day before the corresponding one. */
  served: (first: string, after: string, last: string): Step =>
    r7(
      `刑期自${first}起，至对应日${after}的前一日止`,
      `The term runs from ${first} to the day before the corresponding day, ${after}`,
      last,
    ),
  back: (from: string, length: string, day: string): Step =>
    r21(`自${from}倒数${length}`, `${length} counted back from ${from}`, day),
  within: (first: string, day: string): Step =>
    r21(`${first}起至${day}的任何一日均可`, `Any day from ${first} to ${day} will do`, day),
  waits: (): Step =>
    r21('所倒数的期限停止计算，日期待定', 'The period it is counted back from stands still: no day yet', 'suspended'),
  dayEnds: (instant: string): Step => r5('期满日至二十四时止', 'The last day ends at 24:00', instant),
} as const;
