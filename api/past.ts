import type { CaseState, Standing } from '../domain/case';
import type { Instant } from '../domain/time/instant';
import { coverIn, registeredIn } from '../desk';
import { correctedActs, firstLaw, openedUnder, refold, under } from '../engine';
import { actsOf, type Cover, type Registered } from '../store';
import type { Door } from './door';
import { contextOf } from './look';
import { malformed } from './problem';

/**
 * A case as it stood at `asOf`, by what had been recorded at `knownAt`: its acts folded anew, time passed up to `asOf`, and
 * its people under the names that were registered then.
 * Alerts are left out: they are what people have been told, not where the case stood.
 *
 * @throws {Problem} malformed, where there was nothing yet
 */
export const stateAt = async (
  door: Door,
  caseId: string,
  { asOf, knownAt, now }: { asOf: Instant; knownAt: Instant | undefined; now: Pick<Standing, 'law' | 'openedUnder'> },
): Promise<{ readonly state: CaseState; readonly persons: readonly Registered[]; readonly cover: Cover }> => {
  const acts = await actsOf(door.database, caseId, knownAt);
  const instants = new Map(correctedActs(acts).map(({ id, occurredAt }) => [id, occurredAt]));
  // A correction says when something happened, whenever it was made; everything else counts once it has happened.
  const happened = acts.filter(({ id, type }) => type === 'act.correct' || (instants.get(id) ?? 0) <= asOf);
  if (happened[0] === undefined || happened[0] !== acts[0]) {
    throw malformed({ in: 'query', path: 'asOf', message: 'lies before the case was opened or known' });
  }
  // A calendar is a fact about days: one that is known counts for the days before it was adopted as well.
  const began = under(await contextOf(door, now.law), firstLaw(openedUnder(now), acts));
  const { standing } = refold(happened, asOf, began);
  return { state: { id: caseId, standing, bells: {} }, persons: registeredIn(acts), cover: coverIn(acts) };
};
