import { useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../../api/client';
import { usePeople } from '../../office/use-people';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { Empty } from '../../parts/state';
import { When } from '../../parts/when';
import { useSay } from '../../words/language';
import type { Inbox } from './alerts';
import styles from './answers.module.css';
import { Question } from './question';
import { emergencyWords as words } from './risk-words';
import { useStep } from './use-step';

type Emergency = Schema<'InboxEmergency'>;
type Act = Emergency['may'][number];

const Log = ({ log }: Pick<Emergency, 'log'>) => {
  const say = useSay();
  const { personName } = usePeople();
  if (log.length === 0) return <p className="quiet">{say(words.noLog)}</p>;
  return (
    <ol className={styles['history']}>
      {log.map(({ act, at, person, note }) => (
        <li key={act}>
          <p>
            <When at={at} /> · {say(personName(person))}
          </p>
          {note !== undefined && <p className={styles['said']}>{note}</p>}
        </li>
      ))}
    </ol>
  );
};

/** Writes into the log, or ends the emergency: one text, and what is done with it. */
const Deal = ({ emergency }: { readonly emergency: Emergency }) => {
  const say = useSay();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Act>();
  const { send, isPending, problem } = useStep(emergency.case);
  const confirm = async () => {
    if (asked === undefined) return;
    const said = text.trim();
    const done = await send({ type: asked, fields: asked === 'emergency.log' ? { note: said } : { reasons: said } });
    setAsked(undefined);
    if (done) setText('');
  };
  const isEmpty = text.trim() === '';
  return (
    <div className={styles['form']}>
      <TextField label={say(words.note)} rows={3} value={text} onChange={setText} />
      {problem && <ProblemNote problem={problem} />}
      <div className="row">
        {emergency.may.includes('emergency.log') && (
          <Button kind="primary" isDisabled={isEmpty} onPress={() => setAsked('emergency.log')}>
            {say(words.write)}
          </Button>
        )}
        {emergency.may.includes('emergency.end') && (
          <Button kind="danger" isDisabled={isEmpty} onPress={() => setAsked('emergency.end')}>
            {say(words.end)}
          </Button>
        )}
      </div>
      <Question
        title={asked === 'emergency.end' ? words.end : words.write}
        follows={asked === 'emergency.end' ? words.follows : words.logged}
        isOpen={asked !== undefined}
        isPending={isPending}
        onClose={() => setAsked(undefined)}
        onConfirm={() => void confirm()}
      >
        <p className={styles['said']}>{text}</p>
      </Question>
    </div>
  );
};

const One = ({ emergency, number }: { readonly emergency: Emergency; readonly number: string }) => {
  const say = useSay();
  return (
    <Section
      title={number}
      beside={
        <span>
          {say(words.since)} <When at={emergency.at} /> ·{' '}
          <Link href={`/cases/${encodeURIComponent(emergency.case)}`}>{say(words.openCase)}</Link>
        </span>
      }
    >
      <h3>{say(words.log)}</h3>
      <Log log={emergency.log} />
      {emergency.may.length > 0 && (
        <>
          <p className="quiet">
            {say(words.asks)}：{emergency.asks.map(say).join('；')}
          </p>
          <Deal emergency={emergency} />
        </>
      )}
    </Section>
  );
};

/** What goes on now and needs several people: who wrote what, and its end. */
export const Emergencies = ({ inbox }: { readonly inbox: Inbox }) => {
  const say = useSay();
  if (inbox.emergencies.length === 0) return <Empty title={say(words.none)} />;
  return (
    <>
      {inbox.emergencies.map((one) => (
        <One key={one.act} emergency={one} number={inbox.labels[one.case]?.number ?? one.case} />
      ))}
    </>
  );
};
