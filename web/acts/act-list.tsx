import { useState } from 'react';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { useSay } from '../words/language';
import { useActTypes } from './act-types';
import styles from './allowed.module.css';
import { type Choice, isProposable } from './chosen';
import { type AllowedAct, grouped } from './groups';
import { words } from './words';

interface Shown {
  readonly acts: readonly AllowedAct[];
  readonly onChoose: (choice: Choice) => void;
}

/** Whether an act is called so, in either language. */
export const isCalled = ({ title, type }: Pick<AllowedAct, 'title' | 'type'>, text: string): boolean =>
  [title.zh, title.en, type].some((one) => one.toLowerCase().includes(text.trim().toLowerCase()));

/** Every act that is possible now, by where it belongs, found by its name. */
export const ActList = ({ acts, onChoose }: Shown) => {
  const say = useSay();
  const { byType } = useActTypes();
  const [text, setText] = useState('');
  const groups = grouped(acts.filter((one) => isCalled(one, text)));
  return (
    <div className={styles['all']}>
      <TextField label={say(words.filter)} value={text} onChange={setText} autoComplete="off" />
      {groups.length === 0 && <p role="status">{say(words.noneFound)}</p>}
      <div className={styles['groups']}>
        {groups.map(({ domain, acts: of }) => (
          <section key={domain.id} aria-label={say(domain.title)} className={styles['domain']}>
            <h3>{say(domain.title)}</h3>
            <ul>
              {of.map((act) => (
                <li key={act.type}>
                  <Button kind="quiet" onPress={() => onChoose({ act, as: 'act' })}>
                    {say(act.title)}
                  </Button>
                  {isProposable(byType.get(act.type)?.schema) && (
                    <Button
                      kind="quiet"
                      aria-label={say(words.proposeOf(act.title))}
                      onPress={() => onChoose({ act, as: 'proposal' })}
                    >
                      {say(words.propose)}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
};
