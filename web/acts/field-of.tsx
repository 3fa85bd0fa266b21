import type { ComponentType, ReactNode } from 'react';
import { useId } from 'react';
import { Checkbox, type Choice, RadioGroup, Select, TextField } from '../parts/field';
import { useSay } from '../words/language';
import { common } from '../words/common';
import type { Title } from '../words/title';
import styles from './acts.module.css';
import type { Field, Kind } from './fields';
import type { Faults, Values } from './request';
import { choiceTitle } from './words/choices';
import { words } from './words';

/** What every field of the form needs to know. */
export interface Filling {
  readonly values: Values;
  readonly set: (path: string, value: unknown) => void;
  readonly faults: Faults;
  /** What a field is chosen among; undefined where it is written freely. */
  readonly choicesFor: (field: Field) => readonly Choice[] | undefined;
  /** What acts are called. */
  readonly titles: Readonly<Record<string, Title>>;
}

interface Shown extends Filling {
  readonly field: Field;
}

/** So few choices are all seen at once. */
const few = 6;

const useLabels = ({ field, faults }: Shown) => {
  const say = useSay();
  const mark = say({ zh: `（${common.optional.zh}）`, en: ` (${common.optional.en})` });
  const fault = faults[field.path];
  return {
    label: field.required ? say(field.title) : `${say(field.title)}${mark}`,
    fault: fault && say(fault),
    isRequired: field.required,
  };
};

const textOf = ({ field, values }: Shown): string => {
  const value = values[field.path];
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
};

/** One of several: a few are all shown, many in a list; what may be left out can be taken back. */
const OneOf = (shown: Shown & { readonly choices: readonly Choice[] }) => {
  const say = useSay();
  const { field, set, choices } = shown;
  const labels = useLabels(shown);
  const none = field.required ? [] : [{ id: '', text: say(words.nobody) }];
  const Group = choices.length + none.length <= few ? RadioGroup : Select;
  return (
    <Group
      {...labels}
      choices={[...none, ...choices]}
      value={textOf(shown) === '' && field.required ? null : textOf(shown)}
      onChange={(id) => set(field.path, id)}
    />
  );
};

/** Several of some, each with its own box. */
const SomeOf = (shown: Shown & { readonly choices: readonly Choice[] }) => {
  const { field, set, choices, values } = shown;
  const { label, fault } = useLabels(shown);
  const id = useId();
  const chosen = (values[field.path] ?? []) as readonly string[];
  const turn = (one: string, on: boolean) =>
    set(field.path, on ? [...chosen, one] : chosen.filter((other) => other !== one));
  return (
    <fieldset className={styles['group']} aria-describedby={fault === undefined ? undefined : id}>
      <legend>{label}</legend>
      <div className="row">
        {choices.map((one) => (
          <Checkbox key={one.id} label={one.text} value={chosen.includes(one.id)} onChange={(on) => turn(one.id, on)} />
        ))}
      </div>
      {fault !== undefined && (
        <p id={id} className={styles['fault']}>
          {fault}
        </p>
      )}
    </fieldset>
  );
};

const Written = (shown: Shown & { readonly rows?: number; readonly hint?: Title }) => {
  const say = useSay();
  const { field, set, rows, hint } = shown;
  return (
    <TextField
      {...useLabels(shown)}
      value={textOf(shown)}
      onChange={(text) => set(field.path, text)}
      rows={rows}
      hint={hint && say(hint)}
      inputMode={field.kind === 'number' ? 'numeric' : undefined}
      autoComplete="off"
    />
  );
};

const valuesOf = ({ field, titles }: Shown, say: (title: Title) => string): readonly Choice[] =>
  field.values.map((id) => ({ id, text: say(choiceTitle(field.name, id, titles)) }));

const Chosen = (shown: Shown) => <OneOf {...shown} choices={valuesOf(shown, useSay())} />;
const ChosenSome = (shown: Shown) => <SomeOf {...shown} choices={valuesOf(shown, useSay())} />;

const Text = (shown: Shown) => {
  const choices = shown.choicesFor(shown.field);
  return choices ? <OneOf {...shown} choices={choices} /> : <Written {...shown} />;
};

const List = (shown: Shown) => {
  const choices = shown.choicesFor(shown.field);
  return choices ? <SomeOf {...shown} choices={choices} /> : <Written {...shown} rows={3} hint={words.linesHint} />;
};

const Yes = (shown: Shown) => {
  const { field, set, values } = shown;
  const { label, fault } = useLabels(shown);
  return (
    <div>
      <Checkbox label={label} value={values[field.path] === true} onChange={(on) => set(field.path, on)} />
      {fault !== undefined && <p className={styles['fault']}>{fault}</p>}
    </div>
  );
};

const Group = ({ field, ...filling }: Shown) => {
  const say = useSay();
  return (
    <fieldset className={styles['group']}>
      <legend>{say(field.title)}</legend>
      <div className={styles['columns']}>
        {field.fields.map((one) => (
          <FieldOf key={one.path} field={one} {...filling} />
        ))}
      </div>
    </fieldset>
  );
};

const Content = (): ReactNode => null;

const shownAs: Readonly<Record<Kind, ComponentType<Shown>>> = {
  text: Text,
  lines: (shown) => <Written {...shown} rows={3} />,
  choice: Chosen,
  choices: ChosenSome,
  yes: Yes,
  number: Written,
  day: (shown) => <Written {...shown} hint={words.dayHint} />,
  instant: (shown) => <Written {...shown} hint={words.whenHint} />,
  persons: List,
  list: List,
  group: Group,
  // The content of another act is asked by that act's own form.
  content: Content,
};

/** A field of an act, as its kind asks. */
export const FieldOf = (shown: Shown) => {
  const Kind = shownAs[shown.field.kind];
  return <Kind {...shown} />;
};
