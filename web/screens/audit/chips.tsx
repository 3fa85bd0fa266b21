import { Button } from 'react-aria-components';
import { useSay } from '../../words/language';
import styles from './audit.module.css';
import type { Chip, FilterName } from './filters';
import { words } from './words';

interface Shown {
  readonly chips: readonly Chip[];
  readonly onRemove: (filter: FilterName) => void;
}

/** The query in words: on the screen each part can be taken away, on paper it says what the list leaves out. */
export const Chips = ({ chips, onRemove }: Shown) => {
  const say = useSay();
  if (chips.length === 0) return <p className="quiet">{say(words.noFilters)}</p>;
  return (
    <ul className={styles['chips']} aria-label={say(words.filters)}>
      {chips.map(({ filter, name, value }) => (
        <li key={filter} className={styles['chip']}>
          {say(name)}：{say(value)}
          <Button
            className={`${styles['remove']} no-print`}
            aria-label={say(words.remove(`${say(name)} ${say(value)}`))}
            onPress={() => onRemove(filter)}
          >
            ×
          </Button>
        </li>
      ))}
    </ul>
  );
};
