import type { ActType } from './act-types';
import { type Field, flat, formOf, type JsonSchema } from './fields';
import { bodyOf, type Faults, type Values } from './request';
import type { Target } from './targets';

/** Fields whose value the target already says. */
const isFixed = ({ path }: Field, target: Target): boolean =>
  Object.keys(target.fields).some((name) => path === `fields.${name}`);

const asNeeded = (field: Field, { approval, decidedBy }: Target): readonly Field[] => {
  if (field.path === 'decidedBy') return decidedBy && approval === undefined ? [{ ...field, required: true }] : [];
  return [field];
};

/** The content of another act, without what is settled of it. */
const withoutSettled = (field: Field, { inner = {} }: Target): Field =>
  field.path === 'fields.fields'
    ? { ...field, fields: field.fields.filter(({ name }) => !Object.hasOwn(inner, name)) }
    : field;

/** What an approved proposal has laid down is not asked again. */
const isApproved = ({ path }: Field, { approval }: Target): boolean =>
  approval !== undefined && (path === 'persons' || path.startsWith('fields.'));

/** What is left to fill in of an act about a target. */
export const fieldsToFill = ({ type, schema }: Pick<ActType, 'type' | 'schema'>, target: Target): readonly Field[] =>
  formOf(type, schema as JsonSchema)
    .filter((field) => !isFixed(field, target) && !isApproved(field, target))
    .flatMap((field) => asNeeded(withoutSettled(field, target), target))
    .filter(({ kind, fields }) => kind !== 'group' || fields.length > 0);

/** What stands in the form before anybody has touched it. */
export const startOf = (fields: readonly Field[], target: Target, more: Values = {}): Values => {
  const { decidedBy, persons } = target;
  const start: Values = {
    ...(decidedBy ? { 'decidedBy.agency': decidedBy.agency, 'decidedBy.level': decidedBy.level } : {}),
    ...(persons.length === 1 ? { persons, 'fields.persons': persons } : {}),
    ...more,
  };
  const paths = new Set(flat(fields).map(({ path }) => path));
  return Object.fromEntries(Object.entries(start).filter(([path]) => paths.has(path)));
};

/** An act as it is sent. */
export interface Request {
  readonly type: string;
  readonly persons?: readonly string[];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly [part: string]: unknown;
}

/** What a proposal laid down. */
export interface Laid {
  readonly persons: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
}

interface Written {
  readonly type: string;
  readonly fields: readonly Field[];
  readonly values: Values;
  readonly target: Target;
  readonly laid?: Laid;
}

/** What is settled of another act's content, together with what was filled in of it. */
const content = ({ inner = {} }: Target, own: Readonly<Record<string, unknown>>) => {
  const fields = { ...inner, ...(own['fields'] as object | undefined) };
  return Object.keys(inner).length > 0 ? { fields } : {};
};

const filled = (fields: Readonly<Record<string, unknown>>) => (Object.keys(fields).length > 0 ? { fields } : {});

/** The request that comes of a form, and what is still wrong with it. */
export const requestOf = ({
  type,
  fields,
  values,
  target,
  laid,
}: Written): {
  readonly request: Request;
  readonly faults: Faults;
} => {
  const isOwn = ({ path }: Field): boolean => path.startsWith('fields.');
  const own = bodyOf(fields.filter(isOwn), values);
  const rest = bodyOf(
    fields.filter((one) => !isOwn(one)),
    values,
  );
  const persons = laid && laid.persons.length > 0 ? { persons: laid.persons } : {};
  const approval = target.approval === undefined ? {} : { approval: target.approval };
  return {
    request: {
      type,
      ...rest.body,
      ...persons,
      ...filled({ ...laid?.fields, ...target.fields, ...own.body, ...content(target, own.body) }),
      ...approval,
    },
    faults: { ...own.faults, ...rest.faults },
  };
};
