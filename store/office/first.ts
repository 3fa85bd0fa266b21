import type { Instant } from '../../domain/time/instant';
import type { Database } from '../connect';

/** When the organisation was first recorded, and by whom. */
export interface FirstOfOffice {
  readonly at: Instant;
  readonly by: string | null;
}

/** The first entry of `office:all`; undefined where nobody has an organisation yet. */
export const firstOfOffice = async (database: Database): Promise<FirstOfOffice | undefined> =>
  (
    await database.run<FirstOfOffice & Record<string, unknown>>({
      text: `select e.recorded_at as at, b.body ->> 'by' as by
        from ledger_entry e left join ledger_body b on b.stream = e.stream and b.seq = e.seq
        where e.stream = 'office:all' and e.seq = 1`,
    })
  ).rows[0];
