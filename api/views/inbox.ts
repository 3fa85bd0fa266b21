import { z } from 'zod';
import type { Post } from '../../domain/office';
import { colours } from '../../domain/oversight';
import type { Instant } from '../../domain/time/instant';
import { answerOwed } from '../../engine/elapse';
import { currentPack } from '../../law/pack';
import type { InboxBell, OwedDuty } from '../../store';
import { given, instantOut, iso, titleSchema } from '../schemas/common';
import { dutySchema, dutyView } from './duty';

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
    answerBy: instantOut.optional(),
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
    ...given('answerBy', answer && iso(answer.by)),
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

/** A duty owed, with its case. */
export const inboxDutyView = ({ caseId, duty, dueAt }: OwedDuty): z.infer<typeof inboxDutySchema> => ({
  case: caseId,
  ...given('dueAt', dueAt === null ? undefined : iso(dueAt satisfies Instant)),
  ...dutyView(duty),
});
