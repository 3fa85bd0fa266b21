import { createHash } from 'node:crypto';
import { canonical } from '../domain/canonical';

const sha256 = (...parts: readonly string[]): string => {
  const hash = createHash('sha256');
  // The length before each part: no two lists of parts run together into the same text.
  for (const part of parts) hash.update(`${part.length}:${part}`);
  return hash.digest('hex');
};

/** Id of an act: 32 hex digits, the same whenever the same person repeats the same request with the same key. */
export const actIdOf = (person: string, route: string, key: string): string => sha256(person, route, key).slice(0, 32);

/** Id of a case, from the id of the act that opens it: repeating the opening finds the same case. */
export const caseIdOf = (openingAct: string): string => sha256('case', openingAct).slice(0, 20);

/** Hash of a request as it was understood: the order of its fields does not count. */
export const requestHashOf = (body: unknown): string => sha256(canonical(body));
