import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readerOf } from '../../domain/redaction';
import { explain } from '../../engine';
import { caseOfClock, timeline } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { legibleEntries } from '../legible';
import { lookAt } from '../look';
import { looked } from '../looked';
import { Problem } from '../problem';
import { clockCountsRoute, clockListRoute } from './clock-list';
import { clockView } from '../views/clock';
import { conditionalView } from '../views/conditional';
import { explanationSchema, explanationView } from '../views/explanation';

const explanationRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/clocks/:clockId/explanation',
      {
        schema: {
          operationId: 'explainClock',
          tags: ['clocks'],
          summary: '为何此时届满 · Why a clock is due when it is, step by step',
          params: z.strictObject({ clockId: z.string() }),
          querystring: z.strictObject({
            case: z.string().max(100).optional().describe('Whose clock, where several cases have one of that id'),
          }),
          response: answers(200, explanationSchema, ['not-signed-in', 'malformed', 'clock-not-found']),
        },
      },
      async (request) => {
        const { clockId } = request.params;
        const caseId = request.query.case ?? (await caseOfClock(door.database, clockId));
        if (caseId === undefined) throw new Problem('clock-not-found');
        const actor = actorOf(request);
        const seen = await lookAt(door, actor, caseId).catch((error: unknown) => {
          throw error instanceof Problem && error.code === 'case-not-found' ? new Problem('clock-not-found') : error;
        });
        looked(request, [caseId]);
        const { state, ctx, now } = seen;
        const clock = state.standing.clocks[clockId];
        const explanation = explain(state, clockId, ctx);
        if (!clock || !explanation) throw new Problem('clock-not-found');
        return explanationView(explanation, {
          clock: clockView(state, clock, ctx.law, now),
          conditional: conditionalView(state, clock, ctx),
          extensions: ctx.law.limits.get(clock.limit)?.extensions,
          entries: legibleEntries(readerOf(actor, state.standing), await timeline(door.database, caseId)),
          calendarYears: ctx.law.calendar.years,
        });
      },
    );
    return Promise.resolve();
  };

/** Clocks of every case a person may see, and why each is due when it is. */
export const clockRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(clockListRoute(door));
    await app.register(clockCountsRoute(door));
    await app.register(explanationRoute(door));
  };
