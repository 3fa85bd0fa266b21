import type { Title } from '../../../words/language';
import type { Entry } from '../shown';

/** Something that befell a clock after it had begun. */
export interface Happened {
  readonly seq: number;
  readonly at: string;
  readonly title: Title;
  readonly isBreach: boolean;
}

const kinds = ['clock-moved', 'clock-reopened', 'breach-appeared', 'breach-withdrawn', 'breach-cured'];

/** A sentence of the ledger begins with the clock it is about, which the row names already. */
const withoutClock = ({ zh, en }: Title): Title => ({
  zh: zh.slice(zh.lastIndexOf('：') + 1),
  en: en.slice(en.lastIndexOf(': ') < 0 ? 0 : en.lastIndexOf(': ') + 2),
});

const breach: Title = { zh: '超期', en: 'breached' };

/** What moved, stopped or breached each clock, out of the ledger of its case. */
export const happenedTo = (entries: readonly Entry[]): ReadonlyMap<string, readonly Happened[]> => {
  const found = new Map<string, readonly Happened[]>();
  const all = entries.flatMap(({ seq, at, kind, effects = [], details }) => {
    const ranOut = details?.['clock'];
    const own =
      kind === 'breach' && typeof ranOut === 'string'
        ? [{ clock: ranOut, seq, at, title: breach, isBreach: true }]
        : [];
    const moved = effects
      .filter((one) => kinds.includes(one.kind))
      .map((one) => ({
        ...{ clock: String(one['clock']), seq, at },
        ...{ title: withoutClock(one.text), isBreach: one.kind === 'breach-appeared' },
      }));
    return [...own, ...moved];
  });
  for (const { clock, ...one } of all) found.set(clock, [...(found.get(clock) ?? []), one]);
  return found;
};
