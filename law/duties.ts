import type { DutyRow, Excuse } from '../domain/duty';

const cannotNotify = (...basis: string[]): Excuse => ({
  id: 'cannot-notify',
  title: { zh: '无法通知', en: 'The family cannot be notified' },
  basis,
});

const custodyClocks = [
  'custody-base',
  'review-prosecution',
  'review-fasttrack',
  'supplementary-investigation',
  'first-instance',
];

const rows: readonly DutyRow[] = [
  {
    id: 'non-filing-notice',
    title: { zh: '送达不予立案通知书', en: 'Serve the notice of non-filing on the complainant' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'non-filing-notice' }],
    basis: ['CPR 178(2)'],
  },
  {
    id: 'to-detention-house',
    title: { zh: '送看守所羁押', en: 'Deliver the person to the detention house' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'to-detention-house' }],
    whileHeld: true,
    basis: ['CPL 85', 'CPR 126'],
  },
  {
    id: 'detention-family-notice',
    title: { zh: '拘留通知家属', en: 'Notify the family of the detention' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'detention-family-notice' }],
    each: true,
    excuses: [
      cannotNotify('CPL 85', 'CPR 127'),
      {
        id: 'would-impede',
        title: {
          zh: '涉嫌危害国家安全犯罪、恐怖活动犯罪，通知可能有碍侦查（情形消失后应当立即通知）',
          en: 'State security or terror, and notice could impede the investigation; owed at once when that ends',
        },
        basis: ['CPL 85', 'CPR 127'],
      },
    ],
    basis: ['CPL 85', 'CPR 127'],
  },
  {
    id: 'detention-first-interrogation',
    title: { zh: '拘留后讯问', en: 'Interrogate within 24 hours of the detention' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'detention-first-interrogation' }],
    whileHeld: true,
    basis: ['CPL 86', 'CPR 128'],
  },
  {
    id: 'arrest-first-interrogation',
    title: { zh: '逮捕后讯问', en: 'Interrogate within 24 hours of the arrest' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'arrest-first-interrogation' }],
    whileHeld: true,
    basis: ['CPL 94', 'CPR 144'],
  },
  {
    id: 'arrest-family-notice',
    title: { zh: '逮捕通知家属', en: 'Notify the family of the arrest' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'arrest-family-notice' }],
    each: true,
    excuses: [cannotNotify('CPL 93', 'CPR 145')],
    basis: ['CPL 93', 'CPR 145'],
  },
  {
    id: 'arrest-execution-return',
    title: { zh: '送达逮捕执行回执', en: 'Return the papers on the executed arrest' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'arrest-execution-return' }],
    basis: ['CPR 142'],
  },
  {
    id: 'no-crime-refusal-followup',
    title: {
      zh: '无罪不捕后复议、复核、撤案或终止侦查',
      en: 'Object to, or follow, a refusal because there is no crime',
    },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'no-crime-refusal-followup' }],
    fulfilledBy: ['arrest-objection.request', 'investigation.withdraw'],
    basis: ['PRR 287(3)'],
  },
  {
    id: 'new-crime-report',
    title: { zh: '报批并备案重新计算侦查羁押期限', en: 'Report that custody is counted anew' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'new-crime-report' }],
    each: true,
    basis: ['CPL 160(1)', 'CPR 151', 'PRR 315'],
  },
  {
    id: 'expiry-demand-decision',
    title: { zh: '对要求解除强制措施作出决定', en: 'Decide on a demand to lift an expired measure' },
    owedBy: 'procuratorate',
    steps: [{ step: 'do', limit: 'expiry-demand-decision' }],
    each: true,
    fulfilledBy: ['measure.release', 'measure.bail', 'measure.residence'],
    basis: ['PRR 150, 338'],
  },
  {
    id: 'custody-expiry-notice',
    title: { zh: '看守所通知羁押期限即将届满', en: 'The detention house tells that custody is about to expire' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'dh-expiry-notice' }],
    about: custodyClocks,
    renewed: true,
    whileHeld: true,
    basis: ['PRR 615(2)'],
  },
  {
    id: 'rights-notice-suspect',
    title: { zh: '告知犯罪嫌疑人有权委托辩护人', en: 'Tell the suspect of the right to a defender' },
    owedBy: 'procuratorate',
    steps: [{ step: 'do', limit: 'rights-notice-suspect' }],
    basis: ['CPL 34(2)', 'PRR 40'],
  },
  {
    id: 'rights-notice-victim',
    title: { zh: '告知被害人有权委托诉讼代理人', en: 'Tell the victim of the right to a representative' },
    owedBy: 'procuratorate',
    steps: [{ step: 'do', limit: 'rights-notice-victim' }],
    ofCase: true,
    basis: ['CPL 46(2)', 'PRR 55'],
  },
  {
    id: 'file-reading',
    title: { zh: '安排辩护律师阅卷', en: 'Let the defender read the file' },
    owedBy: 'procuratorate',
    steps: [{ step: 'do', limit: 'file-reading' }],
    each: true,
    basis: ['CPL 40', 'PRR 47, 49'],
  },
  {
    id: 'bail-receiving-decision',
    title: { zh: '受案机关作出续保或变更决定', en: 'The receiving organ decides on bail anew' },
    owedBy: 'procuratorate',
    steps: [{ step: 'do', limit: 'bail-receiving-decision' }],
    fulfilledBy: [
      'measure.bail',
      'measure.residence',
      'measure.release',
      'measure.arrest',
      'prosecution-review.not-prosecute',
    ],
    basis: ['公通字〔2022〕25号 26', 'SPCI 162'],
  },
  {
    id: 'bail-expiry-notice',
    title: { zh: '取保候审期满前通知受案机关', en: 'Tell the receiving organ that bail is about to expire' },
    owedBy: 'police',
    steps: [{ step: 'do', limit: 'bail-expiry-warning' }],
    about: ['bail-cap'],
    basis: ['公通字〔2022〕25号 26(3)'],
  },
  {
    id: 'return-receipt',
    title: { zh: '退回送达回执', en: 'Send back the receipt for the papers' },
    steps: [{ step: 'do', limit: 'return-receipt' }],
    basis: ['Oversight policy of the office'],
  },
  {
    id: 'late-entry-confirmation',
    title: { zh: '核实逾期补录', en: 'Confirm an act that was entered after its limit had run out' },
    steps: [{ step: 'verify', limit: 'late-entry-confirmation' }],
    basis: ['Oversight policy of the office'],
  },
  {
    id: 'alert-answer',
    title: { zh: '签收督办提醒', en: 'Answer an alert' },
    steps: [{ step: 'acknowledge' }],
    basis: ['Oversight policy of the office'],
  },
];

/** The catalogue of duties, by id. */
export const duties: ReadonlyMap<string, DutyRow> = new Map(rows.map((row) => [row.id, row]));
