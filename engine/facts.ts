import type { Act } from '../domain/act';
import type { Procedure, Standing } from '../domain/case';
import type { Facts } from '../domain/facts';
import { nameOf } from '../machines/registry';
import { isHeld } from './custody';
import { ownOf } from './records';

const proceduresOf = (standing: Standing, machine: string, person?: string): readonly Procedure[] =>
  Object.values(standing.procedures).filter(
    (one) => nameOf(one.machine) === machine && (person === undefined || one.person === person),
  );

const running = (standing: Standing, machine: string, person?: string): Procedure | undefined =>
  proceduresOf(standing, machine, person).find(({ done }) => !done);

const countOf = (procedure: Procedure | undefined, counter: 'returns' | 'supplements'): number => {
  const { context } = (procedure?.snapshot ?? {}) as { context?: Partial<Record<typeof counter, number>> };
  return context?.[counter] ?? 0;
};

/** When the last decision to arrest was taken, by the review itself or upon the objection of the police. */
const approvedAt = (standing: Standing, person: string): number =>
  Math.max(
    -Infinity,
    ...[...proceduresOf(standing, 'arrest-review', person), ...proceduresOf(standing, 'arrest-objection', person)]
      .filter(({ stage }) => stage === 'approved' || stage === 'changed')
      .map(({ since }) => since),
  );

const arrestedAt = (standing: Standing, person: string): number =>
  Math.max(
    -Infinity,
    ...proceduresOf(standing, 'measure', person).map(({ marks }) => marks['measure.arrest']?.at ?? -Infinity),
  );

type OfPerson = Pick<
  Facts,
  'held' | 'arrestApproved' | 'underProsecutionReview' | 'onTrial' | 'notIndicted' | 'indicted'
>;

/** Of an act that names no person. */
const nobody: OfPerson = {
  held: false,
  arrestApproved: false,
  underProsecutionReview: false,
  onTrial: false,
  notIndicted: true,
  indicted: false,
};

const ofPerson = (standing: Standing, person: string): OfPerson => {
  const approved = approvedAt(standing, person);
  const reviews = proceduresOf(standing, 'prosecution-review', person);
  const indicted = reviews.some(({ stage }) => stage === 'indicted');
  return {
    held: isHeld(standing, person),
    arrestApproved: approved > -Infinity && approved > arrestedAt(standing, person),
    underProsecutionReview: reviews.some(({ done }) => !done),
    onTrial: running(standing, 'trial', person) !== undefined,
    notIndicted: !indicted && proceduresOf(standing, 'trial', person).length === 0,
    indicted,
  };
};

/** What guards and needs may look at, for one act and, where it is about a person, that person. */
export const factsOf = (standing: Standing, act: Pick<Act, 'type'>, person?: string): Facts => ({
  caseFiled: Object.values(standing.procedures).some(({ stage }) => stage === 'filed'),
  isSuspect: person !== undefined && ownOf(standing.persons, person)?.standing === 'suspect',
  noReviewRunning: running(standing, 'arrest-review', person) === undefined,
  ...(person === undefined ? nobody : ofPerson(standing, person)),
  investigationConcluded: running(standing, 'investigation')?.stage === 'concluded',
  returnLeft: countOf(running(standing, 'prosecution-review', person), 'returns') < 2,
  supplementLeft: countOf(running(standing, 'trial', person), 'supplements') < 2,
  noneTransferred: running(standing, 'prosecution-review') === undefined && running(standing, 'trial') === undefined,
  nobodyHeld: Object.keys(standing.persons).every((label) => !isHeld(standing, label)),
  riskAssessed: standing.assessed[act.type] !== undefined,
  hasComplainant: standing.complainant,
  hasVictim: Object.values(standing.persons).some((one) => one.standing === 'victim'),
  remoteReport: standing.remoteReport,
  nothingOwed:
    running(standing, 'duty') === undefined &&
    Object.values(standing.clocks).every((clock) => clock.closed !== undefined),
});
