import { z } from 'zod';
import type { Explanation } from '../../engine';
import type { Extension, Title } from '../../domain/limit';
import type { Instant } from '../../domain/time/instant';
import type { RecordedEntry } from '../../store';
import { given, instantOut, iso, titleSchema } from '../schemas/common';
import { clockSchema, type ClockView } from './clock';
import { correctionsOf } from './correction';
import { inWords } from './words';
import { conditionalSchema, type ConditionalView } from './conditional';

const factSchema = z
  .strictObject({
    what: titleSchema,
    at: instantOut,
    act: z.string(),
    seq: z.int().optional().describe('The entry of the ledger that says so'),
  })
  .meta({ id: 'Fact' });

type FactView = z.infer<typeof factSchema>;

const stepSchema = z
  .strictObject({
    rule: z.string().describe('Counting rule, as in docs/due.md'),
    basis: z.string().describe('Article'),
    text: titleSchema,
    result: z.string(),
  })
  .meta({ id: 'Step' });

export const explanationSchema = z
  .strictObject({
    clock: clockSchema,
    law: z.string(),
    note: titleSchema.optional().describe('What a reader must know before relying on the row'),
    confidence: z.enum(['H', 'M', 'L']),
    facts: z
      .array(factSchema)
      .describe('What it counts from, each with its entry in the ledger, and behind it the corrections of that act'),
    steps: z.array(stepSchema),
    conditional: z
      .array(conditionalSchema)
      .describe(
        'Dates it would have by each extension that could still be granted: `clock.due` is the one that counts',
      ),
    readings: z.record(z.string(), z.string()).describe('Every other reading of the law by name'),
    calendarYears: z.array(z.int()).describe('Years with an official calendar; others are provisional'),
  })
  .meta({ id: 'Explanation' });

const seqOf = (entries: readonly RecordedEntry[], act: string): number | undefined =>
  entries.find((entry) => entry.kind === 'act' && entry.act.id === act)?.seq;

/** The article's own ground, with its number where it has one. */
const extensionTitle = ({ extensions = [] }: Around, wanted: string): Title => {
  const row = extensions.find(({ id }) => id === wanted);
  if (!row) return { zh: wanted, en: wanted };
  const number = row.row === undefined ? '' : `${row.row} `;
  return { zh: `${number}${row.ground.zh}`, en: `${number}${row.ground.en}` };
};

interface Around {
  readonly extensions: readonly Extension[] | undefined;
  readonly conditional: readonly ConditionalView[];
  readonly clock: ClockView;
  readonly entries: readonly RecordedEntry[];
  readonly calendarYears: readonly number[];
}

/** Why a clock is due when it is, each fact with the entry of the ledger that says so. */
export const explanationView = (
  { start, extensions, closed, due, ...rest }: Explanation,
  around: Around,
): z.infer<typeof explanationSchema> => {
  const { clock, conditional, entries, calendarYears } = around;
  const one = (what: Title, at: Instant, act: string): FactView => ({
    what,
    at: iso(at),
    act,
    ...given('seq', seqOf(entries, act)),
  });
  const fact = (zh: string, en: string, at: Instant, act: string): FactView[] => [
    one({ zh, en }, at, act),
    ...correctionsOf(entries, act).map((correction) => one(correction.title, correction.at, correction.act)),
  ];
  return {
    clock,
    law: rest.law,
    ...given('note', rest.limit.note),
    confidence: rest.confidence,
    facts: [
      ...fact('起算', 'The count starts', start.at, start.act),
      ...extensions.flatMap(({ id, approvedAt, act }) => {
        const { zh, en } = extensionTitle(around, id);
        return fact(`延长：${zh}`, `Extended: ${en}`, approvedAt, act);
      }),
      ...(closed ? fact('完成', 'Met', closed.at, closed.by) : []),
    ],
    steps: due.steps.map(({ rule, basis, text, result }) => ({ rule, basis, text: inWords(text), result })),
    conditional: [...conditional],
    readings: { ...due.readings },
    calendarYears: [...calendarYears],
  };
};
