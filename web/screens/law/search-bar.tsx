import { type ReactNode, useState } from 'react';
import { Form } from 'react-aria-components';
import { useAsked } from '../../app/use-asked';
import { Button } from '../../parts/button';
import { TextField } from '../../parts/field';
import { common } from '../../words/common';
import { useSay } from '../../words/language';
import styles from './law.module.css';

/** What is looked for; it stands in the address, so that a view can be sent to somebody. */
export const SearchBar = ({ label, children }: { readonly label: string; readonly children?: ReactNode }) => {
  const say = useSay();
  const { asked, ask } = useAsked();
  const [typed, setTyped] = useState(asked('q') ?? '');
  return (
    <Form
      className={`${styles['search']} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        ask({ q: typed.trim() });
      }}
    >
      <TextField label={label} value={typed} onChange={setTyped} />
      <div className="row">
        <Button type="submit" kind="primary">
          {say(common.search)}
        </Button>
        {asked('q') !== undefined && (
          <Button
            onPress={() => {
              setTyped('');
              ask({ q: undefined });
            }}
          >
            {say(common.reset)}
          </Button>
        )}
        {children}
      </div>
    </Form>
  );
};

/** Whether all words of what is looked for stand in a text, whatever their case. */
export const fits = (text: string, asked: string | undefined): boolean =>
  (asked ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.toLowerCase().includes(word));
