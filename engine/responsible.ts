import type { Clock, Procedure, Standing } from '../domain/case';
import { lineFrom } from '../domain/line';
import type { Agency, Role } from '../domain/office';
import type { AnswerOwed } from '../domain/oversight';
import type { Answerer, HandlingPeriod, Named, OfficeThen, Responsible } from '../domain/responsibility';
import type { Instant } from '../domain/time/instant';
import { type Desk, deskOf, handlingFor, stepNow } from './whose-step';
import { inOrderOfId } from './records';

/** Who handles the case for each agency at the instant asked about. */
export type HandlingThen = Readonly<Partial<Record<Agency, HandlingPeriod>>>;

/** A role somebody is asked in, and what must have happened before anybody can be asked. */
interface Asked {
  readonly role: Role;
  readonly unit: string;
  readonly since: Instant;
  readonly insteadOf?: string;
}

const inRole = ({ answering }: OfficeThen, { role, unit, since, insteadOf }: Asked): readonly Answerer[] =>
  answering(unit, role).map((one): Answerer => {
    const standsInFor = one.standsInFor ?? insteadOf;
    return {
      ...{ person: one.person, role, unit, since: Math.max(since, one.since) },
      ...(standsInFor === undefined ? {} : { standsInFor }),
    };
  });

/** The leader of the unit, then of each unit above it: an answer is never owed by nobody while the line has anybody. */
const upTheLine = (office: OfficeThen, asked: Omit<Asked, 'role'>): readonly Answerer[] => {
  for (const unit of lineFrom(office.superiorOf, asked.unit, asked.since)) {
    const leaders = inRole(office, { ...asked, role: 'leader', unit });
    if (leaders.length > 0) return leaders;
  }
  return [];
};

/** The handler, or while away their deputy; undefined where neither can answer, with since when that is so. */
const atTheDesk = (
  { unit, handler, from }: HandlingPeriod,
  { postIn, away }: OfficeThen,
): Partial<Named> & { since: Instant } => {
  const post = postIn(handler, unit);
  if (!post.held) return { since: Math.max(from, post.since) };
  const absence = away(handler);
  if (!absence) return { person: handler, since: from };
  const since = Math.max(from, absence.since);
  return absence.deputy === undefined ? { since } : { person: absence.deputy, since, standsInFor: handler };
};

/** Who answers for what an agency owes: the handler or their deputy, the head of the unit, its leader, the leaders above. */
const answerersOf = (handling: HandlingPeriod, office: OfficeThen): readonly Answerer[] => {
  const { unit, handler } = handling;
  const { person, since, standsInFor } = atTheDesk(handling, office);
  if (person !== undefined) {
    return [{ person, role: 'handler', unit, since, ...(standsInFor === undefined ? {} : { standsInFor }) }];
  }
  const asked = { unit, since, insteadOf: handler };
  const heads = inRole(office, { ...asked, role: 'head' });
  return heads.length > 0 ? heads : upTheLine(office, asked);
};

/** Who must answer an alert: whoever answers for the role that was asked; where nobody does, the leaders up the line. */
const answerersTo = (
  { unit, role }: Omit<AnswerOwed, 'by'>,
  since: Instant,
  office: OfficeThen,
): readonly Answerer[] => {
  const asked = inRole(office, { unit, role, since });
  return asked.length > 0 ? asked : upTheLine(office, { unit, since });
};

/** An alert that had rung by the instant asked about. Without `answer` it asks for none. */
export interface RungAlert {
  readonly id: string;
  readonly clock: string;
  readonly rangAt: Instant;
  readonly answer?: AnswerOwed;
}

type Of<T> = T & { readonly responsible: Responsible };

/** Everything of a case that somebody answers for at one instant. */
export interface Responsibilities<B extends RungAlert> {
  readonly clocks: readonly Of<{ readonly clock: Clock }>[];
  readonly duties: readonly Of<{ readonly duty: Procedure }>[];
  readonly bells: readonly Of<{ readonly bell: B }>[];
}

/** @param since when it began to run or to be owed: nobody answers for it before */
const answering = (agency: Agency, since: Instant, period: HandlingPeriod, all: readonly Answerer[]): Responsible[] => [
  {
    ...{ agency, unit: period.unit, firstHandler: period.firstHandler },
    answerers: all.map((one) => ({ ...one, since: Math.max(one.since, since) })),
  },
];

const forAgency = (agency: Agency, since: Instant, handling: HandlingThen, office: OfficeThen): Responsible[] => {
  const period = handlingFor({ handling }, agency);
  return period ? answering(agency, since, period, answerersOf(period, office)) : [];
};

const atDesk = (desk: Desk, since: Instant, period: HandlingPeriod, office: OfficeThen): Responsible[] => {
  const { agency, unit, person, role } = desk;
  const lies = { ...period, unit, handler: person };
  return answering(agency, since, lies, role ? answerersTo({ unit, role }, since, office) : answerersOf(lies, office));
};

/** Who answers for a step of a duty: its owner by name, whoever asked for it, or the post it was put to; else as for all that the agency owes. */
const forDuty = (duty: Procedure, since: Instant, handling: HandlingThen, office: OfficeThen): Responsible[] => {
  const desk = deskOf(duty, stepNow(duty));
  const period = handlingFor({ handling }, desk?.agency ?? duty.owedBy);
  if (!period) return [];
  if (desk) return atDesk(desk, since, period, office);
  const owned = { ...period, handler: duty.owner ?? period.handler };
  return answering(duty.owedBy, since, period, answerersOf(owned, office));
};

const forClock = (
  { procedure, owedBy, start }: Clock,
  { procedures }: Standing,
  handling: HandlingThen,
  office: OfficeThen,
): Responsible[] => {
  const duty = procedures[procedure];
  return duty?.duty === undefined ? forAgency(owedBy, start, handling, office) : forDuty(duty, start, handling, office);
};

const forBell = (bell: RungAlert, { clocks }: Standing, handling: HandlingThen, office: OfficeThen): Responsible[] => {
  const clock = clocks[bell.clock];
  const [owed] = forAgency(clock?.owedBy ?? 'police', bell.rangAt, handling, office);
  if (!owed) return [];
  if (bell.answer)
    return [{ ...owed, unit: bell.answer.unit, answerers: answerersTo(bell.answer, bell.rangAt, office) }];
  return clock && !clock.closed ? [owed] : [];
};

/**
 * Who answers at one instant for every running clock, every duty owed and every alert of a case. What is met, done or
 * answered nobody answers for any more.
 *
 * @param standing the case as it stood then
 * @param handling who handled it then
 * @param bells alerts that had rung by then; of those that ask, the ones nobody had answered
 */
export const responsibilities = <B extends RungAlert>(
  standing: Standing,
  handling: HandlingThen,
  bells: readonly B[],
  office: OfficeThen,
): Responsibilities<B> => ({
  clocks: inOrderOfId(standing.clocks)
    .filter(({ closed }) => !closed)
    .flatMap((clock) => forClock(clock, standing, handling, office).map((responsible) => ({ clock, responsible }))),
  duties: inOrderOfId(standing.procedures)
    .filter(({ duty, done }) => duty !== undefined && !done)
    .flatMap((duty) => forDuty(duty, duty.since, handling, office).map((responsible) => ({ duty, responsible }))),
  bells: bells.flatMap((bell) =>
    forBell(bell, standing, handling, office).map((responsible) => ({ bell, responsible })),
  ),
});
