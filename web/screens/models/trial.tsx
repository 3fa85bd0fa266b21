import { type SyntheticEvent, useEffect, useState } from 'react';
import { type Schema, server } from '../../api/client';
import { Button } from '../../parts/button';
import { Select, TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import { BackTests } from './back-tests';
import { Labels } from './labels';
import styles from './trial.module.css';
import { useModelsAnew } from './use-model';
import { words } from './words';

type Model = Schema<'Model'>;

/** How long something has been under way: the server tells no share, and a bar would invent one. */
const Running = () => {
  const say = useSay();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const ticking = window.setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => window.clearInterval(ticking);
  }, []);
  return (
    <div className={styles['running']}>
      <progress aria-label={say(words.run)} />
      <span aria-live="off">{say(words.runningNow(seconds))}</span>
    </div>
  );
};

interface Run {
  readonly model: string;
  readonly versions: readonly Model[];
  readonly labels: string;
}

const daysAgo = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

const useRun = () => {
  const anew = useModelsAnew();
  return server.useMutation('post', '/api/v1/models/{model}/back-tests', { onSuccess: anew });
};

const RunForm = ({ model, versions, labels }: Run) => {
  const say = useSay();
  const [version, setVersion] = useState(String(versions[0]?.version ?? 1));
  const [id, setId] = useState('');
  const [from, setFrom] = useState(daysAgo(30));
  const [to, setTo] = useState(daysAgo(0));
  const { mutate, isPending, error, isSuccess } = useRun();
  const at = (day: string, time: string): string => `${day}T${time}+08:00`;
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    const until = to === daysAgo(0) ? new Date().toISOString() : at(to, '23:59:59');
    const asked = { version: Number(version), labels: id === '' ? labels : id, from: at(from, '00:00:00'), to: until };
    mutate({ params: { path: { model } }, body: asked });
  };
  return (
    <form className="stack" onSubmit={submit}>
      <h3>{say(words.run)}</h3>
      <p className="quiet">{say(words.runWhat)}</p>
      <div className={styles['fields']}>
        <Select
          label={say(words.version)}
          choices={versions.map((one) => ({ id: String(one.version), text: String(one.version) }))}
          value={version}
          onChange={setVersion}
        />
        <TextField label={say(words.labelsId)} value={id === '' ? labels : id} onChange={setId} isRequired />
        <TextField label={say(words.from)} type="date" value={from} onChange={setFrom} isRequired />
        <TextField label={say(words.to)} type="date" value={to} onChange={setTo} isRequired />
      </div>
      {isPending && <Running />}
      {error && <ProblemNote problem={error} />}
      {isSuccess && <Note kind="good" title={say(words.ran)} />}
      <div className="row">
        <Button type="submit" kind="primary" isPending={isPending}>
          {say(words.start)}
        </Button>
      </div>
    </form>
  );
};

/** A model tried on the past: labelled first, then run, and how it did. */
export const Trial = ({ model, versions }: { readonly model: string; readonly versions: readonly Model[] }) => {
  const say = useSay();
  const [labels, setLabels] = useState('');
  return (
    <Section title={say(words.trial)}>
      <div className={`${styles['steps']} no-print`}>
        <Labels model={model} onLaid={setLabels} />
        <RunForm model={model} versions={versions} labels={labels} />
      </div>
      <BackTests model={model} />
    </Section>
  );
};
