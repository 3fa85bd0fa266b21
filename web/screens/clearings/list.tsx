import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useAsked } from '../../app/use-asked';
import { Until } from '../../oversight/until';
import { Select } from '../../parts/field';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { Counts, StateBadge } from './badges';
import { isState, type Kind, stateWords, words } from './words';

type Clearing = Schema<'Clearing'>;

const useColumns = (): readonly Column<Clearing>[] => {
  const say = useSay();
  return [
    {
      id: 'clearing',
      title: words.clearing,
      names: true,
      cell: ({ id, title, day }) => (
        <Link href={`/clearings/${encodeURIComponent(id)}`}>
          {say(title)} {day}
        </Link>
      ),
    },
    { id: 'unit', title: words.unit, cell: ({ unitName }) => say(unitName) },
    { id: 'state', title: words.state, cell: ({ state }) => <StateBadge state={state} /> },
    { id: 'items', title: words.items, align: 'end', cell: ({ items }) => items },
    { id: 'counts', title: words.counts, cell: ({ counts }) => <Counts counts={counts} /> },
    {
      id: 'until',
      title: words.until,
      minor: true,
      cell: ({ until }) => (until === undefined ? '–' : <Until at={until} />),
    },
    {
      id: 'closed',
      title: words.closed,
      minor: true,
      cell: ({ closedAt }) => (closedAt === undefined ? '–' : <When at={closedAt} />),
    },
  ];
};

const Filters = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const { units } = usePeople();
  return (
    <div className="row no-print">
      <Select
        label={say(words.unit)}
        choices={[{ id: '', text: say(words.anyUnit) }, ...units.map(({ id, name }) => ({ id, text: say(name) }))]}
        value={asked('unit') ?? ''}
        onChange={(unit) => ask({ unit })}
      />
      <Select
        label={say(words.state)}
        choices={[
          { id: '', text: say(words.anyState) },
          ...Object.entries(stateWords).map(([id, title]) => ({ id, text: say(title) })),
        ]}
        value={asked('state') ?? ''}
        onChange={(state) => ask({ state })}
      />
    </div>
  );
};

/** Clearings of my units, the latest first. */
export const ClearingList = ({ kind }: { readonly kind: Kind | undefined }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const columns = useColumns();
  const [unit, state, after] = [asked('unit'), asked('state'), asked('after')];
  const more = Object.fromEntries(Object.entries({ unit, after, kind }).filter(([, value]) => value !== undefined));
  const query = server.useQuery('get', '/api/v1/clearings', {
    params: { query: { ...more, ...(isState(state) ? { state } : {}) } },
  });
  return (
    <>
      <Filters />
      <Loaded query={query}>
        {({ clearings, next }) => (
          <>
            <Table
              caption={say(words.title)}
              columns={columns}
              rows={clearings}
              keyOf={({ id }) => id}
              empty={
                <Empty title={say(words.none)}>
                  <p>{say(words.noneHint)}</p>
                </Empty>
              }
            />
            <Pager count={clearings.length} next={next} after={after} onGo={(to) => ask({ after: to })} />
          </>
        )}
      </Loaded>
    </>
  );
};
