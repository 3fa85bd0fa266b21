import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { diagrams } from '../../law/diagrams';
import { diagramSchema } from '../../law/diagrams/diagram';
import { currentPack } from '../../law/pack';
import { answers } from '../answers';
import { Problem } from '../problem';
import { titleSchema } from '../schemas/common';

const rowSchema = z
  .strictObject({
    machine: z.string().describe('With its version, as a case names it'),
    name: z.string(),
    title: titleSchema,
    begun: z.boolean().describe('Whether new cases begin this version'),
  })
  .meta({ id: 'ProcedureRow' });

const begun = new Set(Object.values(currentPack.procedures));

const procedures = [...diagrams.values()].map(({ machine, name, title }) => ({
  ...{ machine, name, title },
  begun: begun.has(machine),
}));

const open = { config: { open: true } } as const;
const shared = { tags: ['reference'], security: [] };

/** A version never changes once it is released; a release may still lay it out anew. */
const kept = { 'cache-control': 'public, max-age=3600' };

/** How procedures are drawn: the same layout as on their pages, for a page that lights the stage a case is in. Open to everybody. */
export const procedureRoutes: FastifyPluginAsyncZod = (app) => {
  app.get(
    '/procedures',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'listProcedures',
        summary: '程序目录 · Every released version of every procedure',
        response: answers(200, z.strictObject({ procedures: z.array(rowSchema) })),
      },
    },
    (_request, reply) => {
      void reply.headers(kept);
      return Promise.resolve({ procedures });
    },
  );
  app.get(
    '/procedures/:machine',
    {
      ...open,
      schema: {
        ...shared,
        operationId: 'getProcedure',
        summary: '程序图 · A procedure as it is drawn: stages, ways between them, and where each stands',
        params: z.strictObject({ machine: z.string() }),
        response: answers(200, diagramSchema, ['procedure-not-found']),
      },
    },
    (request, reply) => {
      const diagram = diagrams.get(request.params.machine);
      if (!diagram) throw new Problem('procedure-not-found');
      void reply.headers(kept);
      return Promise.resolve(diagram);
    },
  );
  return Promise.resolve();
};
