import { type Level, levelWords } from '../words/levels';
import { useSay } from '../words/language';
import styles from './level-mark.module.css';

/** Each level has a shape of its own, so that it is told apart on grey paper. */
const shapes: Readonly<Record<Level, string>> = {
  overdue: 'M2 2h12v12H2z',
  red: 'M8 1.5 15 14H1z',
  orange: 'M8 1l7 7-7 7-7-7z',
  blue: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  normal: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  suspended: 'M3 2h4v12H3zm6 0h4v12H9z',
  done: 'M6.2 13.4 1.2 8.4l1.7-1.7 3.3 3.3 7-7 1.7 1.7z',
  unknown: 'M2 7h12v2H2z',
};

/** How near the end of a limit is, by shape, word and colour. */
export const LevelMark = ({ level, short = false }: { readonly level: Level; readonly short?: boolean }) => {
  const say = useSay();
  const word = say(levelWords[level]);
  return (
    <span className={`${styles['mark']} ${styles[level]}`}>
      <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
        <path d={shapes[level]} fill="currentColor" fillRule="evenodd" />
        {level === 'overdue' && <path d="M5 5l6 6M11 5l-6 6" stroke="var(--surface)" strokeWidth="1.8" />}
      </svg>
      <span className={short ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
};
