import type { Act, ActType } from '../domain/act';
import type { PersonInCase, Procedure, Standing } from '../domain/case';
import { duties } from '../law/duties';
import type { Refusal } from '../domain/refusals';
import { adopt, keep } from './adopt';
import { tick } from './checklists';
import { approvalNotes } from './approvals';
import { recountFor } from './clocks';
import { isHeld } from './custody';
import { emergencyNotes } from './emergency';
import { judgesWork, unfitStep } from './demands';
import { handOn, overdueIn } from './ended';
import { extend } from './extend';
import { findingNotes } from './findings';
import { assign, pass, take } from './handling';
import { classify } from './jurisdiction';
import { missingFact } from './needs';
import type { Context } from './outcome';
import { moot, send } from './procedures';
import { ownOf } from './records';
import { order } from './rectification';
import { enter } from './register';
import { type Applied, refuse } from './refuse';
import { riskNotes } from './risk';
import { decisionNotes, endRisks, riskLeft, unservable } from './risk-gate';
import { check, notifyReporter, respond } from './reporting';
import { instruct, observe, recuse, takeOver } from './superiors';
import { share } from './sharing';
import { supervisionNotes } from './supervision';
import { interrogate, notify } from './rights';

export type Handler = (standing: Standing, act: Act, ctx: Context) => Applied;

const registerPerson: Handler = (standing, act) => {
  const { label, standing: role } = act.fields as { label: string; standing: 'suspect' | 'victim' | 'witness' };
  if (ownOf(standing.persons, label)) return { refusal: refuse(act, 'person-registered', { person: label }) };
  return { standing: { ...standing, persons: { ...standing.persons, [label]: { standing: role, custody: [] } } } };
};

/** Outcomes with which custody goes on under another roof: the court's, or another record's. */
const handsOver: readonly unknown[] = ['charged', 'recorded-elsewhere'];

/** Handed over is only what still runs inside its time; any other outcome ends the matter, and then nothing may be owed. */
const stillOwed = (standing: Standing, act: Act, handedOver: boolean): Refusal | undefined => {
  if (!handedOver) return missingFact(standing, act);
  const overdue = overdueIn(standing);
  return overdue.length > 0 ? refuse(act, 'something-owed', { overdue }) : undefined;
};

const close: Handler = (standing, act) => {
  const handedOver = handsOver.includes(act.fields.outcome);
  const owed = riskLeft(standing, act) ?? stillOwed(standing, act, handedOver);
  if (owed) return { refusal: owed };
  const held = Object.keys(standing.persons)
    .sort()
    .filter((label) => isHeld(standing, label));
  if (held.length > 0 && !handedOver) return { refusal: refuse(act, 'somebody-held', { persons: held }) };
  const ended = endRisks(handedOver ? handOn(standing, act) : standing, act);
  return { standing: { ...ended, closedAt: act.occurredAt } };
};

/** The duty that an act is about, where it is still owed. */
const dutyNamed = (standing: Standing, { fields }: Act): Procedure | undefined => {
  const found = ownOf(standing.procedures, String(fields.duty));
  return found?.duty === undefined || found.done ? undefined : found;
};

const noSuchDuty = (act: Act): Applied => ({ refusal: refuse(act, 'no-such-duty', { duty: act.fields.duty }) });

/** A step of a duty. The one who did what is owed never verifies it. */
const dutyStep: Handler = (standing, act, ctx) => {
  const duty = dutyNamed(standing, act);
  if (!duty) return noSuchDuty(act);
  const unfit = unfitStep(duty, act);
  if (unfit) return { refusal: unfit };
  const { context } = duty.snapshot as { context: { doer: string | null } };
  if (judgesWork.includes(act.type) && context.doer === act.actor.person) {
    return { refusal: refuse(act, 'same-person') };
  }
  const unserved = unservable(standing, act, duty, ctx);
  if (unserved) return { refusal: unserved };
  const next = send(standing, duty, act, ctx);
  return next ? { standing: next } : { refusal: refuse(act, 'out-of-order', { duty: duty.id }) };
};

