import { Client } from 'pg';
import { freshDatabase } from '../support/database';

test('a test file gets a database of its own from PostgreSQL 18, and drops it with connections still open', async () => {
  const mine = await freshDatabase();
  const other = await freshDatabase();
  const client = new Client({ connectionString: mine.url });
  client.on('error', () => undefined); // the forced drop ends it
  await client.connect();
  await client.query('create table only_mine ()');
  const { rows } = await client.query<{ version: string }>('select version()');
  expect(rows[0]?.version).toMatch(/^PostgreSQL 18/);

  const beside = new Client({ connectionString: other.url });
  await beside.connect();
  expect((await beside.query("select to_regclass('only_mine') as found")).rows).toEqual([{ found: null }]);
  await beside.end();
  await Promise.all([mine.drop(), other.drop()]);
});
