import { useCallback, useMemo } from 'react';
import { type Schema, server } from '../../api/client';
import type { paths } from '../../api/schema';
import { useAsked } from '../../app/use-asked';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { isLate } from '../../timeline/marks';
import { common } from '../../words/common';
import { Said, useSay } from '../../words/language';
import styles from './audit.module.css';
import { Chips } from './chips';
import { chipsOf, type FilterName, filterNames, type Filters } from './filters';
import { SearchForm } from './search-form';
import { words } from './words';

type Found = Schema<'FoundEntry'>;
/** As the address has it: what makes no sense the server refuses, and says so. */
type Query = NonNullable<paths['/api/v1/entries']['get']['parameters']['query']>;
type Labels = Readonly<Record<string, Schema<'CaseLabel'>>>;

const Times = ({ entry }: { readonly entry: Found }) => (
  <div className={styles['times']}>
    <span>
      <span className="quiet">
        <Said title={words.happened} />
      </span>{' '}
      <When at={entry.at} />
    </span>
    <span>
      <span className="quiet">
        <Said title={words.recorded} />
      </span>{' '}
      <When at={entry.recordedAt.slice(0, 16)} />{' '}
      {entry.act && isLate(entry) && (
        <Badge tone="warning">
          <Said title={words.late} />
        </Badge>
      )}
    </span>
  </div>
);

const most = 3;

/** What an entry did; of much, the first is seen at once. */
const Effects = ({ of }: { readonly of: NonNullable<Found['effects']> }) => {
  const say = useSay();
  const lines = of.map(({ text }, index) => <div key={`${index} ${text.zh}`}>{say(text)}</div>);
  if (of.length <= most + 1) return lines;
  return (
    <>
      {lines.slice(0, most)}
      <details>
        <summary>{say(words.more(of.length - most))}</summary>
        {lines.slice(most)}
      </details>
    </>
  );
};

const columnsOf = (labels: Labels): readonly Column<Found>[] => [
  {
    id: 'case',
    title: words.case,
    names: true,
    cell: (entry) => (
      <>
        <CaseLink
          id={entry.case}
          label={labels[entry.case]}
          href={`/cases/${encodeURIComponent(entry.case)}/timeline`}
        />{' '}
        <span className="quiet">#{entry.seq}</span>
      </>
    ),
  },
  { id: 'times', title: { zh: '时间', en: 'Time' }, cell: (entry) => <Times entry={entry} /> },
  {
    id: 'who',
    title: words.who,
    cell: ({ act, source }) => (
      <span className="nowrap">{act && source === 'people' ? act.person : <Said title={words.system} />}</span>
    ),
  },
  { id: 'what', title: words.what, cell: ({ title }) => <Said title={title} /> },
  {
    id: 'change',
    title: words.change,
    cell: ({ effects = [], refusal }) => (
      <>
        {refusal && <Said title={refusal.title} />}
        <Effects of={effects} />
      </>
    ),
  },
  { id: 'document', title: words.document, minor: true, cell: ({ act }) => act?.documentNo },
];

/** A file is asked for like everything else, in the capacity one has here; the browser then keeps it. */
const saveAs = (name: string, text: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};

const useFilters = () => {
  const { asked, ask } = useAsked();
  const filters = useMemo(
    () =>
      Object.fromEntries(
        filterNames.flatMap((name) => (asked(name) === undefined ? [] : [[name, asked(name)]])),
      ) as Filters,
    [asked],
  );
  return { filters, ask, after: asked('after') };
};

/** The ledgers of all cases as one: what was recorded last first. */
export const Search = () => {
  const say = useSay();
  const { filters, ask, after } = useFilters();
  const { data: types } = server.useQuery('get', '/api/v1/act-types', {}, { staleTime: Infinity });
  const acts = useMemo(() => new Map((types?.actTypes ?? []).map(({ type, title }) => [type, title])), [types]);
  const query = useMemo(() => ({ ...filters, ...(after === undefined ? {} : { after }) }) as Query, [filters, after]);
  const found = server.useQuery('get', '/api/v1/entries', { params: { query } });
  const file = server.useMutation('get', '/api/v1/entries', {
    onSuccess: (text) => saveAs('entries.csv', text as unknown as string),
  });
  const clear = useCallback(
    () => ask(Object.fromEntries(filterNames.map((name) => [name, undefined])) as Record<FilterName, undefined>),
    [ask],
  );
  return (
    <>
      <SearchForm filters={filters} onAsk={ask} acts={acts} />
      <Chips chips={chipsOf(filters, acts)} onRemove={(filter) => ask({ [filter]: undefined })} />
      <Loaded query={found}>
        {({ entries, labels, next }) => (
          <>
            <div className="row no-print">
              <Pager count={entries.length} next={next} after={after} onGo={(cursor) => ask({ after: cursor })} />
              <Button
                isPending={file.isPending}
                onPress={() => file.mutate({ params: { query: { ...query, format: 'csv' } }, parseAs: 'text' })}
              >
                {say(words.export)}
              </Button>
              <Button onPress={() => window.print()}>{say(common.print)}</Button>
            </div>
            <Table
              caption={say(words.results)}
              columns={columnsOf(labels)}
              rows={entries}
              keyOf={(entry) => `${entry.case} ${entry.seq}`}
              empty={
                <Empty title={say(words.nothing)}>
                  <Button onPress={clear}>{say(words.clear)}</Button>
                </Empty>
              }
            />
          </>
        )}
      </Loaded>
    </>
  );
};
