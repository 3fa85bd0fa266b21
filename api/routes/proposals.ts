import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { readerOf } from '../../domain/redaction';
import { stepsInProposals } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { nextSchema } from '../schemas/common';
import { labelsSchema } from '../views/label';
import { ownProposalSchema, ownProposalView } from '../views/proposal';

const cursor = z.tuple([z.int(), z.string(), z.string()]);

/** What somebody has had to do with proposals; what waits for them stands in the inbox. */
export const proposalRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/proposals',
      {
        schema: {
          operationId: 'listProposals',
          tags: ['cases'],
          summary: '我发起和我办理过的审批 · Proposals I wrote, or reviewed or decided, the latest first',
          querystring: z.strictObject({
            ...pageQuery,
            part: z
              .enum(['proposed', 'judged'])
              .default('proposed')
              .describe('`proposed`: I wrote them; `judged`: I reviewed, approved or returned them'),
          }),
          response: answers(
            200,
            z.strictObject({ proposals: z.array(ownProposalSchema), labels: labelsSchema, next: nextSchema }),
            ['not-signed-in', 'malformed'],
          ),
        },
      },
      async (request) => {
        const { limit, after: mark, part } = request.query;
        const actor = actorOf(request);
        const after = readCursor(cursor, mark);
        const taken = await stepsInProposals(door.database, {
          ...{ person: actor.person, part, marks: await sightOf(door, actor), atMost: limit },
          after: after && { at: after[0], caseId: after[1], actId: after[2] },
        });
        const labels = await labelled(
          door,
          request,
          taken.map(({ caseId }) => caseId),
        );
        const last = taken.length === limit ? taken.at(-1) : undefined;
        return {
          proposals: taken.flatMap(
            (step) => ownProposalView(step, actor.person, readerOf(actor, step.state.standing)) ?? [],
          ),
          labels,
          ...(last ? { next: cursorOf([last.at, last.caseId, last.actId]) } : {}),
        };
      },
    );
    return Promise.resolve();
  };
