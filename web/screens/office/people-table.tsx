import { useAsked } from '../../app/use-asked';
import { Badge } from '../../parts/badge';
import { Empty } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { nameIn, type Office, type Person } from './use-office';
import { words } from './words';
import styles from './office.module.css';

interface Shown {
  readonly people: readonly Person[];
  readonly office: Office;
  /** Only posts in this unit. */
  readonly unit?: string;
}

/** Whether somebody is away at an instant. */
const isAway = ({ absences }: Person, at: string): boolean =>
  absences.some(
    ({ from, to }) =>
      (from === undefined || Date.parse(from) <= Date.parse(at)) &&
      (to === undefined || Date.parse(at) < Date.parse(to)),
  );

const Name = ({ of, office }: { readonly of: Person; readonly office: Office }) => {
  const say = useSay();
  const { ask } = useAsked();
  return (
    <>
      <button type="button" className={styles['opens']} onClick={() => ask({ person: of.id, view: 'people' })}>
        {say(of.name)}
      </button>{' '}
      {isAway(of, office.at) && <Badge tone="warning">{say(words.away)}</Badge>}
      <div className="quiet">{of.id}</div>
    </>
  );
};

const Posts = ({
  of,
  office,
  unit,
}: {
  readonly of: Person;
  readonly office: Office;
  readonly unit: string | undefined;
}) => {
  const say = useSay();
  const posts = of.posts.filter((post) => unit === undefined || post.unit === unit);
  if (posts.length === 0) return <span className="quiet">{say(words.noPosts)}</span>;
  return posts.map((post) => (
    <div key={`${post.unit} ${post.role}`}>
      {say(wordOf(roleWords, post.role))}
      {unit === undefined && <span className="quiet"> · {say(nameIn(office.units, post.unit))}</span>}
    </div>
  ));
};

/** People with their posts; a name opens its person. */
export const PeopleTable = ({ people, office, unit }: Shown) => {
  const say = useSay();
  const columns: readonly Column<Person>[] = [
    { id: 'person', title: words.person, names: true, cell: (one) => <Name of={one} office={office} /> },
    { id: 'posts', title: words.posts, cell: (one) => <Posts of={one} office={office} unit={unit} /> },
    { id: 'email', title: words.email, minor: true, cell: ({ email }) => email ?? '–' },
  ];
  return (
    <Table
      caption={say(words.people)}
      columns={columns}
      rows={people}
      keyOf={({ id }) => id}
      empty={<Empty title={say(unit === undefined ? words.nonePeople : words.nobodyHere)} />}
    />
  );
};
