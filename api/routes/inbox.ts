import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Actor } from '../../domain/act';
import { acts } from '../../domain/acts';
import { aboveIn } from '../../domain/line';
import type { Post } from '../../domain/office';
import { problemCodes, isRefusal } from '../../domain/problems';
import { bellToldTo, CaseNotFound, inboxOf, owedDuties } from '../../store';
import { answers, withBody } from '../answers';
import { whoOf } from '../authenticate';
import type { Door } from '../door';
import { labelled } from '../labels';
import { askedCapacity, choosesCapacity } from '../identity/capacity';
import type { Who } from '../identity/who';
import { sightOf } from '../look';
import { cursorOf, pageQuery, readCursor } from '../pages';
import { Problem } from '../problem';
import { proposalsWaiting } from '../proposals';
import { risksWaiting } from '../risks';
import { nextSchema } from '../schemas/common';
import { acceptedSchema, acceptedView, actItem, etagOf, keyHeader } from '../submit';
import {
  byUrgency,
  inboxAlertSchema,
  inboxCaseSchema,
  inboxCasesView,
  inboxAlertView,
  inboxDutySchema,
  inboxDutyView,
} from '../views/inbox';
import { labelsSchema } from '../views/label';
import { inboxProposalSchema } from '../views/proposal';
import { inboxEmergencySchema, inboxRiskSchema } from '../views/risk';

const cursor = z.tuple([z.int(), z.string(), z.string()]);

/** How far back the open part of an inbox reaches. */
const horizon = 1_000;
const mostDuties = 200;

const inboxSchema = z
  .strictObject({
    alerts: z.array(inboxAlertSchema),
    cases: z.array(inboxCaseSchema).describe('The same alerts, counted by case'),
    proposals: z
      .array(inboxProposalSchema)
      .describe('Proposals that wait for my review or my decision; the longest waiting first'),
    risks: z
      .array(inboxRiskSchema)
      .describe('Risk assessments whose next step is mine to take; the longest waiting first'),
    emergencies: z.array(inboxEmergencySchema).describe('Emergencies that go on in my cases, or in those I lead'),
    duties: z.array(inboxDutySchema).describe('Duties I owe, or answer for in my unit; the earliest due first'),
    labels: labelsSchema,
    next: nextSchema,
  })
  .meta({ id: 'Inbox' });

const listing = z.strictObject({
  ...pageQuery,
  order: z
    .enum(['urgency', 'latest'])
    .default('urgency')
    .describe('`urgency`: what is still open, mine first, reddest and oldest first; `latest`: everything, by page'),
});

const duties = async (door: Door, actor: Actor) => {
  const { person, unit, agency, roles } = actor;
  const all = roles.some((role) => role === 'head' || role === 'leader');
  const rows = await owedDuties(door.database, {
    ...{ marks: await sightOf(door, actor), agency, unit, atMost: mostDuties },
    ...(all ? {} : { handler: person }),
  });
  return rows.map(inboxDutyView);
};

/** Whoever stands in for somebody looks into that person's inbox. */
const whoseInbox = ({ person, onBehalfOf }: Actor): string => onBehalfOf ?? person;

/** As what somebody looks: as everything they may act as, or as the absent person they have chosen to stand in for. */
const asWhat = ({ actor, capacities }: Who): readonly Actor[] =>
  actor.onBehalfOf === undefined ? capacities : [actor];

/** Whether the answer of a post is mine to give: in one of my capacities, or from above while nobody there is left. */
const answering = async ({ people, clock }: Door, who: Who): Promise<(post: Post) => boolean> => {
  const { office } = await people.office();
  return ({ unit, role }) =>
    asWhat(who).some((one) => one.unit === unit && one.roles.includes(role)) ||
    office.answering(unit, role, clock.now()).includes(who.actor.person);
};

type Page = Pick<Parameters<typeof inboxOf>[1], 'before' | 'atMost'>;

const alerts = async (door: Door, who: Who, page: Page) => {
  const [answersFor, sights] = await Promise.all([
    answering(door, who),
    Promise.all(asWhat(who).map((one) => sightOf(door, one))),
  ]);
  const bells = await inboxOf(door.database, {
    person: whoseInbox(who.actor),
    marks: [...new Set(sights.flat())],
    ...page,
  });
  return { bells, views: bells.map((bell) => inboxAlertView(bell, answersFor)) };
};

const open = async (door: Door, who: Who, limit: number) => {
  const { views } = await alerts(door, who, { atMost: horizon });
  return views
    .filter(({ status }) => status === 'asks' || status === 'told')
    .sort(byUrgency)
    .slice(0, limit);
};

