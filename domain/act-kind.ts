import type { Act } from './act';

type Told = Pick<Act, 'type' | 'fields'>;

/** The limit of the clock that an act names: a clock's id is its procedure, its limit, and the act that started it. */
const limitNamed = ({ fields }: Told): string | null => String(fields.clock).split('.').at(-2) ?? null;

const kinds: Partial<Record<Act['type'], (act: Told) => string | null>> = {
  'reception.receive': ({ fields }) => String(fields.channel),
  'reception.register': ({ fields }) => (fields.receiptNo === undefined ? null : 'receipt'),
  'limit.extend': limitNamed,
};

/** What acts of one type are told apart by where they are counted: the channel of a report, the limit that is extended. */
export const kindOf = (act: Told): string | null => kinds[act.type]?.(act) ?? null;
