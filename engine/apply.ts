import type { Act, ActDefinition, ActType } from '../domain/act';
import { acts } from '../domain/acts';
import type { Clock, Standing } from '../domain/case';
import type { Fact } from '../domain/facts';
import type { Extension } from '../domain/limit';
import { mayDecide } from '../domain/office';
import type { Refusal, RefusalCode } from '../domain/refusals';
import { nameOf } from '../machines/registry';
import { curesSomething, extendClock, limitOfClock } from './clocks';
import { factsOf } from './facts';
import type { Context } from './outcome';
import { openDuty, openProcedure, send } from './procedures';
import { inOrderOfId, ownOf } from './records';

export const refuse = (act: Act, code: RefusalCode, details: Refusal['details'] = {}): Refusal => ({
  code,
  basis: (acts[act.type] as ActDefinition).basis,
  details,
});

/** Either the standing that follows, or why the act does not follow. */
export type Applied = { readonly standing: Standing } | { readonly refusal: Refusal };

const refusalFor: Record<Fact, RefusalCode> = {
  caseFiled: 'needs-filing',
  isSuspect: 'not-a-suspect',
  noMeasureRunning: 'measure-running',
  noReviewRunning: 'review-running',
  riskAssessed: 'not-assessed',
  nothingOwed: 'something-owed',
  hasComplainant: 'out-of-order',
  remoteReport: 'out-of-order',
};

const missingFact = (standing: Standing, act: Act, person?: string): Refusal | undefined => {
  const facts = factsOf(standing, act, person);
  const missing = (acts[act.type] as ActDefinition).needs?.find((need) => !facts[need]);
  if (!missing) return undefined;
  const unknown = missing === 'isSuspect' && ownOf(standing.persons, person ?? '') === undefined;
  const code = unknown ? 'unknown-person' : refusalFor[missing];
  return refuse(act, code, { missing, ...(person === undefined ? {} : { person }) });
};

/** One subject of an act: every procedure that admits it moves; the one the act is named after must. */
const reach = (standing: Standing, act: Act, person: string | undefined, ctx: Context): Applied => {
  const missing = missingFact(standing, act, person);
  if (missing) return { refusal: missing };
  const { opens } = acts[act.type] as ActDefinition;
  if (opens !== undefined) return { standing: openProcedure(standing, opens, act, person, ctx) };
  const own = act.type.slice(0, act.type.indexOf('.'));
  const heard = inOrderOfId(standing.procedures).filter(
    (one) => !one.done && one.person === person && one.duty === undefined,
  );
  let next = standing;
  let moved = false;
  for (const procedure of heard) {
    const sent = send(next, procedure, act, ctx);
    if (sent) next = sent;
    if (sent && nameOf(procedure.machine) === own) moved = true;
  }
  if (moved) return { standing: next };
  const stages = heard.map((one) => `${nameOf(one.machine)}.${one.stage}`);
  return { refusal: refuse(act, 'out-of-order', { stages, ...(person === undefined ? {} : { person }) }) };
};

type Handler = (standing: Standing, act: Act, ctx: Context) => Applied;

/** Acts about persons take effect for all of them or for none. */
const throughMachines: Handler = (standing, act, ctx) => {
  const { subject } = acts[act.type] as ActDefinition;
  if (subject === 'case') return reach(standing, act, undefined, ctx);
  if (act.persons.length === 0) return { refusal: refuse(act, 'unknown-person', { persons: [] }) };
  let applied: Applied = { standing };
  for (const person of act.persons) {
    if ('refusal' in applied) return applied;
    applied = reach(applied.standing, act, person, ctx);
  }
  return applied;
};

const registerPerson: Handler = (standing, act) => {
  const { label, standing: role } = act.fields as { label: string; standing: 'suspect' | 'victim' | 'witness' };
  if (ownOf(standing.persons, label)) return { refusal: refuse(act, 'person-registered', { person: label }) };
  return { standing: { ...standing, persons: { ...standing.persons, [label]: { standing: role, custody: [] } } } };
};

const assess: Handler = (standing, act) => {
  const { decision } = act.fields as { decision: string };
  const { agency } = acts[decision as ActType] as ActDefinition;
  // An adverse decision is assessed by the agency that takes it.
  if (agency !== act.actor.agency) return { refusal: refuse(act, 'wrong-agency', { needed: agency }) };
  return { standing: { ...standing, assessed: { ...standing.assessed, [decision]: act.id } } };
};

/** Outcomes with which custody goes on under another roof: the court's, or another record's. */
const handsOver: readonly unknown[] = ['charged', 'recorded-elsewhere'];

const close: Handler = (standing, act) => {
  const missing = missingFact(standing, act);
  if (missing) return { refusal: missing };
  const held = Object.keys(standing.persons)
    .sort()
    .filter((label) => standing.persons[label]?.custody.some(({ to }) => to === undefined));
  if (held.length > 0 && !handsOver.includes(act.fields.outcome)) {
    return { refusal: refuse(act, 'somebody-held', { persons: held }) };
  }
  return { standing: { ...standing, closedAt: act.occurredAt } };
};

