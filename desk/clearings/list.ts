import type { Act } from '../../domain/act';
import { hashOf } from '../../domain/canonical';
import { addDays, endOfDay } from '../../domain/time/day';
import type { Instant } from '../../domain/time/instant';
import { watchActor } from '../../domain/watch-actor';
import { clearingRules } from '../../law/clearings';
import { type Candidate, type Listed, nextCandidates, readCase, type StoredClearing, writeItems } from '../../store';
import type { Contexts } from '../context';
import { isAway } from '../away';
import { batchesOf } from '../batches';
import type { Ports } from '../ports';
import type { Step } from '../step';
import { dutyId, listingId } from './ids';

/** What listing stands on. */
export interface Around {
  readonly ports: Ports;
  readonly known: Contexts;
  readonly step: Step;
}

const page = 100;
const atOnce = 4;

/** What came in by the end of the period; of the backlog, what was old by then. */
const openedBefore = ({ kind, day }: StoredClearing): Instant =>
  endOfDay(addDays(day, -(clearingRules[kind].olderThan ?? 0)));

const actOf = (clearing: StoredClearing, actor: Act['actor'], open: string, at: Instant): Act => ({
  id: listingId(clearing.id),
  type: 'clearing.list',
  occurredAt: at,
  receivedAt: at,
  actor,
  persons: [],
  fields: { clearing: clearing.id, kind: clearing.kind, open },
});

/** Asks one case for an answer, or says why it is not asked. Asked again, the case answers as it did. */
const ask = async ({ ports, known, step }: Around, clearing: StoredClearing, candidate: Candidate): Promise<Listed> => {
  const { procedures, limit } = clearingRules[clearing.kind];
  const stored = await readCase(ports.database, candidate.caseId);
  const ctx = await known.of(stored?.state.standing.law);
  if (!ctx.law.limits.has(limit)) return { ...candidate, duty: null, why: 'law' };
  const agency = procedures.find(({ name }) => candidate.open.startsWith(`${name} `))?.agency;
  const actor = stored && watchActor(stored.state.standing, ctx.office, agency);
  if (!actor) return { ...candidate, duty: null, why: 'nobody' };
  const act = actOf(clearing, actor, candidate.open, ports.clock.now());
  const { answer } = await step(candidate.caseId, { kind: 'act', act, requestHash: hashOf(act.fields) });
  const refused = answer?.accepted === false ? answer.refusal.code : null;
  return { ...candidate, duty: refused === null ? dutyId(clearing.kind, clearing.id) : null, why: refused };
};

/** A case that cannot be asked, such as one whose law this release does not carry, is listed and holds up no other. */
const listed = (around: Around, clearing: StoredClearing, candidate: Candidate): Promise<Listed> =>
  ask(around, clearing, candidate).catch((error: unknown) => {
    if (isAway(error)) throw error;
    return { ...candidate, duty: null, why: 'failed' };
  });

/**
 * Lists the next cases of a clearing. Each is asked in a step of its own, and stands on the list once that is done: whoever
 * goes on after a fall asks the same cases the same, and they answer as before.
 *
 * @returns how many there were
 */
export const listSome = async (around: Around, clearing: StoredClearing): Promise<number> => {
  const { database } = around.ports;
  const { id, unit, kind } = clearing;
  const query = { clearing: id, unit, procedures: clearingRules[kind].procedures, before: openedBefore(clearing) };
  const candidates = await nextCandidates(database, { ...query, atMost: page });
  for (const some of batchesOf(candidates, atOnce)) {
    await writeItems(database, id, await Promise.all(some.map((one) => listed(around, clearing, one))));
  }
  return candidates.length;
};
