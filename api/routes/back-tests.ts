import type { FastifyRequest } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { existing } from '../../domain/acts/fields';
import { day } from '../../domain/time/instant';
import { parseInstant } from '../../domain/time/iso';
import { versionOf } from '../../desk';
import { type BackTest, readBackTests, visibleAmong } from '../../store';
import { answers, withBody } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { sightOf } from '../look';
import { looked } from '../looked';
import { malformed } from '../problem';
import { instantOut, iso } from '../schemas/common';
import { backTestSchema, backTestView } from '../views/model';
import { keeperOf, modelParams } from './models';

const longest = 400 * day;

/** Counts are over the cases of whoever ran it; cases are named to whoever may see them. */
const visibleIn = async (door: Door, request: FastifyRequest, tests: readonly BackTest[]) => {
  const cases = tests.flatMap(({ result }) => result.hits.map(({ caseId }) => caseId));
  const visible = await visibleAmong(door.database, cases, await sightOf(door, actorOf(request)));
  looked(request, [...visible]);
  return visible;
};

const labelRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/models/:model/labels',
      {
        schema: {
          operationId: 'labelCases',
          tags: ['models'],
          summary: '标注 · Say which cases have what the model looks for, before it is run',
          params: modelParams,
          body: z.strictObject({ cases: z.array(z.string().min(1).max(100)).max(20_000) }),
          response: answers(
            201,
            z.strictObject({ labels: z.string(), cases: z.int(), hash: z.string(), by: z.string(), at: instantOut }),
            [...(['not-signed-in', 'not-model-keeper', ...withBody] as const), 'no-such-model'],
          ),
        },
      },
      async (request, reply) => {
        const by = keeperOf(request);
        const { id, cases, hash, labelledBy, labelledAt } = await door.models.label(
          request.params.model,
          request.body.cases,
          by,
        );
        const answer = { labels: id, cases: cases.length, hash, by: labelledBy, at: iso(labelledAt) };
        return reply.status(201).send(answer);
      },
    );
    return Promise.resolve();
  };

const order = z.strictObject({
  version: z.int().min(1).max(9999),
  labels: z.string().min(1).max(40).describe('Laid down before; docs/models.md'),
  from: existing,
  to: existing,
});

const runRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/models/:model/back-tests',
      {
        schema: {
          operationId: 'backTestModel',
          tags: ['models'],
          summary:
            '回溯检验 · Ask a version of every case that I may see, as it stood then, and compare with the labels',
          params: modelParams,
          body: order,
          response: answers(201, backTestSchema, [
            ...(['not-signed-in', 'not-model-keeper', ...withBody] as const),
            'no-such-model',
            'no-such-labels',
            'labels-too-late',
            'back-test-too-long',
          ]),
        },
      },
      async (request, reply) => {
        const by = keeperOf(request);
        const { version, labels } = request.body;
        const from = parseInstant(request.body.from, 'from');
        const to = parseInstant(request.body.to, 'to');
        if (to < from || to - from > longest) {
          throw malformed({ in: 'body', path: 'to', message: 'lies before `from`, or more than 400 days behind it' });
        }
        const marks = await sightOf(door, by);
        const test = await door.models.backTest(request.params.model, { version, labels, from, to, marks }, by);
        return reply.status(201).send(backTestView(test, await visibleIn(door, request, [test])));
      },
    );
    app.get(
      '/models/:model/back-tests',
      {
        schema: {
          operationId: 'listBackTests',
          tags: ['models'],
          summary: '回溯检验结果 · Back-tests of a model, the latest first, with the cases I may see',
          params: modelParams,
          response: answers(200, z.strictObject({ backTests: z.array(backTestSchema) }), [
            'not-signed-in',
            'malformed',
            'not-model-keeper',
            'no-such-model',
          ]),
        },
      },
      async (request) => {
        keeperOf(request);
        await versionOf(door.database, request.params.model);
        const tests = await readBackTests(door.database, request.params.model);
        const visible = await visibleIn(door, request, tests);
        return { backTests: tests.map((test) => backTestView(test, visible)) };
      },
    );
    return Promise.resolve();
  };

/** Trying models on the past. */
export const backTestRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    for (const route of [labelRoute, runRoutes]) await app.register(route(door));
  };
