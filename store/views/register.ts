import type { Instant } from '../../domain/time/instant';
import type { RegisterRow } from '../tables';
import type { Runner } from '../connect';
import type { Transaction } from '../transaction';

/** The place an entry has in the register of its unit (登记号): given once, and kept whatever is corrected. */
export interface RegisterPlace {
  readonly book: 'in' | 'out';
  readonly year: number;
  readonly number: number;
}

/** Something registered in a case; without a place where a correction has made it out of another act. */
export interface RegisterItem extends Omit<RegisterRow, 'case_id' | 'known_from' | keyof RegisterPlace> {
  readonly place?: RegisterPlace | undefined;
}

/** The next number of a unit's book in a year. The row stays locked until the transaction ends, so that no number is lost. */
export const nextPlace = async (
  tx: Transaction,
  unit: string,
  book: RegisterPlace['book'],
  year: number,
): Promise<RegisterPlace> => {
  const { rows } = await tx.run<{ last: number }>({
    name: 'register-number',
    text: `insert into register_counter as c (unit, book, year, last) values ($1, $2, $3, 1)
      on conflict (unit, book, year) do update set last = c.last + 1 returning last`,
    values: [unit, book, year],
  });
  return { book, year, number: rows[0]?.last ?? 1 };
};

const content = [
  'unit',
  'direction',
  'kind',
  'title',
  'quantity',
  'counterpart',
  'reference',
  'occurred_at',
  'entered_by',
];
const listed = (prefix = ''): string => content.map((column) => `${prefix}${column}`).join(', ');

const writeText = `with said as (
    select * from jsonb_to_recordset($2::jsonb) as g (act_id text, unit text, direction text, kind text, title text,
      quantity integer, counterpart text, reference text, occurred_at bigint, entered_by text, book text, year integer,
      number integer)
  ), gone as (
    delete from register_item where case_id = $1 and $4 and act_id not in (select act_id from said)
  )
  insert into register_item as r (case_id, act_id, ${listed()}, book, year, number, known_from)
    select $1, act_id, ${listed()}, book, year, number, $3 from said
    on conflict (case_id, act_id) do update set (${listed()}, known_from) = (${listed('excluded.')}, excluded.known_from)
    where (${listed('r.')}) is distinct from (${listed('excluded.')})`;

type Row = Omit<RegisterRow, 'case_id' | 'known_from'>;

/** The row of an item, without when it became known. */
export const registerRow = ({ place, ...item }: RegisterItem): Row => ({
  ...{ book: null, year: null, number: null },
  ...item,
  ...place,
});

/** What the register says of a case. */
export const registerOf = async (runner: Runner, caseId: string): Promise<readonly Row[]> => {
  const { rows } = await runner.run<Row & Record<string, unknown>>({
    text: `select act_id, ${listed()}, book, year, number from register_item where case_id = $1`,
    values: [caseId],
  });
  return rows;
};

/**
 * Writes what is registered in a case; what stays as it was keeps the instant from which it is known, and every entry its
 * place. `all`: what is not named is there no more.
 */
export const writeRegister = (
  tx: Transaction,
  caseId: string,
  items: readonly RegisterItem[],
  { now, all }: { readonly now: Instant; readonly all: boolean },
): Promise<unknown> =>
  tx.run({
    name: 'register-write',
    text: writeText,
    values: [caseId, JSON.stringify(items.map(registerRow)), now, all],
  });
