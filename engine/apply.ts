import type { Act, ActDefinition, ActType } from '../domain/act';
import { acts } from '../domain/acts';
import type { Procedure, Standing } from '../domain/case';
import type { RefusalCode } from '../domain/refusals';
import { nameOf, openedBy } from '../machines/registry';
import { carryOut, notAsApproved } from './approvals';
import { passGate } from './checklists';
import { curesSomething } from './clocks';
import { capPast, missingFact } from './needs';
import { notes, type Handler } from './notes';
import type { Context } from './outcome';
import { isDemand } from './overseeing';
import { owedUpon } from './owed-upon';
import { openDuty, openProcedure, send } from './procedures';
import { inOrderOfId, ownOf } from './records';
import { type Applied, refuse } from './refuse';
import { afterRisk, unassessed } from './risk-gate';
import { settle } from './settle';
import { takenBy, withHandling } from './taken';
import { handOver } from './transfers';
import { under } from './under';

/** What it means that a procedure of this kind runs already, and does not admit the act that would open another. */
const running: Readonly<Record<string, RefusalCode>> = {
  measure: 'measure-running',
  'arrest-review': 'review-running',
};

/** Acts that end a measure, or ask for its end: without one there is nobody to let go. */
const lifting: readonly ActType[] = ['measure.release', 'measure.demand-lifting'];

type Heard = readonly Procedure[];

const runs = (heard: Heard, name: string | undefined): boolean => heard.some(({ machine }) => nameOf(machine) === name);

const codeOf = (act: Act, heard: Heard, opens: string | undefined): RefusalCode => {
  if (lifting.includes(act.type) && !runs(heard, 'measure')) return 'not-held';
  return running[opens ?? ''] ?? 'out-of-order';
};

/** Why no procedure of the subject admits the act, and none can be opened by it. */
const notAdmitted = (
  standing: Standing,
  act: Act,
  person: string | undefined,
  { heard, opens }: { readonly heard: Heard; readonly opens: string | undefined },
): Applied => {
  const about = person === undefined ? {} : { person };
  if (person !== undefined && !ownOf(standing.persons, person)) {
    return { refusal: refuse(act, 'unknown-person', about) };
  }
  const stages = heard.map((one) => `${nameOf(one.machine)}.${one.stage}`);
  return { refusal: refuse(act, codeOf(act, heard, opens), { stages, ...about }) };
};

/** Sends an act to every procedure that hears it; `moved`: one that the act is named after has taken the step. */
const sendAll = (standing: Standing, heard: Heard, act: Act, own: string, ctx: Context) =>
  heard.reduce(
    (before, procedure) => {
      const sent = send(before.standing, procedure, act, ctx);
      return sent ? { standing: sent, moved: before.moved || nameOf(procedure.machine) === own } : before;
    },
    { standing, moved: false },
  );

/**
 * One subject of an act: every procedure that admits it moves. The one the act is named after must, where it runs; where
 * none runs, the act must be one that opens a procedure.
 */
const reach = (standing: Standing, act: Act, person: string | undefined, ctx: Context): Applied => {
  const opens = openedBy(ctx.law.procedures, act.type);
  const heard = inOrderOfId(standing.procedures).filter(
    (one) =>
      !one.done &&
      one.person === person &&
      one.duty === undefined &&
      one.proposal === undefined &&
      one.assessment === undefined,
  );
  const begins = opens !== undefined && !runs(heard, opens.name);
  const asked = opens?.meta.opensWith?.[act.type];
  const missing = missingFact(standing, act, person, begins ? asked : []);
  if (missing) return { refusal: missing };
  const own = act.type.slice(0, act.type.indexOf('.'));
  const { standing: next, moved } = sendAll(standing, heard, act, own, ctx);
  if (runs(heard, own) ? moved : begins) {
    return { standing: begins ? openProcedure(next, opens.name, act, person, ctx) : next };
  }
  // Where one runs, its stage decides; what it would have asked for to begin is still the better reason.
  const wanting = missingFact(standing, act, person, asked);
  return wanting ? { refusal: wanting } : notAdmitted(standing, act, person, { heard, opens: opens?.name });
};

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

/**
 * The first step an agency takes makes its author the first handler (首办责任人), never overwritten. Notes on the record are
 * no step: one entered late would put its author in front of those who took the case in.
 */
const handled = (standing: Standing, act: Act): Standing => {
  const { type, actor } = act;
  // Whoever supervises what another agency does handles nothing.
  if (isDemand(type)) return standing;
  if (standing.handling[actor.agency] || (acts[type] as ActDefinition).agency === 'any') return standing;
  return withHandling(standing, actor.agency, takenBy(act));
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
export const apply = (standing: Standing, act: Act, given: Context): Applied => {
  const ctx = under(given, standing.law);
  if (standing.closedAt !== undefined && act.type !== 'act.correct') return { refusal: refuse(act, 'case-closed') };
  for (const person of act.persons) {
    const past = capPast(standing, act, person, ctx);
    if (past) return { refusal: past };
  }
  const unapproved = notAsApproved(standing, act);
  if (unapproved) return { refusal: unapproved };
  const applied = (notes[act.type] ?? throughMachines)(handled(standing, act), act, ctx);
  if ('refusal' in applied) return applied;
  const risky = unassessed(standing, act, ctx);
  if (risky) return { refusal: risky };
  const carried = carryOut(passGate(applied.standing, act), act);
  const moved = { ...afterRisk(carried, act, ctx), at: Math.max(standing.at, act.occurredAt) };
  const here = under(ctx, moved.law);
  const next = owedUpon(settle(handOver(moved, act, here), act, here), act, here);
  return { standing: curesSomething(next, act) ? openDuty(next, 'late-entry-confirmation', act, here) : next };
};
