import { programFor } from '../../cli/program';
import { type Live, liveOffice } from '../support/desk';

const secret = 'a secret of at least thirty-two characters';
let live: Live;
let said: string[];
const environment = process.env;

beforeEach(async () => {
  live = await liveOffice();
  await live.filed('c');
  said = [];
  // Another file may have left its own behind in this process.
  process.exitCode = undefined;
  process.env = { ...environment, DATABASE_URL: live.url, CASECLOCK_SECRET: secret, CASECLOCK_HOME: '/nonexistent' };
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
});
afterEach(async () => {
  jest.restoreAllMocks();
  process.env = environment;
  process.exitCode = undefined;
  await live.close();
});

const ledger = async (...words: string[]): Promise<string> => {
  said = [];
  await programFor('ledger').parseAsync(['ledger', ...words], { from: 'user' });
  return said.join('');
};

test('verify says that all is well, and that nothing was ever sealed', async () => {
  const text = await ledger('verify');
  expect(text).toMatch(/✔ 2 streams, 6 entries, 0 bodies erased, 0 flaws/);
  expect(text).toMatch(/never sealed/);
  expect(process.exitCode).toBeUndefined();
});

test('verify names what was altered, and ends with 1', async () => {
  await ledger('seal');
  const client = await live.database.pool.connect();
  await client.query('set session_replication_role = replica');
  await client.query(`delete from ledger_entry where stream = 'case:c' and seq = 5`);
  await client.query(`update ledger_entry set at = at + 1 where stream = 'case:c' and seq = 2`);
  client.release(true);
  const text = await ledger('verify', '--case', 'c');
  expect(text).toMatch(/✘ case:c entry 2: .*header-altered/);
  expect(text).toMatch(/✘ case:c entry 5: .*tail-missing/);
  expect(process.exitCode).toBe(1);
});

test('a seal is checked with the key it prints, where the secret is not', async () => {
  await ledger('seal');
  const key = (await ledger('key')).trim();
  delete process.env['CASECLOCK_SECRET'];
  expect(await ledger('verify')).toMatch(/seal-unknown-key/);
  process.exitCode = undefined;
  expect(await ledger('verify', '--key', key)).toMatch(/0 flaws/);
  expect(process.exitCode).toBeUndefined();
});

test('show gives one line an entry, and names no person of the case', async () => {
  const text = await ledger('show', 'c');
  expect(text.trim().split('\n')).toHaveLength(5);
  expect(text).toMatch(/reception\.receive by chen-li/);
  expect(text).not.toMatch(/真名|1101011990/);
});

test('verify and show of a case that does not exist say so', async () => {
  await expect(ledger('verify', '--case', 'nowhere')).rejects.toMatchObject({ code: 'case-not-found' });
  await expect(ledger('show', 'nowhere')).rejects.toMatchObject({ code: 'case-not-found' });
});

test('what is no public key is named', async () => {
  await expect(ledger('verify', '--key', 'rubbish')).rejects.toThrow(/“rubbish” is no public seal key/);
});

test('verify --state folds every case anew, and names what was changed beside the ledger', async () => {
  expect(await ledger('verify', '--state')).toMatch(/✔ 1 cases folded anew/);
  await live.database.run({
    text: `update case_state set state = jsonb_set(state, '{standing,persons,P1,custody}', '[{"from": 1}]')`,
  });
  expect(await ledger('verify', '--state')).toMatch(/✘ case:c: .*state-differs[^]*✘ case:c: .*hash-differs/);
  expect(process.exitCode).toBe(1);
});

test('verify --state sees a clock that somebody has moved in the lists only', async () => {
  await live.database.run({ text: 'update clock_period set due_at = due_at + 86400000 where known_to is null' });
  expect(await ledger('verify', '--state', '--case', 'c')).toMatch(/✘ case:c: .*views-differ/);
  expect(process.exitCode).toBe(1);
});

test('verify --state sees another number put on the cover of a case', async () => {
  await live.database.run({ text: `update case_cover set number = '假的受案号'` });
  expect(await ledger('verify', '--state', '--case', 'c')).toMatch(/✘ case:c: .*views-differ/);
});
