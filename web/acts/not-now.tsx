import { useState } from 'react';
import { Badge } from '../parts/badge';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { useSay } from '../words/language';
import { agencyWords, roleWords, wordOf } from '../words/office';
import type { Title } from '../words/title';
import { useActTypes } from './act-types';
import { isCalled } from './act-list';
import styles from './allowed.module.css';
import type { Choice } from './chosen';
import { type AllowedAct, type Refused, refusedByReason } from './groups';
import { Reason } from './reason';
import { words } from './words';

interface Shown {
  readonly title: Title;
  readonly acts: readonly AllowedAct[];
  readonly onChoose: (choice: Choice) => void;
}

/** Who can do an act, the agency and the posts, and by which article. */
const Who = ({ type, basis }: { readonly type: string; readonly basis: readonly string[] }) => {
  const say = useSay();
  const act = useActTypes().byType.get(type);
  if (!act) return null;
  const agency = act.agency === 'any' ? [] : [wordOf(agencyWords, act.agency)];
  const all = [...agency, ...act.roles.map((role) => wordOf(roleWords, role))].map(say);
  return (
    <span className="quiet">
      {say(words.who)}
      {say({ zh: '：', en: ': ' })}
      {all.join(say({ zh: '、', en: ', ' }))} · {basis.join('；')}
    </span>
  );
};

const RefusedAct = ({ of, onChoose }: { readonly of: Refused; readonly onChoose: Shown['onChoose'] }) => {
  const say = useSay();
  const { act, about, persons, reason } = of;
  return (
    <li>
      <strong>{say(act.title)}</strong> {about && <span>{say(about)}</span>}{' '}
      {persons.map((one) => (
        <Badge key={one}>{one}</Badge>
      ))}{' '}
      <Who type={act.type} basis={reason.basis} />{' '}
      {reason.code === 'needs-approval' && (
        <Button aria-label={say(words.proposeOf(act.title))} onPress={() => onChoose({ act, as: 'proposal' })}>
          {say(words.propose)}
        </Button>
      )}
    </li>
  );
};

/** So many acts are found by eye. */
const many = 8;

const Refusals = ({ acts, onChoose }: Omit<Shown, 'title'>) => {
  const say = useSay();
  const [text, setText] = useState('');
  const groups = refusedByReason(acts.filter((one) => isCalled(one, text)));
  return (
    <div className="stack">
      {acts.length > many && <TextField label={say(words.filter)} value={text} onChange={setText} autoComplete="off" />}
      {groups.length === 0 && <p role="status">{say(words.noneFound)}</p>}
      {groups.map((group) => (
        <div key={group.id} className={styles['refusal']}>
          <Reason of={{ ...group.reason, basis: [] }} />
          <ul>
            {group.acts.map((one, index) => (
              <RefusedAct key={`${one.act.type} ${index}`} of={one} onChoose={onChoose} />
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
};

/** Acts that are not possible now, each with the reason, what to do, who can and the article: none hides behind a grey button. */
export const NotNow = ({ title, ...shown }: Shown) => {
  const say = useSay();
  if (shown.acts.length === 0) return null;
  return (
    <details className={styles['not']}>
      <summary>{say(title)}</summary>
      <Refusals {...shown} />
    </details>
  );
};
