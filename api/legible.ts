import type { Act } from '../domain/act';
import { impersonal, legible, personal, type Reader } from '../domain/redaction';
import type { RecordedEntry } from '../store';

/** A ground that is a code of the catalogue is no free text. */
const isCode = (key: string, value: unknown): boolean =>
  key === 'ground' && typeof value === 'string' && /^[a-z]+(-[a-z]+)*$/.test(value);

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What lies in a field that is open to all may hold fields of another act. */
const within = (reader: Reader, value: unknown, path: string, withheld: string[]): unknown => {
  if (Array.isArray(value)) return value.map((one) => within(reader, one, path, withheld));
  return isFields(value) ? fieldsFor(reader, value, `${path}.`, withheld) : value;
};

const fieldsFor = (reader: Reader, fields: Fields, path: string, withheld: string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const here = `${path}${key}`;
      const field = personal.get(key) ?? (impersonal.has(key) ? undefined : 'free-text');
      if (field === undefined || isCode(key, value)) {
        return [[key, within(reader, value, here, withheld)]];
      }
      const shown = legible(reader, field, value);
      if (shown !== value) withheld.push(here);
      return shown === undefined ? [] : [[key, shown]];
    }),
  );

/** Fields of an act that has not been taken, such as one that is proposed. */
export const legibleFields = (reader: Reader, fields: Fields): Fields => fieldsFor(reader, fields, '', []);

/** The data behind a refusal: codes, and now and then what the act itself said. */
const legibleDetails = (reader: Reader, details: Fields): Fields =>
  Object.fromEntries(
    Object.entries(details).flatMap(([key, value]) => {
      const field = typeof value === 'string' ? personal.get(key) : undefined;
      const shown = field === undefined ? value : legible(reader, field, value);
      return shown === undefined ? [] : [[key, shown]];
    }),
  );

/** An act as somebody reads it, with the names of the fields that they do not read in full. */
export type LegibleAct = Act & { readonly withheld?: readonly string[] };

/** An act with what the reader may have of its fields. */
export const legibleAct = (reader: Reader, act: Act): LegibleAct => {
  const withheld: string[] = [];
  const fields = fieldsFor(reader, act.fields, '', withheld);
  const { assumed, ...rest } = act;
  const said = assumed === undefined ? undefined : legible(reader, 'free-text', assumed);
  return {
    ...{ ...rest, fields },
    ...(typeof said === 'string' ? { assumed: said } : {}),
    ...(withheld.length > 0 ? { withheld: withheld.sort() } : {}),
  };
};

/** Entries of a ledger as one reader may have them: what is made of them afterwards cannot say more. */
export const legibleEntries = (reader: Reader, entries: readonly RecordedEntry[]): readonly RecordedEntry[] =>
  entries.map((entry) => {
    if (!('act' in entry)) return entry;
    const act = legibleAct(reader, entry.act);
    if (!('refusal' in entry)) return { ...entry, act };
    const { refusal } = entry;
    return { ...entry, act, refusal: { ...refusal, details: legibleDetails(reader, refusal.details) } };
  });

/** Names behind the labels of a case, as one reader may have them. */
export const legibleNames = (
  reader: Reader,
  persons: readonly { readonly label: string; readonly name?: string | null | undefined }[],
): ReadonlyMap<string, string> =>
  new Map(
    persons.flatMap(({ label, name }) => {
      const shown = legible(reader, 'person-name', name);
      return typeof shown === 'string' ? [[label, shown]] : [];
    }),
  );
