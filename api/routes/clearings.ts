import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { clearingKinds } from '../../domain/clearing';
import { isDay } from '../../domain/time/day';
import type { Mark } from '../../domain/visibility';
import { clearingStream, countsOf, itemsOf, listClearings, readClearing, readSigned, sealKeyFrom } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { asAdministrator } from '../identity/leading';
import { sightOf } from '../look';
import { looked } from '../looked';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { Problem } from '../problem';
import { nextSchema } from '../schemas/common';
import {
  clearingItemsSchema,
  clearingSchema,
  clearingView,
  itemView,
  runsSchema,
  snapshotSchema,
} from '../views/clearings';

const kind = z.enum(clearingKinds);
export const dayField = z.string().refine(isDay, 'is no existing day YYYY-MM-DD');
const params = z.strictObject({ clearing: z.string().max(200) });
const found = ['not-signed-in', 'malformed', 'no-such-clearing'] as const;

/** A clearing of a unit in one's own line, and what one sees of its cases. @throws {Problem} no-such-clearing */
const seen = async (door: Door, actor: Actor, id: string) => {
  const [one, marks] = await Promise.all([readClearing(door.database, id), sightOf(door, actor)]);
  if (!one || !marks.includes(one.unit)) throw new Problem('no-such-clearing');
  return { one, marks };
};

const listRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/clearings',
      {
        schema: {
          operationId: 'listClearings',
          tags: ['clearings'],
          summary: '清理列表 · Clearings of my unit and those below it, the latest period first',
          querystring: z.strictObject({
            ...pageQuery,
            kind: kind.optional(),
            unit: z.string().max(100).optional(),
            from: dayField.optional().describe('Periods that end on that day or later'),
            to: dayField.optional(),
            state: z.enum(['listing', 'open', 'closed']).optional(),
          }),
          response: answers(200, z.strictObject({ clearings: z.array(clearingSchema), next: nextSchema }), [
            'not-signed-in',
            'malformed',
          ]),
        },
      },
      async (request) => {
        const { limit, after, ...query } = request.query;
        const { database, people } = door;
        const rows = await listClearings(database, {
          ...query,
          marks: await sightOf(door, actorOf(request)),
          after: readCursor(z.tuple([z.string(), z.string()]), after),
          atMost: limit,
        });
        const [counts, { office }] = await Promise.all([
          countsOf(
            database,
            rows.map(({ id }) => id),
          ),
          people.office(),
        ]);
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          clearings: rows.map((one) => clearingView(one, counts.get(one.id), office)),
          ...(last ? { next: cursorOf([last.day, last.id]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

const itemsRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/clearings/:clearing',
      {
        schema: {
          operationId: 'getClearing',
          tags: ['clearings'],
          summary: '一次清理 · A clearing with its cases, what became of each and who must answer',
          params,
          querystring: z.strictObject(pageQuery),
          response: answers(200, clearingItemsSchema, found),
        },
      },
      async (request) => {
        const { limit, after } = request.query;
        const { database, people } = door;
        const { one, marks } = await seen(door, actorOf(request), request.params.clearing);
        const page = { marks, after: readCursor(z.string(), after), atMost: limit };
        const [items, counts, { office }] = await Promise.all([
          itemsOf(database, one.id, page),
          countsOf(database, [one.id]),
          people.office(),
        ]);
        const labels = await labelled(
          door,
          request,
          items.map(({ caseId }) => caseId),
        );
        const last = items.length === limit ? items.at(-1) : undefined;
        return {
          ...clearingView(one, counts.get(one.id), office),
          list: items.map(itemView),
          labels,
          ...(last ? { next: cursorOf(last.caseId) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

/** A signature holds for the whole or not at all: whoever may not see every case of it does not get it. */
const refuseHidden = async (
  { database }: Door,
  clearing: string,
  marks: readonly Mark[],
): Promise<readonly string[]> => {
  const [all, mine] = await Promise.all([itemsOf(database, clearing), itemsOf(database, clearing, { marks })]);
  if (mine.length < all.length) throw new Problem('snapshot-withheld');
  return all.map(({ caseId }) => caseId);
};

const snapshotRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/clearings/:clearing/snapshot',
      {
        schema: {
          operationId: 'getClearingSnapshot',
          tags: ['clearings'],
          summary: '清理快照 · The signed list of a clearing: as it was made, or as the clearing ended',
          params,
          querystring: z.strictObject({
            of: z.enum(['listing', 'closing']).optional().describe('Left out, the newest'),
          }),
          response: answers(200, snapshotSchema, [...found, 'snapshot-withheld', 'no-snapshot']),
        },
      },
      async (request) => {
        const { one, marks } = await seen(door, actorOf(request), request.params.clearing);
        const { of } = request.query;
        const newest = one.closedSeq ?? one.listedSeq;
        const seq = of === undefined ? newest : of === 'closing' ? one.closedSeq : one.listedSeq;
        const signed = seq === null ? undefined : await readSigned(door.database, seq);
        if (!signed) throw new Problem('no-snapshot');
        looked(request, await refuseHidden(door, one.id, marks));
        return { ...signed, stream: clearingStream, publicKey: sealKeyFrom(door.secret).public.text };
      },
    );
    return Promise.resolve();
  };

const runRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/clearings/runs',
      {
        schema: {
          operationId: 'runClearings',
          tags: ['clearings'],
          summary: '补办清理 · Begin the clearings of a period that is over; what has begun is left as it is',
          body: z.strictObject({
            kind,
            day: dayField.optional().describe('Any day of the period; left out, what has fallen due and was missed'),
          }),
          response: answers(202, runsSchema, ['not-signed-in', 'not-administrator', ...withBody, 'period-not-over']),
        },
      },
      async (request, reply) => {
        asAdministrator(actorOf(request));
        const opened = await door.clearings.open(request.body.kind, request.body.day);
        const runs = opened.map(({ day, fresh, clearings }) => ({ day, begun: fresh, clearings: [...clearings] }));
        return reply.status(202).send({ kind: request.body.kind, runs });
      },
    );
    return Promise.resolve();
  };

/** Clearings of reports, cases and backlog, unit by unit. */
export const clearingRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    for (const route of [listRoute, itemsRoute, snapshotRoute, runRoute]) await app.register(route(door));
  };
