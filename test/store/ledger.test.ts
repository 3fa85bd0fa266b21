import { actsOf, type Flaw, sealCheckFrom, sealHeads, sealKeyFrom, timeline, verifyLedger } from '../../store';
import { instant, type Live, liveOffice } from '../support/desk';

const key = sealKeyFrom('a secret of at least thirty-two characters');
const checks = [key.public];

let live: Live;
beforeEach(async () => {
  live = await liveOffice();
  await live.accepted('a');
  await live.filed('b');
});
afterEach(() => live.close());

/** What somebody can do who owns the server: nothing stops them, so everything must be noticed. */
const tamper = async (...statements: string[]): Promise<void> => {
  const client = await live.database.pool.connect();
  await client.query('set session_replication_role = replica');
  for (const statement of statements) await client.query(statement);
  await client.query('set session_replication_role = origin');
  client.release();
};

const flaws = async (only?: string): Promise<readonly Flaw[]> =>
  (await verifyLedger(live.database, { checks, ...(only === undefined ? {} : { only: [only] }) })).flaws;
const seal = () => sealHeads(live.database, key, live.clock.now());

test('a ledger nobody has touched verifies, its seals included', async () => {
  await seal();
  const verified = await verifyLedger(live.database, { checks });
  expect(verified).toMatchObject({ flaws: [], seals: 1, erased: 0, sealedAt: live.clock.now() });
  expect(verified.streams).toBe(4);
});

test.each([
  ['update ledger_entry set at = at + 1', 'ledger_entry'],
  ['delete from ledger_entry', 'ledger_entry'],
  ['truncate ledger_entry', 'ledger_entry'],
  ["update ledger_body set body = '{}'", 'ledger_body'],
  ['truncate ledger_body', 'ledger_body'],
  ['delete from ledger_body', 'erase_bodies'],
])('%s is refused by the database itself', async (statement, named) => {
  await expect(live.database.run({ text: statement })).rejects.toMatchObject({
    code: '23001',
    message: expect.stringContaining(named),
  });
});

test.each([
  ['an instant', `update ledger_entry set at = at + 1 where stream = 'case:a' and seq = 2`],
  [
    'the instant of recording',
    `update ledger_entry set recorded_at = recorded_at + 1 where stream = 'case:a' and seq = 2`,
  ],
  ['the kind', `update ledger_entry set kind = 'refused' where stream = 'case:a' and seq = 2`],
  ['the id of the act', `update ledger_entry set act_id = 'x' where stream = 'case:a' and seq = 2`],
  ['the hash of the request', `update ledger_entry set request_hash = null where stream = 'case:a' and seq = 2`],
])('one altered byte of a header is found: %s', async (_, statement) => {
  await tamper(statement);
  expect(await flaws()).toContainEqual({ stream: 'case:a', seq: 2, what: 'header-altered' });
});

test('one altered letter of a body is found', async () => {
  await tamper(
    `update ledger_body set body = jsonb_set(body, '{act,actor,person}', '"somebody"') where stream = 'case:a' and seq = 2`,
  );
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 2, what: 'body-altered' }]);
});

test('another salt is found: a body that merely fits cannot be put in', async () => {
  await tamper(`update ledger_body set salt = repeat('0', 32) where stream = 'case:a' and seq = 2`);
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 2, what: 'body-altered' }]);
});

test('two swapped entries are found', async () => {
  const swap = (table: string): string[] =>
    ['2 then -3', '3 then 2', '-3 then 3'].map((move) => {
      const [from, to] = move.split(' then ');
      return `update ${table} set seq = ${to} where stream = 'case:a' and seq = ${from}`;
    });
  await tamper(
    'alter table ledger_entry drop constraint ledger_entry_seq_check',
    ...swap('ledger_entry'),
    ...swap('ledger_body'),
  );
  expect(await flaws()).toContainEqual({ stream: 'case:a', seq: 2, what: 'link-broken' });
});

test('two swapped bodies are found', async () => {
  await tamper(`update ledger_body b set body = o.body, salt = o.salt from ledger_body o
    where b.stream = 'case:a' and o.stream = 'case:a' and b.seq + o.seq = 5 and b.seq in (2, 3)`);
  expect((await flaws()).map(({ what }) => what)).toEqual(['body-altered', 'body-altered']);
});

