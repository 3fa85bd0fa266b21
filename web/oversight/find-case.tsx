import { type SyntheticEvent, useState } from 'react';
import { type Schema, server } from '../api/client';
import { Button } from '../parts/button';
import { TextField } from '../parts/field';
import { Loaded } from '../parts/state';
import { caseTitle } from '../words/cases';
import { common } from '../words/common';
import { useSay } from '../words/language';
import styles from './find-case.module.css';
import { words } from './words';

type Label = Schema<'CaseLabel'>;

const Matches = ({ q, onChoose }: { readonly q: string; readonly onChoose: (label: Label) => void }) => {
  const say = useSay();
  const query = server.useQuery('get', '/api/v1/cases', { params: { query: { q, limit: 10 } } });
  return (
    <Loaded query={query}>
      {({ cases, labels }) =>
        cases.length === 0 ? (
          <p role="status">{say(words.noCase)}</p>
        ) : (
          <ul className={styles['matches']}>
            {cases.map(({ id }) => {
              const label = labels[id] ?? { case: id, persons: [] };
              return (
                <li key={id} className={styles['match']}>
                  <span>{say(caseTitle(label))}</span>
                  <Button aria-label={`${say(words.choose)} ${say(caseTitle(label))}`} onPress={() => onChoose(label)}>
                    {say(words.choose)}
                  </Button>
                </li>
              );
            })}
          </ul>
        )
      }
    </Loaded>
  );
};

/** Finds a case by its number, a name or the offence, among those one may see. */
export const FindCase = ({ onChoose }: { readonly onChoose: (label: Label) => void }) => {
  const say = useSay();
  const [text, setText] = useState('');
  const [q, setQ] = useState('');
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setQ(text.trim());
  };
  return (
    <>
      <form className="stack" onSubmit={submit}>
        <TextField label={say(words.find)} hint={say(words.findHint)} value={text} onChange={setText} autoFocus />
        <div className="row">
          <Button type="submit">{say(common.search)}</Button>
        </div>
      </form>
      {q !== '' && <Matches q={q} onChoose={onChoose} />}
    </>
  );
};
