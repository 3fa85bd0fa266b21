import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { countClocks, type ClockFilter, listClocks, type ListedClock } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import { custodyLimits } from '../custody-limits';
import type { Door } from '../door';
import { labelled } from '../labels';
import { seenOf, sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { searchFor } from '../search';
import { agencySchema, instantField, nextSchema, readInstant } from '../schemas/common';
import { clockCountsSchema, clockCountsView, deskClockSchema, deskClockView } from '../views/desk-clock';
import { labelsSchema } from '../views/label';

const cursor = z.tuple([z.boolean(), z.int(), z.string(), z.string()]);
const id = z.string().max(100).optional();

const filtering = {
  unit: id.describe('Only cases this unit handles'),
  mine: z.literal('true').optional().describe('Only in cases I handle now'),
  custody: z.enum(['true', 'false']).optional(),
  row: id.describe('Number in the table of limits, such as C-07'),
  machine: id.describe('The machine its procedure runs on, such as `measure`'),
  stage: id.describe('The stage its procedure is in'),
  owedBy: agencySchema.optional(),
  q: z.string().trim().min(1).max(100).optional().describe('Case number, offence, or a person whose name I may read'),
};

const listing = z.strictObject({
  ...pageQuery,
  ...filtering,
  dueBefore: instantField('Only clocks that breach before'),
  status: z
    .enum(['open', 'overdue', 'running', 'suspended', 'closed'])
    .default('open')
    .describe('`suspended`: they stand still, wait for the end of another, or have none; the others have an end'),
  level: z.enum(['overdue', 'near', 'red', 'orange', 'blue', 'normal']).optional().describe('`near`: red or orange'),
  order: z.enum(['due', 'urgency']).default('due').describe('`urgency`: custody first, each block by its end'),
});

type Filtering = Pick<z.infer<typeof listing>, keyof typeof filtering>;

const filterFor = async (door: Door, actor: Actor, { mine, custody, q, ...rest }: Filtering): Promise<ClockFilter> => ({
  ...rest,
  ...{ custodyLimits, now: door.clock.now(), marks: await sightOf(door, actor) },
  custody: custody === undefined ? undefined : custody === 'true',
  handler: mine && (actor.onBehalfOf ?? actor.person),
  search: q === undefined ? undefined : searchFor(actor, q),
});

const groupOf = { open: 'dated', overdue: 'dated', running: 'dated', suspended: 'undated', closed: 'closed' } as const;

/** The clocks of a page as their cases stand now, in the order of the page. */
const shown = async (door: Door, rows: readonly ListedClock[]) => {
  const cases = await seenOf(
    door,
    rows.map(({ caseId }) => caseId),
  );
  return rows.flatMap(({ caseId, clock: id }) => {
    const one = cases.get(caseId);
    const clock = one?.state.standing.clocks[id];
    return one && clock ? [deskClockView(one, clock)] : [];
  });
};

export const clockListRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/clocks',
      {
        schema: {
          operationId: 'listClocks',
          tags: ['clocks'],
          summary: '计时列表 · Clocks by their end, or custody first',
          querystring: listing,
          response: answers(
            200,
            z.strictObject({ clocks: z.array(deskClockSchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request) => {
        const { limit, after: mark, dueBefore, status, level, order, ...filtered } = request.query;
        const filter = await filterFor(door, actorOf(request), filtered);
        const from = readCursor(cursor, mark);
        const ends = [readInstant(dueBefore) ?? [], status === 'overdue' ? filter.now + 1 : []].flat();
        const rows = await listClocks(door.database, {
          ...filter,
          ...{ level, group: groupOf[status], custodyFirst: order === 'urgency', atMost: limit },
          before: ends.length === 0 ? undefined : Math.min(...ends),
          from: status === 'running' ? filter.now + 1 : undefined,
          after: from && { custody: from[0], dueAt: from[1], caseId: from[2], clock: from[3] },
        });
        const last = rows.length === limit ? rows.at(-1) : undefined;
        const [clocks, labels] = await Promise.all([
          shown(door, rows),
          labelled(
            door,
            request,
            rows.map(({ caseId }) => caseId),
          ),
        ]);
        return {
          clocks,
          labels,
          ...(last ? { next: cursorOf([last.custody, last.dueAt, last.caseId, last.clock]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

export const clockCountsRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/clocks/counts',
      {
        schema: {
          operationId: 'countClocks',
          tags: ['clocks'],
          summary: '计时统计 · How many clocks stand in each tab of the list, with the same filters',
          querystring: z.strictObject(filtering),
          response: answers(200, clockCountsSchema, ['not-signed-in', 'malformed']),
        },
      },
      async (request) =>
        clockCountsView(await countClocks(door.database, await filterFor(door, actorOf(request), request.query))),
    );
    return Promise.resolve();
  };
