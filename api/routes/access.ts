import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { leadingRoles, type Role } from '../../domain/office';
import { type Reader, readerOf } from '../../domain/redaction';
import { looksAt } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { storedFor } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { Problem } from '../problem';
import { given, instantOut, iso, nextSchema } from '../schemas/common';

const lookSchema = z
  .strictObject({
    at: instantOut,
    person: z.string(),
    onBehalfOf: z.string().optional(),
    unit: z.string(),
    route: z.string().describe('What was asked for'),
  })
  .meta({ id: 'Look' });

const anywhere: readonly Role[] = ['auditor', 'administrator'];
const mayRead = ({ roles, handles }: Reader): boolean =>
  roles.some((role) => anywhere.includes(role) || (handles && leadingRoles.includes(role)));

const reading = async (door: Door, actor: Actor, caseId: string): Promise<void> => {
  const { state } = await storedFor(door, actor, caseId);
  if (!mayRead(readerOf(actor, state.standing))) throw new Problem('access-log-not-yours');
};

/** Who looked at a case: for those who audit, and for the heads of the unit that handles it. */
export const accessRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId/access',
      {
        schema: {
          operationId: 'listLooks',
          tags: ['cases'],
          summary: '访问记录 · Who looked at a case, the latest first',
          params: z.strictObject({ caseId: z.string() }),
          querystring: z.strictObject(pageQuery),
          response: answers(200, z.strictObject({ looks: z.array(lookSchema), next: nextSchema }), [
            'not-signed-in',
            'malformed',
            'case-not-found',
            'access-log-not-yours',
          ]),
        },
      },
      async (request) => {
        const { caseId } = request.params;
        const { limit, after } = request.query;
        await reading(door, actorOf(request), caseId);
        await door.accessLog.flush();
        const rows = await looksAt(door.database, caseId, { before: readCursor(z.int(), after), atMost: limit });
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          looks: rows.map(({ at, person, onBehalfOf, unit, route }) => ({
            ...{ at: iso(at), person, unit, route },
            ...given('onBehalfOf', onBehalfOf ?? undefined),
          })),
          ...(last ? { next: cursorOf(last.id) } : {}),
        };
      },
    );
    return Promise.resolve();
  };
