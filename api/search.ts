import type { Actor } from '../domain/act';
import { legibility, type PersonalField } from '../domain/redaction';
import type { Search } from '../store';

/** What somebody looks for in lists. Nobody finds a case by what they may not read in it. */
export const searchFor = ({ roles, unit }: Actor, text: string): Search => {
  const reads = (field: PersonalField, handles: boolean) => legibility({ roles, handles }, field) === 'shown';
  const where = (field: PersonalField) => ({ handling: reads(field, true), elsewhere: reads(field, false) });
  return { text, unit, names: where('person-name'), idNumbers: where('id-number') };
};
