import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useAsked } from '../../app/use-asked';
import { CaseLink } from '../../parts/case-link';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import { type Asked, bookQuery, csvAddress } from './asked';
import { Filters } from './filters';
import { directions, kinds, words } from './words';

type Item = Schema<'RegisterItem'>;
type Labels = Readonly<Record<string, Schema<'CaseLabel'>>>;

const useColumns = (labels: Labels): readonly Column<Item>[] => {
  const say = useSay();
  const { personName } = usePeople();
  return [
    { id: 'number', title: words.number, names: true, cell: ({ number }) => number ?? '—' },
    { id: 'when', title: words.when, cell: ({ occurredAt }) => <When at={occurredAt} /> },
    { id: 'direction', title: words.direction, cell: ({ direction }) => say(wordOf(directions, direction)) },
    { id: 'kind', title: words.kind, minor: true, cell: ({ kind }) => say(wordOf(kinds, kind)) },
    {
      id: 'what',
      title: words.what,
      cell: ({ title }) => title ?? <span className="quiet">{say(words.withheld)}</span>,
    },
    { id: 'quantity', title: words.quantity, align: 'end', cell: ({ quantity }) => quantity },
    { id: 'with', title: words.with, minor: true, cell: ({ counterpart }) => counterpart ?? '—' },
    { id: 'reference', title: words.reference, minor: true, cell: ({ reference }) => reference ?? '—' },
    { id: 'case', title: words.case, cell: (item) => <CaseLink id={item.case} label={labels[item.case]} /> },
    { id: 'by', title: words.by, minor: true, cell: ({ enteredBy }) => say(personName(enteredBy)) },
  ];
};

const List = ({ items, labels }: { readonly items: readonly Item[]; readonly labels: Labels }) => {
  const say = useSay();
  return (
    <Table
      caption={say(words.book)}
      columns={useColumns(labels)}
      rows={items}
      keyOf={({ act }) => act}
      empty={
        <Empty title={say(words.none)}>
          <p>{say(words.noneHow)}</p>
        </Empty>
      }
    />
  );
};

/** The book, the latest entry first. */
export const Book = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const filters = Object.fromEntries(
    ['direction', 'kind', 'from', 'to', 'after'].map((name) => [name, asked(name)]),
  ) as Asked;
  const query = server.useQuery('get', '/api/v1/register', { params: { query: bookQuery(filters) } });
  return (
    <>
      <Filters />
      <Loaded query={query}>
        {({ items, labels, next }) => (
          <>
            <List items={items} labels={labels} />
            <div className="row no-print">
              <Pager count={items.length} next={next} after={filters.after} onGo={(after) => ask({ after })} />
              <a href={csvAddress(filters)} download>
                {say(words.csv)}
              </a>
            </div>
          </>
        )}
      </Loaded>
    </>
  );
};
