import { type SyntheticEvent, useState } from 'react';
import { server } from '../api/client';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { ProblemNote } from '../parts/problem-note';
import { useSay } from '../words/language';
import { LanguageSwitch } from './language-switch';
import styles from './sign-in.module.css';

const words = {
  title: { zh: '案限 · 登录', en: 'Caseclock · Sign in' },
  about: { zh: '办案程序与法定期限', en: 'Case procedure and statutory time limits' },
  user: { zh: '用户名', en: 'User' },
  password: { zh: '密码', en: 'Password' },
  signIn: { zh: '登录', en: 'Sign in' },
};

/** The first page of whoever is not signed in. */
export const SignIn = ({ onSignedIn }: { readonly onSignedIn: () => void }) => {
  const say = useSay();
  const [user, setUser] = useState('');
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = server.useMutation('post', '/api/v1/session', { onSuccess: onSignedIn });
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    mutate({ body: { user: user.trim(), password, browser: true } });
  };
  return (
    <main className={styles['page']}>
      <form className={styles['card']} onSubmit={submit}>
        <h1>{say(words.title)}</h1>
        <p className="quiet">{say(words.about)}</p>
        <TextField
          label={say(words.user)}
          value={user}
          onChange={setUser}
          isRequired
          autoComplete="username"
          autoFocus
        />
        <TextField
          label={say(words.password)}
          type="password"
          value={password}
          onChange={setPassword}
          isRequired
          autoComplete="current-password"
        />
        {error && <ProblemNote problem={error} />}
        <Button type="submit" kind="primary" isPending={isPending}>
          {say(words.signIn)}
        </Button>
        <LanguageSwitch />
      </form>
    </main>
  );
};
