import type { Instant } from '../domain/time/instant';
import type { Database } from './connect';

/** Something a person must look at, until it is over. Ids and numbers only: whoever runs the machine sees it. */
export interface Alarm {
  readonly kind: string;
  readonly subject: string;
  readonly since: Instant;
  readonly lastAt: Instant;
  readonly times: number;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Raises an alarm, or counts it again where it stands already. */
export const raiseAlarm = async (
  database: Database,
  { kind, subject, detail = {} }: { kind: string; subject: string; detail?: Readonly<Record<string, unknown>> },
  now: Instant,
): Promise<void> => {
  await database.run({
    name: 'alarm-raise',
    text: `insert into alarm (kind, subject, since, last_at, detail) values ($1, $2, $3, $3, $4)
      on conflict (kind, subject) do update set last_at = excluded.last_at, times = alarm.times + 1, detail = excluded.detail`,
    values: [kind, subject, now, JSON.stringify(detail)],
  });
};

/** Ends an alarm; nothing happens where none stands. */
export const endAlarm = async (database: Database, kind: string, subject: string): Promise<void> => {
  await database.run({
    name: 'alarm-end',
    text: 'delete from alarm where kind = $1 and subject = $2',
    values: [kind, subject],
  });
};

/** Ends alarms of a kind that were last raised before an instant, or whose subject there is no more. */
export const endOutlived = async (
  database: Database,
  kind: string,
  { before, subjects }: { readonly before: Instant; readonly subjects: readonly string[] },
): Promise<void> => {
  await database.run({
    name: 'alarm-outlived',
    text: 'delete from alarm where kind = $1 and (last_at < $2 or subject <> all ($3::text[]))',
    values: [kind, before, [...subjects]],
  });
};

/** Every alarm that stands, the oldest first. */
export const alarms = async (database: Database): Promise<readonly Alarm[]> =>
  (
    await database.run<Alarm & Record<string, unknown>>({
      name: 'alarms',
      text: 'select kind, subject, since, last_at as "lastAt", times, detail from alarm order by since, kind, subject',
    })
  ).rows;

/** Ends the alarms about roles for which somebody answers by now. */
export const answeredFor = async (database: Database, now: Instant): Promise<void> => {
  await database.run({
    name: 'alarm-answered',
    text: `delete from alarm where kind = 'nobody-answers' and exists (
        select 1 from answerable a where a.unit = alarm.detail ->> 'unit' and a.role = alarm.detail ->> 'role'
          and a.from_at <= $1 and (a.to_at is null or a.to_at > $1))`,
    values: [now],
  });
};
