import { z } from 'zod';
import type { Indicator } from '../../domain/indicator';
import type { Title } from '../../domain/limit';
import { currentPack, packs } from '../../law/pack';
import type { CountedAll, CountedItem } from '../../store';
import { given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { labelsSchema } from './label';
import { headShape } from './reports';

export const indicatorSchema = z
  .strictObject({
    id: z.string(),
    title: titleSchema,
    definition: z.strictObject({
      numerator: titleSchema.describe('分子: what stands above the line'),
      denominator: titleSchema.describe('分母: what stands below it'),
      leftOut: titleSchema.describe('What is not counted, or shown apart'),
      account: titleSchema.describe('What one is'),
    }),
    shows: z.enum(['share', 'ratio']),
    target: z.number().optional().describe('The value it should have; left out where none is better by itself'),
    parts: z.array(z.strictObject({ id: z.string(), title: titleSchema, gap: z.boolean() })),
    above: z.array(z.string()).describe('Parts above the line'),
    below: z.array(z.string()).describe('Parts below it'),
    basis: z.array(z.string()),
    confidence: z.enum(['H', 'M', 'L']),
  })
  .meta({ id: 'Indicator' });

export const indicatorView = (one: Indicator): z.infer<typeof indicatorSchema> => ({
  id: one.id,
  title: one.title,
  definition: { numerator: one.numerator, denominator: one.denominator, leftOut: one.leftOut, account: one.account },
  shows: one.shows,
  ...given('target', one.target),
  parts: one.parts.map(({ id, title, gap = false }) => ({ id, title, gap })),
  above: [...one.above],
  below: [...one.below],
  basis: [...one.basis],
  confidence: one.confidence,
});

const countsShape = {
  parts: z.array(
    z.strictObject({ part: z.string(), count: z.int(), items: z.string().describe('Where the very items are listed') }),
  ),
  counted: z.int().describe('Sum of the parts'),
  value: z.number().optional().describe('Parts above the line by parts below it; left out where nothing is below'),
  medianHours: z.number().optional().describe('Median of the hours until it was done, where anything was'),
  items: z.string().describe('Where all items of the row are listed, gaps first'),
};

export const countedSchema = z
  .strictObject({
    ...headShape,
    indicator: indicatorSchema,
    rows: z.array(
      z.strictObject({
        unit: z.string(),
        unitName: titleSchema,
        group: z.string().optional().describe('Number of the limit, or the tier'),
        groupTitle: titleSchema.optional(),
        ...countsShape,
      }),
    ),
    total: z.strictObject(countsShape).describe('Sum of the rows, with the median over all of them'),
  })
  .meta({ id: 'CountedIndicator' });

type Counted = z.infer<typeof countedSchema>;
type Counts = Counted['total'];

/** Where the items of a row or of one of its parts are listed. */
export type Links = (which: { unit?: string; group?: string; part?: string }) => string;

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const sum = (all: readonly { readonly count: number }[]): number =>
  all.reduce((before, { count }) => before + count, 0);

type Tally = readonly { readonly part: string; readonly count: number }[];

const countsOf = (
  { parts, above, below }: Indicator,
  tally: Tally,
  medianHours: number | null | undefined,
  links: (part?: string) => string,
): Counts => {
  const of = (ids: readonly string[]): number => sum(tally.filter(({ part }) => ids.includes(part)));
  const under = of(below);
  return {
    parts: parts.map(({ id }) => ({ part: id, count: of([id]), items: links(id) })),
    counted: sum(tally),
    ...given('value', under === 0 ? undefined : rounded(of(above) / under)),
    ...given('medianHours', typeof medianHours === 'number' ? Math.round(medianHours * 100) / 100 : undefined),
    items: links(),
  };
};

const limitTitles: ReadonlyMap<string, Title> = new Map(
  [...packs.values(), currentPack].flatMap(({ limits }) => [...limits.values()].map(({ row, title }) => [row, title])),
);

const groupTitle = ({ counting }: Indicator, group: string): Title =>
  counting.by === 'answers'
    ? { zh: `第${group}层级`, en: `Tier ${group}` }
    : (limitTitles.get(group) ?? { zh: group, en: group });

const groupView = (indicator: Indicator, group: string): Pick<Counted['rows'][number], 'group' | 'groupTitle'> =>
  group === '' ? {} : { group, groupTitle: groupTitle(indicator, group) };

/** One row for each unit and group, in the order of their names: no ranking. The total is the sum of the rows. */
export const countedView = (
  indicator: Indicator,
  { parts, hours }: CountedAll,
  { nameOf, links }: { readonly nameOf: (unit: string) => Title; readonly links: Links },
): Pick<Counted, 'rows' | 'total'> => {
  const hoursOf = (unit: string | null, group: string | null) =>
    hours.find((one) => one.unit === unit && one.group === group)?.medianHours;
  const keys = new Map(parts.map(({ unit, group }) => [JSON.stringify([unit, group]), { unit, group }]));
  const rows = [...keys.values()]
    .sort((a, b) =>
      a.unit === b.unit ? a.group.localeCompare(b.group, 'en', { numeric: true }) : a.unit < b.unit ? -1 : 1,
    )
    .map(({ unit, group }) => ({
      unit,
      unitName: nameOf(unit),
      ...groupView(indicator, group),
      ...countsOf(
        indicator,
        parts.filter((one) => one.unit === unit && one.group === group),
        hoursOf(unit, group),
        (part) => links({ unit, ...(group === '' ? {} : { group }), ...given('part', part) }),
      ),
    }));
  const total = countsOf(indicator, parts, hoursOf(null, null), (part) => links({ ...given('part', part) }));
  return { rows, total };
};

export const countedItemsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      case: z.string(),
      item: z.string().describe('Id of the act, clock or alert; of a person, the act and the label'),
      unit: z.string(),
      group: z.string().optional(),
      groupTitle: titleSchema.optional(),
      part: z.string(),
      at: instantOut.describe('When it happened, ended or rang'),
      subject: z.string().optional().describe('The person, or the clock of an alert'),
      dueAt: instantOut.optional(),
      doneAt: instantOut.optional(),
    }),
  ),
  labels: labelsSchema,
  next: nextSchema,
});

export const countedItemView = (
  indicator: Indicator,
  one: CountedItem,
): z.infer<typeof countedItemsSchema>['items'][number] => ({
  case: one.caseId,
  item: one.item,
  unit: one.unit,
  ...groupView(indicator, one.group),
  part: one.part,
  at: iso(one.at),
  ...given('subject', one.subject ?? undefined),
  ...given('dueAt', one.dueAt === null ? undefined : iso(one.dueAt)),
  ...given('doneAt', one.doneAt === null ? undefined : iso(one.doneAt)),
});
