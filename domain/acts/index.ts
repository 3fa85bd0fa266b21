import * as arrestReview from './arrest-review';
import * as duty from './duty';
import * as filing from './filing';
import * as measure from './measure';
import * as reception from './reception';
import * as record from './record';

const definitions = [
  reception.receive,
  reception.register,
  reception.accept,
  reception.findNotMine,
  reception.transfer,
  filing.file,
  filing.refuse,
  measure.detain,
  measure.requestArrest,
  measure.arrest,
  measure.release,
  arrestReview.receive,
  arrestReview.withdraw,
  arrestReview.approve,
  arrestReview.refuse,
  duty.acknowledge,
  duty.plan,
  duty.perform,
  duty.verify,
  record.registerPerson,
  record.assess,
  record.extend,
  record.correct,
  record.close,
] as const;

type Definitions = (typeof definitions)[number];

/** The catalogue: every act this engine knows, by id. What is not in it does not exist. */
export const acts = Object.fromEntries(definitions.map((one) => [one.id, one])) as unknown as {
  readonly [D in Definitions as D['id']]: D;
};
