import { z } from 'zod';
import type { Standing } from '../../domain/case';
import { answerOwed } from '../../engine/elapse';
import type { Seen } from '../look';
import { given, instantOut, iso, titleSchema } from '../schemas/common';
import { clockSchema, clockView } from './clock';
import { dutyView } from './duty';
import { stageNow } from './stage';

export const caseRowSchema = z
  .strictObject({
    id: z.string(),
    openedAt: instantOut,
    closedAt: instantOut.optional(),
    handlers: z.array(z.string()),
    units: z.array(z.string()),
    persons: z.int(),
    stages: z.array(
      z.strictObject({ machine: z.string(), stage: z.string(), title: titleSchema, person: z.string().optional() }),
    ),
    duties: z
      .array(z.strictObject({ id: z.string(), duty: z.string(), title: titleSchema, person: z.string().optional() }))
      .describe('Owed now'),
    next: clockSchema.optional().describe('The running clock that is due first'),
    overdue: z.int().describe('How many running clocks are overdue now'),
    underWay: z
      .array(z.strictObject({ from: z.string(), to: z.string().describe('Unit, or agency'), sentAt: instantOut }))
      .describe('Papers that nobody has received yet, and a case handed on that nobody has taken'),
    unanswered: z.int().describe('How many alerts wait for an answer'),
    seq: z.int(),
    lastActSeq: z.int(),
  })
  .meta({ id: 'CaseRow' });

const underWayIn = ({ transfers = [], passing }: Standing): z.infer<typeof caseRowSchema>['underWay'] => [
  ...(passing ? [{ from: passing.from, to: passing.to, sentAt: iso(passing.at) }] : []),
  ...transfers
    .filter(({ received }) => !received)
    .map(({ from, to, toUnit, sentAt }) => ({ from, to: toUnit ?? to, sentAt: iso(sentAt) })),
];

/** One line of the list of cases, judged now. */
export const caseRowView = ({ stored, state, ctx, now }: Seen): z.infer<typeof caseRowSchema> => {
  const { standing, bells } = state;
  const handling = Object.values(standing.handling);
  const all = Object.values(standing.procedures);
  const running = Object.values(standing.clocks)
    .filter(({ closed, due }) => !closed && due.end !== null)
    .sort((a, b) => (a.due.end ?? 0) - (b.due.end ?? 0));
  const [first] = running;
  return {
    id: stored.caseId,
    openedAt: iso(standing.openedAt),
    ...given('closedAt', standing.closedAt === undefined ? undefined : iso(standing.closedAt)),
    handlers: [...new Set(handling.map(({ handler }) => handler))],
    units: [...new Set(handling.map(({ unit }) => unit))],
    persons: Object.keys(standing.persons).length,
    stages: all
      .filter(({ done, duty, proposal }) => !done && duty === undefined && proposal === undefined)
      .map(({ machine, stage, snapshot, person }) => ({
        machine,
        stage,
        title: stageNow({ machine, stage, snapshot }),
        ...given('person', person),
      })),
    duties: all
      .filter(({ done, duty }) => !done && duty !== undefined)
      .map(dutyView)
      .map(({ id, duty, title, person }) => ({ id, duty, title, ...given('person', person) })),
    ...given('next', first && clockView(state, first, ctx.law, now)),
    overdue: running.filter(({ due }) => (due.end ?? 0) <= now).length,
    underWay: underWayIn(standing),
    unanswered: Object.values(bells).filter(answerOwed).length,
    seq: stored.seq,
    lastActSeq: stored.lastActSeq,
  };
};
