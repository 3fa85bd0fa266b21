import type { Instant } from '../../domain/time/instant';
import type { Transaction } from '../transaction';
import { type Draft, emptyStream, type Head, type Linked, link } from './chain';

const writeEntries = (tx: Transaction, entries: readonly Linked[]): Promise<unknown> =>
  tx.run({
    name: 'ledger-write',
    text: `with given as (
        select * from unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::bigint[], $6::text[], $7::text[],
            $8::text[], $9::text[], $10::text[], $11::text[], $12::jsonb[])
          as g (stream, seq, kind, at, recorded_at, act_id, request_hash, prev_hash, body_hash, hash, salt, body)
      ), placed as (
        insert into ledger_entry (stream, seq, kind, at, recorded_at, act_id, request_hash, prev_hash, body_hash, hash)
        select stream, seq, kind, at, recorded_at, act_id, request_hash, prev_hash, body_hash, hash from given
      )
      insert into ledger_body (stream, seq, salt, body) select stream, seq, salt, body from given`,
    values: [
      entries.map((one) => one.stream),
      entries.map((one) => one.seq),
      entries.map((one) => one.kind),
      entries.map((one) => one.at),
      entries.map((one) => one.recordedAt),
      entries.map((one) => one.actId),
      entries.map((one) => one.requestHash),
      entries.map((one) => one.prev),
      entries.map((one) => one.body),
      entries.map((one) => one.hash),
      entries.map((one) => one.salt),
      entries.map((one) => one.text),
    ],
  });

/** Locks the head of a stream that is no case; an empty stream gets its first head. */
export const lockHead = async (tx: Transaction, stream: string): Promise<Head> => {
  const placed = tx.run({
    name: 'head-place',
    text: `insert into stream_head (stream, seq, hash) values ($1, $2, $3) on conflict do nothing`,
    values: [stream, emptyStream.seq, emptyStream.hash],
  });
  const locked = tx.run<Head & { stream: string }>({
    name: 'head-lock',
    text: 'select seq, hash from stream_head where stream = $1 for update',
    values: [stream],
  });
  await placed;
  return (await locked).rows[0] ?? emptyStream;
};

/** Appends to a stream that is no case (`office:all`, `seal`) and returns its new head. One writer at a time. */
export const append = async (
  tx: Transaction,
  stream: string,
  recordedAt: Instant,
  drafts: readonly Draft[],
): Promise<Head> => {
  const head = await lockHead(tx, stream);
  const entries = link(stream, head, recordedAt, drafts);
  const last = entries.at(-1);
  if (!last) return head;
  await Promise.all([
    writeEntries(tx, entries),
    tx.run({
      name: 'head-write',
      text: 'update stream_head set seq = $2, hash = $3 where stream = $1',
      values: [stream, last.seq, last.hash],
    }),
  ]);
  return { seq: last.seq, hash: last.hash };
};
