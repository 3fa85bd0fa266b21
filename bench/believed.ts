import { temporalAt, type TemporalAt } from '../client/connection';
import type { Following } from '../domain/following';
import type { Database } from '../store';
import { following, followerOf } from '../workflows/messages';

/** What workflows believe of their cases, beside what the desk knows. */
export interface Believed {
  readonly asked: number;
  /** Cases whose workflow shows another stage or another wake than the desk. */
  readonly differ: number;
}

interface Row {
  readonly caseId: string;
  readonly following: Following;
}

const told = ({ stages, wake, overdueSince, tier }: Following): string =>
  JSON.stringify([stages, wake?.at ?? null, wake?.limit ?? null, overdueSince, tier]);

/** Asks the workflows of some open cases what they believe, and compares. A look from outside, by Temporal's own query. */
export const believed = async (at: TemporalAt, database: Database, many: number): Promise<Believed> => {
  const { rows } = await database.run<Row & Record<string, unknown>>({
    text: `select case_id as "caseId", following from case_state where not ended and following is not null
      order by md5(case_id) limit $1`,
    values: [many],
  });
  const temporal = temporalAt(at);
  try {
    const answers = await temporal.call(
      (client) =>
        Promise.all(
          rows.map(({ caseId }) =>
            client.workflow
              .getHandle(followerOf(caseId))
              .query(following)
              .catch(() => undefined),
          ),
        ),
      60_000,
    );
    const differ = rows.filter((row, index) => {
      const known = answers[index];
      return known === undefined || told(known) !== told(row.following);
    });
    return { asked: rows.length, differ: differ.length };
  } finally {
    await temporal.close();
  }
};
