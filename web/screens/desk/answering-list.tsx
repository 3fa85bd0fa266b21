import { Link } from 'wouter';
import type { Schema } from '../../api/client';
import { CaseLink } from '../../parts/case-link';
import { LevelMark } from '../../parts/level-mark';
import { Empty, Loaded } from '../../parts/state';
import { type Column, Table } from '../../parts/table';
import { When } from '../../parts/when';
import { type Say, useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { waitingWords } from '../../words/steps';
import { type Alert, beingAnswered } from './bells';
import styles from './desk.module.css';
import { useInbox } from './use-desk';
import { words } from './words';

type Labels = Schema<'Inbox'>['labels'];

const columnsFor = (say: Say, labels: Labels): readonly Column<Alert>[] => [
  { id: 'level', title: words.level, cell: ({ colour }) => <LevelMark level={colour} /> },
  {
    id: 'by',
    title: words.answerBy,
    cell: ({ answerBy }) => (answerBy === undefined ? '' : <When at={answerBy} />),
  },
  {
    id: 'case',
    title: words.case,
    names: true,
    cell: (one) => <CaseLink id={one.case} label={labels[one.case]} />,
  },
  {
    id: 'limit',
    title: words.limit,
    cell: ({ title, row }) => (
      <>
        {say(title)}
        <span className={styles['second']}>{row}</span>
      </>
    ),
  },
  {
    id: 'step',
    title: words.stage,
    cell: ({ step = '', answerRole = '' }) => (
      <>
        {say(wordOf(waitingWords, step))}
        <span className={styles['second']}>{say(wordOf(roleWords, answerRole))}</span>
      </>
    ),
  },
  {
    id: 'next',
    title: words.next,
    cell: ({ id, mine }) => (
      <Link href={`/answers/${encodeURIComponent(id)}`}>{say(mine ? words.answer : words.look)}</Link>
    ),
  },
];

/** Alerts that were acknowledged and are not at their end. */
export const AnsweringList = () => {
  const say = useSay();
  const query = useInbox();
  return (
    <Loaded query={query}>
      {({ alerts, labels }) => (
        <Table
          caption={say(words.list)}
          columns={columnsFor(say, labels)}
          rows={beingAnswered(alerts)}
          keyOf={({ id, case: of }) => `${of} ${id}`}
          empty={<Empty title={say(words.noneHere)} />}
        />
      )}
    </Loaded>
  );
};
