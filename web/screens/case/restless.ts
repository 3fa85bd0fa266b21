import { type Case, isOpen } from './shown';

const minute = 60;

/** How often words like “9 hours 27 minutes left” are asked anew: each look is noted, so no oftener than they are read. */
const paces: readonly { readonly within: number; readonly every: number }[] = [
  { within: 60 * minute, every: minute },
  { within: 24 * 60 * minute, every: 5 * minute },
];
const otherwise = 30 * minute;

/** Milliseconds until a case is to be read again for its clocks alone; whatever people do arrives by itself. */
export const restless = (of: Pick<Case, 'clocks'> | undefined): number => {
  const left = (of?.clocks ?? [])
    .filter(isOpen)
    .flatMap(({ remainingSeconds = 0 }) => (remainingSeconds > 0 ? [remainingSeconds] : []));
  const soonest = Math.min(...left);
  return (paces.find(({ within }) => soonest <= within)?.every ?? otherwise) * 1000;
};
