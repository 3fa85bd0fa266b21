import { Link } from 'wouter';
import type { Schema } from '../../api/client';
import { PersonName, UnitName } from '../../office/named';
import { Badge } from '../../parts/badge';
import { LevelMark } from '../../parts/level-mark';
import type { Column } from '../../parts/table';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { isLevel } from '../../words/levels';
import styles from './columns.module.css';
import { words } from './words';

type Row = Schema<'CaseRow'>;
type Label = Schema<'CaseLabel'>;
export type Labels = Readonly<Record<string, Label>>;

/** Who it is about: the accused first, and how many there are besides. */
const People = ({ persons }: Pick<Label, 'persons'>) => {
  const say = useSay();
  const first = persons.find(({ standing }) => standing === 'suspect') ?? persons[0];
  if (!first) return <span className="quiet">{say(words.nobody)}</span>;
  return (
    <>
      {first.name ?? first.label}
      {persons.length > 1 && <span className="quiet"> {say(words.more(persons.length))}</span>}
    </>
  );
};

const Number = ({ row: { id, closedAt }, label }: { readonly row: Row; readonly label: Label | undefined }) => {
  const say = useSay();
  return (
    <>
      <Link href={`/cases/${encodeURIComponent(id)}`}>{label?.number ?? id}</Link>
      <div className={styles['plain']}>
        <People persons={label?.persons ?? []} />
        {closedAt !== undefined && (
          <>
            {' '}
            <Badge>{say(words.closed)}</Badge>
          </>
        )}
      </div>
    </>
  );
};

const Stages = ({ stages }: Pick<Row, 'stages'>) => {
  const say = useSay();
  return (
    <ul className={styles['list']}>
      {stages.map(({ machine, stage, title, person }) => (
        <li key={`${machine} ${stage} ${person ?? ''}`}>
          {say(title)}
          {person !== undefined && <span className="quiet"> {person}</span>}
        </li>
      ))}
    </ul>
  );
};

const Handlers = ({ row: { handlers, units } }: { readonly row: Row }) => (
  <ul className={styles['list']}>
    {units.map((unit, index) => (
      <li key={unit}>
        <PersonName id={handlers[index] ?? handlers.at(-1) ?? ''} />{' '}
        <span className={`quiet ${styles['small']}`}>
          <UnitName id={unit} />
        </span>
      </li>
    ))}
  </ul>
);

const Next = ({ row: { next, overdue } }: { readonly row: Row }) => {
  const say = useSay();
  if (!next) return null;
  return (
    <>
      <LevelMark level={isLevel(next.level) ? next.level : 'unknown'} /> {say(next.title)}{' '}
      {overdue > 1 && <Badge tone="fault">{say(words.overdueClocks(overdue))}</Badge>}
      {next.remaining && <div className={styles['small']}>{say(next.remaining)}</div>}
    </>
  );
};

/** One line a case. */
export const columnsOf = (labels: Labels): readonly Column<Row>[] => [
  {
    ...{ id: 'case', title: words.case, names: true },
    cell: (row) => <Number row={row} label={labels[row.id]} />,
  },
  { id: 'offence', title: words.offence, minor: true, cell: ({ id }) => labels[id]?.offence },
  { id: 'stages', title: words.stages, cell: ({ stages }) => <Stages stages={stages} /> },
  { id: 'handlers', title: words.handlers, minor: true, cell: (row) => <Handlers row={row} /> },
  { id: 'next', title: words.next, cell: (row) => <Next row={row} /> },
  {
    ...{ id: 'alerts', title: words.alerts, align: 'end' },
    cell: ({ unanswered }) => (unanswered > 0 ? <Badge tone="warning">{unanswered}</Badge> : '–'),
  },
  {
    ...{ id: 'opened', title: words.opened, minor: true, align: 'end' },
    cell: ({ openedAt }) => <When at={openedAt.slice(0, 10)} />,
  },
];
