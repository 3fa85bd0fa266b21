import * as appraisal from './appraisal';
import * as approval from './approval';
import * as arrestObjection from './arrest-objection';
import * as arrestReview from './arrest-review';
import * as duty from './duty';
import * as filing from './filing';
import * as handling from './handling';
import * as investigation from './investigation';
import * as law from './law';
import * as measure from './measure';
import * as oversight from './oversight';
import * as proof from './proof';
import * as prosecutionReview from './prosecution-review';
import * as reception from './reception';
import * as record from './record';
import * as risk from './risk';
import * as trial from './trial';

const definitions = [
  reception.receive,
  reception.register,
  reception.accept,
  reception.findNotMine,
  reception.transfer,
  reception.notify,
  reception.respond,
  filing.file,
  filing.refuse,
  filing.check,
  measure.summon,
  measure.compel,
  measure.question,
  measure.detain,
  measure.detainOwn,
  measure.requestArrest,
  measure.decideArrest,
  measure.arrest,
  measure.establishIdentity,
  measure.restartCustody,
  measure.bail,
  measure.residence,
  measure.demandLifting,
  measure.release,
  arrestReview.receive,
  arrestReview.withdraw,
  arrestReview.approve,
  arrestReview.refuse,
  arrestObjection.request,
  arrestObjection.receive,
  arrestObjection.decide,
  arrestObjection.askReview,
  arrestObjection.receiveReview,
  arrestObjection.decideReview,
  investigation.conclude,
  investigation.resume,
  investigation.withdraw,
  investigation.transfer,
  prosecutionReview.receive,
  prosecutionReview.chooseFastTrack,
  prosecutionReview.leaveFastTrack,
  prosecutionReview.fileRequest,
  prosecutionReview.sendBack,
  prosecutionReview.receiveBack,
  prosecutionReview.resend,
  prosecutionReview.findNotMine,
  prosecutionReview.passOn,
  prosecutionReview.indict,
  prosecutionReview.notProsecute,
  trial.accept,
  trial.adjourn,
  trial.resume,
  trial.judge,
  appraisal.begin,
  appraisal.end,
  duty.acknowledge,
  duty.plan,
  duty.perform,
  duty.verify,
  duty.excuse,
  duty.reject,
  record.registerPerson,
  risk.assess,
  record.extend,
  record.correct,
  record.close,
  approval.propose,
  approval.review,
  approval.approve,
  approval.sendBack,
  approval.withdraw,
  handling.assign,
  handling.recuse,
  handling.classify,
  handling.pass,
  handling.take,
  handling.takeOver,
  handling.instruct,
  handling.observe,
  handling.share,
  proof.tick,
  proof.notify,
  proof.interrogate,
  proof.enter,
  risk.sign,
  risk.plan,
  risk.carryOut,
  risk.log,
  risk.end,
  risk.mark,
  risk.refuseProtest,
  risk.refuseCompensation,
  oversight.order,
  oversight.hint,
  oversight.notice,
  oversight.correct,
  oversight.report,
  oversight.raise,
  oversight.answer,
  oversight.list,
  oversight.dispose,
  law.adopt,
  law.keep,
] as const;

type Definitions = (typeof definitions)[number];

/** The catalogue: every act this engine knows, by id. What is not in it does not exist. */
export const acts = Object.fromEntries(definitions.map((one) => [one.id, one])) as unknown as {
  readonly [D in Definitions as D['id']]: D;
};
