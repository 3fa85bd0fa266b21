import { useState } from 'react';
import { useSession } from '../../app/session';
import { usePeople } from '../../office/use-people';
import { Button, ButtonLink } from '../../parts/button';
import { Note } from '../../parts/note';
import { useSay } from '../../words/language';
import type { Entry, OfCase } from './shown';
import { useTimeline } from './use-timeline';
import { newsWords as words } from './words';

const most = 3;

const timeOf = (instant: string): string => instant.slice(11, 16);

/** What others have done since the page was opened, or since one has last said that one has seen it. */
export const News = ({ of }: OfCase) => {
  const say = useSay();
  const { me } = useSession();
  const { personName } = usePeople();
  const [seen, setSeen] = useState(of.seq);
  const { data } = useTimeline(of.id, of.seq > seen);
  const fresh = (data?.entries ?? []).filter(({ seq, act }) => seq > seen && act?.person !== me.id).toReversed();
  if (fresh.length === 0) return null;
  const lineOf = ({ act, recordedAt, title }: Entry): string =>
    say(act ? words.did(personName(act.person), timeOf(recordedAt), title) : words.system(timeOf(recordedAt), title));
  return (
    <div className="no-print">
      <Note kind="info" title={say(words.title)}>
        <ul>
          {fresh.slice(0, most).map((entry) => (
            <li key={entry.seq}>{lineOf(entry)}</li>
          ))}
          {fresh.length > most && <li>{say(words.more(fresh.length - most))}</li>}
        </ul>
        <div className="row">
          <Button onPress={() => setSeen(of.seq)}>{say(words.seen)}</Button>
          <ButtonLink kind="quiet" href={`/cases/${of.id}/ledger`}>
            {say(words.show)}
          </ButtonLink>
        </div>
      </Note>
    </div>
  );
};
