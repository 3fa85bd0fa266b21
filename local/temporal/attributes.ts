import type { Connection } from '@temporalio/client';
import { searchAttributes } from '../../config/search-attributes';
import { Fault } from '../../config/fault';

// temporal.api.enums.v1.IndexedValueType: the client has no names for it.
const numbers = { Keyword: 2, Int: 3, Datetime: 6 } as const;
const wanted = Object.entries(searchAttributes).map(([name, type]) => ({ name, type, number: numbers[type] }));

/** How a namespace differs from what the workflows write: a start with another type says nothing, so it is asked. */
export interface AttributeGap {
  readonly missing: readonly string[];
  readonly wrong: readonly string[];
}

/** Compares the namespace's search attributes with ours. */
export const attributeGap = async (connection: Connection, namespace: string): Promise<AttributeGap> => {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const found: Readonly<Record<string, number | undefined>> = customAttributes;
  return {
    missing: wanted.filter(({ name }) => found[name] === undefined).map(({ name }) => name),
    wrong: wanted
      .filter(({ name, number }) => found[name] !== undefined && found[name] !== number)
      .map(({ name, type }) => `${name} (must be ${type})`),
  };
};

/**
 * Adds what is missing.
 * @throws {Fault} an attribute of ours has another type; a type cannot be changed in place
 */
export const ensureAttributes = async (connection: Connection, namespace: string): Promise<void> => {
  const { missing, wrong } = await attributeGap(connection, namespace);
  if (wrong.length > 0) {
    throw new Fault(
      `The Temporal namespace “${namespace}” has search attributes of another type: ${wrong.join(', ')}. Remove them with “temporal operator search-attribute remove”, or set TEMPORAL_NAMESPACE to another namespace.`,
    );
  }
  if (missing.length === 0) return;
  const added: Record<string, number> = {};
  for (const { name, number } of wanted) if (missing.includes(name)) added[name] = number;
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: added });
};
