import type { Title } from '../words/title';
import { fieldTitle } from './words/fields';

/** What a form is made from: the part of JSON Schema that acts use. */
export interface JsonSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly items?: JsonSchema;
  readonly enum?: readonly string[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
}

/** How a field is filled in. `content`: the fields of another act. */
export type Kind =
  | 'text'
  | 'lines'
  | 'choice'
  | 'choices'
  | 'yes'
  | 'number'
  | 'day'
  | 'instant'
  | 'persons'
  | 'list'
  | 'group'
  | 'content';

export interface Field {
  readonly name: string;
  /** From the body of the request: `fields.reporter.kind`. */
  readonly path: string;
  readonly kind: Kind;
  readonly title: Title;
  readonly required: boolean;
  readonly least: number;
  readonly values: readonly string[];
  readonly fields: readonly Field[];
}

/** From so many characters on, a text is written in several lines. */
const long = 1000;

const ofText = ({ format, maxLength = 0 }: JsonSchema): Kind => {
  if (format === 'date') return 'day';
  if (format === 'date-time') return 'instant';
  return maxLength >= long ? 'lines' : 'text';
};

const ofMany = (name: string, items: JsonSchema | undefined): Kind => {
  if (name === 'persons') return 'persons';
  return items?.enum ? 'choices' : 'list';
};

const kindOf = (name: string, schema: JsonSchema): Kind => {
  if (schema.enum) return 'choice';
  if (schema.const !== undefined) return 'yes';
  switch (schema.type) {
    case 'boolean':
      return 'yes';
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return ofMany(name, schema.items);
    case 'object':
      return schema.properties ? 'group' : 'content';
    default:
      return ofText(schema);
  }
};

const fieldOf = (act: string, path: string, name: string, schema: JsonSchema, required: boolean): Field => ({
  name,
  path,
  kind: kindOf(name, schema),
  title: fieldTitle(act, name),
  required,
  least: schema.minLength ?? 0,
  values: schema.enum ?? schema.items?.enum ?? [],
  fields: fieldsIn(act, schema, `${path}.`),
});

/** The fields of an object, in the order of its schema. */
export const fieldsIn = (act: string, { properties = {}, required = [] }: JsonSchema, before = ''): readonly Field[] =>
  Object.entries(properties).map(([name, schema]) =>
    fieldOf(act, `${before}${name}`, name, schema, required.includes(name)),
  );

/** The form of an act: who it is about and its own fields, then who decided, and last the paper and the hour. */
export const formOf = (type: string, schema: JsonSchema): readonly Field[] => {
  const all = fieldsIn(type, schema);
  const named = (name: string) => all.filter(({ path }) => path === name);
  const own = named('fields').flatMap(({ fields }) => fields);
  return [...named('persons'), ...own, ...named('decidedBy'), ...named('documentNo'), ...named('occurredAt')];
};

/** The fields with those of their groups. */
export const flat = (fields: readonly Field[]): readonly Field[] => fields.flatMap((one) => [one, ...flat(one.fields)]);
