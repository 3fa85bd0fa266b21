import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  alertsByLeader,
  alertsOfLeader,
  askedOutcomes,
  casesByFirstHandler,
  clocksByFirstHandler,
  clocksOfFirstHandler,
  namesOf,
} from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { asking, linkTo, reported, rights } from '../reports';
import { agencySchema } from '../schemas/common';
import {
  endedClocksSchema,
  endedClockView,
  firstHandlerRows,
  firstHandlersDefinition,
  firstHandlersSchema,
  outcomes,
  totalOf,
} from '../views/first-handlers';
import { askedAlertsSchema, askedAlertView, leadersDefinition, leadersSchema, leadersView } from '../views/leaders';
import { headView } from '../views/reports';

const params = z.strictObject({ person: z.string().max(100) });
const found = ['not-signed-in', 'malformed', 'wrong-role'] as const;
const cursor = z.tuple([z.int(), z.string(), z.string()]);

const firstHandlersRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/reports/first-handlers',
      {
        schema: {
          operationId: 'reportFirstHandlers',
          tags: ['reports'],
          summary: '首办责任统计 · Cases and ended clocks by first handler',
          querystring: z.strictObject(asking),
          response: answers(200, firstHandlersSchema, found),
        },
      },
      async (request) => {
        const { query } = request;
        const one = await reported(door, actorOf(request), query);
        const [cases, clocks, { office }] = await Promise.all([
          casesByFirstHandler(door.database, one.scope),
          clocksByFirstHandler(door.database, one.scope, rights),
          door.people.office(),
        ]);
        const names = await namesOf(
          door.database,
          [...cases, ...clocks].map(({ person }) => person),
        );
        const items = (person: string, agency: string) =>
          linkTo(`reports/first-handlers/${encodeURIComponent(person)}/clocks`, query, { agency });
        const rows = firstHandlerRows(cases, clocks, { names, items });
        return { ...headView(one, office.unit(one.unit)?.name, firstHandlersDefinition), rows, total: totalOf(rows) };
      },
    );
    return Promise.resolve();
  };

const clocksRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/reports/first-handlers/:person/clocks',
      {
        schema: {
          operationId: 'listClocksOfFirstHandler',
          tags: ['reports'],
          summary: '首办责任统计明细 · The very clocks a row of the report has counted',
          params,
          querystring: z.strictObject({
            ...asking,
            ...pageQuery,
            agency: agencySchema.optional(),
            outcome: z.enum(outcomes).optional(),
          }),
          response: answers(200, endedClocksSchema, found),
        },
      },
      async (request) => {
        const { limit, after, agency, outcome, ...asked } = request.query;
        const { scope } = await reported(door, actorOf(request), asked);
        const which = { person: request.params.person, agency, outcome };
        const page = { atMost: limit, after: readCursor(cursor, after) };
        const rows = await clocksOfFirstHandler(door.database, scope, rights, { ...which, ...page });
        const labels = await labelled(
          door,
          request,
          rows.map(({ caseId }) => caseId),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          items: rows.map(endedClockView),
          labels,
          ...(last ? { next: cursorOf([last.at, last.caseId, last.clock]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

const leadersRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/reports/leaders',
      {
        schema: {
          operationId: 'reportLeaders',
          tags: ['reports'],
          summary: '督办答复统计 · Alerts by whom they asked for an answer',
          querystring: z.strictObject(asking),
          response: answers(200, leadersSchema, found),
        },
      },
      async (request) => {
        const { query } = request;
        const one = await reported(door, actorOf(request), query);
        const [all, { office }] = await Promise.all([alertsByLeader(door.database, one.scope), door.people.office()]);
        const names = await namesOf(
          door.database,
          all.flatMap(({ person }) => person ?? []),
        );
        const items = (person: string) => linkTo(`reports/leaders/${encodeURIComponent(person)}/bells`, query);
        return {
          ...headView(one, office.unit(one.unit)?.name, leadersDefinition),
          ...leadersView(all, { names, items }),
        };
      },
    );
    return Promise.resolve();
  };

const alertsRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/reports/leaders/:person/bells',
      {
        schema: {
          operationId: 'listAlertsOfLeader',
          tags: ['reports'],
          summary: '督办答复统计明细 · The very alerts a row of the report has counted',
          params,
          querystring: z.strictObject({ ...asking, ...pageQuery, outcome: z.enum(askedOutcomes).optional() }),
          response: answers(200, askedAlertsSchema, found),
        },
      },
      async (request) => {
        const { limit, after, outcome, ...asked } = request.query;
        const { scope } = await reported(door, actorOf(request), asked);
        const page = { atMost: limit, after: readCursor(cursor, after) };
        const rows = await alertsOfLeader(door.database, scope, { person: request.params.person, outcome, ...page });
        const labels = await labelled(
          door,
          request,
          rows.map(({ caseId }) => caseId),
        );
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          items: rows.map(askedAlertView),
          labels,
          ...(last ? { next: cursorOf([last.askedAt, last.caseId, last.key]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };

/** Reports of responsibility: for those who lead or supervise a unit, over the cases they may see. */
export const reportRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(firstHandlersRoute(door));
    await app.register(clocksRoute(door));
    await app.register(leadersRoute(door));
    await app.register(alertsRoute(door));
  };
