import { finished } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hour, type Instant } from '../../domain/time/instant';
import type { Mark } from '../../domain/visibility';
import { StoreUnavailable } from '../../store';
import type { Door } from '../door';
import { choosesCapacity } from '../identity/capacity';
import { type Who, whoIs } from '../identity/who';
import { sightOf } from '../look';
import { Problem } from '../problem';
import { iso } from '../schemas/common';
import type { Feed, Listener, Seen } from './feed';

/** How often a stream says that it is there, and asks whether its person still is. */
export const beatEvery = 15_000;
/** What was missed for longer is not told one by one: the page begins again. */
const longest = hour / 6;
const mostMissed = 1_000;
/** Whoever reads so slowly that this much waits is let go, and comes back with `Last-Event-ID`. */
const mostWaiting = 2 ** 20;

/** Without an id the browser keeps the one it has: what was missed is not behind it before it has been sent. */
const text = (event: string, data: object, id?: Instant): string =>
  `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;

const textsOf = ({ cases, inboxes, until }: Seen): readonly string[] => [
  ...cases.map(({ caseId, seq, lastActSeq, recordedAt }) =>
    text('case', { case: caseId, seq, lastActSeq, at: iso(recordedAt) }, until),
  ),
  ...inboxes.map((of) => text('inbox', { of, at: iso(until) }, until)),
];

/** A stream cannot say in a header as what it looks: as everything somebody may act as, unless it did say. */
const lookingAs = (request: FastifyRequest, { actor, capacities }: Who): Who['capacities'] =>
  choosesCapacity(request) ? [actor] : capacities;

const outlookOf = async (
  door: Door,
  request: FastifyRequest,
  who: Who,
): Promise<{ readonly sight: readonly Mark[]; readonly persons: readonly string[] }> => {
  const all = lookingAs(request, who);
  const sights = await Promise.all(all.map((one) => sightOf(door, one)));
  const persons = all.map(({ person, onBehalfOf }) => onBehalfOf ?? person);
  return { sight: [...new Set(sights.flat())], persons: [...new Set(persons)] };
};

/** What they see now; undefined for whoever is no longer signed in. With the database away, what they saw before. */
const outlookNow = async (door: Door, request: FastifyRequest, before: Listener) => {
  try {
    const who = await whoIs(door, request);
    return who && !who.session.mustChange ? await outlookOf(door, request, who) : undefined;
  } catch (error) {
    if (error instanceof StoreUnavailable) return before;
    if (error instanceof Problem) return undefined;
    throw error;
  }
};

/** From where a browser goes on: the id of what it got last. */
const resumedFrom = ({ headers }: FastifyRequest): Instant | undefined => {
  const given = headers['last-event-id'];
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined;
};

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // A proxy that collects answers before it passes them on would pass nothing on.
  'x-accel-buffering': 'no',
  connection: 'close',
};

export interface Streaming {
  readonly door: Door;
  readonly feed: Feed;
  readonly who: Who;
  readonly beat: number;
}

interface Writer {
  readonly write: (chunk: string) => void;
  readonly raw: FastifyReply['raw'];
}

const writerTo = ({ raw }: FastifyReply): Writer => ({
  raw,
  write: (chunk) => {
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(chunk);
    if (raw.writableLength > mostWaiting) raw.destroy();
  },
});

/** What a reader that comes back has missed, or that it must begin again; nothing for one that is new. */
const greeting = async ({ door, feed }: Streaming, listener: Listener, since: Instant | undefined): Promise<string> => {
  const now = door.clock.now();
  // A new one that is cut off before the first beat must know from where to go on.
  const hello = `retry: 3000\n\n${text('hello', { at: iso(now) }, since === undefined ? now : undefined)}`;
  if (since === undefined) return hello;
  const missed = Math.abs(now - since) < longest ? await feed.missed(listener, since) : undefined;
  const known = missed && missed.cases.length <= mostMissed;
  return hello + (known ? textsOf(missed).join('') : text('reload', { at: iso(now) }, now));
};

const beating = (
  { door, feed, beat }: Streaming,
  request: FastifyRequest,
  listener: Listener,
  { raw, write }: Writer,
) =>
  setInterval(() => {
    outlookNow(door, request, listener).then(
      (outlook) => {
        if (!outlook) return raw.end();
        listener.sight = outlook.sight;
        listener.persons = outlook.persons;
        write(text('beat', { at: iso(door.clock.now()) }, feed.until()));
      },
      () => raw.destroy(),
    );
  }, beat).unref();

/**
 * Streams what changes to one reader until they go, their session ends, or the server does. The answer is written by hand: it has
 * no end, and nothing of the way an ordinary one is sent applies to it.
 */
export const streamChanges = async (
  streaming: Streaming,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> => {
  const { door, feed, who } = streaming;
  const writer = writerTo(reply);
  // What is found while the greeting is being made waits behind it.
  let waiting: string[] | undefined = [];
  const listener: Listener = {
    ...(await outlookOf(door, request, who)),
    tell: (seen) => {
      const found = textsOf(seen).join('');
      if (waiting) waiting.push(found);
      else writer.write(found);
    },
  };
  const stop = await feed.listen(listener);
  try {
    const first = await greeting(streaming, listener, resumedFrom(request));
    reply.hijack();
    writer.raw.writeHead(200, headers);
    writer.write([first, ...waiting].join(''));
    waiting = undefined;
    const timer = beating(streaming, request, listener, writer);
    await new Promise<void>((resolve) => {
      finished(writer.raw, () => {
        resolve();
      });
    });
    clearInterval(timer);
  } finally {
    stop();
  }
};
