import { z } from 'zod';
import type { Bell, CaseState, Procedure } from '../../domain/case';
import { colours } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import { answerOwed } from '../../engine/elapse';
import { duties } from '../../law/duties';
import type { LawPack } from '../../law/pack';
import { procedureTitle, stageTitle } from '../../law/titles';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';
import { clockSchema, clockView, type ClockView } from './clock';

const periodSchema = z.strictObject({ from: instantOut, to: instantOut.optional() });

const personSchema = z
  .strictObject({
    label: z.string(),
    name: z.string().optional().describe('As registered; shown to whoever may see the case'),
    standing: z.enum(['suspect', 'victim', 'witness']),
    held: z.boolean().describe('In custody now'),
    custody: z.array(periodSchema),
  })
  .meta({ id: 'PersonInCase' });

const procedureSchema = z
  .strictObject({
    id: z.string(),
    machine: z.string().describe('`id@version` of the state machine it runs on'),
    title: titleSchema,
    person: z.string().optional(),
    stage: z.string(),
    stageTitle: titleSchema,
    owedBy: agencySchema,
    since: instantOut,
    openedAt: instantOut,
    openedBy: z.string().describe('Id of the act that opened it'),
    done: z.boolean(),
  })
  .meta({ id: 'Procedure' });

export const dutySchema = z
  .strictObject({
    id: z.string().describe('What the acts duty.acknowledge, .plan, .do and .verify name it by'),
    duty: z.string(),
    title: titleSchema,
    basis: z.array(z.string()),
    person: z.string().optional(),
    owedBy: agencySchema,
    since: instantOut,
    steps: z.array(z.enum(['acknowledge', 'plan', 'do', 'verify'])),
    next: z.enum(['acknowledge', 'plan', 'do', 'verify']).optional().describe('The step owed now'),
    done: z.boolean(),
  })
  .meta({ id: 'Duty' });

const tellSchema = z.strictObject({ role: z.string(), unit: z.string(), person: z.string().optional() });

export const alertSchema = z
  .strictObject({
    id: z.string(),
    clock: z.string(),
    limit: z.string().optional(),
    title: titleSchema.optional(),
    rung: z.string(),
    colour: z.enum(colours),
    tier: z.int().describe('0 warns, 1 is due, each more is one unit higher'),
    at: instantOut,
    status: z.enum(['rang', 'missed', 'withdrawn']),
    tells: z.array(tellSchema),
    answer: z.strictObject({ unit: z.string(), role: z.string(), by: instantOut }).optional(),
    answered: z.boolean().describe('Nobody owes an answer, or it has been given'),
    climbed: z.boolean(),
  })
  .meta({ id: 'Alert' });

const handlingSchema = z.strictObject({
  agency: agencySchema,
  unit: z.string(),
  handler: z.string(),
  firstHandler: z.string().describe('首办责任人, never overwritten'),
});

export const caseSchema = z
  .strictObject({
    id: z.string(),
    law: z.string().describe('Version of the law pack the case has pinned'),
    openedAt: instantOut,
    closedAt: instantOut.optional(),
    asOf: instantOut.describe('Time was passed to this instant for this answer'),
    seq: z.int().describe('Last entry of the ledger'),
    lastActSeq: z.int().describe('Last accepted act: the ETag'),
    handling: z.array(handlingSchema),
    persons: z.array(personSchema),
    procedures: z.array(procedureSchema),
    clocks: z.array(clockSchema),
    duties: z.array(dutySchema),
    alerts: z.array(alertSchema).describe('Alerts that still ask for an answer'),
    contested: z.array(z.string()).describe('Acts that later entries have put out of order, for people to judge'),
    links: z.strictObject({ self: z.string(), acts: z.string(), timeline: z.string() }),
  })
  .meta({ id: 'Case' });

export type CaseView = z.infer<typeof caseSchema>;
export type DutyView = z.infer<typeof dutySchema>;
export type AlertView = z.infer<typeof alertSchema>;

const procedureView = (one: Procedure): z.infer<typeof procedureSchema> => ({
  id: one.id,
  machine: one.machine,
  title: procedureTitle(one.machine),
  ...given('person', one.person),
  stage: one.stage,
  stageTitle: stageTitle(one.machine, one.stage),
  owedBy: one.owedBy,
  since: iso(one.since),
  openedAt: iso(one.openedAt),
  openedBy: one.openedBy,
  done: one.done,
});

