import type { FastifyRequest } from 'fastify';
import type { Actor } from '../domain/act';
import { legibility, type Reader, readerOf } from '../domain/redaction';
import { type Mark, maySee } from '../domain/visibility';
import { type CaseNames, namesOfCases } from '../store';
import { actorOf } from './authenticate';
import type { Door } from './door';
import { sightOf } from './look';
import { looked } from './looked';
import { type CaseLabel, labelView } from './views/label';

/** Somebody in one capacity, and what they see in it. */
interface Looking {
  readonly actor: Actor;
  readonly sight: readonly Mark[];
}

/** Whoever sees a case in several capacities reads its names in the one that may read most. */
const readerAmong = (all: readonly Looking[], { marks, handling }: CaseNames): Reader => {
  const readers = all.filter(({ sight }) => maySee(sight, marks)).map(({ actor }) => readerOf(actor, { handling }));
  const readsAs = (what: string) => readers.find((one) => legibility(one, 'person-name') === what);
  return readsAs('shown') ?? readsAs('masked') ?? { roles: [], handles: false };
};

/**
 * What the cases of an answer are called, for whoever asks; the looks at them are noted. One query, whatever the page holds.
 *
 * @param as every capacity whose sight the list has used; left out, the one in which they act
 */
export const labelled = async (
  door: Door,
  request: FastifyRequest,
  cases: readonly string[],
  as: readonly Actor[] = [actorOf(request)],
): Promise<Record<string, CaseLabel>> => {
  looked(request, cases);
  const [names, all] = await Promise.all([
    namesOfCases(door.database, [...new Set(cases)]),
    Promise.all(as.map(async (actor) => ({ actor, sight: await sightOf(door, actor) }))),
  ]);
  return Object.fromEntries(names.map((one) => [one.caseId, labelView(one.caseId, one, readerAmong(all, one))]));
};