test('a removed middle is found', async () => {
  await tamper(
    `delete from ledger_entry where stream = 'case:a' and seq = 2`,
    `delete from ledger_body where stream = 'case:a' and seq = 2`,
  );
  expect(await flaws()).toEqual([
    { stream: 'case:a', seq: 3, what: 'entry-missing' },
    { stream: 'case:a', seq: 3, what: 'link-broken' },
  ]);
});

const cutTail = [
  `delete from ledger_entry where stream = 'case:a' and seq = 3`,
  `delete from ledger_body where stream = 'case:a' and seq = 3`,
];
const mendHead = `update case_state set seq = 2, head_hash = (select hash from ledger_entry where stream = 'case:a' and seq = 2)
  where case_id = 'a'`;

test('a removed tail is found, since the case says where its stream ends', async () => {
  await tamper(...cutTail);
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 3, what: 'tail-missing' }]);
});

test('a removed tail is found by the seal, although the case was made to agree', async () => {
  await seal();
  await tamper(...cutTail, mendHead);
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 3, what: 'tail-missing' }]);
  expect(await flaws('case:a')).toEqual([{ stream: 'case:a', seq: 3, what: 'tail-missing' }]);
});

test('a whole case that has vanished is found by the seal', async () => {
  await seal();
  await tamper(
    `delete from ledger_entry where stream = 'case:a'`,
    `delete from ledger_body where stream = 'case:a'`,
    `delete from case_state where case_id = 'a'`,
  );
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 1, what: 'tail-missing' }]);
});

test('a chain written anew from an altered entry on is found by the seal', async () => {
  await seal();
  await tamper(
    `update ledger_entry set hash = repeat('a', 64) where stream = 'case:a' and seq = 3`,
    `update case_state set head_hash = repeat('a', 64) where case_id = 'a'`,
  );
  expect(await flaws()).toContainEqual({ stream: 'case:a', seq: 3, what: 'sealed-head-altered' });
});

test('a forged seal is found, and so is one by a key nobody knows', async () => {
  await seal();
  const stranger = sealKeyFrom('another secret of at least thirty-two characters');
  await sealHeads(live.database, stranger, live.clock.now() + 1);
  expect(await flaws()).toEqual([{ stream: 'seal', seq: 2, what: 'seal-unknown-key' }]);
  await tamper(
    `update ledger_body set body = jsonb_set(body, '{heads,case:a,seq}', '2') where stream = 'seal' and seq = 1`,
  );
  expect(await flaws()).toContainEqual({ stream: 'seal', seq: 1, what: 'seal-invalid' });
});

test('a seal is checked with the public half of the key alone, as it was kept elsewhere', async () => {
  await seal();
  const { flaws: found } = await verifyLedger(live.database, { checks: [sealCheckFrom(key.public.text)] });
  expect(found).toEqual([]);
});

test('a second seal names only what has moved since, and the tail of the first stays protected', async () => {
  live.clock.set(instant('2026-03-09T23:00'));
  await seal();
  live.clock.set(instant('2026-03-10T10:00'));
  await live.act('b', 'measure.detain', { ground: 'flagrante' }, { persons: ['P1'] });
  await seal();
  const { rows } = await live.database.run({
    text: `select body -> 'heads' as heads from ledger_body where stream = 'seal' and seq = 2`,
  });
  expect(Object.keys(rows[0]?.['heads'] as object)).toEqual(['case:b', 'office:all']);
  await tamper(...cutTail, mendHead);
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 3, what: 'tail-missing' }]);
});

test('a body erased under retention leaves a chain that verifies, and an erasure that says why', async () => {
  await seal();
  const { rows } = await live.database.run({
    text: 'select erase_bodies($1, $2, $3, $4) as gone',
    values: ['case:a', [1], 'retention of 30 years', live.clock.now()],
  });
  expect(rows).toEqual([{ gone: 1 }]);
  expect(await verifyLedger(live.database, { checks })).toMatchObject({ flaws: [], erased: 1 });
  expect((await timeline(live.database, 'a'))[0]).toMatchObject({ kind: 'erased', seq: 1 });
  await expect(actsOf(live.database, 'a')).rejects.toMatchObject({ code: 'acts-erased' });
});

test('a body that is gone without an erasure is found', async () => {
  await tamper(`delete from ledger_body where stream = 'case:a' and seq = 1`);
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 1, what: 'body-missing' }]);
});

test('a body no entry vouches for is found', async () => {
  await tamper(`insert into ledger_body (stream, seq, salt, body) values ('case:a', 99, '', '{}')`);
  expect(await flaws()).toEqual([{ stream: 'case:a', seq: 99, what: 'body-without-entry' }]);
});
