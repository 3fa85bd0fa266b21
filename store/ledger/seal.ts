import type { Instant } from '../../domain/time/instant';
import { minute } from '../../domain/time/instant';
import { recordAccess } from '../access/digest';
import type { Database, Runner } from '../connect';
import { transaction } from '../transaction';
import { append, lockHead } from './append';
import type { Head } from './chain';
import type { SealKey } from './sign';

export const sealStream = 'seal';

/** What a seal vouches for: where streams ended at that time. */
export interface SealContent {
  readonly at: Instant;
  /** Head of the seal stream before this seal. */
  readonly after: string;
  readonly heads: Readonly<Record<string, Head>>;
}

export interface SealBody extends SealContent {
  readonly key: string;
  readonly signature: string;
}

// Bodies of a megabyte or so, however many cases moved in a day.
const headsInOne = 5_000;

// A step that was under way at the last seal may have recorded an instant before it; it is taken in again.
const overlap = 10 * minute;

const headsText = `select 'case:' || case_id as stream, seq, head_hash as hash from case_state
    where recorded_at >= $1 and seq > 0
  union all
  select stream, seq, hash from stream_head where stream <> 'seal' and seq > 0
  order by stream`;

/** When the streams were sealed last; undefined before the first seal. */
export const lastSealed = async (runner: Runner): Promise<Instant | undefined> => {
  const { rows } = await runner.run<{ at: Instant | null }>({
    text: `select at from ledger_entry where stream = 'seal' order by seq desc limit 1`,
  });
  return rows[0]?.at ?? undefined;
};

/**
 * Signs where every stream ends that has moved since the last seal, into the stream `seal`. What a seal names can no
 * longer be cut off unnoticed. Who looked at what since the last seal is brought into its stream first.
 *
 * @returns the head of the seal stream: kept elsewhere, it protects the last seal, too
 */
export const sealHeads = async (
  database: Database,
  key: SealKey,
  now: Instant,
): Promise<Head & { streams: number }> => {
  await recordAccess(database, now);
  return transaction(database, async (tx) => {
    const before = await lockHead(tx, sealStream);
    const since = ((await lastSealed(tx)) ?? 0) - overlap;
    const { rows } = await tx.run<Head & { stream: string }>({ text: headsText, values: [since] });
    const parts = Array.from({ length: Math.max(1, Math.ceil(rows.length / headsInOne)) }, (_, part) =>
      rows.slice(part * headsInOne, (part + 1) * headsInOne),
    );
    const bodies = parts.map((part): SealBody => {
      const heads = Object.fromEntries(part.map(({ stream, seq, hash }) => [stream, { seq, hash }]));
      const content: SealContent = { at: now, after: before.hash, heads };
      return { ...content, key: key.id, signature: key.sign(content) };
    });
    const drafts = bodies.map((body) => ({ kind: 'seal', at: now, body: { ...body } }));
    return { value: { ...(await append(tx, sealStream, now, drafts)), streams: rows.length } };
  });
};
