import type { Schema } from '../../api/client';
import type { Title } from '../../words/language';

type Indicator = Schema<'Indicator'>;
type Parts = readonly { readonly part: string; readonly count: number }[];

/** 97.5%, or 1.32 of a ratio; undefined where nothing stands below the line. */
export const valueText = (value: number | undefined, shows: Indicator['shows']): string | undefined => {
  if (value === undefined) return undefined;
  return shows === 'share' ? `${Number((value * 100).toFixed(1))}%` : String(Number(value.toFixed(2)));
};

const sumOf = (parts: Parts, ids: readonly string[]): number =>
  parts.filter(({ part }) => ids.includes(part)).reduce((sum, { count }) => sum + count, 0);

/** What stands above and below the line. */
export const lineOf = (parts: Parts, { above, below }: Pick<Indicator, 'above' | 'below'>) => ({
  above: sumOf(parts, above),
  below: sumOf(parts, below),
});

/** How many are missing of those that should all be there; nothing is missing where no value is better. */
export const gapsIn = (parts: Parts, { parts: all, target }: Pick<Indicator, 'parts' | 'target'>): number =>
  target === undefined
    ? 0
    : sumOf(
        parts,
        all.filter(({ gap }) => gap).map(({ id }) => id),
      );

/** Whether a value misses its aim: of a share, anything below it; a ratio has an ideal, and no failing. */
export const fallsShort = (
  value: number | undefined,
  { shows, target }: Pick<Indicator, 'shows' | 'target'>,
): boolean => shows === 'share' && target !== undefined && value !== undefined && value < target;

export const targetText = ({ shows, target }: Pick<Indicator, 'shows' | 'target'>): Title | undefined => {
  if (target === undefined) return undefined;
  const text = shows === 'share' ? `${target * 100}%` : `${target} : 1`;
  return { zh: text, en: text };
};
