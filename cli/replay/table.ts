import type { Judged, Verdict } from '../../engine';
import { verdictWord } from './told';

const dates = ({ from, to }: Verdict): string => `${from.event} ${from.date} → ${to ? `${to.event} ${to.date}` : '…'}`;

const others = ({ orElse }: Verdict): string[] =>
  orElse.length === 0 ? [] : [`– or on ${orElse.length} other way${orElse.length === 1 ? '' : 's'}`];

/** What carries the verdict; where the source ends, the limits that run on are it. */
const because = ({ verdict, decidedBy, reasons, periods }: Verdict): string =>
  (verdict === 'open' ? [...reasons, ...periods] : [decidedBy, ...reasons]).map(({ en }) => en).join('; ');

const needs = (one: Verdict): string => {
  const lines = one.onlyIf.map(({ en }) => `– ${en}`);
  const even = one.evenIf.map(({ en }) => `– even if ${en}`);
  return [...lines, ...even, ...others(one)].join('<br>') || '–';
};

const row = (chain: string, one: Verdict): string => {
  const late = one.verdict === 'late';
  const word = late ? `**${verdictWord(one)}**` : verdictWord(one);
  const who = one.persons.length > 1 ? `, each of ${one.persons.join(', ')}` : '';
  return `| ${chain} | ${dates(one)} | ${word}${who} | ${because(one)} | ${needs(one)} | ${one.articles.join('; ')} |`;
};

/** Verdicts of chronologies as a table in Markdown, one row a stretch. */
export const verdictTable = (judged: readonly Judged[]): string =>
  [
    '| chain | stretch | verdict | decided by, and why | in time only if | articles |',
    '| --- | --- | --- | --- | --- | --- |',
    ...judged.flatMap(({ chain, stretches }) => stretches.map((one) => row(chain, one))),
  ].join('\n');
