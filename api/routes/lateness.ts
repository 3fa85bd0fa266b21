import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { type LatenessCount, latenessEdges, latenessOfClocks } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { asking, reported, rights } from '../reports';
import { given } from '../schemas/common';
import { headShape, headView } from '../views/reports';

const countsShape = {
  held: z.int().describe('Its person was held when it ended or ran out'),
  notHeld: z.int(),
  open: z.int().describe('Of both, those that nobody has met yet: late until now'),
};

const latenessSchema = z
  .strictObject({
    ...headShape,
    buckets: z.array(
      z.strictObject({
        from: z
          .int()
          .optional()
          .describe('Days behind the end, from here on; negative: before it; left out, however early'),
        to: z.int().optional().describe('… and less; left out, however late'),
        ...countsShape,
      }),
    ),
    total: z.strictObject(countsShape),
  })
  .meta({ id: 'Lateness' });

const definition = {
  zh: '统计区间内按时办结、逾期后办结或届满未办的计时，按距届满的天数分布；未办结的计至统计时点。补录的按实际办理时间计。当事人届时在押的单列。只计读者有权查看的案件；不排名。',
  en: 'Clocks met, met late, or run out within the period, by days before or after their end; what is still open is late until the instant asked about. What was entered late counts by when it was done. Held apart: the person was in custody then. Only cases that the reader may see; no ranking.',
};

const sumOf = (all: readonly LatenessCount[]): z.infer<typeof latenessSchema>['total'] => {
  const of = (holds: (one: LatenessCount) => boolean): number =>
    all.filter(holds).reduce((sum, { clocks }) => sum + clocks, 0);
  return { held: of(({ held }) => held), notHeld: of(({ held }) => !held), open: of(({ open }) => open) };
};

/** Every bucket, also those in which nothing lies: a plot has no holes. */
const bucketsOf = (all: readonly LatenessCount[]): z.infer<typeof latenessSchema>['buckets'] =>
  Array.from({ length: latenessEdges.length + 1 }, (_, index) => ({
    ...given('from', latenessEdges[index - 1]),
    ...given('to', latenessEdges[index]),
    ...sumOf(all.filter(({ bucket }) => bucket === index)),
  }));

/** How early or late the clocks of a unit were met: for its plot. */
export const latenessRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/reports/lateness',
      {
        schema: {
          operationId: 'reportLateness',
          tags: ['reports'],
          summary: '办结早晚分布 · How early or late clocks were met, by days, with custody apart',
          querystring: z.strictObject(asking),
          response: answers(200, latenessSchema, ['not-signed-in', 'malformed', 'wrong-role']),
        },
      },
      async (request) => {
        const one = await reported(door, actorOf(request), request.query);
        const [counts, { office }] = await Promise.all([
          latenessOfClocks(door.database, one.scope, rights),
          door.people.office(),
        ]);
        return {
          ...headView(one, office.unit(one.unit)?.name, definition),
          buckets: bucketsOf(counts),
          total: sumOf(counts),
        };
      },
    );
    return Promise.resolve();
  };
