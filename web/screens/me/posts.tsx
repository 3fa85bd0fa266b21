import { useSession } from '../../app/session';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import type { Me } from '../../app/session';
import { tableOf } from '../../words/common';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { words } from './words';

type Capacity = Me['capacities'][number];

/** As what I may act: my own posts, and those of the absent whose deputy I am. */
export const Posts = () => {
  const say = useSay();
  const { me, actAs } = useSession();
  const { personName } = usePeople();
  const isNow = (one: Capacity): boolean => one.unit === me.unit && one.for === me.actingFor;
  const columns: readonly Column<Capacity>[] = [
    { id: 'unit', title: words.unit, names: true, cell: ({ unitName }) => say(unitName) },
    {
      id: 'roles',
      title: words.roles,
      cell: ({ roles }) => roles.map((role) => say(wordOf(roleWords, role))).join('、'),
    },
    {
      id: 'for',
      title: words.standsFor,
      cell: ({ for: whom }) => (whom === undefined ? '—' : say(personName(whom))),
    },
    {
      id: 'now',
      title: words.now,
      cell: (one) =>
        isNow(one) ? (
          <>✓ {say(words.now)}</>
        ) : (
          <Button onPress={() => actAs({ unit: one.unit, ...(one.for === undefined ? {} : { for: one.for }) })}>
            {say(words.actSo)}
          </Button>
        ),
    },
  ];
  return (
    <Section title={say(words.posts)}>
      <Table
        caption={say(tableOf(words.posts))}
        columns={columns}
        rows={me.capacities}
        keyOf={({ unit, for: whom = '' }) => `${unit} ${whom}`}
      />
    </Section>
  );
};
