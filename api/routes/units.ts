import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { newestAuthority } from '../../law/authority';
import { loadOf } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import type { OfficeNow } from '../people';
import { Problem } from '../problem';
import { given, instantOut, iso, titleSchema } from '../schemas/common';

const loadSchema = z
  .strictObject({
    person: z.string(),
    name: titleSchema,
    openCases: z.int().describe('Open cases they handle in this unit'),
    overdue: z.int().describe('Running clocks of these that have run out'),
    nextDue: instantOut.optional().describe('When the next of the others runs out'),
  })
  .meta({ id: 'HandlerLoad' });

/** Whether somebody assigns the cases of a unit: the roles of the list of powers, in the unit or one above it. */
const assigns = ({ unit, roles }: Actor, asked: string, { below }: OfficeNow): boolean =>
  (unit === asked || below(unit).includes(asked)) &&
  roles.some((role) => newestAuthority('case.assign').propose.includes(role));

/** The handlers of a unit and what each has on the desk, for whoever assigns. */
export const unitRoutes =
  ({ clock, database, people }: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/units/:unit/handlers',
      {
        schema: {
          operationId: 'listHandlers',
          tags: ['cases'],
          summary: '承办人工作量 · The handlers of a unit and their load, the least loaded first, for whoever assigns',
          params: z.strictObject({ unit: z.string() }),
          response: answers(200, z.strictObject({ unit: z.string(), handlers: z.array(loadSchema) }), [
            'not-signed-in',
            'malformed',
            'unit-not-found',
          ]),
        },
      },
      async (request) => {
        const { unit: id } = request.params;
        const now = await people.office();
        const unit = now.office.unit(id);
        if (!unit || !assigns(actorOf(request), id, now)) throw new Problem('unit-not-found');
        const names = new Map(
          now.members.flatMap(({ person, name, unit: at, roles }) =>
            at === id && roles.includes('handler') ? [[person, name] as const] : [],
          ),
        );
        const handlers = [...names.keys()];
        const load = await loadOf(database, { unit: id, agency: unit.agency, handlers, now: clock.now() });
        return {
          unit: id,
          handlers: load.map(({ person, openCases, overdue, nextDue }) => ({
            person,
            name: names.get(person) ?? { zh: person, en: person },
            openCases,
            overdue,
            ...given('nextDue', nextDue === null ? undefined : iso(nextDue)),
          })),
        };
      },
    );
    return Promise.resolve();
  };
