import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { policyChanges, policyLineChanges } from '../../domain/office-change';
import { policyData } from '../../domain/policy-data';
import { policyFaults } from '../../law/policy-faults';
import { defaultPolicy } from '../../law/policy';
import { changeOffice, type OfficePlan, readOffice } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { asAdministrator } from '../identity/leading';
import { Problem } from '../problem';
import { instantField, readInstant } from '../schemas/common';
import { changesSchema, changesView } from '../schemas/office';
import { policiesSchema, policiesView } from '../views/policies';

const changed = async ({ database, clock, people }: Door, by: string, plan: OfficePlan) => {
  const { changes } = await changeOffice(database, plan, { now: clock.now(), by, ladders: policyFaults });
  people.forget();
  return changesView(changes);
};

const listRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/office/policies',
      {
        schema: {
          operationId: 'listPolicies',
          tags: ['office'],
          summary: '预警策略 · Ladders that were issued, by which of them units work, and the default',
          response: answers(200, policiesSchema, ['not-signed-in', 'not-administrator']),
        },
      },
      async (request) => {
        const actor = actorOf(request);
        if (!actor.roles.includes('auditor')) asAdministrator(actor);
        const { organisation } = await readOffice(door.database);
        return policiesView(organisation, defaultPolicy);
      },
    );
    return Promise.resolve();
  };

const issueRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/office/policies',
      {
        schema: {
          operationId: 'issuePolicy',
          tags: ['office'],
          summary: '发布预警策略 · Issue ladders under an id and a version; what was issued never changes',
          body: policyData,
          response: answers(200, changesSchema, ['not-signed-in', 'not-administrator', ...withBody, 'invalid-office']),
        },
      },
      (request) => {
        const by = asAdministrator(actorOf(request));
        return changed(door, by, (before) => policyChanges(before, request.body));
      },
    );
    return Promise.resolve();
  };

const settingRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/office/units/:unit/policy',
      {
        schema: {
          operationId: 'setPolicy',
          tags: ['office'],
          summary: '启用预警策略 · Put ladders in force for a unit and the units below, from now or from a day on',
          description:
            'For administrators. `null` ends them: the unit then works by the ladders of the unit above, or by the default. The coming bells of open cases are written anew; what has rung stands.',
          params: z.strictObject({ unit: z.string() }),
          body: z.strictObject({
            policy: z.string().max(100).nullable(),
            from: instantField('From then on; left out, from now on'),
          }),
          response: answers(200, changesSchema, [
            ...(['not-signed-in', 'not-administrator', ...withBody, 'unit-not-found', 'invalid-office'] as const),
          ]),
        },
      },
      async (request) => {
        const by = asAdministrator(actorOf(request));
        const { office } = await door.people.office();
        const [{ unit }, { policy, from }] = [request.params, request.body];
        if (office.unit(unit) === undefined) throw new Problem('unit-not-found');
        return changed(door, by, (before, { now }) =>
          policyLineChanges(before, { unit, policy, from: readInstant(from) ?? now }),
        );
      },
    );
    return Promise.resolve();
  };

/** Ladders of the office: issued by an administrator, and put in force for units. */
export const policyRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    for (const room of [listRoute, issueRoute, settingRoute]) await app.register(room(door));
  };
