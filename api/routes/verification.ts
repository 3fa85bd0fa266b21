import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { officeStreams, sealKeyFrom, sightedCases, streamOf, verifyLedger } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import type { Door } from '../door';
import { asAdministrator } from '../identity/leading';
import { sightOf, storedFor } from '../look';
import { looked } from '../looked';
import { cursorOf, readCursor } from '../pages';
import { nextSchema } from '../schemas/common';
import { faultView, verificationSchema, verificationView } from '../views/verification';

/** Folds a case by itself, under its lock: it reads in the meantime what everybody else is kept from writing. */
const ofCase = async (door: Door, caseId: string) => {
  const stream = streamOf(caseId);
  const verified = await verifyLedger(door.database, { only: [stream], checks: [sealKeyFrom(door.secret).public] });
  return verificationView({ caseId, stream, at: door.clock.now() }, verified, await door.audit(caseId));
};

/** The seals are read once for all of them; a case is looked at by itself only where something is wrong with it. */
const ofCases = async (door: Door, ids: readonly string[]) => {
  const only = ids.map(streamOf);
  const { entries, flaws } = await verifyLedger(door.database, { only, checks: [sealKeyFrom(door.secret).public] });
  const ofAll = flaws.some(({ stream }) => !only.includes(stream));
  const found = [];
  for (const id of ids) {
    const flawed = ofAll || flaws.some(({ stream }) => stream === streamOf(id));
    if (flawed || (await door.audit(id)).length > 0) found.push(await ofCase(door, id));
  }
  return { entries, faulty: found.filter(({ ok }) => !ok) };
};

const caseRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId/verification',
      {
        schema: {
          operationId: 'verifyCase',
          tags: ['audit'],
          summary: '台账核验 · The chain of a case, its seals, and what is stored beside it, verified now',
          params: z.strictObject({ caseId: z.string() }),
          response: answers(200, verificationSchema, ['not-signed-in', 'malformed', 'case-not-found']),
        },
      },
      async (request) => {
        const { caseId } = await storedFor(door, actorOf(request), request.params.caseId);
        return ofCase(door, caseId);
      },
    );
    return Promise.resolve();
  };

const streamsSchema = z.strictObject({
  entries: z.int(),
  faults: z.array(verificationSchema.shape.checks.element.shape.faults.element),
});

const progressSchema = z
  .strictObject({
    total: z.int().describe('Cases I may see'),
    done: z.int().describe('Of them, verified with this answer and those before it'),
    entries: z.int().describe('Entries walked for this answer'),
    faulty: z.array(verificationSchema).describe('Cases of this answer in which a fault was found'),
    office: streamsSchema.optional().describe('The streams that are no case’s, with the last answer'),
    next: nextSchema,
  })
  .meta({ id: 'LedgerVerification' });

const officeOf = async ({ database, secret }: Door) => {
  const only = await officeStreams(database);
  const { entries, flaws } = await verifyLedger(database, { only, checks: [sealKeyFrom(secret).public] });
  return { entries, faults: flaws.map((flaw) => faultView(flaw)) };
};

const ledgerRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/ledger/verification',
      {
        schema: {
          operationId: 'verifyLedger',
          tags: ['audit'],
          summary: '全部台账核验 · Every case I may see, some at a time: a page shows how far it has come',
          querystring: z.strictObject({
            limit: z.coerce.number().int().min(1).max(50).default(10).describe('Cases for this answer'),
            after: z.string().max(600).optional().describe('`next` of the answer before'),
          }),
          response: answers(200, progressSchema, ['not-signed-in', 'not-administrator', 'malformed']),
        },
      },
      async (request) => {
        const actor = actorOf(request);
        if (!actor.roles.includes('auditor')) asAdministrator(actor);
        const { limit, after } = request.query;
        const { ids, total, ahead } = await sightedCases(door.database, {
          ...{ marks: await sightOf(door, actor), atMost: limit },
          after: readCursor(z.string(), after) ?? '',
        });
        looked(request, ids);
        const verified = await ofCases(door, ids);
        const left = ahead - ids.length;
        const last = left > 0 ? ids.at(-1) : undefined;
        return {
          ...{ total, done: total - left },
          ...verified,
          ...(last === undefined ? { office: await officeOf(door) } : { next: cursorOf(last) }),
        };
      },
    );
    return Promise.resolve();
  };

/** Whether the ledger is what it was when it was written, and whether all else is what it leads to. */
export const verificationRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(caseRoute(door));
    await app.register(ledgerRoute(door));
  };
