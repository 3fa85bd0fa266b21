import { z } from 'zod';
import type { Bell, CaseState, Procedure } from '../../domain/case';
import { colours } from '../../domain/oversight';
import type { Reader } from '../../domain/redaction';
import type { Instant } from '../../domain/time/instant';
import { stepOwed } from '../../engine/climb';
import { answerOwed } from '../../engine/elapse';
import type { Context } from '../../engine';
import type { LawPack } from '../../law/pack';
import { procedureTitle } from '../../law/titles';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';
import { clockSchema, clockView, extensionsOf, suspensionsOf, type ClockView } from './clock';
import { conditionalView } from './conditional';
import { dutySchema, dutyView } from './duty';
import { type CaseLabel, labelSchema } from './label';
import { instrumentsSchema, instrumentsView } from './oversight';
import { nextDueOf, nextDueSchema, personSchema, personsView, type Names } from './person';
import { proposalSchema, proposalsView } from './proposal';
import { riskSchema, riskView } from './risk';
import { stageNow } from './stage';
import { transferSchema, transfersView } from './transfer';

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

const tellSchema = z.strictObject({ role: z.string(), unit: z.string(), person: z.string().optional() });

const alertSchema = z
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
    step: z
      .enum(['acknowledge', 'plan', 'do', 'verify'])
      .optional()
      .describe('The step of the answer that is owed now'),
    answered: z.boolean().describe('Nobody owes an answer, or it has been given'),
    climbed: z.boolean(),
  })
  .meta({ id: 'Alert' });

const handlingSchema = z.strictObject({
  agency: agencySchema,
  unit: z.string(),
  handler: z.string(),
  firstHandler: z.string().describe('首办责任人, never overwritten'),
  assigned: z.boolean().describe('Somebody has assigned it; until then it lies with whoever took it in'),
  assistants: z.array(z.string()),
});

const passingSchema = z.strictObject({ from: z.string(), to: z.string(), act: z.string(), at: instantOut });

export const caseSchema = z
  .strictObject({
    id: z.string(),
    label: labelSchema.describe('What the case is called'),
    law: z.string().describe('Version of the law pack the case has pinned'),
    openedAt: instantOut,
    closedAt: instantOut.optional(),
    asOf: instantOut.describe('Time was passed to this instant for this answer'),
    seq: z.int().describe('Last entry of the ledger'),
    lastActSeq: z.int().describe('Last accepted act: the ETag'),
    handling: z.array(handlingSchema),
    category: z.string().optional().describe('Kind of case, of the table of jurisdiction'),
    passing: passingSchema.optional().describe('On its way to another unit of the agency, which has yet to take it'),
    next: nextDueSchema.optional().describe('What is due first, over the case and everybody in it'),
    persons: z.array(personSchema),
    procedures: z.array(procedureSchema),
    clocks: z.array(clockSchema),
    duties: z.array(dutySchema),
    risk: riskSchema.describe('What adverse decisions may lead to: latest level, who signed, what is missing'),
    instruments: instrumentsSchema.describe(
      'Instruments of supervision that were used, in that order, and what came of each',
    ),
    proposals: z.array(proposalSchema).describe('Acts on their way to a decision, and what became of them'),
    transfers: z.array(transferSchema).describe('Chain of custody of the papers, in the order in which they were sent'),
    alerts: z.array(alertSchema).describe('Alerts that still ask for an answer'),
    contested: z.array(z.string()).describe('Acts that later entries have put out of order, for people to judge'),
    links: z.strictObject({ self: z.string(), acts: z.string(), timeline: z.string() }),
  })
  .meta({ id: 'Case' });

export type CaseView = z.infer<typeof caseSchema>;
type AlertView = z.infer<typeof alertSchema>;

const procedureView = (one: Procedure): z.infer<typeof procedureSchema> => ({
  id: one.id,
  machine: one.machine,
  title: procedureTitle(one.machine),
  ...given('person', one.person),
  stage: one.stage,
  stageTitle: stageNow(one),
  owedBy: one.owedBy,
  since: iso(one.since),
  openedAt: iso(one.openedAt),
  openedBy: one.openedBy,
  done: one.done,
});

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
    ...given('step', answerOwed(bell) ? stepOwed(bell) : undefined),
    answered: !answerOwed(bell),
    climbed: bell.climbed === true,
  };
};

interface Stored {
  readonly label: CaseLabel;
  readonly names: Names;
  readonly reader: Reader;
  readonly seq: number;
  readonly lastActSeq: number;
}

/** Running clocks first, by due instant; then what is over. */
const order = ({ closedAt, due }: ClockView): string => `${closedAt === undefined ? 0 : 1} ${due?.at ?? '9'}`;

const byDue = (a: ClockView, b: ClockView): number => (order(a) < order(b) ? -1 : Number(order(a) > order(b)));

/** Every clock, with the dates it would have were it extended: what counts and what might, side by side. */
const clocksOf = (state: CaseState, ctx: Context, now: Instant): ClockView[] =>
  Object.values(state.standing.clocks)
    .map((clock) => ({
      ...clockView(state, clock, ctx.law, now),
      extensions: extensionsOf(clock),
      suspensions: suspensionsOf(clock, ctx.law),
      conditional: conditionalView(state, clock, ctx),
    }))
    .sort(byDue);

/** A case whose time has been passed to `now`, as its handler looks at it: what runs out first stands first. */
export const caseView = (
  state: CaseState,
  { seq, lastActSeq, label, names, reader }: Stored,
  ctx: Context,
  now: Instant,
): CaseView => {
  const { id, standing } = state;
  const all = Object.values(standing.procedures);
  const clocks = clocksOf(state, ctx, now);
  const self = `/api/v1/cases/${id}`;
  return {
    id,
    label,
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
      assigned: one.assigned === true,
      assistants: [...(one.assistants ?? [])],
    })),
    ...given('category', standing.category),
    ...given('passing', standing.passing && { ...standing.passing, at: iso(standing.passing.at) }),
    ...given('next', nextDueOf(clocks)),
    persons: personsView(state, names, clocks),
    procedures: all
      .filter(({ duty, proposal, assessment }) => (duty ?? proposal ?? assessment) === undefined)
      .sort((a, b) => a.openedAt - b.openedAt)
      .map(procedureView),
    clocks,
    duties: all.filter(({ duty }) => duty !== undefined).map(dutyView),
    risk: riskView(standing, reader),
    instruments: instrumentsView(standing, now),
    proposals: proposalsView(standing, reader),
    transfers: transfersView(standing),
    alerts: Object.values(state.bells)
      .filter(answerOwed)
      .map((bell) => alertView(state, bell, ctx.law)),
    contested: [...standing.contested],
    links: { self, acts: `${self}/acts`, timeline: `${self}/timeline` },
  };
};
