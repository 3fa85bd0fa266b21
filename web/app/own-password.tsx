import { type SyntheticEvent, useState } from 'react';
import { server } from '../api/client';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { ProblemNote } from '../parts/problem-note';
import { useSay } from '../words/language';
import styles from './sign-in.module.css';

const words = {
  title: { zh: '请先设置自己的密码', en: 'Set a password of your own first' },
  now: { zh: '现用密码', en: 'Present password' },
  next: { zh: '新密码（至少 12 位）', en: 'New password (at least 12 characters)' },
  change: { zh: '修改密码', en: 'Change the password' },
};

/** A drawn password opens nothing but this. */
export const OwnPassword = ({ onChanged }: { readonly onChanged: () => void }) => {
  const say = useSay();
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/session/password', { onSuccess: onChanged });
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate({ body: { password, next } });
  };
  return (
    <main className={styles['page']}>
      <form className={styles['card']} onSubmit={submit}>
        <h1>{say(words.title)}</h1>
        <TextField
          label={say(words.now)}
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
        <Button type="submit" kind="primary" isPending={isPending}>
          {say(words.change)}
        </Button>
      </form>
    </main>
  );
};
