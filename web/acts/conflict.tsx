import type { Schema } from '../api/client';
import { server } from '../api/client';
import { Button } from '../parts/button';
import { Note } from '../parts/note';
import { When } from '../parts/when';
import { useSay } from '../words/language';
import type { Title } from '../words/title';
import styles from './acts.module.css';
import { datesMoved } from './effects';
import { Lines } from './preview';
import { words } from './words';

type Case = Schema<'Case'>;

interface Shown {
  /** The case as it was when the form was opened, and as it is now. */
  readonly seen: Case;
  readonly now: Case;
  readonly isPending: boolean;
  readonly onDrop: () => void;
}

const nameOf = (person: string, users: readonly { readonly id: string; readonly name: Title }[]): Title =>
  users.find(({ id }) => id === person)?.name ?? { zh: person, en: person };

/** Somebody was faster: who did what meanwhile, and how the dates moved. What was typed stays in the form. */
export const Conflict = ({ seen, now, isPending, onDrop }: Shown) => {
  const say = useSay();
  const timeline = server.useQuery('get', '/api/v1/cases/{caseId}/timeline', { params: { path: { caseId: now.id } } });
  const { data: office } = server.useQuery('get', '/api/v1/users', {}, { staleTime: 300_000 });
  const since = (timeline.data?.entries ?? []).filter(({ seq, kind }) => seq > seen.seq && kind === 'act');
  const moved = datesMoved(seen.clocks, now.clocks);
  return (
    <>
      <Note kind="warning" title={say(words.moved)}>
        <ul>
          {since.map(({ seq, act, title, recordedAt }) => (
            <li key={seq}>
              <When at={recordedAt} /> {act && say(nameOf(act.person, office?.users ?? []))} {say(title)}
            </li>
          ))}
        </ul>
        <p>{say(words.movedDates)}</p>
        {moved.length > 0 ? <Lines of={moved} /> : <p className="quiet">{say(words.movedNothing)}</p>}
        <p>{say(words.movedKept)}</p>
      </Note>
      <div className={styles['buttons']}>
        <Button onPress={onDrop}>{say(words.drop)}</Button>
        <Button type="submit" kind="primary" isPending={isPending}>
          {say(words.again)}
        </Button>
      </div>
    </>
  );
};
