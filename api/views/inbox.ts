import { z } from 'zod';
import type { Post } from '../../domain/office';
import { groupsOf } from '../../domain/organisation';
import { colours } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import { stepOwed, workOf } from '../../engine/climb';
import { answerOwed } from '../../engine/elapse';
import { currentPack } from '../../law/pack';
import type { InboxBell, OwedDuty } from '../../store';
import { given, instantOut, iso, titleSchema } from '../schemas/common';
import { dutySchema, dutyView } from './duty';

const stepNames = z.enum(['acknowledge', 'plan', 'do', 'verify']);

export const inboxAlertSchema = z
  .strictObject({
    case: z.string(),
    id: z.string(),
    clock: z.string(),
    limit: z.string(),
    row: z.string(),
    title: titleSchema,
    colour: z.enum(colours),
    tier: z.int().describe('0 warns, 1 is due, each more is one unit higher'),
    at: instantOut.describe('When it was to ring'),
    rangAt: instantOut.describe('When it rang'),
    urgent: z.boolean().describe('Custody'),
    toldAs: z.string().describe('The role in which I was told'),
    status: z
      .enum(['asks', 'answered', 'told', 'withdrawn', 'over'])
      .describe('`asks`: somebody owes an answer; `told`: for information; `over`: the clock has been met'),
    steps: z.array(stepNames).describe('The steps of its answer in their order; none where it is for information'),
    step: stepNames.optional().describe('The step of the answer that is owed now'),
    answerUnit: z.string().optional().describe('The unit that owes it'),
    answerRole: z.string().optional().describe('In which role'),
    answerBy: instantOut.optional(),
    done: z
      .array(z.strictObject({ step: stepNames, at: instantOut, act: z.string(), rejected: z.boolean() }))
      .describe('Steps that were done, the earliest first; a plain acknowledgement stands in the status alone'),
    mine: z.boolean().describe('The answer is mine to give'),
  })
  .meta({ id: 'InboxAlert' });

export const inboxDutySchema = z
  .strictObject({ case: z.string(), dueAt: instantOut.optional(), ...dutySchema.shape })
  .meta({ id: 'InboxDuty' });

type AlertView = z.infer<typeof inboxAlertSchema>;

/** The limit stands in the clock's own id: procedure, limit, act. */
const limitIn = (clock: string): string => clock.split('.')[1] ?? clock;

const statusOf = ({ withdrawnAt, known, answer, clockClosed }: InboxBell): AlertView['status'] => {
  if (withdrawnAt !== null || known?.status === 'withdrawn') return 'withdrawn';
  if (known ? answerOwed(known) : answer !== null) return 'asks';
  if (known?.duty?.done === true) return 'answered';
  return clockClosed ? 'over' : 'told';
};

const stepsOf = ({ known, steps }: InboxBell): AlertView['steps'] => {
  const all = (known && workOf(known)?.steps) ?? steps ?? [];
  return all.length === 0 ? ['acknowledge'] : all.map(({ step }) => step);
};

/** Which step of the answer is owed, by whom and by when, and what was done before it. */
const answerView = (
  bell: InboxBell,
  status: AlertView['status'],
): Pick<AlertView, 'steps' | 'step' | 'answerUnit' | 'answerRole' | 'answerBy' | 'done'> => {
  const { known, answer: planned } = bell;
  const answer = known?.answer ?? planned ?? undefined;
  const steps = stepsOf(bell);
  return {
    steps: answer ? steps : [],
    ...given('step', status === 'asks' ? (known ? stepOwed(known) : steps[0]) : undefined),
    ...(answer ? { answerUnit: answer.unit, answerRole: answer.role, answerBy: iso(answer.by) } : {}),
    done: (known?.given ?? []).map(({ step, at, act, rejected = false }) => ({ step, at: iso(at), act, rejected })),
  };
};

/** One alert as it stands in somebody's inbox. */
export const inboxAlertView = (bell: InboxBell, answersFor: (post: Post) => boolean): AlertView => {
  const id = limitIn(bell.clock);
  const limit = currentPack.limits.get(id);
  const answer = bell.known?.answer ?? bell.answer ?? undefined;
  const status = statusOf(bell);
  return {
    case: bell.caseId,
    id: bell.bell,
    clock: bell.clock,
    limit: id,
    row: limit?.row ?? id,
    title: limit?.title ?? { zh: id, en: id },
    colour: bell.colour,
    tier: bell.tier,
    at: iso(bell.at),
    rangAt: iso(bell.rangAt),
    urgent: bell.urgent,
    toldAs: bell.role,
    status,
    ...answerView(bell, status),
    mine: status === 'asks' && answer !== undefined && answersFor(answer),
  };
};

const rank = (view: AlertView): readonly number[] => [
  view.mine ? 0 : 1,
  view.status === 'asks' ? 0 : 1,
  -colours.indexOf(view.colour),
  -view.tier,
];

/** What I must answer first; then the reddest, then the oldest. */
export const byUrgency = (a: AlertView, b: AlertView): number => {
  const [left, right] = [rank(a), rank(b)];
  const different = left.findIndex((value, index) => value !== right[index]);
  if (different >= 0) return (left[different] ?? 0) - (right[different] ?? 0);
  return a.at < b.at ? -1 : Number(a.at > b.at);
};

export const inboxCaseSchema = z
  .strictObject({
    case: z.string(),
    alerts: z.int(),
    asks: z.int().describe('Of them, those to which somebody owes an answer'),
    mine: z.int().describe('Of them, those whose answer is mine to give'),
    colour: z.enum(colours).describe('The reddest of them'),
    tier: z.int().describe('The highest of them'),
    answerBy: instantOut.optional().describe('The earliest answer that is owed'),
  })
  .meta({ id: 'InboxCase' });

/** Alerts by their case, in the order in which the first of each stands in the list. */
export const inboxCasesView = (alerts: readonly AlertView[]): z.infer<typeof inboxCaseSchema>[] =>
  [...groupsOf(alerts, (one) => one.case)].map(([id, all]) => {
    const asking = all.filter(({ status }) => status === 'asks');
    const first = asking.flatMap(({ answerBy }) => answerBy ?? []).sort()[0];
    return {
      case: id,
      alerts: all.length,
      asks: asking.length,
      mine: all.filter(({ mine }) => mine).length,
      colour: colours[Math.max(...all.map(({ colour }) => colours.indexOf(colour)))] ?? 'blue',
      tier: Math.max(...all.map(({ tier }) => tier)),
      ...given('answerBy', first),
    };
  });

/** A duty owed, with its case. */
export const inboxDutyView = ({ caseId, duty, dueAt }: OwedDuty): z.infer<typeof inboxDutySchema> => ({
  case: caseId,
  ...given('dueAt', dueAt === null ? undefined : iso(dueAt satisfies Instant)),
  ...dutyView(duty),
});
