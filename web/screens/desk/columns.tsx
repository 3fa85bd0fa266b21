import { Link } from 'wouter';
import type { Schema } from '../../api/client';
import { CaseLink } from '../../parts/case-link';
import type { People } from '../../office/use-people';
import { LevelMark } from '../../parts/level-mark';
import type { Column } from '../../parts/table';
import { type Say, useSay } from '../../words/language';
import { levelWords } from '../../words/levels';
import { roleWords, wordOf } from '../../words/office';
import { waitingWords } from '../../words/steps';
import type { Alert } from './bells';
import { leave } from './come-back';
import styles from './desk.module.css';
import { Remaining } from './remaining';
import { words } from './words';

type Label = Schema<'CaseLabel'>;

/** One line of the desk: a clock, what its case is called, and the alert that rang for it. */
export interface Due {
  readonly clock: Schema<'DeskClock'>;
  readonly label: Label | undefined;
  readonly alert: Alert | undefined;
  readonly readAt: number;
}

export const keyOf = ({ clock }: Pick<Due, 'clock'>): string => `${clock.case} ${clock.id}`;

const caseAt = (id: string): string => `/cases/${encodeURIComponent(id)}`;
const nameIn = (label: Label | undefined, person: string): string =>
  label?.persons.find((one) => one.label === person)?.name ?? person;

const Bell = ({ alert }: { readonly alert: Alert }) => {
  const say = useSay();
  const { step = 'acknowledge', answerRole = '', mine } = alert;
  const whose = mine ? '' : ` · ${say(wordOf(roleWords, answerRole))}`;
  return (
    <span className={styles['bell']}>
      {say(words.alert(levelWords[alert.colour]))} {say(wordOf(waitingWords, step))}
      {whose}
    </span>
  );
};

const Next = ({ clock, alert, label }: Due) => {
  const say = useSay();
  const key = keyOf({ clock });
  const number = label?.number ?? clock.case;
  const about = `${say(clock.title)}，${number}`;
  return (
    <span className={styles['links']}>
      {alert && (
        <Link href={`/answers/${encodeURIComponent(alert.id)}`} onClick={() => leave(key)}>
          {say(alert.mine ? words.answer : words.look)}
          <span className="visually-hidden">{about}</span>
        </Link>
      )}
      <Link href={`${caseAt(clock.case)}?why=${encodeURIComponent(clock.id)}`} onClick={() => leave(key)}>
        {say(words.why)}
        <span className="visually-hidden">{about}</span>
      </Link>
    </span>
  );
};

const shared: readonly Column<Due>[] = [
  {
    id: 'level',
    title: words.level,
    cell: ({ clock, alert }) => (
      <>
        <LevelMark level={clock.level} />
        {alert && <Bell alert={alert} />}
      </>
    ),
  },
  {
    id: 'remaining',
    title: words.remaining,
    cell: ({ clock, readAt }) => <Remaining clock={clock} readAt={readAt} />,
  },
  {
    id: 'case',
    title: words.case,
    names: true,
    cell: ({ clock, label }) => (
      <span data-row={keyOf({ clock })}>
        <CaseLink id={clock.case} label={label} href={caseAt(clock.case)} onPress={() => leave(keyOf({ clock }))} />
      </span>
    ),
  },
];

const limit = (say: Say): Column<Due> => ({
  id: 'limit',
  title: words.limit,
  cell: ({ clock, label }) => (
    <>
      {say(clock.title)}
      <span className={styles['second']}>
        {clock.row}
        {clock.person !== undefined && ` · ${nameIn(label, clock.person)}`}
      </span>
    </>
  ),
});

/** The columns of the desk; whose it is stands there for those who look at more than their own. */
export const columnsFor = (say: Say, people: People, withHandler: boolean): readonly Column<Due>[] => [
  ...shared,
  limit(say),
  {
    id: 'stage',
    title: words.stage,
    minor: true,
    cell: ({ clock: { stage } }) => (stage ? say(stage.title) : ''),
  },
  ...(withHandler
    ? [
        {
          id: 'handler',
          title: words.handler,
          minor: true,
          cell: ({ clock: { handler, unit } }: Due) => (
            <>
              {handler !== undefined && say(people.personName(handler))}
              {unit !== undefined && <span className={styles['second']}>{say(people.unitName(unit))}</span>}
            </>
          ),
        },
      ]
    : []),
  { id: 'next', title: words.next, cell: (due) => <Next {...due} /> },
];
