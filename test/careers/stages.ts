import type { Stages, Untimed } from './checker/check';

/**
 * Stages in which no clock runs, copied by hand from what the machines declare: `true` where the law sets no length, else
 * the procedures of the same person one of which must be running.
 */
const untimed: Untimed = {
  'investigation@1 investigating': true,
  'investigation@1 concluded': true,
  'measure@2 arrestRequested': ['arrest-review'],
  'measure@2 arrestApproved': true,
  'measure@2 unnamed': true,
  'measure@2 underReview': ['prosecution-review'],
  // What follows a judgment is no procedure here.
  'measure@2 onTrial': ['trial', 'trial.judged'],
  'approval@1 proposed': true,
  'approval@1 reviewed': true,
  'approval@1 approved': true,
};

/** Stages with which a procedure is over. */
const ends: readonly string[] = [
  ...['reception@1 accepted', 'reception@1 transferred', 'filing@2 filed', 'filing@2 refused'],
  ...['investigation@1 withdrawn', 'measure@2 released', 'trial@1 judged'],
  ...['arrest-review@2 approved', 'arrest-review@2 refused', 'arrest-review@2 withdrawn'],
  ...['arrest-objection@1 changed', 'arrest-objection@1 maintained', 'arrest-objection@1 lapsed'],
  ...['prosecution-review@1 accepted', 'prosecution-review@1 notProsecuted'],
  ...['approval@1 returned', 'approval@1 withdrawn', 'approval@1 carriedOut'],
  ...['risk-assessment@1 settled', 'risk-assessment@1 executed', 'risk-assessment@1 returned'],
  ...['risk-assessment@1 superseded', 'risk-assessment@1 closed'],
  ...['duty@2 done', 'duty@2 moot', 'duty@2 excused', 'duty@2 handedOver'],
];

/** Stages in which somebody is held, after a decision to detain. */
const custody: readonly string[] = [
  ...['measure@2 detained', 'measure@2 detainedByProcuratorate', 'measure@2 releaseOwed', 'measure@2 dischargeOwed'],
  ...['measure@2 investigating', 'measure@2 unnamed', 'measure@2 underReview', 'measure@2 onTrial'],
];

/** Stages that bear one name in custody and at large: a ledger names the innermost stage only. */
const either: readonly string[] = ['measure@2 arrestRequested', 'measure@2 arrestApproved'];

/** What the reader of a ledger is told of stages: plain data, and nothing that could count or decide. */
export const stages: Stages = { untimed, ends, custody, either };
