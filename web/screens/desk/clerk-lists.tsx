import { Link } from 'wouter';
import { type Schema, server } from '../../api/client';
import { CaseLink } from '../../parts/case-link';
import { type People, usePeople } from '../../office/use-people';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { tableOf } from '../../words/common';
import { type Say, type Title, useSay } from '../../words/language';
import { clerk, words } from './words';

type Row = Schema<'CaseRow'>;
type Labels = Readonly<Record<string, Schema<'CaseLabel'>>>;

const columnsFor = (say: Say, { unitName }: People, labels: Labels): readonly Column<Row>[] => [
  {
    id: 'case',
    title: words.case,
    names: true,
    cell: ({ id }) => <CaseLink id={id} label={labels[id]} />,
  },
  { id: 'opened', title: clerk.opened, cell: ({ openedAt }) => <When at={openedAt} /> },
  {
    id: 'unit',
    title: clerk.where,
    minor: true,
    cell: ({ units }) => units.map((id) => say(unitName(id))).join('、'),
  },
  { id: 'next', title: words.next, cell: ({ next }) => (next?.remaining ? say(next.remaining) : '') },
];

interface Asked {
  readonly awaits: 'assignment' | 'receipt';
  readonly title: Title;
  readonly none: Title;
  readonly place: string;
  readonly go: Title;
}

const AwaitedCases = ({ awaits, title, none, place, go }: Asked) => {
  const say = useSay();
  const people = usePeople();
  const query = server.useQuery('get', '/api/v1/cases', { params: { query: { awaits, limit: 20 } } });
  return (
    <Section title={say(title)} beside={<Link href={place}>{say(go)}</Link>}>
      <Loaded query={query}>
        {({ cases, labels }) => (
          <Table
            caption={say(tableOf(title))}
            columns={columnsFor(say, people, labels)}
            rows={cases}
            keyOf={({ id }) => id}
            empty={<Empty title={say(none)} />}
          />
        )}
      </Loaded>
    </Section>
  );
};

/** What a clerk passes on: cases for nobody yet, and papers that are on their way. */
export const ClerkLists = () => (
  <>
    <AwaitedCases
      awaits="assignment"
      title={clerk.unassigned}
      none={clerk.noneUnassigned}
      place="/assignment"
      go={clerk.assign}
    />
    <AwaitedCases
      awaits="receipt"
      title={clerk.passing}
      none={clerk.nonePassing}
      place="/register"
      go={clerk.register}
    />
  </>
);
