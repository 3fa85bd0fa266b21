import type { ReactNode } from 'react';
import { useLive } from '../../live/live';
import { usePeople } from '../../office/use-people';
import { Badge } from '../../parts/badge';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import { roleWords, wordOf } from '../../words/office';
import { stepWords } from '../../words/steps';
import { type Alert, isPast } from './alerts';
import styles from './answers.module.css';
import { words } from './words';

type Done = Alert['done'][number];

interface Shown {
  readonly alert: Alert;
  /** Who did a step and what they said, by its act. */
  readonly saidBy: (act: string) => { readonly person?: string; readonly note?: string };
  /** The form of the present step, where it is mine. */
  readonly children: ReactNode;
}

const numbers = ['①', '②', '③', '④'];

const DoneStep = ({ done, saidBy }: { readonly done: Done } & Pick<Shown, 'saidBy'>) => {
  const say = useSay();
  const { personName } = usePeople();
  const { person, note } = saidBy(done.act);
  return (
    <>
      <p>
        <When at={done.at} />
        {person !== undefined && ` ${say(personName(person))}`}{' '}
        {done.rejected && <Badge tone="fault">{say(words.rejected)}</Badge>}
      </p>
      {note !== undefined && <p className={styles['said']}>{note}</p>}
    </>
  );
};

const OwedNow = ({ alert: { answerUnit = '', answerRole = '', answerBy } }: { readonly alert: Alert }) => {
  const say = useSay();
  const { unitName } = usePeople();
  const { asOf } = useLive();
  return (
    <p>
      {say(words.owedBy)} {say(unitName(answerUnit))} {say(wordOf(roleWords, answerRole))}
      {answerBy !== undefined && (
        <>
          {' · '}
          {say(words.by)} <When at={answerBy} />{' '}
          {isPast(answerBy, asOf) && <Badge tone="fault">{say(words.late)}</Badge>}
        </>
      )}
    </p>
  );
};

/** A step is past, present or to come; what was rejected stands beside what it is done again. */
const stateOf = ({ done, step, status }: Alert, one: string): 'done' | 'now' | 'later' => {
  if (status === 'asks' && step === one) return 'now';
  return done.some((given) => given.step === one) || status === 'answered' ? 'done' : 'later';
};

const signs = { done: '✓', now: '●', later: '○' } as const;

/** ①签收 ②定方案 ③办理 ④核验: what was done by whom, and what is owed now. */
export const Steps = ({ alert, saidBy, children }: Shown) => {
  const say = useSay();
  return (
    <ol className={styles['steps']}>
      {alert.steps.map((one, index) => {
        const state = stateOf(alert, one);
        return (
          <li key={one} className={styles[state]} aria-current={state === 'now' ? 'step' : undefined}>
            <h3>
              <span aria-hidden="true">{numbers[index]}</span> {say(wordOf(stepWords, one))}{' '}
              <span aria-hidden="true">{signs[state]}</span>
            </h3>
            {alert.done
              .filter(({ step }) => step === one)
              .map((done) => (
                <DoneStep key={done.act} done={done} saidBy={saidBy} />
              ))}
            {state === 'now' && <OwedNow alert={alert} />}
            {state === 'now' && children}
            {state === 'later' && <p className="quiet">{say(words.notYet)}</p>}
          </li>
        );
      })}
    </ol>
  );
};
