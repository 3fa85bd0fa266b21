import { everyAppraisal, extension, rowsOf, since, words } from './row';
import { administrativeCases, penalties, publicSecurity, publicSecurityBefore, reconsideration } from './sources';

const byFiling = words('立案（受理）之日', 'The day of filing (before 2026: of acceptance)');
const byArrival = words('到案之日', 'The day of arrival');
const byDecision = words('作出处罚决定之日', 'The day of the decision');
const now = { from: since.publicSecurity };
const before = { from: since.publicSecurityBefore, to: '2025-12-31' };
const old = (zh: string, en: string) => words(`${zh}（2025年底以前）`, `${en} (to 2025)`);

/** How long a public-security or administrative case may take (办案期限). */
const handling = rowsOf({ owedBy: 'police' }, [
  {
    id: 'ps-admin-case',
    row: 'I-01',
    title: words('治安案件办案期限', 'Handling of a public-security case'),
    starts: words('治安案件立案', 'The public-security case is filed'),
    length: 'P30D',
    extensions: [
      extension({
        id: 'first',
        to: 'P60D',
        approver: 'city',
        ground: words('案情重大、复杂', 'Major and complex case'),
        basis: [`${publicSecurity} 118`],
      }),
      extension({
        id: 'second',
        to: 'P90D',
        approver: 'city',
        after: ['first'],
        ground: words('案情重大、复杂（第二次）', 'Major and complex case, a second time'),
        basis: [`${publicSecurity} 118`],
      }),
    ],
    excludes: [...everyAppraisal, 'hearing'],
    basis: [`${publicSecurity} 118`],
    inForce: now,
    chosenBy: byFiling,
    note: words(
      '每次延长三十日，以二次为限；派出所办理的由所属公安机关批准；2026年以前立案的过渡规定未查到',
      'Thirty days each time, twice at most; for a station its own county organ approves; no rule was found for cases filed before 2026',
    ),
  },
  {
    id: 'ps-admin-case-2012',
    row: 'I-01o',
    versionOf: 'ps-admin-case',
    title: old('治安案件办案期限', 'Handling of a public-security case'),
    starts: words('受理治安案件', 'The public-security case is accepted'),
    length: 'P30D',
    extensions: [
      extension({
        id: 'first',
        to: 'P60D',
        approver: 'city',
        ground: words('案情重大、复杂', 'Major and complex case'),
        basis: [`${publicSecurityBefore} 99`],
      }),
    ],
    excludes: everyAppraisal,
    basis: [`${publicSecurityBefore} 99`, `${administrativeCases} 165`],
    inForce: before,
    chosenBy: byFiling,
  },
  {
    id: 'other-admin-case',
    row: 'I-02',
    title: words('其他行政案件办案期限', 'Handling of another administrative case'),
    starts: words('行政案件立案', 'The administrative case is filed'),
    length: 'P90D',
    excludes: everyAppraisal,
    basis: [`${penalties} 60`, `${administrativeCases} 165`],
    inForce: { from: since.penalties },
    note: words('法律、法规、规章另有规定的，从其规定', 'Unless a statute or rule of its own says otherwise'),
  },
  {
    id: 'admin-fasttrack',
    row: 'I-03',
    title: words('行政案件快速办理', 'Fast handling of an administrative case'),
    subject: 'person',
    starts: words('违法嫌疑人到案', 'The person arrives'),
    length: 'PT48H',
    basis: [`${administrativeCases} 47, 48`],
    inForce: { from: since.administrativeCases },
    note: words('不适宜的转为一般案件', 'Turned into an ordinary case where it does not fit'),
  },
]);

const detentionPossible = words('情况复杂，可能适用行政拘留', 'Complex, and administrative detention is possible');

