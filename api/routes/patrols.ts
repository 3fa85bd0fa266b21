import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Office } from '../../domain/office';
import { type Inspection, listInspections } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { given, instantOut, iso, nextSchema, titleSchema } from '../schemas/common';
import { dayField } from './clearings';

const unitFound = z.strictObject({
  unit: z.string(),
  unitName: titleSchema,
  cases: z.int().describe('Open cases that it handles'),
  unassigned: z.int().describe('Of these, assigned to nobody since they were taken in'),
  overdue: z.int().describe('Running clocks that it owes and that have run out'),
  blue: z.int(),
  orange: z.int(),
  red: z.int().describe('Alerts that tell it, about clocks that still run, by colour'),
  unanswered: z.int().describe('Alerts that asked it for an answer whose time was over'),
});

const patrolSchema = z
  .strictObject({
    day: z.string(),
    at: instantOut,
    units: z.array(unitFound).describe('My unit and those below it'),
    office: z.strictObject({
      silent: z.array(z.string()).describe('Watchmen that gave no sign of life'),
      alarms: z.int(),
      uncopied: z.int().describe('Cases with bells that rang and stood in no ledger yet'),
      sealedAt: instantOut.optional(),
    }),
  })
  .meta({ id: 'Patrol' });

const patrolView = (
  { day, at, units, office: { sealedAt, ...found } }: Inspection,
  marks: readonly string[],
  office: Office,
): z.infer<typeof patrolSchema> => ({
  day,
  at: iso(at),
  units: units
    .filter(({ unit }) => marks.includes(unit))
    .map((one) => ({ ...one, unitName: office.unit(one.unit)?.name ?? { zh: one.unit, en: one.unit } })),
  office: { ...found, silent: [...found.silent], ...given('sealedAt', sealedAt === null ? undefined : iso(sealedAt)) },
});

/** What the daily inspection has found. */
export const patrolRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/patrols',
      {
        schema: {
          operationId: 'listPatrols',
          tags: ['clearings'],
          summary: '日巡查 · What the daily inspection found in my units, the latest day first',
          querystring: z.strictObject({ ...pageQuery, from: dayField.optional(), to: dayField.optional() }),
          response: answers(200, z.strictObject({ patrols: z.array(patrolSchema), next: nextSchema }), [
            'not-signed-in',
            'malformed',
          ]),
        },
      },
      async (request) => {
        const { limit, after, ...days } = request.query;
        const [marks, { office }] = await Promise.all([sightOf(door, actorOf(request)), door.people.office()]);
        const before = readCursor(z.string(), after);
        const rows = await listInspections(door.database, { ...days, before, atMost: limit });
        const last = rows.length === limit ? rows.at(-1) : undefined;
        return {
          patrols: rows.map((one) => patrolView(one, marks, office)),
          ...(last ? { next: cursorOf(last.day) } : {}),
        };
      },
    );
    return Promise.resolve();
  };
