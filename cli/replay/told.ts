import type { Title } from '../../domain/limit';
import type { Judged, Verdict } from '../../engine';

const both = ({ zh, en }: Title): string => `${en} / ${zh}`;

/** `late by 1 day`, `in time only if …`: the verdict in a few words. */
export const verdictWord = ({ verdict, lateBy }: Pick<Verdict, 'verdict' | 'lateBy'>): string =>
  verdict === 'late'
    ? `late by ${lateBy} day${lateBy === 1 ? '' : 's'}`
    : verdict === 'open'
      ? 'still running'
      : verdict;

const listed = (head: string, titles: readonly Title[]): string[] =>
  titles.length === 0 ? [] : [head, ...titles.map((one) => `      ${both(one)}`)];

const stretch = (one: Verdict): string[] => [
  `  ${both(one.title)}, ${one.persons.join(', ')}: ${verdictWord(one)}`,
  `    decided by ${both(one.decidedBy)}`,
  ...one.reasons.map((reason) => `    because ${both(reason)}`),
  ...one.periods.map((period) => `    counted ${both(period)}`),
  ...listed(one.verdict === 'late' ? '    in time only if' : '    only if', one.onlyIf),
  ...listed('    even if', one.evenIf),
  ...one.orElse.flatMap((way) => listed('    or else only if', way)),
  `    articles ${one.articles.join('; ')}`,
];

/** A judged chronology for a terminal. */
export const told = ({ chain, stretches, notes }: Judged): string =>
  [
    `chain ${chain}${stretches.length === 0 ? ': no verdict' : ''}`,
    ...stretches.flatMap(stretch),
    ...notes.map((one) => `  note: ${both(one)}`),
  ].join('\n');
