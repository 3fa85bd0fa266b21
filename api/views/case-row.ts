import { z } from 'zod';
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
    unanswered: z.int().describe('How many alerts wait for an answer'),
    seq: z.int(),
    lastActSeq: z.int(),
  })
  .meta({ id: 'CaseRow' });

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
    unanswered: Object.values(bells).filter(answerOwed).length,
    seq: stored.seq,
    lastActSeq: stored.lastActSeq,
  };
};
