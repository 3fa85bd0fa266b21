import type { ActType } from '../../domain/act';

/** What may come next at a stage: how likely, and which act; `nothing` leaves the stage to whatever comes. */
export interface Way {
  readonly weight: number;
  readonly act: ActType | 'nothing';
}

/** A stage: its ways, and in how many days somebody takes one where no limit runs. */
export interface Crossing {
  readonly ways: readonly Way[];
  readonly days: readonly [number, number];
}

type Listed = readonly [Way['weight'], Way['act']];

const at = (days: Crossing['days'], ...listed: readonly Listed[]): Crossing => ({
  days,
  ways: listed.map(([weight, act]) => ({ weight, act })),
});

const endRestraint: readonly Listed[] = [
  [6, 'measure.detain'],
  [2, 'measure.bail'],
  [1, 'measure.residence'],
  [1, 'measure.release'],
];

/** On bail or under residential surveillance. */
const atLarge = at(
  [10, 300],
  [6, 'nothing'],
  [3, 'measure.request-arrest'],
  [1, 'measure.release'],
  [1, 'measure.bail'],
  [1, 'measure.residence'],
  [1, 'measure.detain'],
  [1, 'measure.demand-lifting'],
);

const underReview: readonly Listed[] = [
  [9, 'prosecution-review.indict'],
  [4, 'prosecution-review.send-back'],
  [2, 'prosecution-review.not-prosecute'],
  [1, 'prosecution-review.find-not-mine'],
];

/**
 * What handlers do at each stage, by machine and stage. It is no law: what is listed is tried, and `decide` says whether it
 * follows.
 */
export const crossings: Readonly<Record<string, Crossing>> = {
  'reception.registering': at([0, 1], [1, 'reception.register']),
  'reception.contacting': at([0, 3], [1, 'reception.register']),
  'reception.judging': at([0, 3], [9, 'reception.accept'], [2, 'reception.find-not-mine']),
  'reception.transferring': at([0, 1], [1, 'reception.transfer']),
  'filing.underReview': at([0, 5], [9, 'filing.file'], [5, 'filing.refuse']),
  'investigation.investigating': at([20, 150], [40, 'investigation.conclude'], [1, 'investigation.withdraw']),
  'investigation.concluded': at(
    [0, 10],
    [20, 'investigation.transfer'],
    [1, 'investigation.resume'],
    [1, 'investigation.withdraw'],
  ),
  'measure.summoned': at([0, 1], ...endRestraint),
  'measure.compelled': at([0, 1], ...endRestraint),
  'measure.questioned': at([0, 1], ...endRestraint),
  'measure.detained': at(
    [1, 3],
    [14, 'measure.request-arrest'],
    [2, 'measure.bail'],
    [1, 'measure.residence'],
    [1, 'measure.release'],
  ),
  'measure.detainedByProcuratorate': at([2, 14], [5, 'measure.decide-arrest'], [1, 'measure.release']),
  'measure.arrestRequested': at([1, 9], [9, 'nothing'], [1, 'measure.bail'], [1, 'measure.release']),
  'measure.arrestApproved': at([0, 1], [9, 'measure.arrest'], [1, 'measure.bail']),
  'measure.releaseOwed': at([0, 1], [6, 'measure.release'], [3, 'measure.bail'], [1, 'measure.residence']),
  'measure.dischargeOwed': at([0, 1], [9, 'measure.release'], [1, 'measure.bail']),
  'measure.investigating': at(
    [10, 60],
    [12, 'nothing'],
    [4, 'measure.restart-custody'],
    [2, 'measure.bail'],
    [1, 'measure.residence'],
    [1, 'measure.release'],
    [1, 'measure.demand-lifting'],
  ),
  'measure.unnamed': at([3, 40], [9, 'measure.establish-identity'], [1, 'measure.release']),
  'measure.underReview': at([5, 60], [9, 'nothing'], [1, 'measure.bail'], [1, 'measure.demand-lifting']),
  'measure.onTrial': at([20, 90], [9, 'nothing'], [1, 'measure.bail'], [1, 'measure.release']),
  'measure.onBail': atLarge,
  'measure.inResidence': atLarge,
  'arrest-review.requested': at([0, 1], [12, 'arrest-review.receive'], [1, 'arrest-review.withdraw']),
  'arrest-review.underReview': at(
    [3, 7],
    [9, 'arrest-review.approve'],
    [4, 'arrest-review.refuse'],
    [1, 'arrest-review.withdraw'],
  ),
  'arrest-review.underReviewAtLarge': at(
    [3, 15],
    [5, 'arrest-review.approve'],
    [4, 'arrest-review.refuse'],
    [1, 'arrest-review.withdraw'],
  ),
  'arrest-objection.mayRequest': at([1, 5], [8, 'arrest-objection.request'], [2, 'nothing']),
  'arrest-objection.requested': at([0, 3], [1, 'arrest-objection.receive']),
  'arrest-objection.reconsidering': at([3, 7], [1, 'arrest-objection.decide']),
  'arrest-objection.mayAskReview': at([1, 5], [8, 'arrest-objection.ask-review'], [1, 'nothing']),
  'arrest-objection.reviewRequested': at([0, 3], [1, 'arrest-objection.receive-review']),
  'arrest-objection.reviewing': at([5, 15], [1, 'arrest-objection.decide-review']),
  'prosecution-review.sent': at([0, 3], [1, 'prosecution-review.receive']),
  'prosecution-review.underReview': at(
    [10, 30],
    ...underReview,
    [4, 'prosecution-review.choose-fast-track'],
    [2, 'prosecution-review.file-request'],
  ),
  'prosecution-review.underFastTrack': at([3, 10], ...underReview, [9, 'prosecution-review.leave-fast-track']),
  'prosecution-review.passingOn': at([1, 5], [1, 'prosecution-review.pass-on']),
  'prosecution-review.sentOn': at([0, 3], [1, 'prosecution-review.receive']),
  'prosecution-review.sentBack': at([0, 3], [1, 'prosecution-review.receive-back']),
  'prosecution-review.supplementing': at([10, 30], [1, 'prosecution-review.resend']),
  'prosecution-review.sentAgain': at([0, 3], [1, 'prosecution-review.receive']),
  'prosecution-review.indicted': at([1, 7], [1, 'trial.accept']),
  'trial.hearing': at([20, 90], [5, 'trial.judge'], [2, 'trial.adjourn']),
  'trial.supplementing': at([10, 30], [1, 'trial.resume']),
};

/** How a person's story begins, and how it may begin again. */
export const beginnings = at(
  [0, 6],
  [6, 'measure.detain'],
  [2, 'measure.summon'],
  [2, 'measure.compel'],
  [2, 'measure.question'],
  [2, 'measure.detain-own'],
  [2, 'measure.bail'],
  [1, 'measure.residence'],
);
