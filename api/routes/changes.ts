import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { answers } from '../answers';
import { whoOf } from '../authenticate';
import { changeFeed } from '../changes/feed';
import { beatEvery, streamChanges } from '../changes/stream';
import type { Door } from '../door';
import { Problem } from '../problem';

/** How many pages somebody may leave open. */
const mostStreams = 20;

const streamSchema = z
  .string()
  .describe(
    [
      'Events: `hello` and `beat` with the server’s time; `case` with `case`, `seq`, `lastActSeq`, `at` for every case that moved',
      'and that I may see; `inbox` with `of`, whose inbox it is, when something rang or was answered; `reload` where too much was',
      'missed to tell one by one. An event may come twice.',
    ].join(' '),
  );

type End = () => void;

/** The streams that are open, by person, each with what ends it. */
const openStreams = () => {
  const held = new Map<string, Set<End>>();
  return {
    of: (person: string): number => held.get(person)?.size ?? 0,
    during: async (person: string, end: End, work: () => Promise<void>): Promise<void> => {
      const ends = held.get(person) ?? new Set();
      held.set(person, ends.add(end));
      try {
        await work();
      } finally {
        ends.delete(end);
        if (ends.size === 0) held.delete(person);
      }
    },
    endAll: (): void => {
      for (const ends of held.values()) for (const end of ends) end();
    },
  };
};

/** What changes, as it does. */
export const changeRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    const feed = changeFeed(door.database, door.clock);
    const streams = openStreams();
    app.addHook('preClose', (done) => {
      feed.close();
      streams.endAll();
      done();
    });
    app.get(
      '/changes',
      {
        exposeHeadRoute: false,
        schema: {
          operationId: 'streamChanges',
          tags: ['changes'],
          summary: '实时变更 · What changes in the cases I may see, as it does: server-sent events',
          response: {
            ...answers(200, streamSchema, ['not-signed-in']),
            200: { description: 'A stream', content: { 'text/event-stream': { schema: streamSchema } } },
          },
        },
      },
      async (request, reply) => {
        const who = whoOf(request);
        const { person } = who.actor;
        if (streams.of(person) >= mostStreams) {
          throw new Problem('too-many-requests', { headers: { 'retry-after': '60' } });
        }
        const { raw } = reply;
        const end: End = () => {
          if (raw.headersSent) raw.end();
          else raw.destroy();
        };
        await streams.during(person, end, () => streamChanges({ door, feed, who, beat: beatEvery }, request, reply));
      },
    );
    return Promise.resolve();
  };