/** A step of a duty. The one who did what is owed never verifies it. */
const dutyStep: Handler = (standing, act, ctx) => {
  const { duty: id } = act.fields as { duty: string };
  const duty = ownOf(standing.procedures, id);
  if (duty?.duty === undefined || duty.done) return { refusal: refuse(act, 'no-such-duty', { duty: id }) };
  const { context } = duty.snapshot as { context: { doer: string | null } };
  if (act.type === 'duty.verify' && context.doer === act.actor.person) return { refusal: refuse(act, 'same-person') };
  const next = send(standing, duty, act, ctx);
  return next ? { standing: next } : { refusal: refuse(act, 'out-of-order', { duty: id }) };
};

/** An extension counts only if approved inside the running period, in sequence, and by the level of the limit's row. */
const unlawful = (clock: Clock, row: Extension, act: Act): Refusal | undefined => {
  const { basis, approver, after = [] } = row;
  const granted = clock.extensions.map(({ id }) => id);
  if (granted.includes(row.id) || after.some((earlier) => !granted.includes(earlier))) {
    return { ...refuse(act, 'extension-out-of-sequence', { granted, after }), basis };
  }
  if (!act.decidedBy || !mayDecide(act.decidedBy.level, approver)) {
    return { ...refuse(act, 'level-too-low', { needed: approver }), basis };
  }
  const { end, effective } = clock.due;
  const late = end !== null && act.occurredAt >= end;
  return late ? { ...refuse(act, 'extension-too-late', { due: effective }), basis } : undefined;
};

const extend: Handler = (standing, act, ctx) => {
  const { clock: id, extension: wanted } = act.fields as { clock: string; extension: string };
  const clock = ownOf(standing.clocks, id);
  if (!clock || clock.closed) return { refusal: refuse(act, 'no-such-clock', { clock: id }) };
  const rows = limitOfClock(clock, ctx).extensions;
  const row = rows.find((one) => one.id === wanted);
  if (!row) return { refusal: refuse(act, 'no-such-extension', { known: rows.map((one) => one.id) }) };
  const refusal = unlawful(clock, row, act);
  if (refusal) return { refusal };
  const length = row.to === undefined ? { add: row.add ?? 'P0D' } : { to: row.to };
  const grant = { ...length, approvedAt: act.occurredAt, by: row.approver, id: wanted, act: act.id };
  const extended = extendClock(standing, clock, grant, act, ctx);
  const { raw } = clock.due;
  if (raw === null || extended.clocks[id]?.due.raw !== raw) return { standing: extended };
  // Thirty days in all are not prolonged by seven: what leaves the end where it was must not pass for an extension.
  const details = { granted: clock.extensions.map((one) => one.id), due: clock.due.effective };
  return { refusal: { ...refuse(act, 'extension-out-of-sequence', details), basis: row.basis } };
};

/** Acts that are no event of a machine. */
const handlers: Partial<Record<ActType, Handler>> = {
  'person.register': registerPerson,
  'assessment.assess': assess,
  'limit.extend': extend,
  'case.close': close,
  // Its effect is that the acts are put in order anew, before any of them is applied.
  'act.correct': (standing) => ({ standing }),
  'duty.acknowledge': dutyStep,
  'duty.plan': dutyStep,
  'duty.do': dutyStep,
  'duty.verify': dutyStep,
};

/**
 * The first step an agency takes makes its author the first handler (首办责任人), never overwritten. Notes on the record are
 * no step: one entered late would put its author in front of those who took the case in.
 */
const handled = (standing: Standing, { type, actor }: Act): Standing => {
  if (standing.handling[actor.agency] || (acts[type] as ActDefinition).agency === 'any') return standing;
  const handling = { unit: actor.unit, handler: actor.person, firstHandler: actor.person };
  return { ...standing, handling: { ...standing.handling, [actor.agency]: handling } };
};

/** An empty case, as the act that opens it finds it. */
export const blank = (act: Act, law: string): Standing => {
  const { channel, reporter } = act.fields as { channel?: string; reporter?: { kind?: string } };
  return {
    law,
    openedAt: act.occurredAt,
    at: act.occurredAt,
    handling: {},
    persons: {},
    procedures: {},
    clocks: {},
    assessed: {},
    complainant: reporter?.kind === 'complainant' || reporter?.kind === 'victim',
    remoteReport: channel === 'letter' || channel === 'e-mail' || channel === 'fax',
    contested: [],
    waiting: [],
  };
};

/**
 * Applies one act to a standing that time has been passed up to. Judges order and facts; who may act is judged once, by
 * `decide`, when the act comes in.
 */
export const apply = (standing: Standing, act: Act, ctx: Context): Applied => {
  if (standing.closedAt !== undefined && act.type !== 'act.correct') return { refusal: refuse(act, 'case-closed') };
  const applied = (handlers[act.type] ?? throughMachines)(handled(standing, act), act, ctx);
  if ('refusal' in applied) return applied;
  const next = { ...applied.standing, at: Math.max(standing.at, act.occurredAt) };
  return { standing: curesSomething(next, act) ? openDuty(next, 'late-entry-confirmation', act, ctx) : next };
};
