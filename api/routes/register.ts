import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { acts } from '../../domain/acts';
import { readerOf } from '../../domain/redaction';
import { listHoldings, listRegister } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { instantField, nextSchema, readInstant } from '../schemas/common';
import { labelsSchema } from '../views/label';
import { holdingSchema, holdingView, registerCsv, registerSchema, registerView } from '../views/register';

const cursor = z.tuple([z.int(), z.string(), z.string()]);
const { direction, kind } = acts['register.enter'].fields.shape;

const listing = z.strictObject({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(1000).default(50),
  unit: z.string().max(100).optional().describe('Whose register'),
  direction: direction.optional(),
  kind: kind.optional(),
  from: instantField('Only what came in or went out from then on'),
  to: instantField('Only what did before'),
  order: z.enum(['earliest', 'latest']).default('earliest'),
  format: z.literal('csv').optional().describe('The page as a file for table programs; `x-next` says where it goes on'),
});

const entriesRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/register',
      {
        schema: {
          operationId: 'listRegister',
          tags: ['register'],
          summary: '进出登记 · What came in and what went out, in the order in which it did',
          querystring: listing,
          response: answers(
            200,
            z.strictObject({ items: z.array(registerSchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request, reply) => {
        const { limit, after: mark, from, to, format, order, ...wanted } = request.query;
        const after = readCursor(cursor, mark);
        const actor = actorOf(request);
        const rows = await listRegister(door.database, {
          ...wanted,
          marks: await sightOf(door, actor),
          ...{ from: readInstant(from), to: readInstant(to), atMost: limit },
          latest: order === 'latest',
          after: after && { occurred_at: after[0], case_id: after[1], act_id: after[2] },
        });
        const { office } = await door.people.office();
        const items = rows.map((row) => registerView(row, readerOf(actor, row), office.unit));
        const labels = await labelled(
          door,
          request,
          rows.map(({ case_id }) => case_id),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        const next = last && cursorOf([last.occurred_at, last.case_id, last.act_id]);
        if (format !== 'csv') return { items, labels, ...(next ? { next } : {}) };
        return reply
          .headers({
            'content-disposition': 'attachment; filename="register.csv"',
            ...(next ? { 'x-next': next } : {}),
          })
          .type('text/csv; charset=utf-8')
          .send(registerCsv(items) as never);
      },
    );
    return Promise.resolve();
  };

const holdingsRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/register/holdings',
      {
        schema: {
          operationId: 'listHoldings',
          tags: ['register'],
          summary: '在库物品 · What came in and has not gone out, the longest there first',
          querystring: z.strictObject({ ...pageQuery, unit: listing.shape.unit, kind: kind.optional() }),
          response: answers(
            200,
            z.strictObject({ holdings: z.array(holdingSchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request) => {
        const { limit, after: mark, ...wanted } = request.query;
        const after = readCursor(cursor, mark);
        const actor = actorOf(request);
        const rows = await listHoldings(door.database, {
          ...{ ...wanted, marks: await sightOf(door, actor), atMost: limit },
          after: after && { since: after[0], case_id: after[1], place: after[2] },
        });
        const labels = await labelled(
          door,
          request,
          rows.map(({ case_id }) => case_id),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          holdings: rows.map((row) => holdingView(row, readerOf(actor, row))),
          labels,
          ...(last ? { next: cursorOf([last.since, last.case_id, last.place]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

/** 统一进出口: what has come in and gone out, in the cases somebody may see, and what lies there. */
export const registerRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(entriesRoute(door));
    await app.register(holdingsRoute(door));
  };
