import type { Title } from '../domain/limit';

/** Something of the table of limits that a row cannot say, or that another row says for it. */
export interface Unexpressed {
  readonly rows: readonly string[];
  readonly what: Title;
  readonly why: Title;
}

const left = (
  rows: readonly string[],
  what: readonly [string, string],
  why: readonly [string, string],
): Unexpressed => ({
  rows,
  what: { zh: what[0], en: what[1] },
  why: { zh: why[0], en: why[1] },
});

/** Table numbers without a row of their own, and what says them instead. */
export const saidElsewhere: readonly Unexpressed[] = [
  left(
    ['E-02', 'E-03', 'E-04', 'E-05'],
    ['侦查羁押期限的四次延长', 'The four extensions of custody during investigation'],
    ['作为E-01的延长，按顺序，并有申请日', 'They are extensions of E-01, in sequence, with the day of the request'],
  ),
  left(
    ['E-07'],
    ['身份不明的起算', 'Custody that begins when identity is known'],
    ['E-01自查明身份的行为起算', 'E-01 also starts with the act that establishes identity'],
  ),
  left(
    ['E-08'],
    ['精神病鉴定', 'Psychiatric evaluation'],
    ['作为各行的扣除理由', 'It is a ground of exclusion in every row it stops'],
  ),
];

