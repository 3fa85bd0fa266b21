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

/** @param since bells that rang after this instant count @param until bells due before this instant should have rung */
export const lateness = async (database: Database, since: Instant, until: Instant): Promise<Lateness> => {
  const { rows } = await database.run<Lateness & Record<string, unknown>>({
    name: 'bell-lateness',
    text,
    values: [since, until],
  });
  return rows[0] ?? { rung: 0, p50: null, p99: null, most: null, overdue: 0 };
};