/** Questioning, service and payment: each under the law of its day (询问查证、送达、缴款). */
const questioning = rowsOf({ owedBy: 'police', subject: 'person' }, [
  {
    id: 'admin-questioning',
    row: 'I-04',
    title: words('询问查证', 'Questioning in a public-security case'),
    kind: 'cap',
    starts: words('到案', 'The arrival of the person'),
    length: 'PT8H',
    custody: 'always',
    extensions: [
      extension({
        id: 'many-or-unknown',
        to: 'PT12H',
        approver: 'department',
        ground: words('涉案人数众多、身份不明', 'Many persons, or identity unknown'),
        basis: [`${publicSecurity} 97`],
        confidence: 'M',
      }),
      extension({
        id: 'complex-detention',
        to: 'PT24H',
        approver: 'department',
        ground: detentionPossible,
        basis: [`${publicSecurity} 97`],
        confidence: 'M',
      }),
    ],
    excludes: ['sobering-up'],
    basis: [`${publicSecurity} 97`, `${administrativeCases} 58, 62, 69`],
    inForce: now,
    chosenBy: byArrival,
    note: words(
      '十二小时为2026年新增；传唤由办案部门负责人批准，延长的批准人法条未写；移送管辖重新计算',
      'Twelve hours are new in 2026. The head of the department approves the summons; the article names no approver for more. Counted anew on transfer',
    ),
  },
  {
    id: 'admin-questioning-2012',
    row: 'I-04o',
    versionOf: 'admin-questioning',
    title: old('询问查证', 'Questioning in a public-security case'),
    kind: 'cap',
    starts: words('到案', 'The arrival of the person'),
    length: 'PT8H',
    custody: 'always',
    extensions: [
      extension({
        id: 'complex-detention',
        to: 'PT24H',
        approver: 'department',
        ground: detentionPossible,
        basis: [`${publicSecurityBefore} 83`],
        confidence: 'M',
      }),
    ],
    excludes: ['sobering-up'],
    basis: [`${publicSecurityBefore} 83`, `${administrativeCases} 58, 62, 69`],
    inForce: before,
    chosenBy: byArrival,
    note: words('延长的批准人法条未写', 'The article names no approver for more'),
  },
  {
    id: 'on-the-spot-filing',
    row: 'I-05',
    title: words('当场处罚备案', 'Record of a penalty on the spot'),
    starts: words('作出当场处罚决定', 'The decision on the spot'),
    length: 'PT24H',
    basis: [`${publicSecurity} 119, 120`],
    inForce: now,
    chosenBy: byDecision,
    note: words('当场罚款上限为五百元', 'On the spot up to 500 yuan'),
  },
  {
    id: 'on-the-spot-filing-2012',
    row: 'I-05o',
    versionOf: 'on-the-spot-filing',
    title: old('当场处罚备案', 'Record of a penalty on the spot'),
    starts: words('作出当场处罚决定', 'The decision on the spot'),
    length: 'PT24H',
    basis: [`${publicSecurityBefore} 100, 101`, `${administrativeCases} 39`],
    inForce: before,
    chosenBy: byDecision,
    note: words('当场罚款上限为二百元；交通警察为二日', 'On the spot up to 200 yuan; two days for traffic police'),
  },
  {
    id: 'decision-service',
    row: 'I-06a',
    title: words('治安处罚决定送达', 'Service of a public-security penalty'),
    starts: words('作出处罚决定（被处罚人不在场）', 'The decision, where the person is absent'),
    length: 'P2D',
    basis: [`${publicSecurity} 116`, `${administrativeCases} 36`],
    inForce: now,
    chosenBy: byDecision,
    note: words(
      '是否按工作日计有争议，按日历日预警',
      'Whether these are working days is unsettled: calendar days here',
    ),
  },
  {
    id: 'decision-service-2012',
    row: 'I-06o',
    versionOf: 'decision-service',
    title: old('治安处罚决定送达', 'Service of a public-security penalty'),
    starts: words('作出处罚决定（被处罚人不在场）', 'The decision, where the person is absent'),
    length: 'P2D',
    basis: [`${publicSecurityBefore} 97`, `${administrativeCases} 36`],
    inForce: before,
    chosenBy: byDecision,
    note: words(
      '是否按工作日计有争议，按日历日预警',
      'Whether these are working days is unsettled: calendar days here',
    ),
  },
  {
    id: 'decision-service-other',
    row: 'I-06b',
    title: words('其他行政处罚决定送达', 'Service of another administrative penalty'),
    starts: words('作出处罚决定（当事人不在场）', 'The decision, where the person is absent'),
    length: 'P7D',
    workingDays: true,
    basis: [`${penalties} 61, 85`, `${administrativeCases} 36`],
    inForce: { from: since.penalties },
    note: words('行政处罚法的七日为工作日', 'The seven days of this statute are working days'),
  },
  {
    id: 'fine-payment',
    row: 'I-07',
    title: words('缴纳罚款', 'Payment of a fine'),
    owedBy: 'party',
    starts: words('收到处罚决定书', 'The decision is received'),
    length: 'P15D',
    basis: [`${publicSecurity} 123`],
    inForce: now,
    chosenBy: words('收到处罚决定书之日', 'The day on which the decision is received'),
  },
  {
    id: 'fine-payment-2012',
    row: 'I-07o',
    versionOf: 'fine-payment',
    title: old('缴纳罚款', 'Payment of a fine'),
    owedBy: 'party',
    starts: words('收到处罚决定书', 'The decision is received'),
    length: 'P15D',
    basis: [`${publicSecurityBefore} 104`],
    inForce: before,
    chosenBy: words('收到处罚决定书之日', 'The day on which the decision is received'),
  },
]);

