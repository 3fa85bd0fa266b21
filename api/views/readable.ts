import { formatInstant } from '../../domain/time/iso';

const instants = new Set([
  'at',
  'start',
  'end',
  'safeEnd',
  'rangAt',
  'by',
  'since',
  'openedAt',
  'approvedAt',
  'from',
  'to',
]);
/** The machine's own bookkeeping: of no use to anybody who reads a timeline. */
const inner = new Set(['snapshot', 'marks']);

/** Data of the ledger as people read it: instants written out, without what only a machine needs. */
export const readable = (value: unknown, key = ''): unknown => {
  if (typeof value === 'number') return instants.has(key) ? formatInstant(value) : value;
  if (Array.isArray(value)) return value.map((one) => readable(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]) => (inner.has(name) ? [] : [[name, readable(one, name)]])),
  );
};
