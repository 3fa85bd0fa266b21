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
import { kinds, words } from './words';

type Holding = Schema<'Holding'>;

const useColumns = (labels: Readonly<Record<string, Schema<'CaseLabel'>>>): readonly Column<Holding>[] => {
  const say = useSay();
  const { unitName } = usePeople();
  return [
    { id: 'what', title: words.what, names: true, cell: ({ title }) => title ?? say(words.withheld) },
    { id: 'kind', title: words.kind, cell: ({ kind }) => say(wordOf(kinds, kind)) },
    { id: 'quantity', title: words.quantity, align: 'end', cell: ({ quantity }) => quantity },
    { id: 'since', title: words.since, cell: ({ since }) => <When at={since} /> },
    { id: 'case', title: words.case, cell: (one) => <CaseLink id={one.case} label={labels[one.case]} /> },
    { id: 'unit', title: words.unit, minor: true, cell: (one) => say(unitName(one.unit)) },
  ];
};

const List = ({ data }: { readonly data: { holdings: Holding[]; labels: Record<string, Schema<'CaseLabel'>> } }) => {
  const say = useSay();
  return (
    <Table
      caption={say(words.held)}
      columns={useColumns(data.labels)}
      rows={data.holdings}
      keyOf={(one) => `${one.case} ${one.unit} ${one.kind} ${one.title ?? one.since}`}
      empty={<Empty title={say(words.noneHeld)} />}
    />
  );
};

/** What came in and has not gone out, the longest here first. */
export const Held = () => {
  const { asked, ask } = useAsked();
  const after = asked('after');
  const query = server.useQuery('get', '/api/v1/register/holdings', { params: { query: { after } } });
  return (
    <Loaded query={query}>
      {(data) => (
        <>
          <List data={data} />
          <Pager count={data.holdings.length} next={data.next} after={after} onGo={(next) => ask({ after: next })} />
        </>
      )}
    </Loaded>
  );
};
