import type { Act } from '../domain/act';
import type { Procedure, Standing } from '../domain/case';
import type { DutyStep } from '../domain/duty';
import type { Agency } from '../domain/office';
import { duties } from '../law/duties';
import {
  advance,
  begin,
  begunBy,
  machineOf,
  metaOf,
  type Procedures,
  type Step,
  type StepEffect,
} from '../machines/registry';
import { closeClocks, knownSince, recountFor, startClock } from './clocks';
import { factsOf } from './facts';
import type { Context } from './outcome';
import { inOrderOfId } from './records';

/** Duties that are owed and neither done nor moot. */
export const openDuties = ({ procedures }: Pick<Standing, 'procedures'>): readonly Procedure[] =>
  inOrderOfId(procedures).filter(({ duty, done }) => duty !== undefined && !done);

export const withProcedure = (standing: Standing, procedure: Procedure): Standing => ({
  ...standing,
  procedures: { ...standing.procedures, [procedure.id]: procedure },
});

const marked = (procedure: Procedure, act: Act): Procedure => ({
  ...procedure,
  marks: { ...procedure.marks, [act.type]: { act: act.id, at: act.occurredAt } },
});

const custodyOf = (standing: Standing, person: string, held: boolean, act: Act, ctx: Context): Standing => {
  const before = standing.persons[person];
  if (!before) return standing;
  const open = before.custody.findIndex(({ to }) => to === undefined);
  // An act that had to wait for its place happened before what it waited for: periods follow each other all the same.
  const since = before.custody[open]?.from ?? before.custody.at(-1)?.to ?? act.occurredAt;
  const at = Math.max(since, act.occurredAt);
  const custody = held
    ? [...before.custody, { from: at }]
    : before.custody.map((one, index) => (index === open ? { ...one, to: at } : one));
  const persons = { ...standing.persons, [person]: { ...before, custody } };
  return recountFor({ ...standing, persons }, person, act, ctx);
};

/** The limit behind the reserved key `owed`: that of the step the duty is at. */
const limitOwed = (procedure: Procedure): string | undefined => {
  const { context } = procedure.snapshot as { context: { steps: readonly DutyStep[]; index: number } };
  return context.steps[context.index]?.limit;
};

/** The limit that a stage runs. */
export const limitOfStage = (procedure: Procedure, limit: string): string | undefined =>
  limit === 'owed' ? limitOwed(procedure) : limit;

/** What is owed to a person already, and not done, is not owed twice, unless each act is owed its own. */
const isOwed = ({ procedures }: Standing, row: string, person: string | undefined): boolean =>
  duties.get(row)?.each !== true &&
  Object.values(procedures).some(
    (one) => one.duty === row && one.person === person && (!one.done || duties.get(row)?.ofCase === true),
  );

const perform = (standing: Standing, id: string, effect: StepEffect, act: Act, ctx: Context): Standing => {
  const procedure = standing.procedures[id];
  if (!procedure) return standing;
  switch (effect.kind) {
    case 'arm': {
      const limit = limitOfStage(procedure, effect.limit);
      return limit === undefined ? standing : startClock(standing, procedure, limit, act, ctx);
    }
    case 'disarm':
      return closeClocks(standing, id, effect.limit, act);
    case 'openProcedure':
      return openProcedure(standing, effect.machine, act, procedure.person, ctx);
    case 'owe': {
      const person = duties.get(effect.duty)?.ofCase ? undefined : procedure.person;
      return isOwed(standing, effect.duty, person) ? standing : openDuty(standing, effect.duty, act, ctx, person);
    }
    case 'custody':
      return procedure.person === undefined ? standing : custodyOf(standing, procedure.person, effect.held, act, ctx);
  }
};

const afterStep = (standing: Standing, procedure: Procedure, step: Step, act: Act, ctx: Context): Standing => {
  const { snapshot, stage, done } = step;
  const next = withProcedure(standing, { ...procedure, snapshot, stage, done });
  return step.effects.reduce((before, effect) => perform(before, procedure.id, effect, act, ctx), next);
};

/**
 * Opens a procedure of the version that the case's law pack begins. Its id derives from the act, so folding again renames nothing.
 *
 * @param more what its machine is told beside act and facts
 */
export const openProcedure = (
  standing: Standing,
  name: string,
  act: Act,
  person: string | undefined,
  ctx: Context,
  more: object = {},
): Standing => {
  const machine = begunBy(ctx.law.procedures, name);
  const step = begin(machine, { act, facts: factsOf(standing, act, person), ...more });
  const procedure: Procedure = {
    id: person === undefined ? `${name}-${act.id}` : `${name}-${act.id}-${person}`,
    machine: machine.id,
    ...(person === undefined ? {} : { person }),
    openedBy: act.id,
    openedAt: act.occurredAt,
    owedBy: metaOf(machine.id).owedBy ?? act.actor.agency,
    snapshot: step.snapshot,
    stage: step.stage,
    since: act.occurredAt,
    done: step.done,
    marks: {},
  };
  return afterStep(standing, marked(procedure, act), step, act, ctx);
};