/** What the rows leave out. A date that hangs on one of these is for a person to judge. */
export const unexpressed: readonly Unexpressed[] = [
  left(
    ['A-06'],
    ['2023年规定未公开部分', 'The unpublished part of the 2023 rules'],
    ['未读到，不臆造', 'It was not read, and nothing is guessed'],
  ),
  left(
    ['A-09o', 'A-09p'],
    ['二十四小时延长至三日', '24 hours prolonged to three days'],
    ['时与日不能相互延长，故分为两行', 'Hours are not prolonged by days: two rows'],
  ),
  left(
    ['A-20b', 'C-24a', 'J-08c'],
    ['“待伤情稳定”“及时”“当场”', '"When stable", "promptly", "on the spot"'],
    ['没有数字', 'They have no number'],
  ),
  left(
    ['C-01', 'C-02'],
    ['两次传唤、拘传之间一般不少于十二小时', 'Normally twelve hours between two summonses'],
    ['是间隔而非期限', 'A distance, not a period'],
  ),
  left(
    ['C-03', 'C-03a'],
    ['谁适用四小时上限', 'Who has the cap of four hours'],
    [
      '程序不知道年龄和怀孕，C-03照常运行，四小时须由人把握',
      'The procedure knows neither age nor pregnancy: C-03 runs, a person must see to the four hours',
    ],
  ),
  left(
    ['A-07', 'A-08d', 'E-02', 'H-02', 'I-01'],
    [
      '2026-12以前“上一级”随办案单位的级别而定',
      'Before 2026-12: "the next-higher organ" follows the level of who handles the case',
    ],
    [
      '此前各版一行只有一个级别，按县级办案单位填写；自2026-12起按承办单位的级别确定',
      'Earlier packs have one level a row, that for a county unit; from 2026-12 it is the one above whoever handles the case',
    ],
  ),
  left(
    ['A-14'],
    ['复核机关自己的延长由谁批准', 'Who prolongs the review of the organ above'],
    ['条文未规定；按复核机关的级别填写', 'No article says; the row has the level of the organ that reviews'],
  ),
  left(
    ['I-01'],
    ['派出所办理的案件由所属公安机关批准延长', 'For a case of a station its own county organ approves (PSAPL 118)'],
    [
      '“上一级”把派出所视同县级，须由人改按所属公安机关；没有行政案件的程序',
      'Next higher takes a station for a county: a person must see to it; administrative cases have no procedure here',
    ],
  ),
  left(
    ['H-02', 'H-02a', 'H-03a', 'H-03b', 'H-04', 'H-05'],
    ['中止审理和恢复审理的行为', 'Acts that suspend a trial and resume it (CPL 206)'],
    [
      '各行已将中止的时间列为扣除，但目录中没有这两个行为：程序照常计算，中止须由人扣除',
      'The rows exclude the time, but the catalogue has no such acts: the procedure counts on, and a person must take it off',
    ],
  ),
  left(
    ['H-10', 'H-13a'],
    ['二审、再审中止的时间', 'Time in which a second instance or a retrial is suspended'],
    [
      '刑诉法242、256条参照第一审程序，206条未直接规定；各行未列为扣除，由人判断',
      'CPL 242 and 256 refer to the procedure of the first instance, CPL 206 does not name them: the rows do not exclude it',
    ],
  ),
  left(
    ['H-02', 'H-02a'],
    ['指定管辖后的起算', 'The start under designated jurisdiction (SPCI 209)'],
    [
      '目录中没有指定管辖的行为，起点须由人给出',
      'No act of the catalogue designates a court: a person gives the start',
    ],
  ),
  left(
    ['C-18a', 'C-18b', 'C-18c'],
    ['其他部门当日、二日转送', 'Passing a request on the same day or in two days'],
    ['所读材料未说明各由谁负责', 'What was read does not say whose each is'],
  ),
  left(
    ['G-01'],
    ['三机关取保累计是否可达三十六个月', 'Whether bail of three organs may total 36 months'],
    ['有争议；每个机关各计十二个月', 'Disputed; each organ has its own twelve'],
  ),
  left(
    ['G-01', 'G-02'],
    [
      '同一机关先后多次取保或监视居住是否累计',
      'Whether an organ that takes bail, or residential surveillance, again adds up what it has used',
    ],
    [
      '刑诉法79条未明定一次还是累计；违反规定后继续取保的，检察规则100条第3款要求累计、最高法解释158条第3款连续计算。程序每次重新计算，再次采取时须由人扣除同一机关已用的时间',
      'CPL 79 does not say; bail continued after a violation adds up by PRR 100(3) and SPCI 158(3). The procedure counts each anew: a person must take off what the same organ has used',
    ],
  ),
  left(
    ['F-07', 'H-06'],
    ['以二次为限', 'Two times at most'],
    ['由程序的条件计数，不在行内', 'The procedure counts them, not the row'],
  ),
  left(
    ['F-13'],
    ['法院受理自诉即终止复查', 'The recheck ends when a court accepts the suit'],
    ['是结束事由，没有程序承载', 'An end for which there is no procedure'],
  ),
  left(
    ['F-14b'],
    ['考验期不少于六个月', 'Probation of six months at least'],
    ['行只有上限，实际由决定书确定', 'A row has a cap only; the decision sets the length'],
  ),
  left(
    ['H-02', 'H-10', 'L-06a', 'L-06b', 'L-06c', 'L-06d', 'L-08'],
    ['可多次的延长、续期', 'Extensions and renewals without a fixed number'],
    ['一个延长只能批准一次；续期作为新的起算', 'An extension is granted once; a renewal is a new start'],
  ),
  left(
    ['H-03a', 'H-03b'],
    ['审理中羁押状态改变', 'A defendant held or freed during a private prosecution'],
    ['两行之间的转换须由人作出', 'The change from one row to the other is for a person'],
  ),
  left(
    ['H-07a', 'H-07b'],
    ['检察院的抗诉与当事人的上诉同期', 'The protest of the procuratorate runs like the appeal'],
    ['一行只有一个承担者，按当事人填写', 'A row has one owner: the party'],
  ),
  left(
    ['H-09a'],
    ['自另一期限顺延后的末日起算', 'Starts at the end of another period, as it has moved'],
    ['没有上诉程序，起点须由人给出', 'There is no appeal procedure: a person gives the start'],
  ),
  left(
    ['H-12a', 'H-12b', 'H-18', 'H-02b'],
    ['自开庭、审限届满倒数', 'Counted back from a hearing or from the end of a trial'],
    ['没有确定开庭的行为；倒数本身可算', 'No act sets a hearing; counting back as such works'],
  ),
  left(
    ['I-04', 'I-10'],
    ['移送管辖重新计算', 'Counted anew on a transfer of jurisdiction'],
    ['没有行政案件的程序', 'Administrative cases have no procedure here'],
  ),
  left(
    ['I-11a', 'J-07'],
    ['最长一年，最后六个月内中止', 'A year at most; suspension in the last six months only'],
    ['扣除以理由为准，不以时段为准', 'A ground excludes time wherever it lies'],
  ),
  left(
    ['H-07a', 'G-09b'],
    [
      '在途多久、邮戳是否属实、耽误期限有无正当理由（R13–R15）',
      'How long a journey took, what a postmark proves, whether a reason is good (R13 to R15)',
    ],
    [
      '日期可算，事实和理由由人附依据录入，是否准许由法院裁定',
      'The days are counted; facts come from a person with the basis, and the court rules on the reason',
    ],
  ),
  left(
    ['H-07a'],
    ['准许继续进行后完成诉讼活动的期限', 'How long one has once the court lets the missed act be done (R15)'],
    ['条文没有规定', 'The articles say nothing'],
  ),
  left(
    ['H-02', 'H-10'],
    ['先行羁押折抵刑期', 'Days of custody that count towards the sentence (R7)'],
    ['属于刑法和执行，不是诉讼期间', 'It belongs to criminal law and execution, and is no period of procedure'],
  ),
];
