import { Link } from 'wouter';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import type { Health } from './states';
import { words } from './words';

type Aside = Health['relay']['setAside'][number];

const columns: readonly Column<Aside>[] = [
  { id: 'case', title: words.case, names: true, cell: (one) => <Link href={`/cases/${one.case}`}>{one.case}</Link> },
  { id: 'attempts', title: words.attempts, align: 'end', cell: ({ attempts }) => attempts },
  { id: 'reason', title: words.reason, cell: ({ reason }) => reason },
];

/** What Temporal has not been told yet, and which cases would not be told. */
export const Relay = ({ relay: { waiting, since, setAside } }: Pick<Health, 'relay'>) => {
  const say = useSay();
  return (
    <Section title={say(words.relay)}>
      <p>
        {say(words.waiting(waiting))}
        {since !== undefined && (
          <span className="quiet">
            {' '}
            · {say(words.since)} <When at={since.slice(0, 19)} />
          </span>
        )}
      </p>
      {setAside.length > 0 && (
        <Table caption={say(words.setAside)} columns={columns} rows={setAside} keyOf={(one) => one.case} />
      )}
    </Section>
  );
};