/** A run of the `duty` machine that is not yet part of a case: what an alert asks for begins like this, too. */
export const dutyRun = (
  row: string,
  id: string,
  opened: { by: string; at: number; agency: Agency; doer?: string; steps?: readonly DutyStep[] | undefined },
  procedures: Procedures,
): [Procedure, Step] => {
  const duty = duties.get(row);
  if (!duty) throw new Error(`The catalogue of duties has no ${row}.`);
  const machine = begunBy(procedures, 'duty');
  const step = begin(machine, { steps: opened.steps ?? duty.steps, doer: opened.doer ?? null });
  const procedure: Procedure = {
    id,
    machine: machine.id,
    openedBy: opened.by,
    openedAt: opened.at,
    owedBy: duty.owedBy ?? opened.agency,
    snapshot: step.snapshot,
    stage: step.stage,
    since: opened.at,
    done: step.done,
    marks: {},
    duty: row,
  };
  return [procedure, step];
};

const aboutOf = ({ clocks }: Standing, row: string, person: string | undefined): string | undefined => {
  const limits = duties.get(row)?.about;
  return (
    limits && inOrderOfId(clocks).find((one) => one.person === person && !one.closed && limits.includes(one.limit))?.id
  );
};

/**
 * Opens a duty of the catalogue. A late entry is to be confirmed from the day it became known, not from when it happened,
 * and by somebody else than who says when that was.
 *
 * @param about the clock that it is about; left out, the person's running clock of a limit that the row names
 */
export const openDuty = (
  standing: Standing,
  row: string,
  act: Act,
  ctx: Context,
  person?: string,
  about = aboutOf(standing, row, person),
): Standing =>
  openSaying(standing, row, act, ctx, {
    ...(person === undefined ? {} : { person }),
    ...(about === undefined ? {} : { about }),
  });

/** Opens a duty with what is known of it besides: whom it is about, whose it is, who asked for it. */
export const openSaying = (
  standing: Standing,
  row: string,
  act: Act,
  ctx: Context,
  said: Partial<Procedure>,
): Standing => {
  const id = said.person === undefined ? `${row}-${act.id}` : `${row}-${act.id}-${said.person}`;
  const at = row === 'late-entry-confirmation' ? knownSince(act) : act.occurredAt;
  const opened = { by: act.id, at, agency: act.actor.agency, doer: act.correctedBy ?? act.actor.person };
  const [procedure, step] = dutyRun(row, id, opened, ctx.law.procedures);
  return afterStep(standing, marked({ ...procedure, ...said }, act), step, act, ctx);
};

/**
 * Opens a duty that an office has set itself since its first packs: a case whose law lacks the limit owes nothing of the kind,
 * and goes on as it was told.
 */
export const oweAnew = (standing: Standing, row: string, act: Act, ctx: Context): Standing =>
  knowsDuty(row, ctx) ? openDuty(standing, row, act, ctx) : standing;

/** Whether the law of the case has every limit of the duty. */
export const knowsDuty = (row: string, { law }: Context): boolean =>
  duties.get(row)?.steps.every(({ limit }) => limit === undefined || law.limits.has(limit)) === true;

/** Sends an act to one procedure; undefined where its stage does not admit it. */
export const send = (standing: Standing, procedure: Procedure, act: Act, ctx: Context): Standing | undefined => {
  const event = { type: act.type, act, facts: factsOf(standing, act, procedure.person) };
  const step = advance(machineOf(procedure.machine), procedure.snapshot, event);
  if (!step) return undefined;
  return afterStep(standing, { ...marked(procedure, act), since: act.occurredAt }, step, act, ctx);
};

/** Ends a procedure that an act has ended without a step of the procedure's own. */
export const endedBy = (standing: Standing, procedure: Procedure, act: Act, stage: string): Standing =>
  withProcedure(standing, { ...marked(procedure, act), stage, done: true, since: act.occurredAt });

/** Ends a duty that an act has fulfilled without a step of the duty's own. */
export const fulfil = (standing: Standing, duty: Procedure, act: Act): Standing =>
  closeClocks(endedBy(standing, duty, act, 'done'), duty.id, 'owed', act);

/** Ends a duty whose ground has gone, or which the law does not ask for: no step of its machine, since nobody did it. */
export const moot = (
  standing: Standing,
  duty: Procedure,
  act: Act,
  stage: 'moot' | 'excused' | 'handedOver',
): Standing => closeClocks(endedBy(standing, duty, act, stage), duty.id, 'owed', act, 'moot');
