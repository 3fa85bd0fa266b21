import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { server } from '../../api/client';
import { Button } from '../../parts/button';
import { Dialog } from '../../parts/dialog';
import { RadioGroup, TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import { isKind, type Kind, kinds, kindWords, words } from './words';

const useRun = () => {
  const queries = useQueryClient();
  return server.useMutation('post', '/api/v1/clearings/runs', { onSuccess: () => queries.invalidateQueries() });
};

interface Run {
  readonly day: string;
  readonly begun: boolean;
}

const Begun = ({ runs }: { readonly runs: readonly Run[] }) => {
  const say = useSay();
  return (
    <Note kind="good" title={say(runs.length === 0 ? words.nothingDue : words.began)}>
      <ul>
        {runs.map(({ day, begun }) => (
          <li key={day}>
            {day}
            {!begun && `：${say(words.before)}`}
          </li>
        ))}
      </ul>
    </Note>
  );
};

/** For administrators: begins the clearings of a period that is over. */
export const RunDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const say = useSay();
  const [kind, setKind] = useState<Kind>('day');
  const [day, setDay] = useState('');
  const { mutate, isPending, error, data } = useRun();
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate({ body: { kind, ...(day === '' ? {} : { day }) } });
  };
  return (
    <Dialog title={say(words.run)} isOpen onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{say(words.runWhat)}</p>
        <RadioGroup
          label={say(words.kind)}
          value={kind}
          onChange={(next) => {
            if (isKind(next)) setKind(next);
          }}
          choices={kinds.map((id) => ({ id, text: say(kindWords[id]) }))}
        />
        <TextField label={say(words.runDay)} hint={say(words.runDayHint)} type="date" value={day} onChange={setDay} />
        {error && <ProblemNote problem={error} />}
        {data && <Begun runs={data.runs} />}
        <div className="row">
          <Button type="submit" kind="primary" isPending={isPending}>
            {say(words.run)}
          </Button>
          <Button onPress={onClose}>{say(common.close)}</Button>
        </div>
      </form>
    </Dialog>
  );
};
