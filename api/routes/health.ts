import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { day, hour, minute, type Instant } from '../../domain/time/instant';
import { alarms, backlog, beats, lastSealed, lateness, type LatenessBucket, latenessHistogram } from '../../store';
import { answers } from '../answers';
import type { Door } from '../door';
import { given, instantOut, iso } from '../schemas/common';

const healthSchema = z
  .strictObject({
    status: z.enum(['well', 'degraded']).describe('`degraded`: acts are still decided, but something needs a look'),
    at: instantOut,
    database: z.literal('answers').describe('Otherwise this route answers `store-unavailable`'),
    temporal: z.enum(['answers', 'silent', 'not-configured']),
    watch: z.strictObject({ status: z.enum(['alive', 'silent']), lastSeen: instantOut.optional() }),
    processes: z.array(z.strictObject({ process: z.string(), lastSeen: instantOut })),
    relay: z.strictObject({
      waiting: z.int().describe('Cases whose workflow has not been told yet'),
      since: instantOut.optional(),
      setAside: z.array(z.strictObject({ case: z.string(), attempts: z.int(), reason: z.string() })),
    }),
    bells: z
      .strictObject({
        rung: z.int(),
        p50Ms: z.int().optional(),
        p99Ms: z.int().optional(),
        mostMs: z.int().optional(),
        overdue: z.int().describe('Should have rung and have not'),
        day: z
          .array(z.strictObject({ underMs: z.int().optional(), rung: z.int() }))
          .describe('Of the last 24 hours, by how late they rang: a hole in the watch shows as a second hill'),
      })
      .describe('How late bells rang in the last hour'),
    sealed: instantOut.optional().describe('When the ledger was sealed last; left out before its first seal'),
    alarms: z.array(
      z.strictObject({
        kind: z.string(),
        subject: z.string(),
        since: instantOut,
        times: z.int(),
        detail: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'Health' });

type Health = z.infer<typeof healthSchema>;

/** The watch rings every second; after ten without a sign somebody should look. */
const silentAfter = 10_000;
const tooLate = 5_000;

const temporalOf = async ({ temporal }: Door): Promise<Health['temporal']> => {
  if (!temporal) return 'not-configured';
  return (await temporal()) ? 'answers' : 'silent';
};

const watchOf = (seen: Instant | undefined, now: Instant): Health['watch'] => ({
  status: seen !== undefined && Math.abs(now - seen) < silentAfter ? 'alive' : 'silent',
  ...given('lastSeen', seen === undefined ? undefined : iso(seen)),
});

const bellsOf = (
  { rung, p50, p99, most, overdue }: Awaited<ReturnType<typeof lateness>>,
  day: readonly LatenessBucket[],
): Health['bells'] => ({
  rung,
  ...given('p50Ms', p50 ?? undefined),
  ...given('p99Ms', p99 ?? undefined),
  ...given('mostMs', most ?? undefined),
  overdue,
  day: day.map(({ under, rung: rang }) => ({ ...given('underMs', under ?? undefined), rung: rang })),
});

const relayOf = ({ waiting, since, aside }: Awaited<ReturnType<typeof backlog>>): Health['relay'] => ({
  waiting,
  ...given('since', since === null ? undefined : iso(since)),
  setAside: aside.map(({ caseId, attempts, reason }) => ({ case: caseId, attempts, reason })),
});

const health = async (door: Door): Promise<Health> => {
  const { database } = door;
  const now = door.clock.now();
  const [temporal, signs, owed, rang, lateToday, sealed, standing] = await Promise.all([
    temporalOf(door),
    beats(database),
    backlog(database),
    lateness(database, now - hour, now - tooLate),
    latenessHistogram(database, now - day),
    lastSealed(database),
    alarms(database),
  ]);
  const watch = watchOf(signs.find(({ process }) => process === 'watch')?.at, now);
  const behind = owed.since !== null && now - owed.since > minute;
  const well =
    temporal !== 'silent' && watch.status === 'alive' && standing.length === 0 && rang.overdue === 0 && !behind;
  return {
    status: well ? 'well' : 'degraded',
    at: iso(now),
    database: 'answers',
    temporal,
    watch,
    processes: signs.map(({ process, at }) => ({ process, lastSeen: iso(at) })),
    relay: relayOf(owed),
    bells: bellsOf(rang, lateToday),
    ...given('sealed', sealed === undefined ? undefined : iso(sealed)),
    alarms: standing.map(({ kind, subject, since, times, detail }) => ({
      kind,
      subject,
      since: iso(since),
      times,
      detail: { ...detail },
    })),
  };
};

/** Whether everything runs. Open to everybody: it holds ids and numbers only. */
export const healthRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/health',
      {
        config: { open: true },
        schema: {
          operationId: 'getHealth',
          tags: ['running'],
          summary: '运行状态 · Health',
          security: [],
          response: answers(200, healthSchema),
        },
      },
      () => health(door),
    );
    return Promise.resolve();
  };
