import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  CheckboxButton,
  CheckboxField,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  RadioButton,
  RadioField,
  RadioGroup as AriaRadioGroup,
  Select as AriaSelect,
  SelectValue,
  Text,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './field.module.css';

interface Labelled {
  readonly label: string;
  /** What to write here, below the field. */
  readonly hint?: ReactNode;
  /** What is wrong with it, said by the server. */
  readonly fault?: string;
}

const Below = ({ hint, fault }: Omit<Labelled, 'label'>) => (
  <>
    {hint !== undefined && (
      <Text slot="description" className={styles['hint']}>
        {hint}
      </Text>
    )}
    <FieldError className={styles['fault']}>{({ validationErrors }) => fault ?? validationErrors.join(' ')}</FieldError>
  </>
);

/** One line of text, or with `rows` several. */
export const TextField = ({
  label,
  hint,
  fault,
  rows,
  placeholder,
  ...props
}: Omit<TextFieldProps, 'children'> & Labelled & { readonly rows?: number; readonly placeholder?: string }) => (
  <AriaTextField {...props} isInvalid={fault === undefined ? undefined : true} className={styles['field']}>
    <Label className={styles['label']}>{label}</Label>
    {rows === undefined ? (
      <Input className={styles['input']} placeholder={placeholder} />
    ) : (
      <AriaTextArea className={styles['input']} rows={rows} placeholder={placeholder} />
    )}
    <Below hint={hint} fault={fault} />
  </AriaTextField>
);

export interface Choice {
  readonly id: string;
  readonly text: string;
}

interface Choosing extends Labelled {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isRequired?: boolean;
  readonly name?: string;
}

/** One of several. */
export const Select = ({ label, hint, fault, choices, value, onChange, ...props }: Choosing) => (
  <AriaSelect
    {...props}
    value={value}
    onChange={(key) => onChange(String(key))}
    isInvalid={fault === undefined ? undefined : true}
    className={styles['field']}
  >
    <Label className={styles['label']}>{label}</Label>
    <AriaButton className={styles['select']}>
      <SelectValue />
      <span aria-hidden="true">▾</span>
    </AriaButton>
    <Below hint={hint} fault={fault} />
    <Popover className={styles['popover']}>
      <ListBox items={choices} className={styles['list']}>
        {({ id, text }) => (
          <ListBoxItem id={id} textValue={text} className={styles['item']}>
            {text}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaSelect>
);

/** One of a few that should all be seen. */
export const RadioGroup = ({ label, hint, fault, choices, value, onChange, ...props }: Choosing) => (
  <AriaRadioGroup
    {...props}
    value={value}
    onChange={onChange}
    isInvalid={fault === undefined ? undefined : true}
    className={styles['field']}
  >
    <Label className={styles['label']}>{label}</Label>
    <div className={styles['radios']}>
      {choices.map(({ id, text }) => (
        <RadioField key={id} value={id}>
          <RadioButton className={styles['radio']}>{text}</RadioButton>
        </RadioField>
      ))}
    </div>
    <Below hint={hint} fault={fault} />
  </AriaRadioGroup>
);

/** Yes or no. */
export const Checkbox = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}) => (
  <CheckboxField isSelected={value} onChange={onChange}>
    <CheckboxButton className={styles['check']}>
      <span aria-hidden="true" className={styles['box']} />
      {label}
    </CheckboxButton>
  </CheckboxField>
);
