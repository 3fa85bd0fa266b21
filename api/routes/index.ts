import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Door } from '../door';
import { actRoutes } from './acts';
import { caseRoutes } from './cases';
import { clockRoutes } from './clocks';
import { healthRoutes } from './health';
import { inboxRoutes } from './inbox';
import { lawRoutes } from './law';
import { referenceRoutes } from './reference';
import { sessionRoutes } from './session';
import { simulationRoutes } from './simulations';

/** Every route under /api/v1. */
export const routes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(referenceRoutes);
    for (const room of [
      sessionRoutes,
      caseRoutes,
      actRoutes,
      clockRoutes,
      simulationRoutes,
      inboxRoutes,
      lawRoutes,
      healthRoutes,
    ]) {
      await app.register(room(door));
    }
  };
