import { Label, ProgressBar } from 'react-aria-components';
import { Link } from 'wouter';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { useSay } from '../../words/language';
import styles from './audit.module.css';
import { Faults } from './case-check';
import { type Run, useLedgerRun } from './use-ledger-run';
import { words } from './words';

const Progress = ({ run: { done, total } }: { readonly run: Run }) => {
  const say = useSay();
  return (
    <ProgressBar value={done} maxValue={Math.max(total, 1)} className={styles['progress']}>
      {({ percentage = 0 }) => (
        <>
          <Label>{say(words.progress(done, total))}</Label>
          <div className={styles['track']}>
            <div className={styles['fill']} style={{ width: `${percentage}%` }} />
          </div>
        </>
      )}
    </ProgressBar>
  );
};

const Found = ({ run: { faulty, office, status, done, entries } }: { readonly run: Run }) => {
  const say = useSay();
  const spoilt = faulty.length + (office && office.faults.length > 0 ? 1 : 0);
  if (spoilt === 0) {
    const all = say(words.wholeGood(done, entries + (office?.entries ?? 0)));
    return status === 'done' ? <Note kind="good" title={all} /> : null;
  }
  return (
    <Note kind="fault" title={say(words.wholeBad(spoilt))}>
      <ul>
        {faulty.map((one) => (
          <li key={one.case}>
            <Link href={`/audit?view=verify&case=${encodeURIComponent(one.case)}`}>{one.case}</Link>
            <Faults faults={one.checks.flatMap(({ faults }) => faults)} />
          </li>
        ))}
        {office && office.faults.length > 0 && (
          <li>
            {say(words.office)}
            <Faults faults={office.faults} />
          </li>
        )}
      </ul>
    </Note>
  );
};

/** Everything at once: shows how far it has come, can be stopped, and goes on where it stopped. */
export const VerifyAll = () => {
  const say = useSay();
  const { run, start, resume, stop } = useLedgerRun();
  return (
    <div className="stack">
      <p className="quiet">{say(words.wholeHint)}</p>
      <div className="row no-print">
        {run.status === 'running' ? (
          <Button onPress={stop}>{say(words.stop)}</Button>
        ) : (
          <Button kind="primary" onPress={start}>
            {say(words.start)}
          </Button>
        )}
        {run.status === 'stopped' && <Button onPress={resume}>{say(words.resume)}</Button>}
      </div>
      {run.status !== 'idle' && <Progress run={run} />}
      {run.problem && <ProblemNote problem={run.problem} onRetry={resume} />}
      <Found run={run} />
    </div>
  );
};
