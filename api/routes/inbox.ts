import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { acts } from '../../domain/acts';
import { problemCodes, isRefusal } from '../../domain/problems';
import { caseOfBell, CaseNotFound, inboxOf, owedDuties } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { sightOf } from '../look';
import { looked } from '../looked';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { Problem } from '../problem';
import { nextSchema } from '../schemas/common';
import { acceptedSchema, acceptedView, actItem, etagOf, keyHeader } from '../submit';
import { byUrgency, inboxAlertSchema, inboxAlertView, inboxDutySchema, inboxDutyView } from '../views/inbox';

const cursor = z.tuple([z.int(), z.string(), z.string()]);

/** How far back the open part of an inbox reaches. */
const horizon = 1_000;
const mostDuties = 200;

const inboxSchema = z
  .strictObject({
    alerts: z.array(inboxAlertSchema),
    duties: z.array(inboxDutySchema).describe('Duties I owe, or answer for in my unit; the earliest due first'),
    next: nextSchema,
  })
  .meta({ id: 'Inbox' });

const listing = z.strictObject({
  ...pageQuery,
  order: z
    .enum(['urgency', 'latest'])
    .default('urgency')
    .describe('`urgency`: what is still open, mine first, reddest and oldest first; `latest`: everything, by page'),
});

const duties = async (door: Door, actor: Actor) => {
  const { person, unit, agency, roles } = actor;
  const all = roles.some((role) => role === 'head' || role === 'leader');
  const rows = await owedDuties(door.database, {
    ...{ marks: await sightOf(door, actor), agency, unit, atMost: mostDuties },
    ...(all ? {} : { handler: person }),
  });
  return rows.map(inboxDutyView);
};

const open = async (door: Door, actor: Actor, limit: number) => {
  const marks = await sightOf(door, actor);
  const bells = await inboxOf(door.database, { person: actor.person, marks, atMost: horizon });
  const views = bells.map((bell) => inboxAlertView(bell, actor));
  return views
    .filter(({ status }) => status === 'asks' || status === 'told')
    .sort(byUrgency)
    .slice(0, limit);
};

const latest = async (door: Door, actor: Actor, { limit, after }: z.infer<typeof listing>) => {
  const from = readCursor(cursor, after);
  const before = from && { rangAt: from[0], caseId: from[1], bell: from[2] };
  const marks = await sightOf(door, actor);
  const bells = await inboxOf(door.database, { person: actor.person, marks, before, atMost: limit });
  const last = bells.length === limit ? bells.at(-1) : undefined;
  return {
    alerts: bells.map((bell) => inboxAlertView(bell, actor)),
    ...(last ? { next: cursorOf([last.rangAt, last.caseId, last.bell]) } : {}),
  };
};

const standing = async (door: Door, actor: Actor, limit: number) => {
  const [alerts, owed] = await Promise.all([open(door, actor, limit), duties(door, actor)]);
  return { alerts, duties: owed };
};

const listRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/inbox',
      {
        schema: {
          operationId: 'getInbox',
          tags: ['inbox'],
          summary: '我的收件箱 · What rang for me, and what I owe',
          querystring: listing,
          response: answers(200, inboxSchema, ['not-signed-in', 'malformed']),
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const inbox =
          request.query.order === 'latest'
            ? { ...(await latest(door, actor, request.query)), duties: [] }
            : await standing(door, actor, request.query.limit);
        looked(
          request,
          [...inbox.alerts, ...inbox.duties].map((one) => one.case),
        );
        return inbox;
      },
    );
    return Promise.resolve();
  };

const acknowledging = z.strictObject({ note: acts['duty.acknowledge'].fields.shape.note });

const acknowledgeRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/inbox/:bell/acknowledge',
      {
        schema: {
          operationId: 'acknowledgeAlert',
          tags: ['inbox'],
          summary: '签收督办提醒 · Acknowledge an alert: the act duty.acknowledge on its case',
          params: z.strictObject({ bell: z.string() }),
          headers: keyHeader,
          body: acknowledging,
          response: answers(200, acceptedSchema, [
            'not-signed-in',
            'alert-not-found',
            'key-reused',
            'case-moved',
            ...withBody,
            ...problemCodes.filter(isRefusal),
          ]),
        },
      },
      async (request, reply) => {
        const { headers, params } = request;
        const actor = actorOf(request);
        const caseId = await caseOfBell(door.database, actor.person, params.bell);
        if (caseId === undefined) throw new Problem('alert-not-found');
        const body = { type: 'duty.acknowledge', fields: { duty: params.bell, ...request.body } } as const;
        const item = await actItem(door, actor, { body, headers, route: `POST /inbox/${params.bell}` });
        const stepped = await door.step(caseId, item).catch((error: unknown) => {
          throw error instanceof CaseNotFound ? new Problem('alert-not-found') : error;
        });
        return reply.header('etag', etagOf(stepped)).send(acceptedView(caseId, stepped));
      },
    );
    return Promise.resolve();
  };

/** What rang for the person signed in, and the answer it asks for: an open alert shows its case to whom it tells. */
export const inboxRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(listRoute(door));
    await app.register(acknowledgeRoute(door));
  };
