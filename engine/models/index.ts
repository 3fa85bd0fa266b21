export type { Told } from './case-facts';
export { compile, type CompiledModel } from './compile';
export { exampleFacts, proven } from './examples';
export { modelFactsOf } from './facts';
export { inspect, type Inspected, type ThresholdsOf } from './inspect';
export { type Period, standingThen } from './past';