const latest = async (door: Door, who: Who, { limit, after }: z.infer<typeof listing>) => {
  const from = readCursor(cursor, after);
  const before = from && { rangAt: from[0], caseId: from[1], bell: from[2] };
  const { bells, views } = await alerts(door, who, { before, atMost: limit });
  const last = bells.length === limit ? bells.at(-1) : undefined;
  return {
    alerts: views,
    ...(last ? { next: cursorOf([last.rangAt, last.caseId, last.bell]) } : {}),
  };
};

/** What waits for me in any of my capacities, once. */
const waiting = async (door: Door, who: Who) => {
  const all = (await Promise.all(asWhat(who).map((one) => proposalsWaiting(door, one)))).flat();
  return all.filter((one, index) => all.findIndex((other) => other.id === one.id && other.case === one.case) === index);
};

const once = <Row>(rows: readonly Row[], key: (row: Row) => string): Row[] => [
  ...new Map(rows.map((row) => [key(row), row])).values(),
];

/** Risks in any of my capacities, once. */
const risky = async (door: Door, who: Who) => {
  const all = await Promise.all(asWhat(who).map((one) => risksWaiting(door, one)));
  return {
    risks: once(
      all.flatMap(({ risks }) => risks),
      ({ id, step }) => `${id} ${step}`,
    ),
    emergencies: once(
      all.flatMap(({ emergencies }) => emergencies).sort((a, b) => a.may.length - b.may.length),
      ({ act }) => act,
    ),
  };
};

const standing = async (door: Door, who: Who, limit: number) => {
  const [rang, proposals, risks, owed] = await Promise.all([
    open(door, who, limit),
    waiting(door, who),
    risky(door, who),
    duties(door, { ...who.actor, person: whoseInbox(who.actor) }),
  ]);
  return { alerts: rang, proposals, ...risks, duties: owed };
};

const nothingElse = { proposals: [], risks: [], emergencies: [], duties: [] };

const listRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.get(
      '/inbox',
      {
        schema: {
          operationId: 'getInbox',
          tags: ['inbox'],
          summary: '我的收件箱 · What rang for me, and what I owe',
          querystring: listing,
          response: answers(200, inboxSchema, ['not-signed-in', 'malformed']),
        },
      },
      async (request) => {
        const who = whoOf(request);
        const inbox =
          request.query.order === 'latest'
            ? { ...(await latest(door, who, request.query)), ...nothingElse }
            : await standing(door, who, request.query.limit);
        const labels = await labelled(
          door,
          request,
          [inbox.alerts, inbox.proposals, inbox.risks, inbox.emergencies, inbox.duties].flat().map((one) => one.case),
          asWhat(who),
        );
        return { ...inbox, cases: inboxCasesView(inbox.alerts), labels };
      },
    );
    return Promise.resolve();
  };

const acknowledging = z.strictObject({ note: acts['duty.acknowledge'].fields.shape.note });

const acknowledgeRoute =
  (door: Door): FastifyPluginAsyncZod =>
  (app) => {
    app.post(
      '/inbox/:bell/acknowledge',
      {
        schema: {
          operationId: 'acknowledgeAlert',
          tags: ['inbox'],
          summary: '签收督办提醒 · Acknowledge an alert: the act duty.acknowledge on its case',
          params: z.strictObject({ bell: z.string() }),
          headers: keyHeader,
          body: acknowledging,
          response: answers(200, acceptedSchema, [
            'not-signed-in',
            'alert-not-found',
            'key-reused',
            'case-moved',
            ...withBody,
            ...problemCodes.filter(isRefusal),
          ]),
        },
      },
      async (request, reply) => {
        const { headers, params } = request;
        const { actor: acting, capacities } = whoOf(request);
        const people = [acting.person, ...capacities.flatMap(({ onBehalfOf }) => onBehalfOf ?? [])];
        const bell = await bellToldTo(door.database, people, params.bell);
        if (!bell) throw new Problem('alert-not-found');
        const { caseId } = bell;
        const { office } = await door.people.office();
        const actor = choosesCapacity(request)
          ? acting
          : askedCapacity(capacities, bell, (unit) => aboveIn(office.superiorOf, unit, door.clock.now()));
        const body = { type: 'duty.acknowledge', fields: { duty: params.bell, ...request.body } } as const;
        const item = await actItem(door, actor, { body, headers, route: `POST /inbox/${params.bell}` });
        const stepped = await door.step(caseId, item).catch((error: unknown) => {
          throw error instanceof CaseNotFound ? new Problem('alert-not-found') : error;
        });
        return reply.header('etag', etagOf(stepped)).send(acceptedView(caseId, stepped));
      },
    );
    return Promise.resolve();
  };

/** What rang for the person signed in, and the answer it asks for: an open alert shows its case to whom it tells. */
export const inboxRoutes =
  (door: Door): FastifyPluginAsyncZod =>
  async (app) => {
    await app.register(listRoute(door));
    await app.register(acknowledgeRoute(door));
  };
