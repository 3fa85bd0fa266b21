import type { Actor } from '../domain/act';
import type { CaseState } from '../domain/case';
import type { Instant } from '../domain/time/instant';
import { marksFor, marksOf, maySee, type Mark } from '../domain/visibility';
import { type Context, elapse, worksFor } from '../engine';
import { packs } from '../law/pack';
import { defaultPolicy } from '../law/policy';
import { LawPackMissing } from '../desk';
import { readCase, readCases, type StoredCase } from '../store';
import type { Door } from './door';
import { Problem } from './problem';

/** A case as it stands at this moment, whether or not anything has been written since. */
export interface Seen {
  readonly stored: StoredCase;
  readonly state: CaseState;
  readonly ctx: Context;
  readonly now: Instant;
}

/** What a person may see, for lists and ids alike. */
export const sightOf = async ({ people, clock }: Door, actor: Actor): Promise<readonly Mark[]> => {
  const { office, below, supervised, expected } = await people.office();
  const bureau = worksFor(actor, clock.now(), { office });
  const reviewed = bureau === actor.unit ? [] : [bureau, ...below(bureau)];
  return marksFor(actor, {
    ...{ below: below(actor.unit), supervised: supervised(actor.unit), expected: expected(actor.unit) },
    reviewed,
  });
};

/** The law a case has pinned, today's policy and organisation. */
export const contextOf = async ({ people, versions, database }: Door, law: string): Promise<Context> => {
  const { office } = await people.office();
  const pack = await versions.find(law, database);
  if (!pack) throw new LawPackMissing(law, [...packs.keys()]);
  return { law: pack, laws: versions.known, policy: defaultPolicy, office };
};

/** Passes time to now in memory: nothing is written, and nothing that is due is missing. */
export const seenNow = async (door: Door, stored: StoredCase): Promise<Seen> => {
  const now = Math.max(door.clock.now(), stored.recordedAt);
  const ctx = await contextOf(door, stored.state.standing.law);
  return { stored, state: elapse(stored.state, now, ctx).state, ctx, now };
};

/** Cases of a list that has asked who may see them, judged now, by id. */
export const seenOf = async (door: Door, cases: readonly string[]): Promise<ReadonlyMap<string, Seen>> => {
  const stored = await readCases(door.database, cases);
  const seen = [...stored.values()].map(async (one) => [one.caseId, await seenNow(door, one)] as const);
  return new Map(await Promise.all(seen));
};

/** @throws {Problem} case-not-found: there is none, or this person may not see it; which of the two is nobody's business */
export const storedFor = async (door: Door, actor: Actor, caseId: string): Promise<StoredCase> => {
  const [stored, sight] = await Promise.all([readCase(door.database, caseId), sightOf(door, actor)]);
  if (!stored?.state || !maySee(sight, marksOf(stored.state))) throw new Problem('case-not-found');
  return stored;
};

/** A case as a person may look at it now. @throws {Problem} case-not-found */
export const lookAt = async (door: Door, actor: Actor, caseId: string): Promise<Seen> =>
  seenNow(door, await storedFor(door, actor, caseId));
