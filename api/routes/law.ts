import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { documentNo, reasons } from '../../domain/acts/fields';
import type { RollOut } from '../../domain/roll-out';
import { currentPack, packs } from '../../law/pack';
import { concernedBy } from '../../desk';
import { countConcerned, exceptionsOf, listRollOuts, outcomesOf, moveWays, readMoves, readRollOut } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import { custodyLimits } from '../custody-limits';
import type { Door } from '../door';
import { labelled } from '../labels';
import { asAdministrator } from '../identity/leading';
import { sightOf } from '../look';
import { looked } from '../looked';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { Problem } from '../problem';
import { moveView, movesSchema, rollOutSchema, rollOutView } from '../views/roll-out';

const params = z.strictObject({ rollOut: z.string().max(40) });
const found = ['not-signed-in', 'malformed', 'not-administrator', 'no-such-roll-out'] as const;

const administrator = (actor: Actor): Actor => {
  asAdministrator(actor);
  return actor;
};

/** Counts are over every case; cases are named to whoever may see them. */
const seen = async (door: Door, request: FastifyRequest, one: RollOut) => {
  const { database } = door;
  const marks = await sightOf(door, actorOf(request));
  const [outcomes, exceptions] = await Promise.all([
    outcomesOf(database, one.id),
    exceptionsOf(database, one.id, marks),
  ]);
  looked(request, [...(request.looked ?? []), ...exceptions.map(({ caseId }) => caseId)]);
  const open = one.state !== 'ended' && one.state !== 'rejected';
  const concerned = open ? await countConcerned(database, concernedBy(one)) : 0;
  const passedOver = outcomes.left + outcomes.refused + outcomes.failed;
  return rollOutView(one, { toCome: Math.max(0, concerned - passedOver), outcomes, exceptions });
};

const shown = async (door: Door, request: FastifyRequest, id: string) => {
  const one = await readRollOut(door.database, id);
  if (!one) throw new Problem('no-such-roll-out');
  return seen(door, request, one);
};

const lawRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/law',
      {
        schema: {
          operationId: 'getLaw',
          tags: ['law'],
          summary: '规则版本 · Versions of the law: packs, and calendars laid over them',
          response: answers(
            200,
            z.strictObject({
              law: z.string().describe('What a new case gets'),
              packs: z.array(z.strictObject({ id: z.string(), current: z.boolean() })),
              calendarYears: z.array(z.int()).describe('Years with an official calendar; others are provisional'),
              editions: z.array(
                z.strictObject({
                  edition: z.int(),
                  year: z.int(),
                  notice: z.string(),
                  rollOut: z.string(),
                  inForce: z.boolean(),
                }),
              ),
            }),
            ['not-signed-in'],
          ),
        },
      },
      async () => {
        const [newest, rollOuts] = [await door.versions.newest(door.database), await listRollOuts(door.database)];
        return {
          law: newest.id,
          packs: [...packs.keys()].map((id) => ({ id, current: id === currentPack.id })),
          calendarYears: [...newest.calendar.years],
          editions: rollOuts.flatMap(({ id, edition, notice, state }) => {
            if (edition === null || state === 'rejected') return [];
            const { year, notice: number } = notice as { year: number; notice: string };
            return [{ edition, year, notice: number, rollOut: id, inForce: state === 'adopting' || state === 'ended' }];
          }),
        };
      },
    );
    return Promise.resolve();
  };

const proposal = z.union([
  z.strictObject({
    calendar: z.record(z.string(), z.unknown()).describe('The file of a notice; docs/law.md shows its form'),
    corrects: z.int().min(1).optional().describe('The edition that was wrong and is replaced'),
    reasons,
  }),
  z.strictObject({ pack: z.string().min(1).max(40).describe('A pack that this release carries'), reasons }),
]);

const proposeRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/law/roll-outs',
      {
        schema: {
          operationId: 'proposeRollOut',
          tags: ['law'],
          summary: '提出施行 · Propose a calendar or a law pack for every open case; nothing changes yet',
          body: proposal,
          response: answers(202, rollOutSchema, [
            'not-signed-in',
            'not-administrator',
            ...withBody,
            'roll-out-open',
            'no-such-pack',
            'no-such-edition',
            'invalid-calendar',
            'calendar-gap',
            'nothing-new',
            'notice-not-later',
          ]),
        },
      },
      async (request, reply) => {
        const by = administrator(actorOf(request));
        const { body } = request;
        const proposed =
          'pack' in body
            ? { pack: body.pack }
            : { notice: body.calendar, ...(body.corrects ? { corrects: body.corrects } : {}) };
        const { id } = await door.rollOuts.propose(proposed, by, body.reasons);
        return reply
          .status(202)
          .header('location', `/api/v1/law/roll-outs/${id}`)
          .send(await shown(door, request, id));
      },
    );
    return Promise.resolve();
  };

const readRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/law/roll-outs',
      {
        schema: {
          operationId: 'listRollOuts',
          tags: ['law'],
          summary: '规则施行列表 · Roll-outs, the latest first',
          response: answers(200, z.strictObject({ rollOuts: z.array(rollOutSchema) }), [
            'not-signed-in',
            'not-administrator',
          ]),
        },
      },
      async (request) => {
        administrator(actorOf(request));
        const all = await listRollOuts(door.database);
        return { rollOuts: await Promise.all(all.map((one) => seen(door, request, one))) };
      },
    );

    app.get(
      '/law/roll-outs/:rollOut',
      {
        schema: {
          operationId: 'getRollOut',
          tags: ['law'],
          summary: '一次规则施行 · A roll-out, its preview and how far it has come',
          params,
          response: answers(200, rollOutSchema, found),
        },
      },
      async (request) => {
        administrator(actorOf(request));
        return shown(door, request, request.params.rollOut);
      },
    );
    return Promise.resolve();
  };

const movesRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/law/roll-outs/:rollOut/moves',
      {
        schema: {
          operationId: 'listMoves',
          tags: ['law'],
          summary: '影响预览 · Running clocks that would move in cases I may see, with their old and new dates',
          params,
          querystring: z.strictObject({
            ...pageQuery,
            way: z.enum(moveWays).optional().describe('Only those'),
            custody: z.literal('true').optional().describe('Only clocks of limits that are, or can be, of custody'),
          }),
          response: answers(200, movesSchema, found),
        },
      },
      async (request) => {
        administrator(actorOf(request));
        const { limit, after, way, custody } = request.query;
        const { id } = (await readRollOut(door.database, request.params.rollOut)) ?? {};
        if (id === undefined) throw new Problem('no-such-roll-out');
        const rows = await readMoves(door.database, id, {
          marks: await sightOf(door, actorOf(request)),
          after: readCursor(z.tuple([z.string(), z.string()]), after),
          atMost: limit,
          way,
          limits: custody && [...custodyLimits.always, ...custodyLimits.held],
        });
        const labels = await labelled(
          door,
          request,
          rows.map(({ caseId }) => caseId),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          moves: rows.map((row) => moveView(row, currentPack)),
          labels,
          ...(last ? { next: cursorOf([last.caseId, last.clock]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

const decideRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/law/roll-outs/:rollOut/decision',
      {
        schema: {
          operationId: 'decideRollOut',
          tags: ['law'],
          summary: '决定施行 · The second person approves or rejects a roll-out',
          params,
          body: z.strictObject({ approved: z.boolean(), documentNo, reasons }),
          response: answers(200, rollOutSchema, [
            ...found,
            ...withBody,
            'roll-out-not-proposed',
            'same-person-decides',
          ]),
        },
      },
      async (request) => {
        const by = administrator(actorOf(request));
        await door.rollOuts.decide(request.params.rollOut, by, request.body);
        return shown(door, request, request.params.rollOut);
      },
    );
    return Promise.resolve();
  };

/** Versions of the law, and putting them into force. */
export const lawRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    for (const route of [lawRoute, proposeRoute, readRoutes, movesRoute, decideRoute]) await app.register(route(door));
  };
