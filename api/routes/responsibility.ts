import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { responsibility } from '../responsible';
import { instantField, readInstant } from '../schemas/common';
import { responsibilitySchema, responsibilityView } from '../views/responsibility';

/** Who answers for what in a case. */
export const responsibilityRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId/responsibility',
      {
        schema: {
          operationId: 'getResponsibility',
          tags: ['cases'],
          summary: '此刻谁负责 · Who answers for each running clock, duty and alert, now or at an instant',
          params: z.strictObject({ caseId: z.string() }),
          querystring: z.strictObject({
            at: instantField('The instant asked about; ahead of now, by what is known of the office'),
            knownAt: instantField('Only what had been recorded in the case by then'),
          }),
          response: answers(200, responsibilitySchema, ['not-signed-in', 'malformed', 'case-not-found']),
        },
      },
      async (request) => {
        const [at, knownAt] = [readInstant(request.query.at), readInstant(request.query.knownAt)];
        return responsibilityView(await responsibility(door, actorOf(request), request.params.caseId, { at, knownAt }));
      },
    );
    return Promise.resolve();
  };
