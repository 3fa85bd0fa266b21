import type { Act } from '../domain/act';
import type { Standing } from '../domain/case';
import type { Facts } from '../domain/facts';
import { nameOf } from '../machines/registry';
import { ownOf } from './records';

const running = (standing: Standing, machine: string, person?: string): boolean =>
  Object.values(standing.procedures).some(
    (one) => !one.done && nameOf(one.machine) === machine && (person === undefined || one.person === person),
  );

/** What guards and needs may look at, for one act and, where it is about a person, that person. */
export const factsOf = (standing: Standing, act: Act, person?: string): Facts => ({
  caseFiled: Object.values(standing.procedures).some(({ stage }) => stage === 'filed'),
  isSuspect: person !== undefined && ownOf(standing.persons, person)?.standing === 'suspect',
  noMeasureRunning: !running(standing, 'measure', person),
  noReviewRunning: !running(standing, 'arrest-review', person),
  riskAssessed: standing.assessed[act.type] !== undefined,
  hasComplainant: standing.complainant,
  remoteReport: standing.remoteReport,
  nothingOwed:
    !running(standing, 'duty') && Object.values(standing.clocks).every((clock) => clock.closed !== undefined),
});
