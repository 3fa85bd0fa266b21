import type { Schema } from '../../api/client';
import { LevelMark } from '../../parts/level-mark';
import { Section } from '../../parts/section';
import { isLevel } from '../../words/levels';
import { useSay } from '../../words/language';
import { deadline, deadlineOf } from './deadline';
import styles from './clocks.module.css';
import { after } from './words-after';

type Clock = Schema<'Clock'>;

/** The clocks that have begun, each as the sentence that a clerk would say. */
export const Clocks = ({ clocks }: { readonly clocks: readonly Clock[] }) => {
  const say = useSay();
  const running = clocks.filter(({ closedAt, due }) => closedAt === undefined && due !== undefined);
  return (
    <Section title={say(after.clocks)}>
      {running.length === 0 ? (
        <p className="quiet">{say(after.noClocks)}</p>
      ) : (
        <ul className={styles['clocks']}>
          {running.map(({ id, title, row, due, remaining, level, basis }) => (
            <li key={id} className={styles['clock']}>
              <LevelMark level={isLevel(level) ? level : 'unknown'} />
              <div>
                <strong>{say(deadline(title, deadlineOf(due?.effective ?? '')))}</strong>
                <div className="quiet">
                  {remaining ? say(remaining) : ''} · {row} · {basis.join('；')}
                </div>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
};
