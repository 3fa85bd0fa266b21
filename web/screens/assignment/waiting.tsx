import { type Schema, server } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { useAsked } from '../../app/use-asked';
import { News } from '../../live/news';
import { useLive } from '../../live/live';
import { ButtonLink } from '../../parts/button';
import { CaseLink } from '../../parts/case-link';
import { LevelMark } from '../../parts/level-mark';
import { Page } from '../../parts/page';
import { Pager } from '../../parts/pager';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { isLevel } from '../../words/levels';
import { useSay } from '../../words/language';
import { waited, words } from './words';

type Row = Schema<'CaseRow'>;
const hour = 3_600_000;

const hoursSince = (from: string, now: string | undefined): number =>
  Math.max(0, Math.floor(((now === undefined ? Date.now() : Date.parse(now)) - Date.parse(from)) / hour));

const Due = ({ row: { next } }: { readonly row: Row }) => {
  const say = useSay();
  if (!next) return <>—</>;
  return (
    <>
      <LevelMark level={isLevel(next.level) ? next.level : 'unknown'} /> {say(next.title)}
      <div className="quiet">{next.remaining && say(next.remaining)}</div>
    </>
  );
};

const useColumns = (labels: Readonly<Record<string, Schema<'CaseLabel'>>>): readonly Column<Row>[] => {
  const say = useSay();
  const { personName, unitName } = usePeople();
  const { asOf } = useLive();
  return [
    { id: 'case', title: words.case, names: true, cell: ({ id }) => <CaseLink id={id} label={labels[id]} /> },
    { id: 'age', title: words.age, align: 'end', cell: (row) => say(waited(hoursSince(row.openedAt, asOf))) },
    { id: 'due', title: words.due, cell: (row) => <Due row={row} /> },
    {
      id: 'stage',
      title: words.stage,
      minor: true,
      cell: ({ stages }) => [...new Set(stages.map(({ title }) => say(title)))].join('、'),
    },
    {
      id: 'unit',
      title: words.unit,
      minor: true,
      cell: ({ units }) => units.map((id) => say(unitName(id))).join('、'),
    },
    {
      id: 'taker',
      title: words.taker,
      minor: true,
      cell: ({ handlers }) => handlers.map((id) => say(personName(id))).join('、'),
    },
    {
      id: 'assign',
      title: words.assign,
      cell: ({ id }) => <ButtonLink href={`/assignment/${encodeURIComponent(id)}`}>{say(words.assign)}</ButtonLink>,
    },
  ];
};

/** What is due first stands first; what has no limit, behind. */
const byDue = (a: Row, b: Row): number => (a.next?.due?.at ?? '9').localeCompare(b.next?.due?.at ?? '9');

const List = ({ data }: { readonly data: { cases: Row[]; labels: Record<string, Schema<'CaseLabel'>> } }) => {
  const say = useSay();
  const columns = useColumns(data.labels);
  return (
    <Table
      caption={say(words.waiting)}
      columns={columns}
      rows={[...data.cases].sort(byDue)}
      keyOf={({ id }) => id}
      toneOf={({ overdue }) => (overdue > 0 ? 'fault' : undefined)}
      empty={
        <Empty title={say(words.none)}>
          <p>{say(words.noneHow)}</p>
        </Empty>
      }
    />
  );
};

/** The cases of my unit and those below it that nobody has been given yet. */
export const Waiting = () => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const after = asked('after');
  const query = server.useQuery('get', '/api/v1/cases', {
    params: { query: { awaits: 'assignment', open: 'true', limit: 100, after } },
  });
  return (
    <Page title={say(words.waiting)} beside={<News />}>
      <Loaded query={query}>
        {(data) => (
          <>
            <List data={data} />
            <Pager count={data.cases.length} next={data.next} after={after} onGo={(next) => ask({ after: next })} />
          </>
        )}
      </Loaded>
    </Page>
  );
};
