import { type Schema, server } from '../../api/client';
import { useAsked } from '../../app/use-asked';
import { Facts } from '../../parts/facts';
import { Pager } from '../../parts/pager';
import { Section } from '../../parts/section';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { levelWords } from '../../words/levels';
import { words } from './words';

type Patrol = Schema<'Patrol'>;
type Row = Patrol['units'][number];

const useColumns = (): readonly Column<Row>[] => {
  const say = useSay();
  return [
    { id: 'unit', title: words.unit, names: true, cell: ({ unitName }) => say(unitName) },
    { id: 'cases', title: words.cases, align: 'end', cell: ({ cases }) => cases },
    { id: 'unassigned', title: words.unassigned, align: 'end', cell: ({ unassigned }) => unassigned },
    { id: 'overdue', title: words.overdue, align: 'end', cell: ({ overdue }) => overdue },
    { id: 'red', title: levelWords.red, align: 'end', cell: ({ red }) => red },
    { id: 'orange', title: levelWords.orange, align: 'end', cell: ({ orange }) => orange },
    { id: 'blue', title: levelWords.blue, align: 'end', cell: ({ blue }) => blue },
    { id: 'unanswered', title: words.unanswered, align: 'end', cell: ({ unanswered }) => unanswered },
  ];
};

const OnePatrol = ({ patrol: { day, at, units, office } }: { readonly patrol: Patrol }) => {
  const say = useSay();
  const columns = useColumns();
  return (
    <Section title={`${say(words.patrols)} ${day}`} beside={<When at={at} />}>
      <Table
        caption={day}
        columns={columns}
        rows={units}
        keyOf={({ unit }) => unit}
        toneOf={({ overdue, unanswered }) => (overdue + unanswered > 0 ? 'fault' : undefined)}
      />
      <Facts
        of={[
          [say(words.silent), office.silent.join('、') || say(common.none)],
          [say(words.alarms), office.alarms],
          [say(words.uncopied), office.uncopied],
          [say(words.sealed), office.sealedAt === undefined ? undefined : <When key="seal" at={office.sealedAt} />],
        ]}
      />
    </Section>
  );
};

/** What the inspection of each morning found, in numbers. */
export const Patrols = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const after = asked('after');
  const query = server.useQuery('get', '/api/v1/patrols', {
    params: { query: { limit: 10, ...(after === undefined ? {} : { after }) } },
  });
  return (
    <Loaded query={query}>
      {({ patrols, next }) => (
        <>
          {patrols.length === 0 && (
            <Empty title={say(words.noPatrols)}>
              <p>{say(words.noPatrolsHint)}</p>
            </Empty>
          )}
          {patrols.map((patrol) => (
            <OnePatrol key={patrol.day} patrol={patrol} />
          ))}
          <Pager count={patrols.length} next={next} after={after} onGo={(to) => ask({ after: to })} />
        </>
      )}
    </Loaded>
  );
};
