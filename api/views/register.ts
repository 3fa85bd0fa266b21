import { z } from 'zod';
import type { Unit } from '../../domain/office';
import { legible, type Reader } from '../../domain/redaction';
import type { RegisterRow } from '../../store/tables';
import type { Holding } from '../../store';
import { csvOf } from '../csv';
import { given, instantOut, iso } from '../schemas/common';

export const registerSchema = z
  .strictObject({
    number: z.string().optional().describe('登记号: unit, book, year and running number; given once, and kept'),
    case: z.string(),
    act: z.string().describe('Id of the act that registered it'),
    unit: z.string(),
    direction: z.enum(['in', 'out']),
    kind: z.string(),
    title: z.string().optional().describe('Left out for those who read no free text of the case'),
    quantity: z.int(),
    counterpart: z.string().optional(),
    reference: z.string().optional(),
    occurredAt: instantOut,
    enteredBy: z.string(),
    knownSince: instantOut,
  })
  .meta({ id: 'RegisterItem' });

export type RegisterView = z.infer<typeof registerSchema>;

const books = { in: '入', out: '出' } as const;

/** 安澜县公安局入〔2026〕17号. */
const numberOf = ({ unit, book, year, number }: RegisterRow, named: Unit | undefined): string | undefined =>
  book === null || number === null ? undefined : `${named?.name.zh ?? unit}${books[book]}〔${year}〕${number}号`;

const freeText = (reader: Reader, text: string): string | undefined => {
  const shown = legible(reader, 'free-text', text);
  return typeof shown === 'string' ? shown : undefined;
};

export const registerView = (
  row: RegisterRow,
  reader: Reader,
  unitOf: (id: string) => Unit | undefined,
): RegisterView => ({
  ...given('number', numberOf(row, unitOf(row.unit))),
  ...{ case: row.case_id, act: row.act_id, unit: row.unit },
  ...{ direction: row.direction, kind: row.kind, quantity: row.quantity },
  ...given('title', freeText(reader, row.title)),
  ...given('counterpart', freeText(reader, row.counterpart)),
  ...given('reference', row.reference ?? undefined),
  occurredAt: iso(row.occurred_at),
  enteredBy: row.entered_by,
  knownSince: iso(row.known_from),
});

const columns = [
  ...['number', 'case', 'act', 'unit', 'direction', 'kind', 'title', 'quantity', 'counterpart', 'reference'],
  ...['occurredAt', 'enteredBy', 'knownSince'],
] as const;

/** The same rows for table programs. */
export const registerCsv = (rows: readonly RegisterView[]): string =>
  csvOf([columns, ...rows.map((row) => columns.map((key) => row[key]))]);

export const holdingSchema = z
  .strictObject({
    case: z.string(),
    unit: z.string(),
    kind: z.string(),
    title: z.string().optional().describe('Left out for those who read no free text of the case'),
    quantity: z.int(),
    since: instantOut.describe('When the first of it came in'),
  })
  .meta({ id: 'Holding' });

export const holdingView = (row: Holding, reader: Reader): z.infer<typeof holdingSchema> => ({
  ...{ case: row.case_id, unit: row.unit, kind: row.kind, quantity: row.quantity },
  ...given('title', freeText(reader, row.title)),
  since: iso(row.since),
});