/** Appraisals, hearings and things seized in administrative cases (鉴定、听证、扣押). */
const evidence = rowsOf({ owedBy: 'police', inForce: { from: since.administrativeCases } }, [
  {
    id: 'appraisal-service',
    row: 'I-08a',
    title: words('鉴定意见送达', 'Service of an appraisal'),
    starts: words('收到鉴定意见', 'The appraisal is received'),
    length: 'P5D',
    basis: [`${administrativeCases} 97`],
  },
  {
    id: 'reappraisal-request',
    row: 'I-08b',
    title: words('申请重新鉴定', 'Request for another appraisal'),
    kind: 'right',
    owedBy: 'party',
    starts: words('收到鉴定意见复印件', 'The copy of the appraisal is received'),
    length: 'P3D',
    basis: [`${administrativeCases} 97`],
    note: words('同一事项以一次为限', 'Once for the same matter'),
  },
  {
    id: 'admin-reappraisal-refusal',
    row: 'I-08c',
    title: words('不准予重新鉴定告知', 'Notice that another appraisal is refused'),
    starts: words('作出不准予决定', 'The refusal'),
    length: 'P3D',
    basis: [`${administrativeCases} 98`],
  },
  {
    id: 'hearing-request',
    row: 'I-09',
    title: words('要求听证', 'Request for a hearing'),
    subject: 'person',
    kind: 'right',
    owedBy: 'party',
    starts: words('被告知听证权利', 'The person is told of the right'),
    length: 'P5D',
    workingDays: true,
    basis: [`${penalties} 64, 85`, `${administrativeCases} 133`],
    inForce: { from: since.penalties },
    note: words(
      '程序规定为三日，行政处罚法为五个工作日；取较长者',
      "Three days in the ministry's rules, five working days in the statute: the longer",
    ),
  },
  {
    id: 'seizure',
    row: 'I-10',
    title: words('扣押、扣留、查封', 'Seizure and sealing'),
    kind: 'cap',
    starts: words('采取措施', 'The measure is taken'),
    length: 'P30D',
    extensions: [
      extension({
        id: 'complex',
        to: 'P60D',
        approver: 'county',
        ground: words('情况复杂', 'Complex circumstances'),
        basis: [`${administrativeCases} 112`],
      }),
    ],
    // The appraisal of a thing, not of a person.
    excludes: ['other-appraisal'],
    basis: [`${administrativeCases} 112`],
    note: words(
      '物品鉴定期间不计入；移送管辖重新计算（第62条）',
      'Appraisal of the thing is excluded; counted anew on transfer (art. 62)',
    ),
  },
]);

/** Administrative reconsideration (行政复议): the short periods are working days. */
const reconsiderations = rowsOf({ owedBy: 'other-organ', inForce: { from: since.reconsideration } }, [
  {
    id: 'reconsideration-application',
    row: 'I-11a',
    title: words('申请行政复议', 'Application for administrative reconsideration'),
    kind: 'right',
    owedBy: 'party',
    starts: words('知道或者应当知道行政行为', 'The act is known or should be'),
    length: 'P60D',
    basis: [`${reconsideration} 20`],
    note: words(
      '未告知权利的，自知道权利起算，最长一年；法律规定更长的除外',
      'Untold of the right: from knowing it, a year at most. A statute may give longer',
    ),
  },
  {
    id: 'reconsideration-acceptance',
    row: 'I-11b',
    title: words('行政复议受理审查', 'Acceptance of an application for reconsideration'),
    starts: words('收到复议申请', 'The application is received'),
    length: 'P5D',
    workingDays: true,
    basis: [`${reconsideration} 30, 88`],
  },
  {
    id: 'reconsideration-decision',
    row: 'I-11c',
    title: words('行政复议决定', 'Decision on reconsideration'),
    starts: words('受理复议申请', 'The application is accepted'),
    length: 'P60D',
    extensions: [
      extension({
        id: 'complex',
        to: 'P90D',
        approver: 'department',
        ground: words('情况复杂', 'Complex circumstances'),
        basis: [`${reconsideration} 62`],
      }),
    ],
    basis: [`${reconsideration} 62`],
    note: words('延长由复议机构负责人批准', 'The head of the reconsideration body approves'),
  },
  {
    id: 'reconsideration-summary',
    row: 'I-11d',
    title: words('行政复议决定（简易程序）', 'Decision on reconsideration, summary procedure'),
    starts: words('受理复议申请', 'The application is accepted'),
    length: 'P30D',
    basis: [`${reconsideration} 62`],
  },
]);

/** Public-security and other administrative cases. */
export const administrativeLimits = [...handling, ...questioning, ...evidence, ...reconsiderations];
