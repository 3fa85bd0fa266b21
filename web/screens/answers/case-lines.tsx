import { Link } from 'wouter';
import { useLive } from '../../live/live';
import { CaseLink } from '../../parts/case-link';
import { usePeople } from '../../office/use-people';
import { Badge } from '../../parts/badge';
import { LevelMark } from '../../parts/level-mark';
import { Empty } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { type Title, useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { waitingWords } from '../../words/steps';
import { type Alert, byCase, type Inbox, isPast, type OfCase } from './alerts';
import styles from './answers.module.css';
import { words } from './words';

const at = ({ id }: Alert): string => `/answers/${encodeURIComponent(id)}`;

const Owes = ({ alert: { answerUnit, answerRole } }: { readonly alert: Alert }) => {
  const say = useSay();
  const { unitName } = usePeople();
  if (answerUnit === undefined || answerRole === undefined) return null;
  return (
    <>
      {say(wordOf(roleWords, answerRole))}
      <br />
      <span className="quiet">{say(unitName(answerUnit))}</span>
    </>
  );
};

const By = ({ alert: { answerBy } }: { readonly alert: Alert }) => {
  const say = useSay();
  const { asOf } = useLive();
  if (answerBy === undefined) return null;
  return (
    <>
      <When at={answerBy} /> {isPast(answerBy, asOf) && <Badge tone="fault">{say(words.late)}</Badge>}
    </>
  );
};

const Alerts = ({ alerts }: Pick<OfCase, 'alerts'>) => {
  const say = useSay();
  return (
    <ul className={styles['alerts']}>
      {alerts.map((one) => (
        <li key={one.id}>
          <Link href={at(one)}>{say(one.title)}</Link> <span className="quiet">{one.row}</span>
          {one.step !== undefined && <> · {say(wordOf(waitingWords, one.step))}</>}
        </li>
      ))}
    </ul>
  );
};

const columnsFor = (labels: Inbox['labels']): readonly Column<OfCase>[] => [
  { id: 'level', title: words.level, cell: ({ alerts: [first] }) => <LevelMark level={first.colour} /> },
  {
    id: 'case',
    title: words.case,
    names: true,
    cell: ({ case: id, alerts: [first] }) => <CaseLink id={id} label={labels[id]} href={at(first)} />,
  },
  { id: 'alerts', title: words.alerts, cell: ({ alerts }) => <Alerts alerts={alerts} /> },
  { id: 'by', title: words.by, cell: ({ alerts: [first] }) => <By alert={first} /> },
  { id: 'owes', title: words.owes, minor: true, cell: ({ alerts: [first] }) => <Owes alert={first} /> },
];

interface Shown {
  readonly alerts: readonly Alert[];
  readonly labels: Inbox['labels'];
  readonly title: Title;
  readonly none: Title;
}

/** Alerts counted by case, the reddest and oldest first; the number of the case opens the most urgent. */
export const CaseLines = ({ alerts, labels, title, none }: Shown) => {
  const say = useSay();
  return (
    <Table
      caption={say(title)}
      columns={columnsFor(labels)}
      rows={byCase(alerts)}
      keyOf={(one) => one.case}
      empty={<Empty title={say(none)} />}
    />
  );
};
