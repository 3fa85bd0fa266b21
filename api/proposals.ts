import type { z } from 'zod';
import type { Actor } from '../domain/act';
import type { Role } from '../domain/office';
import { readerOf } from '../domain/redaction';
import { proposalsFor } from '../engine';
import { casesWithProposals } from '../store';
import type { Door } from './door';
import { contextOf, sightOf } from './look';
import { inboxProposalView, type inboxProposalSchema } from './views/proposal';

const judges: readonly Role[] = ['legal-reviewer', 'head', 'deputy', 'leader'];
const mostCases = 200;

/** Proposals that `decide` would let this person review or approve now, and no others. */
export const proposalsWaiting = async (
  door: Door,
  actor: Actor,
): Promise<readonly z.infer<typeof inboxProposalSchema>[]> => {
  if (!actor.roles.some((role) => judges.includes(role))) return [];
  const cases = await casesWithProposals(door.database, { marks: await sightOf(door, actor), atMost: mostCases });
  const found = cases.map(async ({ caseId, state }) => {
    const ctx = await contextOf(door, state.standing.law);
    const reader = readerOf(actor, state.standing);
    return proposalsFor(state, actor, door.clock.now(), ctx).map((one) => inboxProposalView(caseId, one, reader));
  });
  return (await Promise.all(found)).flat();
};
