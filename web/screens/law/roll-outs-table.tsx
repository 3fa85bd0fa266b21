import { Link } from 'wouter';
import { usePeople } from '../../office/use-people';
import { Empty } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { contentOf, type RollOut, StateBadge } from './described';
import { words } from './words';

const Content = (one: RollOut) => {
  const say = useSay();
  return (
    <>
      {say(contentOf(one))}
      {one.calendar && <div className="quiet">{one.calendar.notice}</div>}
    </>
  );
};

const Proposer = ({ proposedBy, proposedAt }: RollOut) => {
  const say = useSay();
  const { personName } = usePeople();
  return (
    <>
      {say(personName(proposedBy.person))}
      <div className="quiet">
        <When at={proposedAt} />
      </div>
    </>
  );
};

const columns: readonly Column<RollOut>[] = [
  { id: 'id', title: words.edition, names: true, cell: ({ id }) => <Link href={`/law/${id}`}>{id}</Link> },
  { id: 'what', title: words.what, cell: (one) => <Content {...one} /> },
  { id: 'state', title: words.state, cell: ({ state }) => <StateBadge state={state} /> },
  { id: 'by', title: words.proposed, cell: (one) => <Proposer {...one} /> },
  { id: 'why', title: words.why, minor: true, cell: ({ reasons }) => reasons },
];

/** Every roll-out, the latest first. */
export const RollOutsTable = ({ rollOuts }: { readonly rollOuts: readonly RollOut[] }) => {
  const say = useSay();
  return (
    <Table
      caption={say(words.rollOutsTable)}
      columns={columns}
      rows={rollOuts}
      keyOf={({ id }) => id}
      empty={<Empty title={say(words.noRollOuts)} />}
    />
  );
};
