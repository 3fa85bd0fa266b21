import { usePeople } from '../../office/use-people';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import styles from './answers.module.css';
import type { Line } from './story';
import { words } from './words';

const Told = ({ told, answerBy }: Pick<Line, 'told' | 'answerBy'>) => {
  const say = useSay();
  const { personName, unitName } = usePeople();
  const names = told.map(
    ({ person, unit, role }) =>
      `${person === undefined ? say(unitName(unit)) : say(personName(person))}（${say(wordOf(roleWords, role))}）`,
  );
  return (
    <p className="quiet">
      {say(words.people)} {names.join('、')}
      {answerBy !== undefined && (
        <>
          {' · '}
          {say(words.answersBy)} <When at={answerBy} />
        </>
      )}
    </p>
  );
};

/** Whom the alert has told and asked, in which order, and what each said. */
export const History = ({ lines }: { readonly lines: readonly Line[] }) => {
  const say = useSay();
  const { personName } = usePeople();
  return (
    <ol className={styles['history']}>
      {lines.map((line) => (
        <li key={line.seq}>
          <p>
            <When at={line.at} /> <strong>{say(line.title)}</strong>
            {line.person !== undefined && ` · ${say(personName(line.person))}`}
          </p>
          {line.note !== undefined && <p className={styles['said']}>{line.note}</p>}
          {line.told.length > 0 && <Told told={line.told} answerBy={line.answerBy} />}
        </li>
      ))}
    </ol>
  );
};
