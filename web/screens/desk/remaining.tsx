import { useEffect, useState } from 'react';
import type { Schema } from '../../api/client';
import { Badge } from '../../parts/badge';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { whenTitle } from '../../words/when';
import styles from './desk.module.css';
import { countedDown, ticks } from './left';
import { words } from './words';

type Clock = Schema<'DeskClock'>;

/** A page that has heard nothing for so long counts no more: what it says would be a guess. */
const trusted = 5 * 60_000;

/** What is left stands out; below it when, and why no later. */
const Parts = ({ text }: { readonly text: string }) => {
  const [first = '', ...more] = text.split(/ ?· /);
  return (
    <>
      <strong className="nowrap">{first}</strong>
      {more.length > 0 && <span className={styles['second']}>{more.join(' · ')}</span>}
    </>
  );
};

const Ticking = ({ clock: { remaining, remainingSeconds = 0 }, readAt }: { clock: Clock; readAt: number }) => {
  const say = useSay();
  const [now, setNow] = useState(readAt);
  useEffect(() => {
    const beat = window.setInterval(() => setNow(Date.now()), 1000);
    return () => window.clearInterval(beat);
  }, []);
  if (!remaining) return null;
  const passed = Math.min(Math.max(0, now - readAt), trusted) / 1000;
  return (
    <span role="timer">
      <Parts text={say(countedDown(remaining, remainingSeconds - passed))} />
    </span>
  );
};

const Words = ({ clock, readAt }: { clock: Clock; readAt: number }) => {
  const say = useSay();
  if (clock.closedAt !== undefined) return <>{say(words.closedOn(whenTitle(clock.closedAt)))}</>;
  if (!clock.remaining) return <>{say(words.untilDone)}</>;
  return ticks(clock.remainingSeconds) ? (
    <Ticking clock={clock} readAt={readAt} />
  ) : (
    <Parts text={say(clock.remaining)} />
  );
};

/** What is left of a clock and until when; on paper the end alone, which stays true. */
export const Remaining = ({ clock, readAt }: { readonly clock: Clock; readonly readAt: number }) => {
  const say = useSay();
  const { due, custody, closedAt } = clock;
  return (
    <>
      {custody && (
        <>
          <Badge tone="accent">{say(words.custody)}</Badge>{' '}
        </>
      )}
      <span className={due && closedAt === undefined ? 'no-print' : undefined}>
        <Words clock={clock} readAt={readAt} />
      </span>
      {due && closedAt === undefined && (
        <span className={styles['paper']}>
          <When at={due.effective} />
          {due.effective.length === 10 && ' 24:00'}
        </span>
      )}
    </>
  );
};
