import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Door } from '../door';
import { actRoutes } from './acts';
import { referenceRoutes } from './reference';
import { sessionRoutes } from './session';

/** Every route under /api/v1. */
export const routes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(referenceRoutes);
    await app.register(sessionRoutes(door));
    await app.register(actRoutes(door));
  };
