import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { readerOf } from '../../domain/redaction';
import type { Instant } from '../../domain/time/instant';
import { under } from '../../engine';
import { timeline } from '../../store';
import { answers } from '../answers';
import { actorOf } from '../authenticate';
import { changedBy } from '../changed-by';
import type { Door } from '../door';
import { legibleEntries, legibleNames } from '../legible';
import { lookAt, type Seen } from '../look';
import { stateAt } from '../past';
import { malformed } from '../problem';
import { instantField, instantOut, iso, readInstant } from '../schemas/common';
import { labelView } from '../views/label';
import { caseView } from '../views/case';
import { comparablesOf, differences, differenceSchema } from '../views/comparison';
import { timelineView } from '../views/timeline';

const sideSchema = z.strictObject({ at: instantOut, law: z.string().describe('The law that the case went by then') });

const comparisonSchema = z
  .strictObject({
    case: z.string(),
    axis: z.enum(['known', 'asOf']),
    a: sideSchema,
    b: sideSchema,
    counts: z.strictObject({ added: z.int(), gone: z.int(), changed: z.int() }),
    differences: z.array(differenceSchema),
  })
  .meta({ id: 'Comparison' });

type Axis = z.infer<typeof comparisonSchema>['axis'];

const asking = z.strictObject({
  a: instantField('The first instant; left out, when the case was opened'),
  b: instantField('The second; left out, now'),
  axis: z
    .enum(['known', 'asOf'])
    .default('known')
    .describe('`known`: what was known at each, of each; `asOf`: how it stood at each, by what is known now'),
});

/** A case as it stood at one of the two instants, seen with the eyes of whoever asks. */
const sideOf = async (door: Door, actor: Actor, { stored, state, ctx }: Seen, at: Instant, axis: Axis) => {
  const reader = readerOf(actor, state.standing);
  const knownAt = axis === 'known' ? at : undefined;
  const shown = await stateAt(door, stored.caseId, { asOf: at, knownAt, now: state.standing });
  const names = legibleNames(reader, shown.persons);
  const { law } = shown.state.standing;
  const label = labelView(stored.caseId, shown, reader);
  return { law, view: caseView(shown.state, { ...stored, label, names, reader }, under(ctx, law), at) };
};

/** Both instants, the first of them not before the case was there. */
const instantsOf = (
  { a, b, axis }: z.infer<typeof asking>,
  { state, now }: Seen,
  opened: Instant,
): [Instant, Instant] => {
  const least = axis === 'known' ? Math.max(opened, state.standing.openedAt) : state.standing.openedAt;
  const first = readInstant(a) ?? least;
  const second = Math.min(readInstant(b) ?? now, now);
  if (first < least) throw malformed({ in: 'query', path: 'a', message: 'lies before the case was opened or known' });
  if (second < first) throw malformed({ in: 'query', path: 'b', message: 'lies before `a`' });
  return [first, second];
};

/** 时点对照: a case as known then beside as known now, or as it stood then beside as it stands. */
export const comparisonRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/cases/:caseId/comparison',
      {
        schema: {
          operationId: 'compareCase',
          tags: ['audit'],
          summary: '时点对照 · What differs in a case between two instants, who changed it and when',
          params: z.strictObject({ caseId: z.string() }),
          querystring: asking,
          response: answers(200, comparisonSchema, ['not-signed-in', 'malformed', 'case-not-found']),
        },
      },
      async (request) => {
        const actor = actorOf(request);
        const { axis } = request.query;
        const seen = await lookAt(door, actor, request.params.caseId);
        const { stored, state, ctx } = seen;
        const entries = await timeline(door.database, stored.caseId);
        const when = (one: (typeof entries)[number]): Instant => (axis === 'known' ? one.recordedAt : one.at);
        const [a, b] = instantsOf(request.query, seen, entries[0]?.recordedAt ?? 0);
        const [before, after] = [await sideOf(door, actor, seen, a, axis), await sideOf(door, actor, seen, b, axis)];
        const until = (at: Instant) => entries.filter((one) => when(one) <= at);
        const unit = (id: string) => ctx.office.unit(id)?.name;
        const legible = legibleEntries(readerOf(actor, state.standing), entries);
        const views = new Map(timelineView(legible, { law: ctx.law, unit }).map((one) => [one.seq, one]));
        const lies = (one: (typeof entries)[number]): boolean => when(one) > a && when(one) <= b;
        const found = differences(
          comparablesOf(before.view, until(a)),
          comparablesOf(after.view, until(b)),
          changedBy({ entries, views, lies }),
        );
        const count = (change: string) => found.filter((one) => one.change === change).length;
        return {
          ...{ case: stored.caseId, axis },
          ...{ a: { at: iso(a), law: before.law }, b: { at: iso(b), law: after.law } },
          counts: { added: count('added'), gone: count('gone'), changed: count('changed') },
          differences: [...found],
        };
      },
    );
    return Promise.resolve();
  };
