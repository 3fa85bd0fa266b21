import type { Runner } from '../connect';
import type { EntryRow } from '../tables';

/** An entry as it lies in the tables, with its body if it has one. */
export interface StoredEntry extends EntryRow {
  readonly salt: string | null;
  readonly body: Record<string, unknown> | null;
  readonly erased: boolean;
}

const pageText = `select e.*, b.salt, b.body, (x.seq is not null) as erased
  from ledger_entry e
  left join ledger_body b using (stream, seq)
  left join ledger_erasure x using (stream, seq)
  where (e.stream, e.seq) > ($1, $2) and ($3::text is null or e.stream = $3)
  order by e.stream, e.seq limit $4`;

const pageSize = 2_000;

/** Every entry of every stream, or of one, in order, a page at a time: a ledger need not fit into memory. */
export const storedEntries = async function* (runner: Runner, only?: string): AsyncGenerator<StoredEntry> {
  let last: Pick<EntryRow, 'stream' | 'seq'> = { stream: '', seq: 0 };
  for (;;) {
    const { rows } = await runner.run<StoredEntry & Record<string, unknown>>({
      name: 'ledger-page',
      text: pageText,
      values: [last.stream, last.seq, only ?? null, pageSize],
    });
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) return;
    last = end;
  }
};
