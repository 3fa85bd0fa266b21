import { useSay } from '../../../words/language';
import { type Clock, endTitle } from '../shown';
import styles from './remaining.module.css';

/** What is left of a clock, in the server's words; on paper, which does not go on, the day alone. */
export const Remaining = ({ clock: { remaining, due } }: { readonly clock: Pick<Clock, 'remaining' | 'due'> }) => {
  const say = useSay();
  return (
    <>
      {remaining && <span className="no-print">{say(remaining)}</span>}
      {due && <span className={remaining ? styles['paper'] : undefined}>{say(endTitle(due.effective))}</span>}
    </>
  );
};
