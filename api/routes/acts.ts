import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemCodes, isRefusal } from '../../domain/problems';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { caseIdOf } from '../keys';
import { actRequest, openingRequest } from '../schemas/acts';
import { acceptedSchema, acceptedView, actItem, etagOf, keyHeader } from '../submit';

const refusalCodes = problemCodes.filter(isRefusal);

/** Whoever submits an act: opening a case, and everything that happens to it. */
export const actRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/cases',
      {
        schema: {
          operationId: 'openCase',
          tags: ['cases'],
          summary: '接报立卷 · Open a case by its first act',
          headers: keyHeader,
          body: openingRequest,
          response: answers(201, acceptedSchema, ['not-signed-in', ...withBody, ...refusalCodes, 'key-reused']),
        },
      },
      async (request, reply) => {
        const { body, headers } = request;
        const item = await actItem(door, actorOf(request), { body, headers, route: 'POST /cases' });
        const caseId = caseIdOf(item.act.id);
        const stepped = await door.step(caseId, item);
        const view = acceptedView(caseId, stepped);
        return reply
          .status(201)
          .headers({ etag: etagOf(stepped), location: view.links.case })
          .send(view);
      },
    );

    app.post(
      '/cases/:caseId/acts',
      {
        schema: {
          operationId: 'submitAct',
          tags: ['cases'],
          summary: '实施办案行为 · Submit an act',
          description: 'Refusals of the law are answers: they stand in the ledger, and the body says so (`recorded`).',
          params: z.strictObject({ caseId: z.string() }),
          headers: keyHeader,
          body: actRequest,
          response: answers(200, acceptedSchema, [
            'not-signed-in',
            'case-not-found',
            'key-reused',
            'case-moved',
            'no-such-roll-out',
            'made-by-roll-out',
            'made-by-watch',
            ...withBody,
            ...refusalCodes,
          ]),
        },
      },
      async (request, reply) => {
        const { body, headers } = request;
        const { caseId } = request.params;
        const item = await actItem(door, actorOf(request), { body, headers, route: `POST /cases/${caseId}/acts` });
        const stepped = await door.step(caseId, item);
        return reply.header('etag', etagOf(stepped)).send(acceptedView(caseId, stepped));
      },
    );
    return Promise.resolve();
  };
