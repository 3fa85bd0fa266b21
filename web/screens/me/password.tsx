import { useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { carry, server } from '../../api/client';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { Section } from '../../parts/section';
import { useSay } from '../../words/language';
import styles from './me.module.css';
import { words } from './words';

/** A password of one's own: every other session of mine ends. */
export const Password = () => {
  const say = useSay();
  const queries = useQueryClient();
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const { mutate, isPending, error, isSuccess } = server.useMutation('post', '/api/v1/session/password', {
    onSuccess: async ({ csrf }) => {
      if (csrf !== undefined) carry({ csrf });
      setPassword('');
      setNext('');
      await queries.invalidateQueries();
    },
  });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate({ body: { password, next } });
  };
  return (
    <Section title={say(words.password)}>
      <form className={styles['form']} onSubmit={submit}>
        <TextField
          label={say(words.present)}
          type="password"
          value={password}
          onChange={setPassword}
          isRequired
          autoComplete="current-password"
        />
        <TextField
          label={say(words.next)}
          type="password"
          value={next}
          onChange={setNext}
          isRequired
          minLength={12}
          autoComplete="new-password"
        />
        {error && <ProblemNote problem={error} />}
        {isSuccess && <Note kind="good" title={say(words.changed)} />}
        <div className="row">
          <Button type="submit" isPending={isPending}>
            {say(words.change)}
          </Button>
        </div>
      </form>
    </Section>
  );
};
