import type { Actor } from './act';
import type { Bell, CaseState, Standing } from './case';
import type { Agency, Role } from './office';
import type { Tell } from './oversight';

/**
 * Who may see a case, as two lists of marks that must share one: what a case shows itself to, and what a viewer may see.
 * Every list query, every route that takes an id and every act asks this and nothing else, so that they cannot disagree.
 */
export type Mark = string;

/** A case on its way to an agency, and to no unit by name, shows itself to those of it who take what comes from that unit. */
const underWayTo = (agency: Agency, from: string): Mark => `under-way:${agency}:${from}`;

/** Who supervises the custody of a unit sees its cases in which somebody is or was held (PRR 613). */
const custodyOf = (unit: string): Mark => `custody:${unit}`;

/** Notice was given to this very unit: what was told to one is not told to those above it. */
const sharedWith = (unit: string): Mark => `shared:${unit}`;

/** Whoever an open alert tells may look, wherever the case lies by now: as the person named, or in the role told. */
const toldTo = ({ person, role, unit }: Tell): Mark => `told:${person ?? `${role}:${unit}`}`;

/** What waits for review in law shows its case to the legal department of the bureau as well. */
const reviewIn = (unit: string): Mark => `review:${unit}`;

const awaitingReview = ({ handling, procedures }: Standing): readonly Mark[] =>
  Object.values(procedures).flatMap(({ proposal, stage, owedBy }) =>
    proposal && stage === 'proposed' ? reviewIn(handling[owedBy]?.unit ?? proposal.unit) : [],
  );

/** While something is asked of a case, it shows itself to the unit that asked, to the post it was put to, and to those above them. */
const asks = (unit: string): Mark => `asks:${unit}`;

const askingIn = ({ procedures }: Standing): readonly Mark[] =>
  Object.values(procedures).flatMap(({ askedBy, post, done }) =>
    askedBy && !done ? [askedBy.unit, ...(post ? [post.unit] : [])].map(asks) : [],
  );

/** Papers on their way to a unit show the case to it; to an agency of which no unit has the case yet, to whoever takes them in. */
const sentTo = ({ handling, transfers = [] }: Standing): readonly Mark[] =>
  transfers
    .filter(({ received, to, toUnit }) => !received && (toUnit !== undefined || handling[to] === undefined))
    .map(({ to, toUnit, from }) => toUnit ?? underWayTo(to, from));

/** An alert stands open while somebody owes an answer to it, or the clock it is about runs. */
const standsOpen = ({ status, moot, duty, clock }: Bell, { clocks }: Standing): boolean => {
  if (status !== 'rang' || moot) return false;
  return duty?.done === false || (Object.hasOwn(clocks, clock) && clocks[clock]?.closed === undefined);
};

/**
 * The units that handle the case or were given notice of it, those that supervise its custody, whoever it is on its way to
 * or owes a step in it, and whoever an open alert tells.
 */
export const marksOf = ({ standing, bells }: Pick<CaseState, 'standing' | 'bells'>): readonly Mark[] => {
  const { handling, procedures, persons, passing, shared = [] } = standing;
  const units = Object.values(handling).map(({ unit }) => unit);
  const held = Object.values(persons).some(({ custody }) => custody.length > 0);
  const expected = Object.values(procedures)
    .filter((one) => !one.done && handling[one.owedBy] === undefined)
    .flatMap(({ owedBy }) => units.map((unit) => underWayTo(owedBy, unit)));
  const told = Object.values(bells).filter((one) => standsOpen(one, standing));
  return [
    ...new Set([
      ...units,
      ...(held ? units.map(custodyOf) : []),
      ...expected,
      ...sentTo(standing),
      ...awaitingReview(standing),
      ...askingIn(standing),
      ...(passing ? [passing.to] : []),
      ...shared.map(({ unit }) => sharedWith(unit)),
      ...told.flatMap(({ tells }) => tells.map(toldTo)),
    ]),
  ];
};

/** `line`: the unit and those below; `around`: whose custody it supervises, and what is on its way to its agency. */
type Reach = 'line' | 'around' | 'shared';

const working: readonly Reach[] = ['line', 'around', 'shared'];
const overseeing: readonly Reach[] = ['line'];

/** How far each role looks. Whoever is told by an open alert sees its case besides. */
export const reachOf: Readonly<Record<Role, readonly Reach[]>> = {
  receiver: working,
  handler: working,
  intake: working,
  'legal-reviewer': working,
  head: working,
  deputy: working,
  leader: working,
  supervisor: overseeing,
  administrator: overseeing,
  auditor: overseeing,
  resident: ['shared'],
  'people-supervisor': [],
};

/** Units by what they are to the viewer's own. */
export interface Surroundings {
  readonly below: readonly string[];
  /** Whose custody it supervises. */
  readonly supervised: readonly string[];
  /** Of other agencies, whose papers come to it. */
  readonly expected: readonly string[];
  /** For which a legal department looks at proposals. */
  readonly reviewed: readonly string[];
}

/** What a person sees, in the roles in which they act. */
export const marksFor = (
  { person, onBehalfOf, unit, agency, roles }: Pick<Actor, 'person' | 'onBehalfOf' | 'unit' | 'agency' | 'roles'>,
  { below, supervised, expected, reviewed }: Surroundings,
): readonly Mark[] => {
  const reach = new Set(roles.flatMap((role) => reachOf[role]));
  return [
    ...(reach.has('line') ? [unit, ...below] : []),
    ...(reach.has('line') ? [unit, ...below].map(asks) : []),
    ...(reach.has('around') ? supervised.map(custodyOf) : []),
    ...(reach.has('around') ? expected.map((from) => underWayTo(agency, from)) : []),
    ...(reach.has('shared') ? [sharedWith(unit)] : []),
    ...(roles.includes('legal-reviewer') ? reviewed.map(reviewIn) : []),
    `told:${person}`,
    ...(onBehalfOf === undefined ? [] : [`told:${onBehalfOf}`]),
    ...roles.map((role) => toldTo({ role, unit })),
  ];
};

/** Whether a case shows itself to a viewer. */
export const maySee = (viewer: readonly Mark[], shown: readonly Mark[]): boolean =>
  shown.some((mark) => viewer.includes(mark));
