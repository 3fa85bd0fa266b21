import type { Schema } from '../api/client';
import { Button } from '../parts/button';
import { ProblemNote } from '../parts/problem-note';
import { common } from '../words/common';
import { useSay } from '../words/language';
import type { Title } from '../words/title';
import styles from './acts.module.css';
import { Conflict } from './conflict';
import type { useDoing } from './doing';
import { consequenceOf } from './effects';
import { effectsOf, Preview } from './preview';
import { words } from './words';

interface Shown {
  readonly doing: ReturnType<typeof useDoing>;
  readonly of: Schema<'Case'>;
  readonly title: Title;
  readonly confirm: string;
  readonly onClose: () => void;
}

/** The end of the form: what will come of it, the question, and the two answers; or that somebody was faster. */
export const Asking = ({ doing, of, title, confirm, onClose }: Shown) => {
  const say = useSay();
  const { simulation, isAsked, error, isPending, seen } = doing;
  const isMoved = seen.lastActSeq !== of.lastActSeq;
  const { data } = simulation;
  const isLawful = isAsked && data?.answers.every(({ accepted }) => accepted) === true;
  return (
    <>
      <Preview simulation={simulation} isAsked={isAsked} clocks={of.clocks} />
      {error && error.code !== 'case-moved' && <ProblemNote problem={error} />}
      {isMoved ? (
        <Conflict seen={seen} now={of} isPending={isPending} onDrop={onClose} />
      ) : (
        <>
          {isLawful && <p className={styles['question']}>{say(words.ask(title, consequenceOf(effectsOf(data))))}</p>}
          <div className={styles['buttons']}>
            <Button onPress={onClose}>{say(common.cancel)}</Button>
            <Button type="submit" kind="primary" isPending={isPending}>
              {confirm}
            </Button>
          </div>
        </>
      )}
    </>
  );
};