const excuse: Handler = (standing, act) => {
  const duty = dutyNamed(standing, act);
  if (!duty) return noSuchDuty(act);
  const known = duties.get(duty.duty ?? '')?.excuses ?? [];
  const found = known.some((one) => one.id === act.fields.ground);
  return found
    ? { standing: moot(standing, duty, act, 'excused') }
    : { refusal: refuse(act, 'no-such-ground', { known: known.map((one) => one.id) }) };
};

/** Each person of the act in turn, for all or for none. */
const eachPerson =
  (change: (person: PersonInCase, act: Act) => PersonInCase | undefined, code: 'appraisal-running' | 'no-appraisal') =>
  (standing: Standing, act: Act, ctx: Context): Applied => {
    if (act.persons.length === 0) return { refusal: refuse(act, 'unknown-person', { persons: [] }) };
    let next = standing;
    for (const label of act.persons) {
      const missing = missingFact(next, act, label);
      if (missing) return { refusal: missing };
      const before = ownOf(next.persons, label);
      if (!before) return { refusal: refuse(act, 'unknown-person', { person: label }) };
      const after = change(before, act);
      if (!after) return { refusal: refuse(act, code, { person: label }) };
      next = recountFor({ ...next, persons: { ...next.persons, [label]: after } }, label, act, ctx);
    }
    return { standing: next };
  };

/** Appraisals of one kind run one at a time; those of other kinds beside them. Places of the ones under way. */
const underWay = ({ appraisals = [] }: PersonInCase, kind: unknown): readonly number[] =>
  appraisals.flatMap(({ ground, to }, index) =>
    to === undefined && (kind === undefined || ground === kind) ? index : [],
  );

const beginAppraisal = eachPerson((person, { fields, occurredAt }) => {
  if (underWay(person, fields.kind).length > 0) return undefined;
  return { ...person, appraisals: [...(person.appraisals ?? []), { ground: String(fields.kind), from: occurredAt }] };
}, 'appraisal-running');

const endAppraisal = eachPerson((person, { fields, occurredAt }) => {
  const [open, another] = underWay(person, fields.kind);
  const begun = open === undefined ? undefined : person.appraisals?.[open];
  // An end that a correction has put before the beginning waits for its place: a period never ends before it begins.
  if (begun === undefined || another !== undefined || occurredAt < begun.from) return undefined;
  const appraisals = (person.appraisals ?? []).map((one, index) => (index === open ? { ...one, to: occurredAt } : one));
  return { ...person, appraisals };
}, 'no-appraisal');

/** Acts that are no event of a machine: notes on persons, duties, limits and the record itself. */
export const notes: Partial<Record<ActType, Handler>> = {
  'person.register': registerPerson,
  ...riskNotes,
  ...emergencyNotes,
  ...decisionNotes,
  'limit.extend': extend,
  'case.close': close,
  // Its effect is that the acts are put in order anew, before any of them is applied.
  'act.correct': (standing) => ({ standing }),
  'duty.acknowledge': dutyStep,
  'duty.plan': dutyStep,
  'duty.do': dutyStep,
  'duty.verify': dutyStep,
  'duty.reject': dutyStep,
  'duty.excuse': excuse,
  'case.share': share,
  'law.adopt': adopt,
  'law.keep': keep,
  'case.assign': assign,
  'case.recuse': recuse,
  'case.classify': classify,
  'case.pass': pass,
  'case.take': take,
  'case.take-over': takeOver,
  'case.instruct': instruct,
  'case.observe': observe,
  ...approvalNotes,
  'appraisal.begin': beginAppraisal,
  'appraisal.end': endAppraisal,
  'checklist.tick': tick,
  'rights.notify': notify,
  'investigation.interrogate': interrogate,
  'register.enter': enter,
  'rectification.order': order,
  ...supervisionNotes,
  ...findingNotes,
  'reception.notify': notifyReporter,
  'reception.respond': respond,
  'filing.check': check,
};
