import type { ReactNode, SyntheticEvent } from 'react';
import { useRef } from 'react';
import type { Choice } from '../parts/field';
import { ActFields } from './act-fields';
import { useActTitles } from './act-types';
import styles from './acts.module.css';
import type { Field } from './fields';
import { useSources } from './sources';
import type { Form } from './use-form';

interface Shown {
  readonly form: Form;
  readonly act: string;
  /** The case it is about; left out where the act opens one. */
  readonly caseId?: string;
  /** Who may be named. */
  readonly persons?: readonly Choice[];
  readonly late?: boolean;
  readonly onSubmit: () => void;
  /** Before the fields: what was refused, what the act is about. */
  readonly above?: ReactNode;
  /** After the fields: the preview and the buttons. */
  readonly children: ReactNode;
}

const firstWrong = '[aria-invalid="true"], [data-invalid] input, [data-invalid] button';

/** A form of an act. What is missing is said at its field, and the first such field gets the focus. */
export const ActForm = ({ form, act, caseId = '', persons = [], late, onSubmit, above, children }: Shown) => {
  const titles = useActTitles();
  const sources = useSources(caseId, act, form);
  const shape = useRef<HTMLFormElement>(null);
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault();
    form.touch();
    if (form.isComplete) onSubmit();
    else requestAnimationFrame(() => shape.current?.querySelector<HTMLElement>(firstWrong)?.focus());
  };
  const choicesFor = (field: Field) => (field.kind === 'persons' ? persons : sources(field));
  return (
    <form ref={shape} className={styles['form']} onSubmit={submit} noValidate>
      {above}
      <ActFields
        fields={form.fields}
        values={form.values}
        set={form.set}
        faults={form.faults}
        titles={titles}
        choicesFor={choicesFor}
        late={late}
      />
      {children}
    </form>
  );
};
