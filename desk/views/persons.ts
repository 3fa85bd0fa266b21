import type { Act } from '../../domain/act';
import { correctedActs } from '../../engine';
import type { Registered } from '../../store';

/** Who was registered under which label, as later corrections have put it right; of two under one label the first. */
export const registeredIn = (acts: readonly Act[]): readonly Registered[] => {
  const known = new Map<string, Registered>();
  for (const { type, fields } of correctedActs(acts)) {
    if (type !== 'person.register') continue;
    // The catalogue's schema vouches for the fields, of a registration as of its correction.
    const person = fields as unknown as Registered;
    if (!known.has(person.label)) known.set(person.label, person);
  }
  return [...known.values()];
};
