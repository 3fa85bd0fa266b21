import { getHeapStatistics } from 'node:v8';

const mebibyte = 2 ** 20;
const ownUse = 200;
// Measured: 0.4 MiB a sleeping case. The SDK reckons with 1.7, and a herd beyond the cache is replayed case by case.
const perCase = 0.65;

/** How many cases a worker keeps awake, by the memory Node gives it. */
export const cachedCases = (heapLimit = getHeapStatistics().heap_size_limit): number =>
  Math.max(100, Math.floor((heapLimit / mebibyte - ownUse) / perCase));
