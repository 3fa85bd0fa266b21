export type { Answer, Context } from './outcome';
export { asRecorded } from './outcome';
export { ahead, correctedActs } from './corrections';
export { decide } from './decide';
export { stepOwed } from './climb';
export { answerOwed, elapse } from './elapse';
export { endedAs } from './ended';
export { reachesBack, refold } from './refold';
export { allowed, proposalsFor, waysTo } from './allowed';
export type { Candidate, Waiting } from './allowed';
export { comingBells } from './bells';
export { conditionalDates, type Conditional } from './conditional';
export { explain } from './explain';
export type { Explanation } from './explain';
export { exportClocks, type ExportedClock, type Past } from './export-clocks';
export { following, wakes } from './following';
export { refoldHandled, periodsWith } from './handled';
export { stateHash } from './hash';
export { judge, type Judged, type Verdict } from './chronology';
export { asksWorkdays, impactOf, movedByDays } from './impact';
export { restOf } from './resumed';
export { deskOf, stepNow } from './whose-step';
export { firstLaw } from './adopt';
export { type Responsibilities, responsibilities, type RungAlert } from './responsible';
export { worksFor } from './separation';
export { openedUnder, under } from './under';
export { asPlanned } from './planned';
export { replay } from './replay';
export { actsOf, play, simulate } from './simulate';
export { faultsOf } from '../machines/check';
export { moveFaults } from '../machines/check-moves';
export { type Hypothesis, type NextStep, nextSteps, type Supposed, whatIf } from './what-if';
export {
  compile,
  type CompiledModel,
  exampleFacts,
  inspect,
  type Inspected,
  modelFactsOf,
  type Period,
  proven,
  standingThen,
  type ThresholdsOf,
  type Told,
} from './models';
