import { type ReactNode, type SyntheticEvent, useState } from 'react';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { useSay } from '../../words/language';
import styles from './audit.module.css';
import { useCaseNamed } from './use-case-named';
import { useDraft } from './use-draft';
import { words } from './words';

interface Shown {
  readonly chosen: string;
  readonly submit: string;
  readonly onChoose: (caseId: string) => void;
  readonly children?: ReactNode;
}

/** Which case, by its number or id. */
export const CaseForm = ({ chosen, submit, onChoose, children }: Shown) => {
  const say = useSay();
  const [text, setText] = useDraft(chosen);
  const [missing, setMissing] = useState(false);
  const { fault, find } = useCaseNamed();
  const go = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    setMissing(text.trim() === '');
    const found = text.trim() === '' ? undefined : await find(text.trim());
    if (found !== undefined) onChoose(found);
  };
  const wrong = missing ? words.chooseCase : fault;
  return (
    <form className={`${styles['form']} no-print`} onSubmit={(event) => void go(event)}>
      <TextField
        label={say(words.case)}
        value={text}
        onChange={setText}
        hint={say(words.caseHint)}
        fault={wrong && say(wrong)}
      />
      {children}
      <div className={styles['buttons']}>
        <Button type="submit" kind="primary">
          {submit}
        </Button>
      </div>
    </form>
  );
};
