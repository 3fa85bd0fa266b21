import { z } from 'zod';
import { acts } from '../../domain/acts';
import type { Clock, Procedure, Standing } from '../../domain/case';
import type { Instant } from '../../domain/time/instant';
import { stepNow } from '../../engine/whose-step';
import { instrumentOf } from '../../law/instruments';
import { agencySchema, given, instantOut, iso, titleSchema } from '../schemas/common';

const states = ['open', 'overdue', 'to-verify', 'rejected', 'done', 'ended'] as const;

const nextSchema = z.strictObject({
  act: z.string(),
  title: titleSchema,
  to: z.enum(['chief', 'superior']).optional(),
});

const instrumentSchema = z
  .strictObject({
    act: z.string().describe('Kind of instrument: the act that issued it'),
    title: titleSchema,
    gravity: z.enum(['minor', 'more-serious', 'serious', 'unanswered']),
    when: titleSchema,
    basis: z.array(z.string()),
    duty: z.string().describe('What it asks for, among the duties of the case'),
    issuedBy: z.strictObject({ agency: agencySchema, unit: z.string(), person: z.string() }),
    issuedAt: instantOut,
    owedBy: agencySchema,
    dueAt: instantOut.optional().describe('When the step at hand runs out'),
    state: z
      .enum(states)
      .describe('What came of it; `rejected`: found wanting and owed again; `done`: acknowledged, or verified'),
    next: nextSchema.optional().describe('What the rules have next, while it is late or was found wanting'),
  })
  .meta({ id: 'Instrument' });

export const instrumentsSchema = z.array(instrumentSchema);

const stateOf = (duty: Procedure, due: Instant | null | undefined, now: Instant): (typeof states)[number] => {
  if (duty.done) return duty.stage === 'done' ? 'done' : 'ended';
  if (stepNow(duty) === 'verify') return 'to-verify';
  if (due !== undefined && due !== null && due <= now) return 'overdue';
  return duty.marks['duty.reject'] ? 'rejected' : 'open';
};

const runningOf = ({ clocks }: Standing, duty: string): Clock | undefined =>
  Object.values(clocks).find(({ procedure, closed }) => procedure === duty && !closed);

const view = (standing: Standing, duty: Procedure, now: Instant): z.infer<typeof instrumentsSchema> => {
  const [row, { askedBy }] = [instrumentOf(duty.duty), duty];
  if (!row || !askedBy) return [];
  const end = runningOf(standing, duty.id)?.due.end ?? undefined;
  const state = stateOf(duty, end, now);
  const wanting = state === 'overdue' || state === 'rejected';
  const { agency, unit, person } = askedBy;
  return [
    {
      ...{ act: row.act, title: acts[row.act].title, gravity: row.gravity, when: row.when, basis: [...row.basis] },
      ...{ duty: duty.id, issuedBy: { agency, unit, person }, issuedAt: iso(duty.openedAt), owedBy: duty.owedBy },
      ...given('dueAt', end === undefined ? undefined : iso(end)),
      state,
      ...given('next', wanting && row.next ? { ...row.next, title: acts[row.next.act].title } : undefined),
    },
  ];
};

/** Which instruments of supervision were used in a case, in that order, and what came of each (PRR 552, 553, 564, 665). */
export const instrumentsView = (standing: Standing, now: Instant): z.infer<typeof instrumentsSchema> =>
  Object.values(standing.procedures)
    .filter(({ duty }) => duty !== undefined)
    .sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1))
    .flatMap((duty) => view(standing, duty, now));
