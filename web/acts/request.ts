import type { Title } from '../words/title';
import { type Field, flat } from './fields';
import { dayWritten, instantWritten } from '../words/written';

/** What somebody has typed and chosen so far, by path. Texts stay as they were typed. */
export type Values = Readonly<Record<string, unknown>>;

/** What is wrong, by path. */
export type Faults = Readonly<Record<string, Title>>;

const words = {
  missing: { zh: '必填', en: 'This is needed' },
  day: { zh: '请写成 2026-3-16、20260316 或者 2026年3月16日', en: 'Write it as 2026-3-16, 20260316 or 2026年3月16日' },
  instant: { zh: '请写明日期和时分，如 2026-3-16 14:05', en: 'Write day and time, such as 2026-3-16 14:05' },
  number: { zh: '请填写整数', en: 'Write a whole number' },
  least: (n: number): Title => ({ zh: `至少 ${n} 个字`, en: `At least ${n} characters` }),
} as const;

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === false ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** What a field comes to: what is sent, or what is wrong with it. */
type Read = { readonly value?: unknown } | { readonly fault: Title };

const orFault = (value: unknown, fault: Title): Read => (value === undefined ? { fault } : { value });

const readText = ({ least }: Field, text: string): Read =>
  text.trim().length < least ? { fault: words.least(least) } : { value: text.trim() };

const readNumber = (text: string): Read => {
  const narrow = text.normalize('NFKC').trim();
  return orFault(/^\d+$/.test(narrow) ? Number(narrow) : undefined, words.number);
};

const listed = (value: unknown): unknown =>
  typeof value === 'string'
    ? value
        .split('\n')
        .map((one) => one.trim())
        .filter((one) => one !== '')
    : value;

const readOne = (field: Field, value: unknown): Read => {
  if (isEmpty(value)) return field.required ? { fault: words.missing } : {};
  const text = String(value);
  switch (field.kind) {
    case 'day':
      return orFault(dayWritten(text), words.day);
    case 'instant':
      return orFault(instantWritten(text), words.instant);
    case 'number':
      return readNumber(text);
    case 'text':
    case 'lines':
      return readText(field, text);
    case 'list':
      return { value: listed(value) };
    default:
      return { value };
  }
};

interface Body {
  readonly body: Readonly<Record<string, unknown>>;
  readonly faults: Faults;
}

const begun = (field: Field, values: Values): boolean =>
  field.fields.some((one) => (one.kind === 'group' ? begun(one, values) : !isEmpty(values[one.path])));

/** A group that nobody has begun and nobody needs is left out. */
const readGroup = (field: Field, values: Values): Body =>
  field.required || begun(field, values) ? bodyOf(field.fields, values) : { body: {}, faults: {} };

const read = (field: Field, values: Values): { readonly value: unknown; readonly faults: Faults } => {
  if (field.kind === 'group') {
    const { body, faults } = readGroup(field, values);
    return { value: Object.keys(body).length > 0 ? body : undefined, faults };
  }
  const one = readOne(field, values[field.path]);
  return 'fault' in one ? { value: undefined, faults: { [field.path]: one.fault } } : { value: one.value, faults: {} };
};

/** What is sent of these fields, and what is wrong with them. */
export const bodyOf = (fields: readonly Field[], values: Values): Body => {
  const all = fields.map((field) => ({ field, ...read(field, values) }));
  return {
    body: Object.fromEntries(
      all.filter(({ value }) => value !== undefined).map(({ field, value }) => [field.name, value]),
    ),
    faults: Object.assign({}, ...all.map(({ faults }) => faults)) as Faults,
  };
};

/** What the server found wrong, at the fields of this form; the rest stays on top. */
export const faultsSaid = (
  errors: readonly { readonly path: string; readonly message: string }[],
  fields: readonly Field[],
): Faults => {
  const paths = new Set(flat(fields).map(({ path }) => path));
  const placeOf = (path: string): string | undefined =>
    path === '' ? undefined : paths.has(path) ? path : placeOf(path.split('.').slice(0, -1).join('.'));
  return Object.fromEntries(
    errors.flatMap(({ path, message }) => {
      const place = placeOf(path);
      return place === undefined ? [] : [[place, { zh: `不符合要求：${message}`, en: message }]];
    }),
  );
};
