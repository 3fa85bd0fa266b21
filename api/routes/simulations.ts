import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { day } from '../../domain/time/instant';
import { type Hypothesis, nextSteps, whatIf } from '../../engine';
import { actsOf, timeline } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { lookAt } from '../look';
import { looked } from '../looked';
import { malformed } from '../problem';
import { actRequest, type ActRequest } from '../schemas/acts';
import { given, instantField, readInstant } from '../schemas/common';
import { simulationSchema, simulationView } from '../views/simulation';

const mostActs = 50;
const horizon = 3 * 366 * day;

const supposition = z.strictObject({
  acts: z.array(actRequest).max(mostActs).default([]).describe('Acts that nobody has done; none: nobody does anything'),
  until: instantField('Up to when time is passed; left out, 90 days from now, and three years at most'),
});

const hypothesisOf = ({ type, persons = [], fields = {}, ...rest }: ActRequest, now: number): Hypothesis => ({
  type,
  at: readInstant(rest.occurredAt) ?? now,
  persons,
  fields,
  ...given('decidedBy', rest.decidedBy),
  ...given('documentNo', rest.documentNo),
});

/** What if: suppositions about a case one may see. The running case is untouched, and nothing is recorded. */
export const simulationRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/cases/:caseId/simulations',
      {
        schema: {
          operationId: 'simulateCase',
          tags: ['cases'],
          summary: '推演 · What if these acts were done, or nobody did anything',
          params: z.strictObject({ caseId: z.string() }),
          body: supposition,
          response: answers(200, simulationSchema, ['not-signed-in', 'malformed', 'case-not-found', ...withBody]),
        },
      },
      async (request) => {
        const { stored, state, ctx, now } = await lookAt(door, actorOf(request), request.params.caseId);
        looked(request, [stored.caseId]);
        const { acts, until } = request.body;
        const end = readInstant(until) ?? now + 90 * day;
        if (end < now || end > now + horizon) {
          throw malformed({ in: 'body', path: 'until', message: 'lies before now, or more than three years ahead' });
        }
        const { caseId } = stored;
        const [history, recorded] = await Promise.all([actsOf(door.database, caseId), timeline(door.database, caseId)]);
        const supposed = whatIf(
          stored.state,
          history,
          acts.map((act) => hypothesisOf(act, now)),
          { now, until: end },
          ctx,
        );
        return simulationView(supposed, nextSteps(state, now, ctx), {
          ...{ caseId, law: ctx.law, recorded, until: end },
          unit: (id) => ctx.office.unit(id)?.name,
        });
      },
    );
    return Promise.resolve();
  };
