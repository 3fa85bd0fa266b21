import type { Runner } from '../connect';
import type { EntryRow } from '../tables';

/** An entry as it lies in the tables, with its body if it has one. */
export interface StoredEntry extends EntryRow {
  readonly salt: string | null;
  readonly body: Record<string, unknown> | null;
  readonly erased: boolean;
}

const pageText = (where: string): string => `select e.*, b.salt, b.body, (x.seq is not null) as erased
  from ledger_entry e
  left join ledger_body b using (stream, seq)
  left join ledger_erasure x using (stream, seq)
  where ${where}
  order by e.stream, e.seq limit $3`;

const ofAll = { name: 'ledger-page', text: pageText('(e.stream, e.seq) > ($1, $2)') };
// By itself: one statement for both would read the whole ledger behind a stream to find its end.
const ofStream = { name: 'ledger-page-of', text: pageText('e.stream = $1 and e.seq > $2') };

const pageSize = 2_000;

const pages = async function* (runner: Runner, page: typeof ofAll, from: string): AsyncGenerator<StoredEntry> {
  let last: Pick<EntryRow, 'stream' | 'seq'> = { stream: from, seq: 0 };
  for (;;) {
    const { rows } = await runner.run<StoredEntry & Record<string, unknown>>({
      ...page,
      values: [last.stream, last.seq, pageSize],
    });
    yield* rows;
    const end = rows.at(-1);
    if (!end || rows.length < pageSize) return;
    last = end;
  }
};

/** Every entry of every stream, or of some, in order, a page at a time: a ledger need not fit into memory. */
export const storedEntries = async function* (
  runner: Runner,
  only?: string | readonly string[],
): AsyncGenerator<StoredEntry> {
  if (only === undefined) {
    yield* pages(runner, ofAll, '');
    return;
  }
  for (const stream of typeof only === 'string' ? [only] : only) yield* pages(runner, ofStream, stream);
};
