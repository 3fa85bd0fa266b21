import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { covers } from '../../domain/organisation';
import type { Instant } from '../../domain/time/instant';
import { newestAuthority } from '../../law/authority';
import { loadOf } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import { custodyLimits } from '../custody-limits';
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
    custody: z.int().describe('Running clocks of these that are custody'),
    nextDue: instantOut.optional().describe('When the next of the others runs out'),
    absent: z
      .strictObject({ from: instantOut, to: instantOut.optional(), deputy: z.string().optional() })
      .optional()
      .describe('Away now'),
  })
  .meta({ id: 'HandlerLoad' });

/** Whether somebody assigns the cases of a unit: the roles of the list of powers, in the unit or one above it. */
const assigns = ({ unit, roles }: Actor, asked: string, { below }: OfficeNow): boolean =>
  (unit === asked || below(unit).includes(asked)) &&
  roles.some((role) => newestAuthority('case.assign').propose.includes(role));

/** Until when somebody is away, and who stands in. */
const awayNow = ({ organisation }: OfficeNow, person: string, at: Instant) => {
  const absence = organisation.absences.find((one) => one.person === person && covers(one, at));
  if (!absence) return undefined;
  const { from, to, deputy } = absence;
  return { from: iso(from), ...given('to', to === undefined ? undefined : iso(to)), ...given('deputy', deputy) };
};

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
          now.members.flatMap(({ person, name, unit: of, roles }) =>
            of === id && roles.includes('handler') ? [[person, name] as const] : [],
          ),
        );
        const handlers = [...names.keys()];
        const at = clock.now();
        const load = await loadOf(database, { unit: id, agency: unit.agency, handlers, now: at, custodyLimits });
        return {
          unit: id,
          handlers: load.map(({ person, openCases, overdue, custody, nextDue }) => ({
            person,
            name: names.get(person) ?? { zh: person, en: person },
            openCases,
            overdue,
            custody,
            ...given('nextDue', nextDue === null ? undefined : iso(nextDue)),
            ...given('absent', awayNow(now, person, at)),
          })),
        };
      },
    );
    return Promise.resolve();
  };
