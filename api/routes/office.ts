import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { importChanges, unitChanges } from '../../domain/office-change';
import { absenceData, officeData, personData, postData, unitData } from '../../domain/office-data';
import { beginAbsence, beginPost, endAbsence, endPost, personOfAbsence } from '../../domain/office-plans';
import type { ProblemCode } from '../../domain/problems';
import { policyFaults } from '../../law/policy-faults';
import { changeOffice, type OfficePlan, readOffice } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { asAdministrator, mayNoteAbsence } from '../identity/leading';
import { instantField, readInstant } from '../schemas/common';
import { absencesSchema, absencesView, changesSchema, changesView, officeSchema, officeView } from '../schemas/office';

const refusals: readonly ProblemCode[] = ['not-signed-in', 'not-administrator', ...withBody, 'invalid-office'];
const answered = answers(200, changesSchema, refusals);
const params = z.strictObject({ id: z.string() });

const changing = async ({ database, clock, people }: Door, by: string, plan: OfficePlan, check = false) => {
  const { changes, faults } = await changeOffice(database, plan, {
    now: clock.now(),
    by,
    check,
    ladders: policyFaults,
  });
  if (!check) people.forget();
  return changesView(changes, faults);
};

const lookRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/office',
      {
        schema: {
          operationId: 'getOffice',
          tags: ['office'],
          summary: '机构与人员 · Units, people, their posts and absences',
          querystring: z.strictObject({ at: instantField('As it stood then; left out, now') }),
          response: answers(200, officeSchema, ['not-signed-in', 'not-administrator', 'malformed']),
        },
      },
      async (request) => {
        const actor = actorOf(request);
        if (!actor.roles.includes('auditor')) asAdministrator(actor);
        const { organisation } = await readOffice(door.database);
        return officeView(organisation, readInstant(request.query.at) ?? door.clock.now());
      },
    );
    return Promise.resolve();
  };

const importRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/office/import',
      {
        schema: {
          operationId: 'importOffice',
          tags: ['office'],
          summary: '导入机构文件 · Import an organisation, or a part of it; with `check`, say what would change',
          querystring: z.strictObject({ check: z.enum(['true', 'false']).default('false') }),
          body: officeData,
          response: answered,
        },
      },
      (request) => {
        const by = asAdministrator(actorOf(request));
        const { body, query } = request;
        return changing(door, by, (before, now) => importChanges(before, body, now), query.check === 'true');
      },
    );
    return Promise.resolve();
  };

const entryRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/office/units',
      {
        schema: {
          operationId: 'putUnit',
          tags: ['office'],
          summary: '建立或变更单位 · Found a unit, or change its name and line',
          body: unitData,
          response: answered,
        },
      },
      (request) => {
        const by = asAdministrator(actorOf(request));
        return changing(door, by, (before, now) => unitChanges(before, request.body, now));
      },
    );

    app.post(
      '/office/people',
      {
        schema: {
          operationId: 'putPerson',
          tags: ['office'],
          summary: '登记或变更人员 · Enter somebody, or change their name, address or all of their posts',
          body: personData,
          response: answered,
        },
      },
      (request) => {
        const by = asAdministrator(actorOf(request));
        const data = { units: [], people: [request.body], policies: [] };
        return changing(door, by, (before, now) => importChanges(before, data, now));
      },
    );
    return Promise.resolve();
  };

const postRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/office/people/:id/posts',
      {
        schema: {
          operationId: 'beginPost',
          tags: ['office'],
          summary: '任职 · Give somebody a post',
          params,
          body: postData,
          response: answered,
        },
      },
      (request) => changing(door, asAdministrator(actorOf(request)), beginPost(request.params.id, request.body)),
    );

    app.post(
      '/office/people/:id/posts/end',
      {
        schema: {
          operationId: 'endPost',
          tags: ['office'],
          summary: '免职 · End a post, now or later',
          params,
          body: postData.omit({ from: true }),
          response: answered,
        },
      },
      (request) => changing(door, asAdministrator(actorOf(request)), endPost(request.params.id, request.body)),
    );
    return Promise.resolve();
  };

const absenceRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/office/people/:id/absences',
      {
        schema: {
          operationId: 'listAbsences',
          tags: ['office'],
          summary: '缺勤与代理 · When somebody is away, now or later, and who stands in: for those who may say so',
          params,
          response: answers(200, absencesSchema, ['not-signed-in', 'malformed', 'not-administrator']),
        },
      },
      async (request) => {
        const { id } = request.params;
        const at = door.clock.now();
        mayNoteAbsence(actorOf(request), id, await door.people.office(), at);
        const { organisation } = await readOffice(door.database);
        return { absences: absencesView(organisation, id, at) };
      },
    );

    app.post(
      '/office/people/:id/absences',
      {
        schema: {
          operationId: 'beginAbsence',
          tags: ['office'],
          summary:
            '登记缺勤与代理 · Say that somebody is away, and who stands in: they themself, whoever leads them, or an administrator',
          params,
          body: absenceData.extend({ from: absenceData.shape.from.optional() }),
          response: answered,
        },
      },
      async (request) => {
        const { id } = request.params;
        const by = mayNoteAbsence(actorOf(request), id, await door.people.office(), door.clock.now());
        return changing(door, by, beginAbsence(id, request.body));
      },
    );

    app.post(
      '/office/absences/:id/end',
      {
        schema: {
          operationId: 'endAbsence',
          tags: ['office'],
          summary: '销假 · Say that somebody is back',
          params,
          body: z.strictObject({}),
          response: answered,
        },
      },
      async (request) => {
        const { id } = request.params;
        const by = mayNoteAbsence(actorOf(request), personOfAbsence(id), await door.people.office(), door.clock.now());
        return changing(door, by, endAbsence(id));
      },
    );
    return Promise.resolve();
  };

/** Who is in the organisation, who holds which post and who is away. */
export const officeRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    for (const room of [lookRoute, importRoute, entryRoutes, postRoutes, absenceRoutes]) await app.register(room(door));
  };
