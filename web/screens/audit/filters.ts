import type { Title } from '../../words/language';
import { wordOf } from '../../words/office';
import { whenTitle } from '../../words/when';
import { kindWords, sourceWords, words } from './words';

/** What a search is asked with, as it stands in the address. */
export const filterNames = ['case', 'actor', 'type', 'kind', 'law', 'source', 'axis', 'from', 'to'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Partial<Readonly<Record<FilterName, string>>>;

const same = (text: string): Title => ({ zh: text, en: text });

const axisWords: Readonly<Record<string, Title>> = { recorded: words.recordedAxis, happened: words.happenedAxis };

/** How each filter is called, and what its value is called. */
const said: Readonly<Record<FilterName, readonly [Title, (value: string) => Title]>> = {
  case: [words.case, same],
  actor: [words.actor, same],
  type: [words.type, same],
  kind: [words.kind, (value) => wordOf(kindWords, value)],
  law: [words.law, same],
  source: [words.source, (value) => wordOf(sourceWords, value)],
  axis: [words.axis, (value) => wordOf(axisWords, value)],
  from: [words.from, whenTitle],
  to: [{ zh: '早于', en: 'Before' }, whenTitle],
};

export interface Chip {
  readonly filter: FilterName;
  readonly name: Title;
  readonly value: Title;
}

/** The filters that are set, in the order of the form. `titles`: what acts are called. */
export const chipsOf = (filters: Filters, titles: ReadonlyMap<string, Title>): readonly Chip[] =>
  filterNames.flatMap((filter) => {
    const value = filters[filter];
    const [name, valueOf] = said[filter];
    if (value === undefined) return [];
    return [{ filter, name, value: (filter === 'type' ? titles.get(value) : undefined) ?? valueOf(value) }];
  });
