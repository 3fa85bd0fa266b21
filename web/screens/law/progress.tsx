import { Link } from 'wouter';
import { Badge } from '../../parts/badge';
import { Section } from '../../parts/section';
import { type Column, Table } from '../../parts/table';
import { useSay } from '../../words/language';
import { wordOf } from '../../words/office';
import type { RollOut } from './described';
import { remedyWords, rollOutWords as words } from './roll-out-words';
import { words as lawWords } from './words';
import styles from './law.module.css';

type Exception = RollOut['exceptions'][number];

const Outcome = ({ outcome }: Pick<Exception, 'outcome'>) => {
  const say = useSay();
  return <Badge tone={outcome === 'left' ? 'plain' : 'fault'}>{say(words[outcome])}</Badge>;
};

const Remedy = ({ outcome }: Pick<Exception, 'outcome'>) => useSay()(wordOf(remedyWords, outcome));

const columns: readonly Column<Exception>[] = [
  { id: 'case', title: words.case, names: true, cell: (one) => <Link href={`/cases/${one.case}`}>{one.case}</Link> },
  { id: 'outcome', title: words.outcome, cell: (one) => <Outcome {...one} /> },
  { id: 'todo', title: words.todo, cell: (one) => <Remedy {...one} /> },
];

const names = ['adopted', 'left', 'refused', 'failed', 'toCome'] as const;

/** How far a roll-out that was approved has come, and which cases did not follow. */
export const Progress = ({ of: { state, progress, exceptions } }: { readonly of: RollOut }) => {
  const say = useSay();
  if (state !== 'adopting' && state !== 'ended') return null;
  const all = names.reduce((sum, name) => sum + progress[name], 0);
  const done = all - progress.toCome;
  return (
    <Section title={say(words.progress)}>
      <div className={styles['progress']}>
        <progress aria-label={say(words.progress)} max={Math.max(all, 1)} value={all === 0 ? 1 : done} />
        <span role="status">{say(lawWords.of(done, all))}</span>
      </div>
      <ul className={styles['counts']}>
        {names.map((name) => (
          <li key={name}>
            {say(words[name])} <strong>{progress[name]}</strong>
          </li>
        ))}
      </ul>
      {state === 'adopting' && <p className="quiet">{say(words.resumes)}</p>}
      {exceptions.length > 0 && (
        <Table caption={say(words.exceptions)} columns={columns} rows={exceptions} keyOf={(one) => one.case} />
      )}
    </Section>
  );
};
