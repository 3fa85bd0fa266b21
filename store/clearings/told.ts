import type { Instant } from '../../domain/time/instant';
import type { Runner } from '../connect';

/** Clearings whose workflow is to be told: never told, or told before `again` and yet not looked at when it should have been. */
export const untoldClearings = async (
  runner: Runner,
  { now, again }: { readonly now: Instant; readonly again: Instant },
): Promise<readonly string[]> =>
  (
    await runner.run<{ id: string }>({
      name: 'clearing-untold',
      text: `select id from clearing where state <> 'closed' and look_at <= $1 and (told_at is null or told_at < $2)
        order by look_at, id limit 100`,
      values: [now, again],
    })
  ).rows.map(({ id }) => id);

export const toldClearing = (runner: Runner, id: string, now: Instant): Promise<unknown> =>
  runner.run({ name: 'clearing-told', text: 'update clearing set told_at = $2 where id = $1', values: [id, now] });

/** How many clearings of each kind should have been looked at before then. */
export const clearingsStuck = async (runner: Runner, before: Instant): Promise<Readonly<Record<string, number>>> => {
  const { rows } = await runner.run<{ kind: string; count: number }>({
    name: 'clearing-stuck',
    text: `select kind, count(*) as count from clearing where state <> 'closed' and look_at < $1 group by kind`,
    values: [before],
  });
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
};
