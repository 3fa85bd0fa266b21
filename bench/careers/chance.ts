/** A seeded stream of chances: the same seed gives the same career on every machine and in every year. */
export interface Chance {
  /** A number from 0 up to 1. */
  readonly next: () => number;
  /** Whether something of this share happens. */
  readonly happens: (share: number) => boolean;
  /** A whole number, both ends included. */
  readonly whole: (from: number, to: number) => number;
  /** One of them; undefined where there is none. */
  readonly oneOf: <T>(list: readonly T[]) => T | undefined;
  /** One of them, by its weight; undefined where none weighs anything. */
  readonly weighed: <T extends { readonly weight: number }>(list: readonly T[]) => T | undefined;
}

const whole32 = 2 ** 32;

/** Mulberry32: 32 bits of state, good enough to mix careers, and short enough to be read. */
const mulberry32 = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / whole32;
  };
};

/** @param seed any whole number; neighbours give unlike streams */
export const chanceOf = (seed: number): Chance => {
  const next = mulberry32(Math.imul(seed, 0x9e3779b1));
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    happens: (share) => next() < share,
    whole,
    oneOf: (list) => list[whole(0, list.length - 1)],
    weighed: (list) => {
      let left = next() * list.reduce((sum, { weight }) => sum + weight, 0);
      return list.find(({ weight }) => (left -= weight) < 0);
    },
  };
};
