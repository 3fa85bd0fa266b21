import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Instant } from '../../domain/time/instant';
import { listRectifications, noEnd, type Rectification, rectificationStates } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { given, instantOut, iso, nextSchema } from '../schemas/common';
import { dutySchema, dutyView } from '../views/duty';
import { labelsSchema } from '../views/label';

const cursor = z.tuple([z.int(), z.string(), z.string()]);

const listing = z.strictObject({
  ...pageQuery,
  state: z.enum(rectificationStates).optional().describe('Left out, all; those that are over stand last'),
  unit: z.string().max(100).optional().describe('Only orders in cases that this unit handles'),
  owner: z.string().max(100).optional().describe('Only what this person owes: by name, or as handler of the case'),
});

const rectificationSchema = z
  .strictObject({
    ...dutySchema.shape,
    case: z.string(),
    state: z
      .enum(rectificationStates)
      .describe(
        '`rejected`: found wanting and owed again; `verified`: done, and seen by another; `ended`: goes on elsewhere',
      ),
    unit: z.string().optional().describe('The unit that handles the case for the agency that owes it'),
    owner: z.string().optional().describe('Who owes it: by name, or as handler of the case'),
    dueAt: instantOut.optional().describe('When its present step runs out'),
    overdue: z.boolean().describe('The step at hand has run out, the verification as well'),
  })
  .meta({ id: 'Rectification' });

const view = (one: Rectification, now: Instant): z.infer<typeof rectificationSchema> => ({
  ...dutyView(one.duty),
  case: one.caseId,
  state: one.state,
  ...given('unit', one.unit ?? undefined),
  ...given('owner', one.owner ?? undefined),
  ...given('dueAt', one.dueAt === null ? undefined : iso(one.dueAt)),
  overdue: one.dueAt !== null && one.dueAt <= now,
});

/** 整改: orders to put something right, each with its owner, its day and what came of it. */
export const rectificationRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/rectifications',
      {
        schema: {
          operationId: 'listRectifications',
          tags: ['oversight'],
          summary: '整改清单 · Orders to put something right, the earliest due first',
          querystring: listing,
          response: answers(
            200,
            z.strictObject({ rectifications: z.array(rectificationSchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request) => {
        const { limit, after: mark, ...wanted } = request.query;
        const after = readCursor(cursor, mark);
        const now = door.clock.now();
        const rows = await listRectifications(door.database, {
          ...wanted,
          ...{ marks: await sightOf(door, actorOf(request)), now, atMost: limit },
          after: after && { dueAt: after[0], caseId: after[1], duty: after[2] },
        });
        const labels = await labelled(
          door,
          request,
          rows.map(({ caseId }) => caseId),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          rectifications: rows.map((one) => view(one, now)),
          labels,
          ...(last ? { next: cursorOf([last.dueAt ?? noEnd, last.caseId, last.duty.id]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };
