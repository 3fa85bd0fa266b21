import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemCodes, problems, isRefusal, type ProblemCode } from '../../domain/problems';
import { categories } from '../../law/jurisdiction';
import { currentPack } from '../../law/pack';
import { defaultPolicy } from '../../law/policy';
import { answers } from '../answers';
import { actTypes, actTypeSchema } from '../catalogue';
import { addressOf, Problem } from '../problem';
import { titleSchema } from '../schemas/common';
import { categorySchema, categoryView } from '../views/jurisdiction';
import { decisionPointsSchema, decisionPointsView } from '../views/decision-points';
import { laddersSchema, laddersView } from '../views/ladders';
import { limitSchema, limitView } from '../views/limit';

const problemRowSchema = z
  .strictObject({
    code: z.enum(problemCodes),
    type: z.string(),
    status: z.int(),
    refusal: z.boolean().describe('A refusal of the law or the office: it stands in the ledger'),
    title: titleSchema,
    remedy: titleSchema,
  })
  .meta({ id: 'ProblemRow' });

const rowOf = (code: ProblemCode): z.infer<typeof problemRowSchema> => ({
  code,
  type: addressOf(code),
  refusal: isRefusal(code),
  ...problems[code],
});

const pack = {
  law: currentPack.id,
  calendarYears: [...currentPack.calendar.years],
  limits: [...currentPack.limits.values()].map(limitView),
};

const ladders = laddersView(defaultPolicy);

const packSchema = z
  .strictObject({
    law: z.string(),
    calendarYears: z.array(z.int()).describe('Years with an official calendar; others are provisional'),
    limits: z.array(limitSchema),
  })
  .meta({ id: 'LawPack' });

const isCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

const open = { config: { open: true } } as const;
const shared = { tags: ['reference'], security: [] };

const packRoutes: FastifyPluginAsyncZod = (app) => {
  app.get(
    '/act-types',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listActTypes',
        summary: '办案行为目录 · Catalogue of acts with their JSON Schemas',
        response: answers(200, z.strictObject({ actTypes: z.array(actTypeSchema) })),
      },
    },
    () => Promise.resolve({ actTypes: [...actTypes] }),
  );

  app.get(
    '/limits',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listLimits',
        summary: '期限规则包 · The law pack in force for new cases',
        response: answers(200, packSchema),
      },
    },
    () => Promise.resolve(pack),
  );

  app.get(
    '/ladders',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listLadders',
        summary: '预警阶梯 · Who is told when, and who answers by when: the ladders an office begins with',
        response: answers(200, laddersSchema),
      },
    },
    () => Promise.resolve(ladders),
  );
  return Promise.resolve();
};

const jurisdiction = { categories: [...categories.values()].map(categoryView) };

const jurisdictionRoutes: FastifyPluginAsyncZod = (app) => {
  app.get(
    '/jurisdiction',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listJurisdiction',
        summary: '管辖表与负面清单 · Which unit or organ may handle which kind of case',
        response: answers(200, z.strictObject({ categories: z.array(categorySchema) })),
      },
    },
    () => Promise.resolve(jurisdiction),
  );
  return Promise.resolve();
};

const decisionPoints = decisionPointsView();

const decisionPointRoutes: FastifyPluginAsyncZod = (app) => {
  app.get(
    '/decision-points',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listDecisionPoints',
        summary:
          '风险评估点 · Decisions at which risk is assessed, how many of those asked for are configured, and what each level asks',
        response: answers(200, decisionPointsSchema),
      },
    },
    () => Promise.resolve(decisionPoints),
  );
  return Promise.resolve();
};

const problemRoutes: FastifyPluginAsyncZod = (app) => {
  app.get(
    '/problems',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listProblems',
        summary: '错误与不予受理的理由 · Every problem, and what to do about it',
        response: answers(200, z.strictObject({ problems: z.array(problemRowSchema) })),
      },
    },
    () => Promise.resolve({ problems: problemCodes.map(rowOf) }),
  );

  app.get(
    '/problems/:code',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'getProblem',
        summary: '一个错误代码 · One problem: what `type` of a problem points to',
        params: z.strictObject({ code: z.string() }),
        response: answers(200, problemRowSchema, ['problem-not-found']),
      },
    },
    ({ params }) => {
      if (!isCode(params.code)) throw new Problem('problem-not-found');
      return Promise.resolve(rowOf(params.code));
    },
  );
  return Promise.resolve();
};

/** What does not change while a release runs: acts, limits, jurisdiction, decision points, problems. Open to everybody. */
export const referenceRoutes: FastifyPluginAsyncZod = async (app) => {
  await app.register(packRoutes);
  await app.register(jurisdictionRoutes);
  await app.register(decisionPointRoutes);
  await app.register(problemRoutes);
};
