import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { readerOf } from '../../domain/redaction';
import { watchPerson } from '../../domain/watch-actor';
import { type EntryPlace, entryKinds, findEntries, readCase, timeline } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { legibleEntries } from '../legible';
import { contextOf, sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { instantField, iso, nextSchema, readInstant } from '../schemas/common';
import { entriesCsv, type FoundEntry, foundEntrySchema } from '../views/found-entry';
import { labelsSchema } from '../views/label';
import { timelineView } from '../views/timeline';

const cursor = z.tuple([z.int(), z.string(), z.int()]);
const id = z.string().max(500).optional();

const listing = z.strictObject({
  ...pageQuery,
  limit: z.coerce.number().int().min(1).max(100).default(50),
  case: id.describe('Only this case'),
  actor: id.describe('Only acts of this person'),
  type: id.describe('Only acts of this type'),
  kind: z
    .enum(entryKinds)
    .optional()
    .describe(
      '`correction`: acts that put others right; `late-entry`: acts that reached back behind what was recorded',
    ),
  law: id.describe('Only cases that go by this version of the law now'),
  source: z.enum(['people', 'system']).optional(),
  axis: z.enum(['recorded', 'happened']).default('recorded').describe('What `from` and `to` are about'),
  from: instantField('From then on'),
  to: instantField('Before then'),
  format: z
    .literal('csv')
    .optional()
    .describe('The page as a file, the query at its top; `x-next` says where it goes on'),
});

/** Entries as a reader may have them: each case is read whole, since later entries speak of what earlier ones began. */
const ofCase = async (door: Door, actor: Actor, caseId: string): Promise<ReadonlyMap<number, FoundEntry>> => {
  const [stored, all] = await Promise.all([readCase(door.database, caseId), timeline(door.database, caseId)]);
  if (!stored) return new Map();
  const { standing } = stored.state;
  const { law, office } = await contextOf(door, standing.law);
  const entries = legibleEntries(readerOf(actor, standing), all);
  return new Map(
    timelineView(entries, { law, unit: (unit) => office.unit(unit)?.name }).map((entry) => {
      const people = entry.act !== undefined && entry.act.person !== watchPerson;
      return [entry.seq, { ...entry, case: caseId, law: standing.law, source: people ? 'people' : 'system' }];
    }),
  );
};

const shown = async (door: Door, actor: Actor, places: readonly EntryPlace[]): Promise<readonly FoundEntry[]> => {
  const cases = new Map<string, ReadonlyMap<number, FoundEntry>>();
  for (const { caseId } of places) {
    if (!cases.has(caseId)) cases.set(caseId, await ofCase(door, actor, caseId));
  }
  return places.flatMap(({ caseId, seq }) => cases.get(caseId)?.get(seq) ?? []);
};

/** 审计检索: the ledgers of every case somebody may see, as one. */
export const entryRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/entries',
      {
        schema: {
          operationId: 'searchEntries',
          tags: ['audit'],
          summary: '台账检索 · The ledgers of all cases I may see, searched; what was recorded last first',
          querystring: listing,
          response: answers(
            200,
            z.strictObject({ entries: z.array(foundEntrySchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request, reply) => {
        const { limit, after: mark, format, from, to, ...wanted } = request.query;
        const actor = actorOf(request);
        const after = readCursor(cursor, mark);
        const places = await findEntries(door.database, {
          ...wanted,
          ...{ from: readInstant(from), to: readInstant(to), atMost: limit },
          marks: await sightOf(door, actor),
          after: after && { recordedAt: after[0], caseId: after[1], seq: after[2] },
        });
        const labels = await labelled(
          door,
          request,
          places.map(({ caseId }) => caseId),
        );
        const entries = [...(await shown(door, actor, places))];
        const last = places.length === limit ? places.at(-1) : undefined;
        const next = last && cursorOf([last.recordedAt, last.caseId, last.seq]);
        if (format !== 'csv') return { entries, labels, ...(next ? { next } : {}) };
        const asked = { ...wanted, from, to, 检索人: actor.person, 检索时间: iso(door.clock.now()) };
        return reply
          .headers({
            'content-disposition': 'attachment; filename="entries.csv"',
            ...(next ? { 'x-next': next } : {}),
          })
          .type('text/csv; charset=utf-8')
          .send(entriesCsv(entries, asked) as never);
      },
    );
    return Promise.resolve();
  };
