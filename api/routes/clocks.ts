import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readerOf } from '../../domain/redaction';
import { explain } from '../../engine';
import { caseOfClock, listClocks, timeline } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { legibleEntries } from '../legible';
import { lookAt, seenOf, sightOf } from '../look';
import { looked } from '../looked';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { Problem } from '../problem';
import { instantField, nextSchema, readInstant } from '../schemas/common';
import { clockSchema, clockView } from '../views/clock';
import { conditionalView } from '../views/conditional';
import { explanationSchema, explanationView } from '../views/explanation';
import { labelsSchema } from '../views/label';

const cursor = z.tuple([z.int(), z.string(), z.string()]);

const listing = z.strictObject({
  ...pageQuery,
  dueBefore: instantField('Only clocks that breach before'),
  unit: z.string().max(100).optional().describe('Only cases this unit handles'),
  status: z.enum(['open', 'overdue', 'running', 'closed']).default('open'),
});

const listRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/clocks',
      {
        schema: {
          operationId: 'listClocks',
          tags: ['clocks'],
          summary: '计时列表 · Clocks with an end, the earliest due first',
          querystring: listing,
          response: answers(
            200,
            z.strictObject({ clocks: z.array(clockSchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request) => {
        const { limit, after, unit, status } = request.query;
        const dueBefore = readInstant(request.query.dueBefore);
        const now = door.clock.now();
        const from = readCursor(cursor, after);
        const before = status === 'overdue' ? Math.min(dueBefore ?? now + 1, now + 1) : dueBefore;
        const rows = await listClocks(door.database, {
          marks: await sightOf(door, actorOf(request)),
          atMost: limit,
          ...(status === 'closed' ? { closed: 'only' as const } : {}),
          ...(before === undefined ? {} : { before }),
          ...(status === 'running' ? { from: now + 1 } : {}),
          ...(unit === undefined ? {} : { unit }),
          ...(from === undefined ? {} : { after: { dueAt: from[0], caseId: from[1], clock: from[2] } }),
        });
        const labels = await labelled(
          door,
          request,
          rows.map(({ case_id }) => case_id),
        );
        const cases = await seenOf(
          door,
          rows.map(({ case_id }) => case_id),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          clocks: rows.flatMap((row) => {
            const one = cases.get(row.case_id);
            const clock = one?.state.standing.clocks[row.clock];
            return one && clock ? [clockView(one.state, clock, one.ctx.law, now)] : [];
          }),
          labels,
          ...(last ? { next: cursorOf([last.dueAt, last.case_id, last.clock]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

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
          response: answers(200, explanationSchema, ['not-signed-in', 'malformed', 'clock-not-found']),
        },
      },
      async (request) => {
        const { clockId } = request.params;
        const caseId = await caseOfClock(door.database, clockId);
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
    await app.register(listRoute(door));
    await app.register(explanationRoute(door));
  };
