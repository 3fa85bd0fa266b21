import type { CaseState } from '../domain/case';
import type { Actor } from '../domain/act';
import type { Instant } from '../domain/time/instant';
import { type Context, type Responsibilities, responsibilities, under } from '../engine';
import { type AlertThen, alertsThen, handlingThen, namesOf, officeThen } from '../store';
import type { Door } from './door';
import { lookAt, type Seen } from './look';
import { stateAt } from './past';
import { malformed, Problem } from './problem';

/** Everything recorded so far counts. */
export const allKnown = Number.MAX_SAFE_INTEGER;

export type Names = Awaited<ReturnType<typeof namesOf>>;

/** Who answers for what in a case at an instant, with the words to say it. */
export interface Answered {
  readonly caseId: string;
  readonly state: CaseState;
  readonly at: Instant;
  readonly all: Responsibilities<AlertThen>;
  readonly ctx: Context;
  readonly names: Names;
  /** Up to when time was passed: the instant itself, or now where that lies ahead. */
  readonly then: Instant;
}

const peopleIn = ({ clocks, duties, bells }: Responsibilities<AlertThen>): readonly string[] => [
  ...[...clocks, ...duties, ...bells].flatMap(({ responsible: { firstHandler, answerers } }) => [
    firstHandler,
    ...answerers.flatMap(({ person, standsInFor }) => [person, ...(standsInFor === undefined ? [] : [standsInFor])]),
  ]),
  ...bells.flatMap(({ bell }) => bell.told.map(({ person }) => person)),
];

/** The case as it stood: folded anew for the past, as it is now for now and for what lies ahead. */
const stood = async (
  door: Door,
  { stored, state, now }: Seen,
  { asOf, knownAt }: { asOf: Instant; knownAt: Instant | undefined },
): Promise<CaseState> => {
  if (asOf === now && knownAt === undefined) return state;
  try {
    return (await stateAt(door, stored.caseId, { asOf, knownAt, now: state.standing })).state;
  } catch (error) {
    if (!(error instanceof Problem && error.code === 'malformed')) throw error;
    throw malformed({ in: 'query', path: 'at', message: 'lies before the case was opened or known' });
  }
};

/**
 * Who answers at an instant for every clock, duty and alert of a case. Ahead of now it is the case as it stands, and the
 * office as it is known to become.
 *
 * @throws {Problem} case-not-found; malformed, where there was nothing yet
 */
export const responsibility = async (
  door: Door,
  actor: Actor,
  caseId: string,
  { at: asked, knownAt }: { at: Instant | undefined; knownAt: Instant | undefined },
): Promise<Answered> => {
  const seen = await lookAt(door, actor, caseId);
  const at = asked ?? knownAt ?? seen.now;
  const then = Math.min(at, seen.now);
  const known = knownAt ?? allKnown;
  const [state, handling, bells, office] = await Promise.all([
    stood(door, seen, { asOf: then, knownAt }),
    handlingThen(door.database, caseId, { at: then, known }),
    alertsThen(door.database, caseId, { at: then, known }),
    officeThen(door.database, at),
  ]);
  const { standing } = state;
  const all = responsibilities(standing, handling, bells, office);
  const names = await namesOf(door.database, [...new Set(peopleIn(all))]);
  return { caseId, state, at, all, ctx: under(seen.ctx, standing.law), names, then };
};
