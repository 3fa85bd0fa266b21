import type { Seen } from './contenders/jobs';
import { percentile } from './statistics';

/** How a herd of bells rang. Milliseconds after the instant at which they were to ring. */
export interface Rang {
  readonly expected: number;
  readonly shown: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** What the bells themselves say: when the statement rang them, before anybody looked. */
  readonly rangP99: number;
  readonly rangMax: number;
  readonly early: number;
  readonly lost: number;
  readonly doubled: number;
}

const ascending = (values: readonly number[]): readonly number[] => [...values].sort((a, b) => a - b);

/** Judges what an inbox has shown against the instants at which it was to show it; `doubled` counts further rows elsewhere. */
export const judgeBells = (due: ReadonlyMap<string, number>, seen: readonly Seen[], doubled: number): Rang => {
  const late = (pick: (one: Seen) => number): readonly number[] =>
    ascending(seen.map((one) => pick(one) - (due.get(one.caseId) ?? 0)));
  const [shown, rang] = [late(({ shownAt }) => shownAt), late(({ rangAt }) => rangAt)];
  const cases = new Set(seen.map(({ caseId }) => caseId)).size;
  return {
    expected: due.size,
    shown: cases,
    p50: percentile(shown, 0.5) ?? 0,
    p99: percentile(shown, 0.99) ?? 0,
    max: shown.at(-1) ?? 0,
    rangP99: percentile(rang, 0.99) ?? 0,
    rangMax: rang.at(-1) ?? 0,
    early: seen.filter(({ caseId, shownAt, rangAt }) => Math.min(shownAt, rangAt) < (due.get(caseId) ?? 0)).length,
    lost: due.size - cases,
    doubled: doubled + seen.length - cases,
  };
};
