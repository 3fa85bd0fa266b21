import { useState } from 'react';
import { server } from '../../api/client';
import { TextField } from '../../parts/field';
import { useSay } from '../../words/language';
import { Asking } from './asking';
import styles from './office.module.css';
import { type Person, useReread } from './use-office';
import { changeWords, words } from './words';

/** Enters somebody, or changes what the person given is called and where their mail goes; posts stay as they are. */
export const PersonForm = ({ person }: { readonly person?: Person }) => {
  const say = useSay();
  const reread = useReread();
  const [draft, setDraft] = useState({
    ...{ id: person?.id ?? '', zh: person?.name.zh ?? '', en: person?.name.en ?? '', email: person?.email ?? '' },
  });
  const change = (more: Partial<typeof draft>) => setDraft({ ...draft, ...more });
  const mutation = server.useMutation('post', '/api/v1/office/people', { onSuccess: reread });
  const { id, zh, en, email } = draft;
  const body = { id, name: { zh, en }, ...(email === '' ? {} : { email }) };
  return (
    <Asking
      title={say(person ? words.changePerson : words.newPerson)}
      consequence={say(person ? changeWords.renameConsequence : changeWords.enterConsequence)}
      mutation={mutation}
      onSend={(done) => mutation.mutate({ body }, { onSuccess: done })}
    >
      <div className={styles['form']}>
        <TextField
          label={say(words.id)}
          hint={say(words.idHint)}
          value={id}
          onChange={(next) => change({ id: next })}
          isReadOnly={person !== undefined}
          isRequired
        />
        <TextField label={say(words.nameZh)} value={zh} onChange={(next) => change({ zh: next })} isRequired />
        <TextField label={say(words.nameEn)} value={en} onChange={(next) => change({ en: next })} isRequired />
        <TextField label={say(words.email)} type="email" value={email} onChange={(next) => change({ email: next })} />
      </div>
    </Asking>
  );
};
