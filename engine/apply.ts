import type { Act, ActDefinition, ActType } from '../domain/act';
import { acts } from '../domain/acts';
import type { Standing } from '../domain/case';
import type { RefusalCode } from '../domain/refusals';
import { nameOf, openedBy } from '../machines/registry';
import { curesSomething } from './clocks';
import { capPast, missingFact } from './needs';
import { notes, type Handler } from './notes';
import type { Context } from './outcome';
import { openDuty, openProcedure, send } from './procedures';
import { inOrderOfId, ownOf } from './records';
import { type Applied, refuse } from './refuse';
import { settle } from './settle';
import { handOver } from './transfers';

/** What it means that a procedure of this kind runs already, and does not admit the act that would open another. */
const running: Readonly<Record<string, RefusalCode>> = {
  measure: 'measure-running',
  'arrest-review': 'review-running',
};

/** Acts that end a measure, or ask for its end: without one there is nobody to let go. */
const lifting: readonly ActType[] = ['measure.release', 'measure.demand-lifting'];

const whyNot = (act: Act, opens: string | undefined, measured: boolean): RefusalCode => {
  if (!measured && lifting.includes(act.type)) return 'not-held';
  return (opens !== undefined && running[opens]) || 'out-of-order';
};

/**
 * One subject of an act: every procedure that admits it moves. The one the act is named after must, where it runs; where
 * none runs, the act must be one that opens a procedure.
 */
const reach = (standing: Standing, act: Act, person: string | undefined, ctx: Context): Applied => {
  const opens = openedBy(ctx.law.procedures, act.type);
  const heard = inOrderOfId(standing.procedures).filter(
    (one) => !one.done && one.person === person && one.duty === undefined,
  );
  const opened = opens && heard.some(({ machine }) => nameOf(machine) === opens.name);
  const asked = opens?.meta.opensWith?.[act.type];
  const missing = missingFact(standing, act, person, opened ? [] : asked);
  if (missing) return { refusal: missing };
  const own = act.type.slice(0, act.type.indexOf('.'));
  let next = standing;
  let moved = false;
  for (const procedure of heard) {
    const sent = send(next, procedure, act, ctx);
    if (sent) next = sent;
    if (sent && nameOf(procedure.machine) === own) moved = true;
  }
  const follows = heard.some(({ machine }) => nameOf(machine) === own) ? moved : opens !== undefined && !opened;
  if (follows) return { standing: opens && !opened ? openProcedure(next, opens.name, act, person, ctx) : next };
  // Where one runs, its stage decides; what it would have asked for to begin is still the better reason.
  const wanting = missingFact(standing, act, person, asked);
  if (wanting) return { refusal: wanting };
  if (person !== undefined && !ownOf(standing.persons, person)) {
    return { refusal: refuse(act, 'unknown-person', { person }) };
  }
  const stages = heard.map((one) => `${nameOf(one.machine)}.${one.stage}`);
  const measured = heard.some(({ machine }) => nameOf(machine) === 'measure');
  const code = whyNot(act, opens?.name, measured);
  return { refusal: refuse(act, code, { stages, ...(person === undefined ? {} : { person }) }) };
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
  for (const person of act.persons) {
    const past = capPast(standing, act, person, ctx);
    if (past) return { refusal: past };
  }
  const applied = (notes[act.type] ?? throughMachines)(handled(standing, act), act, ctx);
  if ('refusal' in applied) return applied;
  const moved = { ...applied.standing, at: Math.max(standing.at, act.occurredAt) };
  const next = settle(handOver(moved, act, ctx), act, ctx);
  return { standing: curesSomething(next, act) ? openDuty(next, 'late-entry-confirmation', act, ctx) : next };
};
