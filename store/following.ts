import type { Instant } from '../domain/time/instant';
import type { Database } from './connect';
import { noteAll } from './outbox';
import { transaction } from './transaction';

/**
 * Compares the identity of Temporal's namespace with the one cases were followed in last. Another one has none of their
 * workflows: all of them are put in the outbox.
 * @returns how many cases are followed again; undefined where the namespace is the known one
 */
export const followNamespace = (database: Database, id: string, now: Instant): Promise<number | undefined> =>
  transaction(database, async (tx) => {
    const { rows } = await tx.run<{ id: string }>({
      name: 'namespace-last',
      text: 'select id from following_namespace order by seen_at desc limit 1',
    });
    if (rows[0]?.id === id) return { value: undefined };
    await tx.run({
      name: 'namespace-seen',
      text: `insert into following_namespace (id, seen_at) values ($1, $2)
        on conflict (id) do update set seen_at = excluded.seen_at`,
      values: [id, now],
    });
    return { value: await noteAll(tx, now) };
  });
