import { z } from 'zod';
import { type CaseFacts, factLists, type FactRecord, type FactType, modelFacts, type ModelFacts } from './model-facts';
import { colours } from './oversight';
import { roles } from './office';

/** Warning models (预警模型): predicates over one case, as data with a version. */

export const modelKinds = [
  'overdue',
  'near-end',
  'custody',
  'measure',
  'repetition',
  'record',
  'handling',
  'decision',
  'rights',
  'notice',
  'circulation',
  'silence',
  'indicator',
  'intake',
] as const;

const text = (most: number) => z.string().trim().min(1).max(most);
const title = z.strictObject({ zh: text(300), en: text(300) });
const name = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'is no name such as days');
/** A CEL expression. What it may cost is bounded by its length and by the lists it runs over. */
const expression = text(1_000);

/** Each is asked of every case: a model has a handful. */
const few = <T extends z.ZodType>(of: T) =>
  z.record(name, of).refine((given) => Object.keys(given).length <= 20, 'takes at most 20 names');

/** A threshold that a unit may set for itself, within bounds. */
const param = z.strictObject({ title, default: z.int(), least: z.int(), most: z.int() });

const valueOf: Readonly<Record<FactType, z.ZodType>> = {
  string: z.string().max(300),
  int: z.int(),
  bool: z.boolean(),
  'list<string>': z.array(z.string().max(300)).max(50),
};

const some = (record: FactRecord) =>
  z.strictObject(
    Object.fromEntries(Object.entries(modelFacts[record]).map(([key, { type }]) => [key, valueOf[type].optional()])),
  );

/** A small case with which a model is shown to hit, or not to: what it does not say is empty, nought or no. */
export type ModelExample = { readonly case?: Partial<CaseFacts> | undefined } & {
  readonly [L in keyof typeof factLists]?: readonly Partial<ModelFacts[L][number]>[] | undefined;
};

const example = z.strictObject({
  case: some('case').optional(),
  ...Object.fromEntries(
    Object.entries(factLists).map(([list, record]) => [list, z.array(some(record)).max(20).optional()]),
  ),
}) as unknown as z.ZodType<ModelExample>;

export const modelId = z.string().regex(/^[a-z][a-z0-9-]{1,58}[a-z0-9]$/, 'is no id such as long-silence');

export const warningModelSchema = z.strictObject({
  id: modelId,
  version: z.int().min(1).max(9999),
  title,
  severity: z.enum(colours),
  /** The role that answers for it. */
  owner: z.enum(roles),
  /** Articles, or the row of the mechanism it carries out. */
  law: z.array(text(120)).min(1).max(10),
  kind: z.enum(modelKinds),
  /** What it is asked of: the case once, or each clock, person or act of it in turn, under that name. */
  about: z.enum(['case', 'clock', 'person', 'act']),
  predicate: expression,
  /** Ids of the clocks the matter hangs on, the first of which counts. A model about clocks needs none. */
  clocks: expression.optional(),
  /** The colour of a hit, where it is not always that of the model: an expression that gives one. */
  grade: expression.optional(),
  /** When a hit is told: always, only where no clock of the law runs for the matter, or never, being told otherwise. */
  rings: z.enum(['always', 'without-clock', 'never']),
  /** What a hit shows: names of the template, each with its expression. */
  finds: few(expression),
  /** Why, with `{name}` for what was found. */
  why: title,
  params: few(param),
  /** A hit calls for an order to put right. */
  follow: z.literal('rectification').optional(),
  examples: z.strictObject({ hit: example, miss: example }),
});

/** One version of a warning model. It never changes: another predicate is another version. */
export type WarningModel = z.infer<typeof warningModelSchema>;

/** Proposed by the release or by somebody, active after a second person, inactive after that. */
export type ModelState = 'proposed' | 'active' | 'inactive';

/** Thresholds of one model as a unit has set them. */
export type Thresholds = Readonly<Record<string, number>>;

/** What a model found in a case. `subject` is the clock, person or act it is about; empty for the case. */
export interface Finding {
  readonly model: string;
  readonly version: number;
  readonly subject: string;
  readonly severity: (typeof colours)[number];
  readonly why: { readonly zh: string; readonly en: string };
  readonly found: Readonly<Record<string, string | number | boolean>>;
  /** The clock that the matter hangs on. */
  readonly clock?: string;
  /** Its red alert, which has told of it already. */
  readonly bell?: string;
  /** Nobody is told of it by the model: its clock runs, or has told. */
  readonly quiet: boolean;
}
