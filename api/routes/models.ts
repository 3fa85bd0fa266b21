import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { reasons } from '../../domain/acts/fields';
import { modelId, warningModelSchema } from '../../domain/model';
import { modelsOf, versionOf } from '../../desk';
import { countHits, readThresholds } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { Problem } from '../problem';
import { modelPageSchema, modelSchema, modelView } from '../views/model';

export const modelParams = z.strictObject({ model: modelId });
const version = z.int().min(1).max(9999);

/** Who keeps the models of an office: supervisors (执法监督), leaders and administrators. */
const keepers: readonly string[] = ['supervisor', 'leader', 'administrator'];

/** @throws {Problem} not-model-keeper */
export const keeperOf = (request: FastifyRequest): Actor => {
  const actor = actorOf(request);
  if (!actor.roles.some((role) => keepers.includes(role))) throw new Problem('not-model-keeper');
  return actor;
};

/** A head or leader sets thresholds of the own unit, a keeper those of any. @throws {Problem} not-model-keeper */
const setterFor = (request: FastifyRequest, unit: string): Actor => {
  const actor = actorOf(request);
  return actor.unit === unit && actor.roles.includes('head') ? actor : keeperOf(request);
};

const shown = async ({ database }: Door, id: string) => {
  const [found, newest] = [await modelsOf(database, id), await versionOf(database, id)];
  const { content } = found.find(({ state }) => state === 'active') ?? newest;
  const thresholds = await readThresholds(database, id);
  const hits = (await countHits(database)).get(id) ?? { open: 0, all: 0 };
  return {
    versions: found.map(modelView),
    content,
    thresholds: thresholds.map(({ unit, params }) => ({ unit, params })),
    hits,
  };
};

const readRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/models',
      {
        schema: {
          operationId: 'listModels',
          tags: ['models'],
          summary: '预警模型 · Warning models of the office, every version, by id and the latest first',
          response: answers(200, z.strictObject({ models: z.array(modelSchema) }), ['not-signed-in']),
        },
      },
      async () => ({ models: (await modelsOf(door.database)).map(modelView) }),
    );
    app.get(
      '/models/:model',
      {
        schema: {
          operationId: 'getModel',
          tags: ['models'],
          summary: '一个预警模型 · A model: its versions, what it asks, thresholds of units, how often it hits',
          params: modelParams,
          response: answers(200, modelPageSchema, ['not-signed-in', 'malformed', 'no-such-model']),
        },
      },
      (request) => shown(door, request.params.model),
    );
    return Promise.resolve();
  };

const proposeRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/models',
      {
        schema: {
          operationId: 'proposeModel',
          tags: ['models'],
          summary: '提出模型 · Propose a version of a model; it is checked with its examples, and asked of no case yet',
          body: warningModelSchema,
          response: answers(201, modelSchema, [
            ...(['not-signed-in', 'not-model-keeper', ...withBody] as const),
            'unknown-fact',
            'invalid-expression',
            'invalid-model',
            'model-version-exists',
          ]),
        },
      },
      async (request, reply) => {
        const by = keeperOf(request);
        const one = await door.models.propose(request.body, by);
        return reply.status(201).header('location', `/api/v1/models/${one.id}`).send(modelView(one));
      },
    );
    return Promise.resolve();
  };

const decideRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/models/:model/activate',
      {
        schema: {
          operationId: 'activateModel',
          tags: ['models'],
          summary: '启用 · A second person switches a version on that was tried on the past',
          params: modelParams,
          body: z.strictObject({ version, reasons }),
          response: answers(200, modelPageSchema, [
            ...(['not-signed-in', 'not-model-keeper', ...withBody] as const),
            'no-such-model',
            'model-stands-otherwise',
            'not-back-tested',
            'same-person-activates',
          ]),
        },
      },
      async (request) => {
        const by = keeperOf(request);
        const { model } = request.params;
        await door.models.activate(model, request.body.version, by, request.body.reasons);
        return shown(door, model);
      },
    );
    app.post(
      '/models/:model/deactivate',
      {
        schema: {
          operationId: 'deactivateModel',
          tags: ['models'],
          summary: '停用 · Switch a model off, with the reason; its hits are cleared',
          params: modelParams,
          body: z.strictObject({ reasons }),
          response: answers(200, modelPageSchema, [
            ...(['not-signed-in', 'not-model-keeper', ...withBody] as const),
            'no-such-model',
            'model-stands-otherwise',
          ]),
        },
      },
      async (request) => {
        const { model } = request.params;
        await door.models.deactivate(model, keeperOf(request), request.body.reasons);
        return shown(door, model);
      },
    );
    return Promise.resolve();
  };

const thresholdRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/models/:model/thresholds',
      {
        schema: {
          operationId: 'setModelThresholds',
          tags: ['models'],
          summary: '设置阈值 · Thresholds of a unit and those below it, within the bounds of the model',
          params: modelParams,
          body: z.strictObject({ unit: z.string().min(1).max(100), params: z.record(z.string().max(40), z.int()) }),
          response: answers(200, modelPageSchema, [
            ...(['not-signed-in', 'not-model-keeper', ...withBody] as const),
            'no-such-model',
            'unit-not-found',
            'threshold-outside',
          ]),
        },
      },
      async (request) => {
        const { unit, params } = request.body;
        const { model } = request.params;
        const by = setterFor(request, unit);
        const { office } = await door.people.office();
        // A name mistyped would be kept for ever, and count nowhere.
        if (office.unit(unit) === undefined) throw new Problem('unit-not-found');
        await door.models.setThresholds(model, unit, params, by);
        return shown(door, model);
      },
    );
    return Promise.resolve();
  };

/** Warning models of the office. */
export const modelRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    for (const route of [readRoutes, proposeRoute, decideRoutes, thresholdRoute]) await app.register(route(door));
  };
