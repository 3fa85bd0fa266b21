import { z } from 'zod';
import type { Act, ActDefinition, Actor } from '../domain/act';
import { acts } from '../domain/acts';
import type { Instant } from '../domain/time/instant';
import type { Item, Stepped } from '../desk';
import { ahead } from '../engine';
import type { Door } from './door';
import { actIdOf, requestHashOf } from './keys';
import { sightOf } from './look';
import { malformed, Problem } from './problem';
import type { ActRequest } from './schemas/acts';
import { given, readInstant } from './schemas/common';

export const keyHeader = z.looseObject({
  'idempotency-key': z
    .string('is missing: every act needs one, and a new one')
    .regex(/^[\x21-\x7e]{1,200}$/, 'is 1 to 200 visible ASCII characters, new for every act')
    .describe('New for every act; repeating a request with the same key is answered again and recorded once'),
  'if-match': z
    .string()
    .regex(/^"\d{1,15}"$/, 'is the ETag of an earlier answer, such as "7"')
    .optional()
    .describe('ETag of the case as you have seen it; if it has moved since, nothing is written'),
});

export type ActHeaders = z.infer<typeof keyHeader>;

/** What happened ahead of now by less than two minutes counts as happening now. */
const occurredAtOf = (request: ActRequest, now: Instant): Instant => {
  const occurredAt = readInstant(request.occurredAt);
  if (occurredAt === undefined) return now;
  if (occurredAt > now + ahead) {
    throw malformed({
      in: 'body',
      path: 'occurredAt',
      message: 'lies in the future: an act is recorded once it happened',
    });
  }
  return Math.min(occurredAt, now);
};

interface Submitted {
  readonly body: ActRequest;
  readonly headers: ActHeaders;
  /** The same key may stand for another act elsewhere. */
  readonly route: string;
}

/** What the caller sends, stamped by the door: who, when it came in, and the id its key stands for. */
export const actItem = async (
  door: Door,
  actor: Actor,
  { body, headers, route }: Submitted,
): Promise<Item & { readonly kind: 'act' }> => {
  const definition: ActDefinition = acts[body.type];
  if (definition.rollOut === 'records') throw new Problem('made-by-roll-out');
  if (definition.byWatch) throw new Problem('made-by-watch');
  const receivedAt = door.clock.now();
  const act: Act = {
    id: actIdOf(actor.person, route, headers['idempotency-key']),
    type: body.type,
    occurredAt: occurredAtOf(body, receivedAt),
    receivedAt,
    actor,
    persons: body.persons ?? [],
    fields: body.fields ?? {},
    ...given('decidedBy', body.decidedBy),
    ...given('approval', body.approval),
    ...given('documentNo', body.documentNo),
  };
  const ifMatch = headers['if-match'];
  return {
    kind: 'act',
    act,
    // In the name of somebody else it is another request.
    requestHash: requestHashOf(actor.onBehalfOf === undefined ? body : { ...body, onBehalfOf: actor.onBehalfOf }),
    ...given('ifMatch', ifMatch === undefined ? undefined : Number(ifMatch.slice(1, -1))),
    visibleTo: await sightOf(door, actor),
  };
};

export const acceptedSchema = z
  .strictObject({
    accepted: z.literal(true),
    case: z.string(),
    act: z.string().describe('Id of the act'),
    seq: z.int().describe('Its number in the ledger of the case'),
    replayed: z.boolean().describe('The act had been accepted before: nothing was written now'),
    links: z.strictObject({ case: z.string(), timeline: z.string() }),
  })
  .meta({ id: 'Accepted' });

/** @throws {Problem} the refusal, where the act was refused: it stands in the ledger, unless it would have opened a case */
export const acceptedView = (caseId: string, { answer, entry, known }: Stepped): z.infer<typeof acceptedSchema> => {
  if (!answer) throw new Problem('internal');
  if (!answer.accepted) {
    const { code, basis, details } = answer.refusal;
    throw new Problem(code, {
      recorded: entry !== undefined,
      basis: [...basis],
      details: { ...details },
      act: answer.act,
      ...(entry ? { case: caseId, seq: entry.seq } : {}),
    });
  }
  const self = `/api/v1/cases/${caseId}`;
  return {
    accepted: true,
    case: caseId,
    act: answer.act,
    seq: entry?.seq ?? 0,
    replayed: known,
    links: { case: self, timeline: `${self}/timeline` },
  };
};

/** The ETag of a case: the number of its last accepted act. */
export const etagOf = ({ lastActSeq }: { readonly lastActSeq: number }): string => `"${lastActSeq}"`;
