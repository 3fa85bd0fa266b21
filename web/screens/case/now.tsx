import { useSession } from '../../app/session';
import { ButtonLink } from '../../parts/button';
import { Note } from '../../parts/note';
import { useSay } from '../../words/language';
import { Remaining } from './clocks/remaining';
import { firstThing } from './first-thing';
import styles from './now.module.css';
import type { OfCase } from './shown';

/** One thing to do now, with its action: nothing where nothing presses. */
export const ToDoNow = ({ of }: OfCase) => {
  const say = useSay();
  const { me } = useSession();
  const first = firstThing(of, me);
  if (!first) return null;
  const { kind, why, what, clock, action, href } = first;
  return (
    <Note kind={kind} title={say(why)}>
      <p className={styles['line']}>
        <span>
          {say(what)}
          {clock && (
            <>
              {' · '}
              <Remaining clock={clock} />
            </>
          )}
        </span>
        <span className="no-print">
          <ButtonLink kind="primary" href={href}>
            {say(action)}
          </ButtonLink>
        </span>
      </p>
    </Note>
  );
};
