import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';

/** How late bells have rung lately, in milliseconds, and how many should have rung and have not. */
export interface Lateness {
  readonly rung: number;
  readonly p50: number | null;
  readonly p99: number | null;
  readonly most: number | null;
  readonly overdue: number;
}

const text = `select count(*) as rung,
    percentile_disc(0.5) within group (order by late) as p50,
    percentile_disc(0.99) within group (order by late) as p99,
    max(late) as most,
    (select count(*) from bell where rang_at is null and at < $2) as overdue
  from (select rang_at - at as late from bell where rang_at > $1 and withdrawn_at is null
    order by rang_at desc limit 10000) lately`;

/** Bells by how late they rang: less than `under` milliseconds, and no less than the row before; null: any later. */
export interface LatenessBucket {
  readonly under: number | null;
  readonly rung: number;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const bounds = [second, 5 * second, 10 * second, minute, 10 * minute, hour, 24 * hour];

const histogramText = `select width_bucket(rang_at - at, $2::bigint[]) as bucket, count(*) as rung
  from bell where rang_at > $1 and withdrawn_at is null group by 1`;

/** How late the bells were that rang after `since`: a hole in the watch shows as a second hill. */
export const latenessHistogram = async (database: Database, since: Instant): Promise<readonly LatenessBucket[]> => {
  const { rows } = await database.run<{ bucket: number; rung: number }>({
    name: 'bell-lateness-histogram',
    text: histogramText,
    values: [since, bounds],
  });
  const rung = new Map(rows.map((row) => [row.bucket, row.rung]));
  return [...bounds, null].map((under, bucket) => ({ under, rung: rung.get(bucket) ?? 0 }));
};

/** @param since bells that rang after this instant count @param until bells due before this instant should have rung */
export const lateness = async (database: Database, since: Instant, until: Instant): Promise<Lateness> => {
  const { rows } = await database.run<Lateness & Record<string, unknown>>({
    name: 'bell-lateness',
    text,
    values: [since, until],
  });
  return rows[0] ?? { rung: 0, p50: null, p99: null, most: null, overdue: 0 };
};
