import type { RunKind } from '../../domain/clearing';
import type { Day, Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';

/**
 * Since when runs are owed here: noted by whoever asks first, so that nothing is missed of the time before.
 */
export const runsSince = async (runner: Runner, now: Instant): Promise<Instant> => {
  await runner.run({
    name: 'runs-began',
    text: `insert into office_run (kind, day, at) values ('began', '', $1) on conflict do nothing`,
    values: [now],
  });
  const { rows } = await runner.run<{ at: Instant }>({
    name: 'runs-since',
    text: `select at from office_run where kind = 'began'`,
  });
  return rows[0]?.at ?? now;
};

/** Of these periods, those whose run has not begun. */
export const runsMissing = async (runner: Runner, kind: RunKind, days: readonly Day[]): Promise<readonly Day[]> => {
  const { rows } = await runner.run<{ day: Day }>({
    name: 'runs-done',
    text: 'select day from office_run where kind = $1 and day = any($2)',
    values: [kind, [...days]],
  });
  const done = new Set(rows.map(({ day }) => day));
  return days.filter((day) => !done.has(day));
};

/** Notes that the run of a period has begun; `seq`: the entry of `office:clearings` that holds its result. */
export const noteRun = (
  runner: Runner,
  { kind, day, at, seq = null }: { kind: RunKind; day: Day; at: Instant; seq?: number | null },
): Promise<unknown> =>
  runner.run({
    name: 'run-note',
    text: 'insert into office_run (kind, day, at, seq) values ($1, $2, $3, $4)',
    values: [kind, day, at, seq],
  });
