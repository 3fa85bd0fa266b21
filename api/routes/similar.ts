import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { acts } from '../../domain/acts';
import type { Title } from '../../domain/limit';
import { day } from '../../domain/time/instant';
import { comparable } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { sightOf } from '../look';
import { titleSchema } from '../schemas/common';
import { alike, likenessReasons, type LikenessReason } from '../similar';
import { labelsSchema } from '../views/label';

const { reporter, summary } = acts['reception.receive'].fields.shape;

/** How far back, over how many cases, and how many are shown. */
const [back, mostCases, mostShown] = [90 * day, 5_000, 10];

const titles: Readonly<Record<LikenessReason, Title>> = {
  'reporter-id-number': { zh: '报案人证件号码相同', en: 'The same identity number of who reports' },
  'reporter-phone': { zh: '报案人联系电话相同', en: 'The same telephone number of who reports' },
  'reporter-name': { zh: '报案人姓名相同', en: 'The same name of who reports' },
  'person-id-number': {
    zh: '报案人为该案涉案人员（证件号码相同）',
    en: 'Who reports is a person of the case, by identity number',
  },
  'person-name': { zh: '报案人与该案涉案人员同名', en: 'Who reports has the name of a person of the case' },
  'person-in-summary': { zh: '摘要中提到该案涉案人员姓名', en: 'The summary names a person of the case' },
  summary: { zh: '摘要相似', en: 'The summaries are alike' },
};

const similarSchema = z.strictObject({
  cases: z.array(
    z.strictObject({
      case: z.string(),
      why: z.array(z.strictObject({ reason: z.enum(likenessReasons), title: titleSchema })),
      likeness: z.number().describe('Of the summaries, from 0 to 1; 0 where they are not alike'),
    }),
  ),
  labels: labelsSchema,
});

/** 重复提示: whether a report is known already, before it is sent. A body, so that nobody's name stands in an address. */
export const similarRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/cases/similar',
      {
        schema: {
          operationId: 'findSimilarCases',
          tags: ['cases'],
          summary:
            '重复提示 · Cases of the last 90 days that a report may be about already, and why; nothing is recorded',
          body: z.strictObject({
            reporter: reporter.omit({ kind: true }).optional(),
            summary: summary.optional(),
          }),
          response: answers(200, similarSchema, ['not-signed-in', ...withBody]),
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const since = door.clock.now() - back;
        const cases = await comparable(door.database, { marks: await sightOf(door, actor), since, atMost: mostCases });
        const { roles, unit } = actor;
        const found = await alike(request.body, cases, ({ units }) => ({ roles, handles: units.includes(unit) }));
        const shown = found.slice(0, mostShown);
        return {
          cases: shown.map(({ caseId, why, likeness }) => ({
            case: caseId,
            why: why.map((reason) => ({ reason, title: titles[reason] })),
            likeness,
          })),
          labels: await labelled(
            door,
            request,
            shown.map(({ caseId }) => caseId),
          ),
        };
      },
    );
    return Promise.resolve();
  };
