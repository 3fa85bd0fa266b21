import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { holds, useSession } from '../../app/session';
import { useAsked } from '../../app/use-asked';
import { News } from '../../live/news';
import { Until } from '../../oversight/until';
import { Button } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { Checkbox, Select } from '../../parts/field';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { Tabs } from '../../parts/tabs';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import styles from './index.module.css';
import { OneRectification } from './one';
import { OrderDialog } from './order';
import { StateBadge } from './state-badge';
import { isState, states, stateWords, words } from './words';

type Rectification = Schema<'Rectification'>;
type Labels = Readonly<Record<string, Schema<'CaseLabel'>>>;

const keyOf = ({ case: caseId, id }: Rectification): string => `${caseId} ${id}`;

const useColumns = (labels: Labels, onLook: (one: Rectification) => void): readonly Column<Rectification>[] => {
  const say = useSay();
  const people = usePeople();
  return [
    { id: 'state', title: words.state, cell: ({ state }) => <StateBadge state={state} /> },
    { id: 'case', title: words.case, names: true, cell: (one) => <CaseLink id={one.case} label={labels[one.case]} /> },
    { id: 'what', title: words.what, minor: true, cell: ({ title }) => say(title) },
    {
      id: 'owner',
      title: words.owner,
      minor: true,
      cell: ({ owner, unit }) => (
        <>
          {owner === undefined ? '–' : say(people.personName(owner))}
          {unit !== undefined && <div className="quiet">{say(people.unitName(unit))}</div>}
        </>
      ),
    },
    { id: 'due', title: words.due, cell: ({ dueAt }) => (dueAt === undefined ? '–' : <Until at={dueAt} />) },
    {
      id: 'by',
      title: words.askedBy,
      minor: true,
      cell: ({ askedBy }) => (askedBy ? say(people.personName(askedBy.person)) : '–'),
    },
    {
      id: 'look',
      title: words.look,
      cell: (one) => (
        <Button
          kind="quiet"
          aria-label={`${say(words.look)} ${labels[one.case]?.number ?? one.case}`}
          onPress={() => onLook(one)}
        >
          {say(words.look)}
        </Button>
      ),
    },
  ];
};

/** Who may order: the server says so of each case; handlers are not offered what is never theirs. */
const ordering = ['head', 'deputy', 'leader', 'supervisor', 'legal-reviewer'];

const useBoard = () => {
  const { asked } = useAsked();
  const [state, unit, owner, after] = [asked('state'), asked('unit'), asked('owner'), asked('after')];
  const named = Object.fromEntries(Object.entries({ unit, owner, after }).filter(([, value]) => value !== undefined));
  return server.useQuery('get', '/api/v1/rectifications', {
    params: { query: { ...named, ...(isState(state) ? { state } : {}) } },
  });
};

const Filters = () => {
  const say = useSay();
  const { me } = useSession();
  const { asked, ask } = useAsked();
  const { units } = usePeople();
  return (
    <div className={`${styles['filters']} no-print`}>
      <Select
        label={say(words.unit)}
        choices={[{ id: '', text: say(words.anyUnit) }, ...units.map(({ id, name }) => ({ id, text: say(name) }))]}
        value={asked('unit') ?? ''}
        onChange={(unit) => ask({ unit })}
      />
      <Checkbox
        label={say(words.mine)}
        value={asked('owner') === me.id}
        onChange={(mine) => ask({ owner: mine ? me.id : undefined })}
      />
      <News />
    </div>
  );
};

const Board = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const board = useBoard();
  const [open, setOpen] = useState<string>();
  const labels = board.data?.labels ?? {};
  const columns = useColumns(labels, (one) => setOpen(keyOf(one)));
  const shown = board.data?.rectifications.find((one) => keyOf(one) === open);
  return (
    <Loaded query={board}>
      {({ rectifications, next }) => (
        <>
          <Table
            caption={say(words.title)}
            columns={columns}
            rows={rectifications}
            keyOf={keyOf}
            toneOf={({ overdue, done }) => (overdue && !done ? 'fault' : undefined)}
            empty={
              <Empty title={say(words.empty)}>
                <p>{say(words.emptyHint)}</p>
              </Empty>
            }
          />
          <Pager count={rectifications.length} next={next} after={asked('after')} onGo={(after) => ask({ after })} />
          {shown && <OneRectification one={shown} label={labels[shown.case]} onClose={() => setOpen(undefined)} />}
        </>
      )}
    </Loaded>
  );
};

/** Orders to put something right, by how they stand. */
export default function Rectifications() {
  const say = useSay();
  const { me } = useSession();
  const { asked, ask } = useAsked();
  const [ordered, setOrdered] = useState(false);
  const of = asked('order');
  const state = asked('state');
  return (
    <Page
      title={say(words.title)}
      actions={
        <>
          {holds(me, ordering) && (
            <Button kind="primary" onPress={() => setOrdered(true)}>
              {say(words.order)}
            </Button>
          )}
          <Button onPress={() => window.print()}>{say(common.print)}</Button>
        </>
      }
    >
      <Filters />
      <Tabs
        label={say(words.states)}
        tabs={[{ id: 'all', title: say(common.all) }, ...states.map((id) => ({ id, title: say(stateWords[id]) }))]}
        chosen={isState(state) ? state : 'all'}
        onChoose={(id) => ask({ state: id === 'all' ? undefined : id })}
      >
        <Board />
      </Tabs>
      {(ordered || of !== undefined) && (
        <OrderDialog
          of={of}
          onClose={() => {
            setOrdered(false);
            ask({ order: undefined });
          }}
        />
      )}
    </Page>
  );
}
