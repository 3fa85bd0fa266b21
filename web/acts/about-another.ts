import type { ActType } from './act-types';
import type { JsonSchema } from './fields';
import type { Request } from './form-of';

interface Named {
  readonly persons: boolean;
  /** The fields of the act that is spoken of. */
  readonly content: JsonSchema | undefined;
}

const namedBy = ({ schema, subject }: Pick<ActType, 'schema' | 'subject'>): Named => ({
  persons: subject === 'persons',
  content: (schema as JsonSchema).properties?.['fields'],
});

/** An act that speaks of another one, with that one's own fields in place of the open content. */
const speakingOf = (type: ActType, { persons, content }: Named, needed: readonly string[]): ActType => {
  const schema = type.schema as JsonSchema;
  const { properties = {}, required = [] } = schema.properties?.['fields'] ?? {};
  // To say that it was another act altogether asks for that one's content: it is done by the API.
  const { persons: who, fields: _open, type: _kind, ...rest } = properties;
  const inner: JsonSchema = {
    type: 'object',
    properties: {
      ...(persons && who ? { persons: who } : {}),
      ...(content && Object.keys(content.properties ?? {}).length > 0 ? { fields: content } : {}),
      ...rest,
    },
    required: [...required, ...needed],
  };
  return { ...type, schema: { ...schema, properties: { ...schema.properties, fields: inner } } };
};

/** `approval.propose` for an act: its persons and fields are filled in as if it were done, and the reasons besides. */
export const proposing = (propose: ActType, act: Pick<ActType, 'schema' | 'subject'>): ActType =>
  speakingOf(propose, namedBy(act), ['persons', ...(namedBy(act).content?.required?.length ? ['fields'] : [])]);

/** An act as it is on record. What one may not read, one cannot say anew. */
export interface Recorded {
  readonly persons: readonly string[];
  readonly fields: Readonly<Record<string, unknown>>;
  readonly withheld?: readonly string[];
}

/** `act.correct` for an act: what is left empty stays as it was. */
export const correcting = (
  correct: ActType,
  act: Pick<ActType, 'schema' | 'subject'>,
  { withheld = [] }: Pick<Recorded, 'withheld'>,
): ActType => {
  const { persons, content } = namedBy(act);
  return speakingOf(correct, { persons, content: withheld.length > 0 ? undefined : content }, []);
};

const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** A correction says only what is other than on record. */
export const withoutSame = (request: Request, was: Recorded): Request => {
  const { fields, persons, ...rest } = request.fields ?? {};
  const anew = (key: string, value: unknown, before: unknown) =>
    value === undefined || inOrder(value) === inOrder(before) ? {} : { [key]: value };
  return {
    ...request,
    fields: { ...rest, ...anew('fields', fields, was.fields), ...anew('persons', persons, was.persons) },
  };
};
