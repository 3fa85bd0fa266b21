import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { checklists } from '../../law/checklists';
import { rights } from '../../law/rights';
import { actsOf, setChecklist } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { asAdministrator } from '../identity/leading';
import { lookAt } from '../look';
import { malformed, Problem } from '../problem';
import { caseChecklistSchema, caseChecklistsView, checklistSchema, checklistView } from '../views/checklists';
import { caseRightSchema, caseRightsView, rightSchema, rightView } from '../views/rights';

const templates = [...checklists.values()].map(checklistView);
const told = rights.map(rightView);

const open = { config: { open: true } } as const;
const shared = { tags: ['reference'], security: [] };

const templateRoutes: FastifyPluginAsyncZod = (app) => {
  app.get(
    '/checklists',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listChecklists',
        summary: '办案清单 · What a unit may work by: items before each step, with their articles',
        response: answers(200, z.strictObject({ checklists: z.array(checklistSchema) })),
      },
    },
    () => Promise.resolve({ checklists: templates }),
  );
  app.get(
    '/rights',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listRights',
        summary: '权利告知 · Rights that somebody in a case must be told of, by whom and when',
        response: answers(200, z.strictObject({ rights: z.array(rightSchema) })),
      },
    },
    () => Promise.resolve({ rights: told }),
  );
  return Promise.resolve();
};

const caseRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId/checklists',
      {
        schema: {
          operationId: 'getChecklists',
          tags: ['cases'],
          summary: '本案清单 · Items before each step of the case, ticked by whom and when, and rights told',
          params: z.strictObject({ caseId: z.string() }),
          response: answers(
            200,
            z.strictObject({
              case: z.string(),
              checklists: z.array(caseChecklistSchema),
              rights: z.array(caseRightSchema),
            }),
            ['not-signed-in', 'malformed', 'case-not-found'],
          ),
        },
      },
      async (request) => {
        const { stored, state, ctx, now } = await lookAt(door, actorOf(request), request.params.caseId);
        const accepted = await actsOf(door.database, stored.caseId);
        return {
          case: stored.caseId,
          checklists: caseChecklistsView(state.standing, accepted, ctx, now),
          rights: caseRightsView(state.standing, accepted),
        };
      },
    );
    return Promise.resolve();
  };

const settingRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/office/units/:unit/checklist',
      {
        schema: {
          operationId: 'setChecklist',
          tags: ['office'],
          summary: '启用办案清单 · Put a checklist in force for a unit and the units below, from now on',
          description:
            'For administrators. `null` ends it: the unit then works by the checklist of the unit above, if that has one.',
          params: z.strictObject({ unit: z.string() }),
          body: z.strictObject({ checklist: z.string().max(100).nullable() }),
          response: answers(
            200,
            z.strictObject({ unit: z.string(), checklist: z.string().nullable(), changed: z.boolean() }),
            ['not-signed-in', ...withBody, 'not-administrator', 'unit-not-found'],
          ),
        },
      },
      async (request) => {
        const by = asAdministrator(actorOf(request));
        const { office } = await door.people.office();
        const [{ unit }, { checklist }] = [request.params, request.body];
        const { agency } = office.unit(unit) ?? {};
        if (agency === undefined) throw new Problem('unit-not-found');
        if (checklist !== null && checklists.get(checklist)?.agency !== agency) {
          throw malformed({
            in: 'body',
            path: 'checklist',
            message: `is no checklist of the ${agency} (GET /api/v1/checklists)`,
          });
        }
        const changed = await setChecklist(door.database, { unit, checklist, by }, door.clock.now());
        return { unit, checklist, changed };
      },
    );
    return Promise.resolve();
  };

/** Checklists and notices of rights: what there is, what a unit works by, and how a case stands. */
export const checklistRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(templateRoutes);
    await app.register(caseRoute(door));
    await app.register(settingRoute(door));
  };
