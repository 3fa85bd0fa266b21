import type { ActType } from './act-types';
import type { JsonSchema } from './fields';

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
  const { persons: who, fields: _open, ...rest } = properties;
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

/** What of an act on record may be said anew: what one may not read, nobody can say anew. */
interface Recorded {
  readonly withheld?: readonly string[];
}

/** `act.correct` for an act: what is left empty stays as it was. */
export const correcting = (
  correct: ActType,
  act: Pick<ActType, 'schema' | 'subject'>,
  { withheld = [] }: Recorded,
): ActType => {
  const { persons, content } = namedBy(act);
  return speakingOf(correct, { persons, content: withheld.length > 0 ? undefined : content }, []);
};
