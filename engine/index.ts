export type { Answer, Context, Outcome } from './outcome';
export { decide } from './decide';
export { elapse } from './elapse';
export { refold, reachesBack } from './refold';
export { comingBells } from './bells';
export { following } from './following';
export { stateHash } from './hash';
