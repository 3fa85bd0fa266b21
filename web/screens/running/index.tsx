import { Note } from '../../parts/note';
import { Page } from '../../parts/page';
import { Loading } from '../../parts/state';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { Alarms } from './alarms';
import { Lateness } from './lateness';
import { Parts } from './parts-table';
import { Relay } from './relay';
import { Seals } from './seals';
import { type Health, readable } from './states';
import { useReading } from './use-reading';
import { words } from './words';

const Verdict = ({ health: { status, at }, ageMs }: { readonly health: Health; readonly ageMs: number }) => {
  const say = useSay();
  if (ageMs > readable) {
    return (
      <Note kind="warning" title={say(words.stale)}>
        <p>{say(words.staleWhat(Math.round(ageMs / 1_000)))}</p>
      </Note>
    );
  }
  return (
    <Note kind={status === 'well' ? 'good' : 'warning'} title={say(words[status])}>
      <p className="quiet">
        {say(words.asOf)} <When at={at.slice(0, 19)} />
      </p>
    </Note>
  );
};

const Unreachable = () => {
  const say = useSay();
  return (
    <Note kind="fault" title={say(words.unreachable)}>
      <p>{say(words.unreachableWhat)}</p>
    </Note>
  );
};

/** Whether everything runs, how late alerts ring, and what to do where something does not. */
const Running = () => {
  const say = useSay();
  const { data: health, error, ageMs } = useReading();
  return (
    <Page title={say(words.title)}>
      {error && <Unreachable />}
      {!health && !error && <Loading />}
      {health && (
        <>
          <Verdict health={health} ageMs={ageMs} />
          <Alarms alarms={health.alarms} />
          <Parts health={health} ageMs={ageMs} />
          <Lateness bells={health.bells} />
          <Relay relay={health.relay} />
          <Seals health={health} />
        </>
      )}
    </Page>
  );
};

export default Running;
