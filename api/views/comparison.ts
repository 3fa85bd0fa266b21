import { z } from 'zod';
import { duties } from '../../law/duties';
import type { RecordedEntry } from '../../store';
import { given, instantOut, iso, titleSchema } from '../schemas/common';
import type { CaseView } from './case';
import { agencyTitles } from './words';

type Title = z.infer<typeof titleSchema>;

const kinds = ['clock', 'stage', 'duty', 'person', 'handling', 'alert'] as const;
type Kind = (typeof kinds)[number];

const valueSchema = z.union([z.string(), z.boolean(), titleSchema, z.array(z.string())]);
type Value = z.infer<typeof valueSchema>;

const byEntrySchema = z
  .strictObject({
    seq: z.int(),
    title: titleSchema,
    at: instantOut,
    recordedAt: instantOut,
    type: z.string().optional().describe('The act'),
    person: z.string().optional(),
    unit: z.string().optional(),
    documentNo: z.string().optional(),
  })
  .meta({ id: 'ChangedBy' });

export type ChangedBy = z.infer<typeof byEntrySchema>;

export const differenceSchema = z
  .strictObject({
    kind: z.enum(kinds),
    id: z.string().describe('Of the clock, procedure, duty or alert; the label of a person; an agency'),
    title: titleSchema,
    person: z.string().optional(),
    change: z.enum(['added', 'gone', 'changed']),
    fields: z.array(
      z.strictObject({ field: z.string(), before: valueSchema.optional(), after: valueSchema.optional() }),
    ),
    by: byEntrySchema
      .optional()
      .describe('The entry that changed it, where it is one; left out where time alone did, or several'),
  })
  .meta({ id: 'Difference' });

export type Difference = z.infer<typeof differenceSchema>;

/** Something of a case that can be told from itself at another time. */
export interface Comparable {
  readonly kind: Kind;
  readonly id: string;
  readonly title: Title;
  readonly person?: string | undefined;
  readonly fields: Readonly<Record<string, Value | undefined>>;
}

const period = ({ from, to }: { from: string; to?: string | undefined }): string => `${from}/${to ?? ''}`;

/** Alerts as people were told of them by then; `until` says whether an entry counts. */
const alertsIn = (entries: readonly RecordedEntry[], titles: ReadonlyMap<string, Title>): Comparable[] => {
  const known = new Map<string, Comparable>();
  for (const entry of entries) {
    if (entry.kind === 'bell' || entry.kind === 'bell-missed') {
      const { id, clock, colour, tier } = entry.bell;
      const status = entry.kind === 'bell' ? 'rang' : 'missed';
      const title = titles.get(clock) ?? { zh: clock, en: clock };
      known.set(id, { kind: 'alert', id, title, fields: { colour, tier: String(tier), at: iso(entry.at), status } });
    }
    if (entry.kind !== 'bell-withdrawn' && entry.kind !== 'climb') continue;
    const before = known.get(entry.bell);
    const now = entry.kind === 'climb' ? { climbed: true } : { status: 'withdrawn' };
    if (before) known.set(entry.bell, { ...before, fields: { ...before.fields, ...now } });
  }
  return [...known.values()];
};

/** Everything of a case that is compared: what is not here carries no change in the answer. */
export const comparablesOf = (view: CaseView, entries: readonly RecordedEntry[]): readonly Comparable[] => [
  ...view.clocks.map(({ id, title, person, startedAt, due, status, closedAt, breachedAt }) => ({
    ...{ kind: 'clock' as const, id, title, person },
    fields: { startedAt, due: due?.effective, status, closedAt, breachedAt },
  })),
  ...view.procedures.map(({ id, title, person, stageTitle, since, done }) => ({
    ...{ kind: 'stage' as const, id, title, person },
    fields: { stage: stageTitle, since, done },
  })),
  ...view.duties.map(({ id, duty, person, next, outcome, owner, done }) => ({
    ...{ kind: 'duty' as const, id, title: duties.get(duty)?.title ?? { zh: duty, en: duty }, person },
    fields: { next, outcome, owner, done },
  })),
  ...view.persons.map(({ label, name, standing, held, custody }) => ({
    ...{ kind: 'person' as const, id: label, title: { zh: label, en: label }, person: label },
    fields: { name, standing, held, custody: custody.map(period) },
  })),
  ...view.handling.map(({ agency, unit, handler, assigned, assistants }) => ({
    ...{ kind: 'handling' as const, id: agency, title: agencyTitles[agency] },
    fields: { unit, handler, assigned, assistants },
  })),
  ...alertsIn(entries, new Map(view.clocks.map(({ id, title }) => [id, title]))),
];

const keyOf = ({ kind, id }: Pick<Comparable, 'kind' | 'id'>): string => `${kind} ${id}`;

const fieldsOf = (before: Comparable | undefined, after: Comparable | undefined): Difference['fields'] => {
  const names = [...new Set([...Object.keys(before?.fields ?? {}), ...Object.keys(after?.fields ?? {})])];
  return names.flatMap((field) => {
    const [was, is] = [before?.fields[field], after?.fields[field]];
    return JSON.stringify(was) === JSON.stringify(is)
      ? []
      : [{ field, ...given('before', was), ...given('after', is) }];
  });
};

/** What is in one and not in the other, or otherwise; in the order of the kinds, then as the later one shows it. */
export const differences = (
  before: readonly Comparable[],
  after: readonly Comparable[],
  by: (one: Pick<Comparable, 'kind' | 'id'>) => ChangedBy | undefined,
): readonly Difference[] => {
  const [was, is] = [before, after].map((all) => new Map(all.map((one) => [keyOf(one), one])));
  const all = [...after, ...before.filter((one) => is?.has(keyOf(one)) !== true)];
  const found = all.flatMap((one): Difference[] => {
    const [old, now] = [was?.get(keyOf(one)), is?.get(keyOf(one))];
    const fields = fieldsOf(old, now);
    if (fields.length === 0) return [];
    const change = old ? (now ? 'changed' : 'gone') : 'added';
    const { kind, id, title, person } = one;
    return [{ kind, id, title, ...given('person', person), change, fields, ...given('by', by(one)) }];
  });
  return found.sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
};
