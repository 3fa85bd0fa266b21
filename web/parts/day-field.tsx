import { useSay } from '../words/language';
import { dayWritten } from '../words/written';
import { whenTitle } from '../words/when';
import { TextField } from './field';

const words = {
  how: { zh: '如 20260316 或 2026-3-16', en: 'Such as 20260316 or 2026-3-16' },
  what: { zh: '请写明年月日，如 20260316', en: 'Write year, month and day, such as 20260316' },
};

interface Shown {
  readonly label: string;
  /** What was typed: `dayWritten` reads it. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  readonly fault?: string;
}

/** A day, typed as people write it; what was understood stands below. */
export const DayField = ({ fault, value, ...props }: Shown) => {
  const say = useSay();
  const day = dayWritten(value);
  const unread = value.length >= 8 && day === undefined ? say(words.what) : undefined;
  return (
    <TextField
      {...props}
      value={value}
      inputMode="numeric"
      autoComplete="off"
      hint={day === undefined ? say(words.how) : say(whenTitle(day))}
      fault={fault ?? unread}
    />
  );
};
