import { z } from 'zod';
import type { Indicator } from '../../domain/indicator';
import type { CountedAll } from '../../store';
import type { Period } from '../periods';
import { given, instantOut, iso } from '../schemas/common';
import { indicatorSchema } from './indicators';
import { headShape } from './reports';

const { unit, unitName, asOf, knownAt, definition } = headShape;

const pointSchema = z
  .strictObject({
    from: instantOut,
    to: instantOut.describe('Until before then; of the last period, also where that is still to come'),
    numerator: z.int(),
    denominator: z.int(),
    value: z.number().optional().describe('Left out where nothing is below the line'),
    parts: z.array(z.strictObject({ part: z.string(), count: z.int() })),
    items: z.string().describe('Where the very items are listed'),
  })
  .meta({ id: 'TrendPoint' });

export const trendSchema = z
  .strictObject({
    ...{ unit, unitName, asOf, knownAt, definition },
    indicator: indicatorSchema,
    by: z.enum(['week', 'month']),
    group: z.string().optional(),
    points: z.array(pointSchema).describe('The earliest first'),
  })
  .meta({ id: 'Trend' });

const sum = (all: CountedAll['parts']): number => all.reduce((before, { count }) => before + count, 0);

/** An indicator in one period, over all units and limits that were asked about. */
export const pointView = (
  { parts, above, below }: Indicator,
  { from, to }: Period,
  counted: CountedAll['parts'],
  items: string,
): z.infer<typeof pointSchema> => {
  const of = (ids: readonly string[]): number => sum(counted.filter(({ part }) => ids.includes(part)));
  const [numerator, denominator] = [of(above), of(below)];
  return {
    ...{ from: iso(from), to: iso(to), numerator, denominator },
    ...given('value', denominator === 0 ? undefined : Math.round((numerator / denominator) * 10_000) / 10_000),
    parts: parts.map(({ id }) => ({ part: id, count: of([id]) })),
    items,
  };
};
