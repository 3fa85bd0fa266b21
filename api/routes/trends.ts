import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { countedParts } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { latestPeriods } from '../periods';
import { asking, linkTo } from '../reports';
import { given, iso } from '../schemas/common';
import { indicatorView } from '../views/indicators';
import { headView } from '../views/reports';
import { pointView, trendSchema } from '../views/trend';
import { askedAbout, definition, indicatorOf, params, relationOf } from './indicators';

const most = 26;

const trendQuery = z.strictObject({
  unit: asking.unit,
  asOf: asking.asOf,
  knownAt: asking.knownAt,
  by: z.enum(['week', 'month']).default('month'),
  periods: z.coerce.number().int().min(1).max(most).default(12).describe('How many, the last being that of `asOf`'),
  group: z.string().max(60).optional().describe('Only this limit or tier'),
});

/** An indicator over time: for the plots on a unit's page. */
export const trendRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/indicators/:indicator/trend',
      {
        schema: {
          operationId: 'trendOfIndicator',
          tags: ['indicators'],
          summary: '指标趋势 · An indicator over the latest weeks or months, by the same definition',
          params,
          querystring: trendQuery,
          response: answers(200, trendSchema, ['not-signed-in', 'malformed', 'wrong-role']),
        },
      },
      async (request) => {
        const { by, periods, group, ...asked } = request.query;
        const indicator = indicatorOf(request.params.indicator);
        const one = await askedAbout(door, actorOf(request), asked);
        const points = [];
        // One after the other: a plot must not take every connection there is.
        for (const period of latestPeriods(one.scope.at, by, periods)) {
          const relation = relationOf(indicator, { ...one, scope: { ...one.scope, ...period } });
          const { parts } = await countedParts(door.database, relation);
          const { at, known } = one.scope;
          const about = {
            unit: one.unit,
            from: iso(period.from),
            to: iso(period.to),
            asOf: iso(at),
            knownAt: iso(known),
          };
          points.push(
            pointView(
              indicator,
              period,
              parts.filter((part) => group === undefined || part.group === group),
              linkTo(`indicators/${indicator.id}/items`, about, { ...given('group', group) }),
            ),
          );
        }
        const { office } = await door.people.office();
        const head = headView(one, office.unit(one.unit)?.name, definition(indicator));
        return { ...head, indicator: indicatorView(indicator), by, ...given('group', group), points };
      },
    );
    return Promise.resolve();
  };
