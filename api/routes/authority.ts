import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { matrixAt } from '../../law/authority';
import { answers } from '../answers';
import type { Door } from '../door';
import { instantField, readInstant } from '../schemas/common';
import { authoritySchema, authorityView } from '../views/authority';

/** The list of powers: who may propose, countersign or decide which act. */
export const authorityRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/authority',
      {
        schema: {
          operationId: 'getAuthority',
          tags: ['law'],
          summary: '权力清单 · The list of powers in force: who proposes, countersigns and decides each act',
          querystring: z.strictObject({
            at: instantField('By which acts that came in then were judged; left out, now'),
          }),
          response: answers(200, authoritySchema, ['not-signed-in', 'malformed']),
        },
      },
      (request) => Promise.resolve(authorityView(matrixAt(readInstant(request.query.at) ?? door.clock.now()))),
    );
    return Promise.resolve();
  };
