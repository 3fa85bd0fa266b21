export type { Answer, Context, Elapsed, Outcome } from './outcome';
export { decide } from './decide';
export { elapse } from './elapse';
export { reachesBack, refold } from './refold';
export { comingBells } from './bells';
export { following } from './following';
export { hashOf, stateHash } from './hash';
export { actsOf, play, simulate } from './simulate';
export type { Simulated } from './simulate';
