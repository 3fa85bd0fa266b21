import { useState } from 'react';
import { type Schema, server } from '../../api/client';
import { FindCase } from '../../oversight/find-case';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { ProblemNote } from '../../parts/problem-note';
import { caseTitle } from '../../words/cases';
import { useSay } from '../../words/language';
import styles from './labels.module.css';
import { words } from './words';

type Label = Schema<'CaseLabel'>;

interface Shown {
  readonly model: string;
  readonly onLaid: (labels: string) => void;
}

/** Says which cases have what the model looks for, before it is run. */
export const Labels = ({ model, onLaid }: Shown) => {
  const say = useSay();
  const [chosen, setChosen] = useState<readonly Label[]>([]);
  const { mutate, isPending, error, data } = server.useMutation('post', '/api/v1/models/{model}/labels', {
    onSuccess: ({ labels }) => onLaid(labels),
  });
  const without = (id: string): readonly Label[] => chosen.filter((one) => one.case !== id);
  return (
    <div className="stack">
      <h3>{say(words.labels)}</h3>
      <p className="quiet">{say(words.labelsWhat)}</p>
      <FindCase onChoose={(label) => setChosen([...without(label.case), label])} />
      {chosen.length === 0 ? (
        <p className="quiet">{say(words.noneLabelled)}</p>
      ) : (
        <ul className={styles['chosen']} aria-label={say(words.labelled(chosen.length))}>
          {chosen.map((label) => (
            <li key={label.case}>
              {say(caseTitle(label))}
              <Button
                kind="quiet"
                aria-label={`${say(words.remove)} ${say(caseTitle(label))}`}
                onPress={() => setChosen(without(label.case))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      {error && <ProblemNote problem={error} />}
      {data && <Note kind="good" title={`${say(words.labelled(data.cases))} · ${data.labels}`} />}
      <div className="row">
        <Button
          isPending={isPending}
          onPress={() => mutate({ params: { path: { model } }, body: { cases: chosen.map((label) => label.case) } })}
        >
          {say(words.lay)}
        </Button>
      </div>
    </div>
  );
};
