import { Fault } from '../config/fault';
import { searchAttributes } from '../config/search-attributes';
import type { Temporal } from './connection';

// temporal.api.enums.v1.IndexedValueType: the client has no names for it.
const numbers = { KeywordList: 7, Int: 3, Datetime: 6 } as const;
const wanted = Object.entries(searchAttributes).map(([name, type]) => ({ name, type, number: numbers[type] }));

/** What the namespace lacks of our columns, and those of another type: a start with another type says nothing, so it is asked. */
export const attributeGap = async ({ call, namespace }: Temporal): Promise<{ missing: string[]; wrong: string[] }> => {
  const { customAttributes } = await call(({ connection }) =>
    connection.operatorService.listSearchAttributes({ namespace }),
  );
  const found = new Map<string, number>(Object.entries(customAttributes));
  return {
    missing: wanted.filter(({ name }) => !found.has(name)).map(({ name }) => name),
    wrong: wanted
      .filter(({ name, number }) => found.has(name) && found.get(name) !== number)
      .map(({ name, type }) => `${name} (must be ${type})`),
  };
};

/**
 * Registers the columns cases are listed by, where the namespace lacks them.
 * @throws {Fault} a column of that name has another type, which cannot be changed in place
 */
export const ensureSearchAttributes = async (temporal: Temporal): Promise<void> => {
  const { namespace } = temporal;
  const { missing, wrong } = await attributeGap(temporal);
  if (wrong.length > 0) {
    throw new Fault(
      `The Temporal namespace “${namespace}” has search attributes of another type: ${wrong.join(', ')}. Remove them with “temporal operator search-attribute remove”, or set TEMPORAL_NAMESPACE to another namespace.`,
    );
  }
  if (missing.length === 0) return;
  const added = wanted.filter(({ name }) => missing.includes(name)).map(({ name, number }) => [name, number] as const);
  await temporal.call(({ connection }) =>
    connection.operatorService.addSearchAttributes({ namespace, searchAttributes: Object.fromEntries(added) }),
  );
};
