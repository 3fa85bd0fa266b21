import type { Database } from '../connect';

/** Cases with bells that rang and stand in no ledger yet. */
export const uncopiedCases = async (database: Database): Promise<readonly string[]> =>
  (
    await database.run<{ case_id: string }>({
      text: `select distinct case_id from bell
        where rang_at is not null and copied_seq is null and withdrawn_at is null order by case_id`,
    })
  ).rows.map(({ case_id }) => case_id);
