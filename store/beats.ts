import type { Instant } from '../domain/time/instant';
import type { Database } from './connect';

/** The last sign of life of a process. */
export interface Beat {
  readonly process: string;
  readonly at: Instant;
}

/**
 * Leaves a sign of life. `process` is what it does (`watch`, `schedule`), `instance` which one of several. The newest word
 * counts: after the clock was set back, an older sign that lies ahead would say “alive” of what has ended.
 */
export const beat = async (database: Database, process: string, instance: string, now: Instant): Promise<void> => {
  await database.run({
    name: 'beat',
    text: `insert into process_beat (process, instance, at) values ($1, $2, $3)
      on conflict (process, instance) do update set at = excluded.at`,
    values: [process, instance, now],
  });
};

/** The last sign of life of each kind of process, whichever instance gave it. */
export const beats = async (database: Database): Promise<readonly Beat[]> =>
  (
    await database.run<Beat & Record<string, unknown>>({
      name: 'beats',
      text: 'select process, max(at) as at from process_beat group by process order by process',
    })
  ).rows;
