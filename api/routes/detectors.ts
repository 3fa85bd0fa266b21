import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { detectors } from '../../law/models';
import { versionOf } from '../../desk';
import { listHits } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { hitsSchema, hitView } from '../views/model';
import { modelParams } from './models';

const query = z.strictObject({
  ...pageQuery,
  unit: z.string().max(100).optional().describe('Only cases that this unit handles'),
});

const cursor = z.tuple([z.int(), z.string(), z.string(), z.string()]);

interface Asked {
  readonly models: readonly string[];
  readonly open?: boolean | undefined;
}

/** A page of hits in cases that the viewer may see. */
const hitsFor = async (door: Door, request: FastifyRequest, { models, open }: Asked) => {
  const { limit, after, unit } = request.query as z.infer<typeof query>;
  const hits = await listHits(door.database, {
    models,
    marks: await sightOf(door, actorOf(request)),
    unit,
    open,
    after: readCursor(cursor, after),
    atMost: limit,
  });
  const labels = await labelled(
    door,
    request,
    hits.map(({ caseId }) => caseId),
  );
  const last = hits.length === limit ? hits.at(-1) : undefined;
  const next = last ? { next: cursorOf([last.firstAt, last.caseId, last.model, last.subject]) } : {};
  return { hits: hits.map(hitView), labels, ...next };
};

/** What models have hit, and the one list of the three detectors. */
export const detectorRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/models/:model/hits',
      {
        schema: {
          operationId: 'listModelHits',
          tags: ['models'],
          summary: '模型命中 · What a model has hit in cases I may see, the latest first',
          params: modelParams,
          querystring: z.strictObject({
            ...query.shape,
            open: z.enum(['true', 'false']).optional().describe('Only what holds, or only what holds no longer'),
          }),
          response: answers(200, hitsSchema, ['not-signed-in', 'malformed', 'no-such-model']),
        },
      },
      async (request) => {
        const { model } = request.params;
        await versionOf(door.database, model);
        const { open } = request.query;
        return hitsFor(door, request, { models: [model], open: open === undefined ? undefined : open === 'true' });
      },
    );
    app.get(
      '/detectors',
      {
        schema: {
          operationId: 'listDetected',
          tags: ['models'],
          summary:
            '超期、应受未受、应立未立 · The three detectors in one list: what holds in cases I may see, the latest first',
          querystring: z.strictObject({ ...query.shape, detector: z.enum(detectors).optional() }),
          response: answers(200, hitsSchema, ['not-signed-in', 'malformed']),
        },
      },
      async (request) => {
        const { detector } = request.query;
        return hitsFor(door, request, { models: detector ? [detector] : detectors, open: true });
      },
    );
    return Promise.resolve();
  };
