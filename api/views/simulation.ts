import { z } from 'zod';
import type { CaseState } from '../../domain/case';
import type { NextStep, Supposed } from '../../engine';
import type { LawPack } from '../../law/pack';
import type { RecordedEntry } from '../../store';
import { agencySchema, given, titleSchema } from '../schemas/common';
import { reasonSchema, reasonView } from './allowed';
import { clockSchema, clockView } from './clock';
import { actTitle, entrySchema, timelineView } from './timeline';

const supposedEntrySchema = entrySchema.omit({ seq: true, recordedAt: true, hash: true }).meta({ id: 'SupposedEntry' });

const answerSchema = z
  .strictObject({ act: z.string(), accepted: z.boolean(), refusal: reasonSchema.optional() })
  .meta({ id: 'SupposedAnswer' });

const nextStepSchema = z
  .strictObject({
    act: z.string(),
    title: titleSchema,
    by: agencySchema.describe('Whose step it is'),
    persons: z.array(z.string()),
    fields: z.record(z.string(), z.string()).describe('What it is about: a duty, a clock and its extension'),
    latest: z.string().nullable().describe('Last lawful day or minute; null where it meets no limit that runs'),
    meets: z.array(z.string()).describe('Clocks that it would meet, the earliest due first'),
  })
  .meta({ id: 'NextStep' });

export const simulationSchema = z
  .strictObject({
    case: z.string(),
    answers: z.array(answerSchema).describe('What would become of each act, in the order of their instants'),
    entries: z.array(supposedEntrySchema).describe('What would be written, and who would be told, from now on'),
    clocks: z.array(clockSchema).describe('Clocks as they would stand at the horizon'),
    nextSteps: z.array(nextStepSchema).describe('What may follow now, each with its latest lawful day'),
  })
  .meta({ id: 'Simulation' });

interface Around {
  readonly caseId: string;
  readonly law: LawPack;
  readonly unit: Parameters<typeof timelineView>[1]['unit'];
  readonly recorded: readonly RecordedEntry[];
  readonly until: number;
}

const entriesOf = (supposed: Supposed, { recorded, law, unit }: Around) => {
  const unwritten = supposed.entries.map((entry) => ({ ...entry, seq: 0, recordedAt: entry.at, hash: '' }));
  return timelineView([...recorded, ...unwritten], { law, unit })
    .slice(recorded.length)
    .map(({ seq: _seq, recordedAt: _at, hash: _hash, ...entry }) => entry);
};

const stepView = ({ act, by, persons, fields, meets }: NextStep): z.infer<typeof nextStepSchema> => ({
  act,
  title: actTitle(act),
  by,
  persons: [...persons],
  fields: { ...fields },
  latest: meets[0]?.due.effective ?? null,
  meets: meets.map(({ id }) => id),
});

const clocksOf = (state: CaseState, { law, until }: Around) =>
  Object.values(state.standing.clocks).map((clock) => clockView(state, clock, law, until));

/** What would come of suppositions, as people read it. Nothing of it is written. */
export const simulationView = (
  supposed: Supposed,
  steps: readonly NextStep[],
  around: Around,
): z.infer<typeof simulationSchema> => ({
  case: around.caseId,
  answers: supposed.answers.map((answer) => ({
    act: answer.act,
    accepted: answer.accepted,
    ...given('refusal', answer.accepted ? undefined : reasonView(answer.refusal)),
  })),
  entries: entriesOf(supposed, around),
  clocks: clocksOf(supposed.state, around),
  nextSteps: steps.map(stepView),
});
