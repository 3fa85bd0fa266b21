import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { readerOf } from '../../domain/redaction';
import { allowed, under } from '../../engine';
import { awaitedSteps, listCases, namesOfCases, timeline } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { legibleEntries, legibleNames } from '../legible';
import { contextOf, lookAt, seenNow, sightOf, storedFor } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { stateAt } from '../past';
import { searchFor } from '../search';
import { etagOf } from '../submit';
import { instantField, nextSchema, readInstant } from '../schemas/common';
import { allowedSchema, allowedView } from '../views/allowed';
import { caseSchema, caseView } from '../views/case';
import { caseRowSchema, caseRowView } from '../views/case-row';
import { type Called, labelsSchema, labelView } from '../views/label';
import { entrySchema, timelineView } from '../views/timeline';

const params = z.strictObject({ caseId: z.string() });
const found = ['not-signed-in', 'malformed', 'case-not-found'] as const;
const caseCursor = z.tuple([z.int(), z.string()]);

const past = {
  asOf: instantField('Where the clock stops: as the case stood then'),
  knownAt: instantField('Only what had been recorded by then'),
};

const id = z.string().max(100).optional();

const listing = z.strictObject({
  ...pageQuery,
  q: z.string().trim().min(1).max(100).optional().describe('Case number, offence, or a person whose name I may read'),
  unit: id.describe('Only cases this unit handles now'),
  handler: id.describe('Only cases this person handles, or handled first'),
  machine: id.describe('Only cases with a running procedure on this machine, such as `measure`'),
  stage: id.describe('… in this stage'),
  openedFrom: instantField('Only cases opened from then on'),
  openedTo: instantField('… and before'),
  overdue: z.literal('true').optional().describe('Only cases of which a running clock has run out'),
  open: z.enum(['true', 'false']).optional(),
  mine: z.literal('true').optional().describe('Only cases I handle, or handled first'),
  awaits: z
    .enum(awaitedSteps)
    .optional()
    .describe('Only cases that wait to be assigned in my unit or below, or whose papers are on their way there'),
});

const awaiting = async ({ people }: Door, { agency, unit }: Actor, step: (typeof awaitedSteps)[number]) => ({
  ...{ step, agency, unit },
  below: (await people.office()).below(unit),
});

const listRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases',
      {
        schema: {
          operationId: 'listCases',
          tags: ['cases'],
          summary: '案件列表 · Cases of my unit and the units below, the latest opened first',
          querystring: listing,
          response: answers(
            200,
            z.strictObject({ cases: z.array(caseRowSchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request) => {
        const { limit, after, open, mine, q, overdue, openedFrom, openedTo, handler, awaits, ...chosen } =
          request.query;
        const actor = actorOf(request);
        const from = readCursor(caseCursor, after);
        const rows = await listCases(door.database, {
          marks: await sightOf(door, actor),
          atMost: limit,
          ...(open === undefined ? {} : { open: open === 'true' }),
          ...{ ...chosen, openedFrom: readInstant(openedFrom), openedTo: readInstant(openedTo) },
          handlers: [mine && actor.person, handler].flatMap((one) => one ?? []),
          overdueAt: overdue && door.clock.now(),
          awaiting: awaits && (await awaiting(door, actor, awaits)),
          search: q === undefined ? undefined : searchFor(actor, q),
          ...(from === undefined ? {} : { after: { openedAt: from[0], caseId: from[1] } }),
        });
        const labels = await labelled(
          door,
          request,
          rows.map(({ caseId }) => caseId),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          cases: (await Promise.all(rows.map((row) => seenNow(door, row)))).map(caseRowView),
          labels,
          ...(last ? { next: cursorOf([last.state.standing.openedAt, last.caseId]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

/** Who is in the case and what stands on its cover, as both are known now. */
const nowCalled = async ({ database }: Door, caseId: string): Promise<Called> =>
  (await namesOfCases(database, [caseId]))[0] ?? { persons: [], cover: {} };

const caseRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId',
      {
        schema: {
          operationId: 'getCase',
          tags: ['cases'],
          summary: '案件 · Where a case stands now, or stood then',
          params,
          querystring: z.strictObject(past),
          response: answers(200, caseSchema, found),
        },
      },
      async (request, reply) => {
        const [asOf, knownAt] = [readInstant(request.query.asOf), readInstant(request.query.knownAt)];
        const actor = actorOf(request);
        const { stored, state, ctx, now } = await lookAt(door, actor, request.params.caseId);
        const then = Math.min(asOf ?? knownAt ?? now, now);
        const shown =
          asOf === undefined && knownAt === undefined
            ? { state, ...(await nowCalled(door, stored.caseId)) }
            : await stateAt(door, stored.caseId, { asOf: then, knownAt, now: state.standing });
        const reader = readerOf(actor, state.standing);
        const names = legibleNames(reader, shown.persons);
        const label = labelView(stored.caseId, shown, reader);
        return reply
          .header('etag', etagOf(stored))
          .send(caseView(shown.state, { ...stored, label, names, reader }, under(ctx, shown.state.standing.law), then));
      },
    );
    return Promise.resolve();
  };

const actsRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId/acts',
      {
        schema: {
          operationId: 'listAllowedActs',
          tags: ['cases'],
          summary: '可实施的行为 · What may I do next, and why not the rest',
          params,
          response: answers(200, z.strictObject({ acts: z.array(allowedSchema) }), found),
        },
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { stored, state, ctx, now } = await lookAt(door, actor, request.params.caseId);
        const around = { actor, standing: state.standing, law: ctx.law };
        return reply
          .header('etag', etagOf(stored))
          .send({ acts: allowedView(allowed(state, actor, now, ctx), around) });
      },
    );
    return Promise.resolve();
  };

const timelineRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId/timeline',
      {
        schema: {
          operationId: 'getTimeline',
          tags: ['cases'],
          summary: '时间线 · The ledger of a case, in the order in which it was recorded',
          params,
          querystring: z.strictObject({
            ...past,
            ...pageQuery,
            limit: z.coerce.number().int().min(1).max(1000).default(1000),
          }),
          response: answers(
            200,
            z.strictObject({ case: z.string(), entries: z.array(entrySchema), next: nextSchema }),
            found,
          ),
        },
      },
      async (request) => {
        const { limit, after } = request.query;
        const [asOf, knownAt] = [readInstant(request.query.asOf), readInstant(request.query.knownAt)];
        const actor = actorOf(request);
        const { caseId, state } = await storedFor(door, actor, request.params.caseId);
        const { law, office } = await contextOf(door, state.standing.law);
        const all = await timeline(door.database, caseId, knownAt === undefined ? {} : { knownAt });
        const from = readCursor(z.int(), after) ?? 0;
        const wanted = all.map(({ seq, at }) => seq > from && (asOf === undefined || at <= asOf));
        const entries = legibleEntries(readerOf(actor, state.standing), all);
        const asked = timelineView(entries, { law, unit: (id) => office.unit(id)?.name }).filter(
          (_entry, index) => wanted[index],
        );
        const page = asked.slice(0, limit);
        const last = asked.length > limit ? page.at(-1) : undefined;
        return { case: caseId, entries: page, ...(last ? { next: cursorOf(last.seq) } : {}) };
      },
    );
    return Promise.resolve();
  };

/** Looking at cases: the list, one case, what may be done in it, and its ledger. */
export const caseRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(listRoute(door));
    await app.register(caseRoute(door));
    await app.register(actsRoute(door));
    await app.register(timelineRoute(door));
  };
