import { type SyntheticEvent, useState } from 'react';
import type { Schema } from '../../api/client';
import { Button } from '../../parts/button';
import { Select, TextField } from '../../parts/field';
import { useSay } from '../../words/language';
import { useActTitles } from '../act-types';
import styles from '../acts.module.css';
import { usePersons } from '../doing';
import { FieldOf } from '../field-of';
import { type Request, requestOf, startOf } from '../form-of';
import type { Faults, Values } from '../request';
import { useSources } from '../sources';
import { dayWritten, instantWritten } from '../../words/written';
import { fieldsOf, type Supposable, textsOf } from './supposable';
import { words } from './words';

interface Shown {
  readonly of: Schema<'Case'>;
  readonly choices: readonly Supposable[];
  readonly onAdd: (request: Request) => void;
}

/** A day alone is taken at nine in the morning. */
const instantOf = (text: string): string | undefined => {
  const day = dayWritten(text);
  return day === undefined ? instantWritten(text) : `${day}T09:00:00+08:00`;
};

const notRead = { zh: '请写成 2026-3-10 或者 2026-3-10 14:05', en: 'Write it as 2026-3-10 or 2026-3-10 14:05' };

const Details = ({ of, chosen, onAdd }: Omit<Shown, 'choices'> & { readonly chosen: Supposable }) => {
  const say = useSay();
  const titles = useActTitles();
  const { all, asked } = fieldsOf(chosen);
  const [typed, setTyped] = useState<Values>({});
  const [on, setOn] = useState('');
  const [isTried, setTried] = useState(false);
  const values = { ...startOf(all, chosen.target), ...textsOf(all), ...typed };
  const { request, faults } = requestOf({ type: chosen.type.type, fields: all, values, target: chosen.target });
  const persons = usePersons(of, chosen.target.persons);
  const sources = useSources(of.id, chosen.type.type, { fields: all, request });
  const occurredAt = instantOf(on);
  const add = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    if (occurredAt !== undefined && Object.keys(faults).length === 0) onAdd({ ...request, occurredAt });
  };
  const shown: Faults = isTried ? faults : {};
  return (
    <form className={styles['form']} onSubmit={add} noValidate>
      {asked.map((field) => (
        <FieldOf
          key={field.path}
          field={field}
          values={values}
          set={(path, value) => setTyped((before) => ({ ...before, [path]: value }))}
          faults={shown}
          titles={titles}
          choicesFor={(one) => (one.kind === 'persons' ? persons : sources(one))}
        />
      ))}
      <TextField
        label={say(words.on)}
        hint={say(words.onHint)}
        value={on}
        onChange={setOn}
        isRequired
        autoComplete="off"
        fault={isTried && occurredAt === undefined ? say(notRead) : undefined}
      />
      <div>
        <Button type="submit">{say(words.add)}</Button>
      </div>
    </form>
  );
};

/** Chooses an act to suppose, and when. */
export const Adder = ({ of, choices, onAdd }: Shown) => {
  const say = useSay();
  const [id, setId] = useState<string | null>(null);
  const chosen = choices.find((one) => one.id === id);
  const add = (request: Request) => {
    setId(null);
    onAdd(request);
  };
  return (
    <div className="stack">
      <Select
        label={say(words.act)}
        choices={choices.map(({ id: one, title }) => ({ id: one, text: say(title) }))}
        value={id}
        onChange={setId}
      />
      {chosen && <Details key={chosen.id} of={of} chosen={chosen} onAdd={add} />}
    </div>
  );
};