/** A duty of the catalogue; the step owed now is where its machine stands. */
export const dutyView = (one: Procedure): DutyView => {
  const row = duties.get(one.duty ?? '');
  const { context } = one.snapshot as { context: { index: number } };
  const steps = (row?.steps ?? []).map(({ step }) => step);
  const id = one.duty ?? one.machine;
  return {
    id: one.id,
    duty: id,
    title: row?.title ?? { zh: id, en: id },
    basis: [...(row?.basis ?? [])],
    ...given('person', one.person),
    owedBy: one.owedBy,
    since: iso(one.since),
    steps,
    ...given('next', one.done ? undefined : steps[context.index]),
    done: one.done,
  };
};

const alertView = (state: CaseState, bell: Bell, law: LawPack): AlertView => {
  const limit = state.standing.clocks[bell.clock]?.limit;
  return {
    id: bell.id,
    clock: bell.clock,
    ...given('limit', limit),
    ...given('title', limit === undefined ? undefined : law.limits.get(limit)?.title),
    rung: bell.rung,
    colour: bell.colour,
    tier: bell.tier,
    at: iso(bell.at),
    status: bell.status,
    tells: bell.tells.map(({ role, unit, person }) => ({ role, unit, ...given('person', person) })),
    ...given('answer', bell.answer && { unit: bell.answer.unit, role: bell.answer.role, by: iso(bell.answer.by) }),
    answered: !answerOwed(bell),
    climbed: bell.climbed === true,
  };
};

const personsOf = ({ standing }: CaseState, names: Names): CaseView['persons'] =>
  Object.entries(standing.persons).map(([label, { standing: role, custody }]) => ({
    label,
    ...given('name', names.get(label)),
    standing: role,
    held: custody.some(({ to }) => to === undefined),
    custody: custody.map(({ from, to }) => ({
      from: iso(from),
      ...given('to', to === undefined ? undefined : iso(to)),
    })),
  }));

/** Names behind labels, for whoever may see the case. */
export type Names = ReadonlyMap<string, string>;

interface Stored {
  readonly names: Names;
  readonly seq: number;
  readonly lastActSeq: number;
}

/** Running clocks first, by due instant; then what is over. */
const order = ({ closedAt, due }: ClockView): string => `${closedAt === undefined ? 0 : 1} ${due?.at ?? '9'}`;

const byDue = (a: ClockView, b: ClockView): number => (order(a) < order(b) ? -1 : Number(order(a) > order(b)));

/** A case whose time has been passed to `now`, as its handler looks at it: what runs out first stands first. */
export const caseView = (
  state: CaseState,
  { seq, lastActSeq, names }: Stored,
  law: LawPack,
  now: Instant,
): CaseView => {
  const { id, standing } = state;
  const all = Object.values(standing.procedures);
  const self = `/api/v1/cases/${id}`;
  return {
    id,
    law: standing.law,
    openedAt: iso(standing.openedAt),
    ...given('closedAt', standing.closedAt === undefined ? undefined : iso(standing.closedAt)),
    asOf: iso(now),
    seq,
    lastActSeq,
    handling: Object.entries(standing.handling).map(([agency, one]) => ({
      agency: agency as z.infer<typeof agencySchema>,
      unit: one.unit,
      handler: one.handler,
      firstHandler: one.firstHandler,
    })),
    persons: personsOf(state, names),
    procedures: all
      .filter(({ duty }) => duty === undefined)
      .sort((a, b) => a.openedAt - b.openedAt)
      .map(procedureView),
    clocks: Object.values(standing.clocks)
      .map((clock) => clockView(id, clock, law, now))
      .sort(byDue),
    duties: all.filter(({ duty }) => duty !== undefined).map(dutyView),
    alerts: Object.values(state.bells)
      .filter(answerOwed)
      .map((bell) => alertView(state, bell, law)),
    contested: [...standing.contested],
    links: { self, acts: `${self}/acts`, timeline: `${self}/timeline` },
  };
};
