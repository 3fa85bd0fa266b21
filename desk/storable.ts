import { UnstorableText } from '../store';
import type { Item } from './item';

// Escapes JSON.stringify writes for NUL and for half a surrogate pair; a doubled backslash before them is plain text.
const unstorable = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f][0-9a-f]{2})/;

/** Whether every text within is one that a database text can hold; a value that is left out is. */
export const isStorable = (value: unknown): boolean => !unstorable.test(JSON.stringify([value]));

/** @throws {UnstorableText} a text of the act holds what no database text can */
export const refuseUnstorable = (caseId: string, item: Item): void => {
  if (item.kind === 'act' && !isStorable([caseId, item.act])) throw new UnstorableText({ act: item.act.id });
};
