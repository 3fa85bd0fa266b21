import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import type { Indicator } from '../../domain/indicator';
import type { Title } from '../../domain/limit';
import { indicators } from '../../law/indicators';
import { itemTables } from '../../law/items';
import { countedBy, countedItems, countedParts } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { malformed } from '../problem';
import { type Asked, asking, linkTo, type Reported, reported, rights } from '../reports';
import { iso } from '../schemas/common';
import {
  countedItemsSchema,
  countedItemView,
  countedSchema,
  countedView,
  indicatorSchema,
  indicatorView,
  type Links,
} from '../views/indicators';
import { headView } from '../views/reports';

export const params = z.strictObject({
  indicator: z.string().max(60).describe('Its id, as `GET /indicators` lists it'),
});
const found = ['not-signed-in', 'malformed', 'wrong-role'] as const;
const cursor = z.tuple([z.int(), z.int(), z.string(), z.string()]);

/** @throws {Problem} malformed: there is no such indicator */
export const indicatorOf = (id: string): Indicator => {
  const one = indicators.get(id);
  if (one) return one;
  const known = [...indicators.keys()].join(', ');
  throw malformed({ in: 'params', path: 'indicator', message: `is none of ${known}` });
};

/** What an indicator is asked about. Both instants are always said: the same question has the same answer later. */
export const askedAbout = async (door: Door, actor: Actor, asked: Asked): Promise<Reported> => {
  const now = door.clock.now();
  const { unit, scope } = await reported(door, actor, asked);
  return { unit, scope: { ...scope, at: Math.min(scope.at, now), known: Math.min(scope.known, now) } };
};

export const relationOf = ({ counting }: Indicator, { scope }: Reported): ReturnType<typeof countedBy> =>
  countedBy(counting, scope, { rights, items: itemTables });

/** The same question again, for the items: with both instants said. */
const linksOf =
  (id: string, asked: Asked, { scope, unit: root }: Reported): Links =>
  ({ unit, group, part }) =>
    linkTo(
      `indicators/${id}/items`,
      { unit: root, from: asked.from, to: asked.to, asOf: iso(scope.at), knownAt: iso(scope.known) },
      {
        ...(unit === undefined ? {} : { of: unit }),
        ...(group === undefined ? {} : { group }),
        ...(part ? { part } : {}),
      },
    );

export const definition = (one: Indicator): Title => ({
  zh: `${one.title.zh}＝分子÷分母。分子：${one.numerator.zh}。分母：${one.denominator.zh}。不计或另列：${one.leftOut.zh}计量单位：${one.account.zh}。只计读者有权查看的案件；不排名。`,
  en: `${one.title.en}, above by below. Above: ${one.numerator.en}. Below: ${one.denominator.en}. Left out or apart: ${one.leftOut.en} Unit of account: ${one.account.en}. Only cases that the reader may see; no ranking.`,
});

const listRoute: FastifyPluginAsyncZod = (app) => {
  app.get(
    '/indicators',
    {
      schema: {
        operationId: 'listIndicators',
        tags: ['indicators'],
        summary: '指标目录 · Which indicators there are, each with its definition',
        response: answers(200, z.strictObject({ items: z.array(indicatorSchema) }), ['not-signed-in']),
      },
    },
    () => ({ items: [...indicators.values()].map(indicatorView) }),
  );
  return Promise.resolve();
};

const countRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/indicators/:indicator',
      {
        schema: {
          operationId: 'countIndicator',
          tags: ['indicators'],
          summary: '指标统计 · An indicator by unit, with its definition and both instants',
          params,
          querystring: z.strictObject(asking),
          response: answers(200, countedSchema, found),
        },
      },
      async (request) => {
        const indicator = indicatorOf(request.params.indicator);
        const one = await askedAbout(door, actorOf(request), request.query);
        const [all, { office }] = await Promise.all([
          countedParts(door.database, relationOf(indicator, one)),
          door.people.office(),
        ]);
        const nameOf = (unit: string) => office.unit(unit)?.name ?? { zh: unit, en: unit };
        return {
          ...headView(one, office.unit(one.unit)?.name, definition(indicator)),
          indicator: indicatorView(indicator),
          ...countedView(indicator, all, { nameOf, links: linksOf(indicator.id, request.query, one) }),
        };
      },
    );
    return Promise.resolve();
  };

const itemsRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/indicators/:indicator/items',
      {
        schema: {
          operationId: 'listIndicatorItems',
          tags: ['indicators'],
          summary: '指标明细 · The very cases, clocks or alerts that an indicator has counted, gaps first',
          params,
          querystring: z.strictObject({
            ...asking,
            ...pageQuery,
            of: z.string().max(100).optional().describe('Only what counts for this very unit'),
            group: z.string().max(60).optional().describe('Only this limit or tier'),
            part: z.string().max(60).optional().describe('Only this part, such as `missing`'),
          }),
          response: answers(200, countedItemsSchema, found),
        },
      },
      async (request) => {
        const { limit, after: mark, of: ofUnit, group, part, ...asked } = request.query;
        const indicator = indicatorOf(request.params.indicator);
        const one = await askedAbout(door, actorOf(request), asked);
        const [rank, ...after] = readCursor(cursor, mark) ?? [0, -1, '', ''];
        const rows = await countedItems(door.database, relationOf(indicator, one), {
          order: indicator.parts.map(({ id }) => id),
          ...{ part, ofUnit, group, rank, after, atMost: limit },
        });
        const labels = await labelled(
          door,
          request,
          rows.map(({ caseId }) => caseId),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          items: rows.map((row) => countedItemView(indicator, row)),
          labels,
          ...(last ? { next: cursorOf([last.rank, last.at, last.caseId, last.item]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

/** Indicators (指标): read-only, for those who lead or supervise a unit, over the cases they may see. */
export const indicatorRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(listRoute);
    await app.register(countRoute(door));
    await app.register(itemsRoute(door));
  };
