import { sealHeads, sealKeyFrom } from '../../store';
import { type Office, secret } from '../support/api';
import { watchedOffice } from '../support/onlookers';

let office: Office;
let caseId: string;
beforeEach(async () => {
  office = await watchedOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register');
  await chen.act(caseId, 'reception.accept');
});
afterEach(() => office.close());

const verified = async (user: string) => (await office.as(user).get(`/cases/${caseId}/verification`)).body;

interface Check {
  readonly check: string;
  readonly ok: boolean;
  readonly faults: { readonly code: string; readonly seq?: number }[];
}

const faultsOf = ({ checks }: { checks: Check[] }) =>
  checks.flatMap(({ check, faults }) => faults.map(({ code, seq }) => [check, code, seq]));

/** What somebody with the rights of the database’s owner can do. */
const tampered = async (...statements: string[]): Promise<void> => {
  for (const table of ['ledger_entry', 'ledger_body']) {
    await office.database.run({ text: `alter table ${table} disable trigger user` });
  }
  for (const text of statements) await office.database.run({ text });
};

test('whoever may see a case may verify it: entries, where its chain ends, when it was sealed, and every check', async () => {
  expect((await verified('chen-li')).sealedAt).toBeUndefined();
  const { hash } = await sealHeads(office.database, sealKeyFrom(secret), office.clock.now());
  expect(hash).toMatch(/^[0-9a-f]{64}$/);

  expect((await office.as('auditor').get('/health')).body).toMatchObject({ sealed: '2026-03-09T10:00:00+08:00' });
  const body = await verified('auditor');
  expect(body).toMatchObject({
    ...{ case: caseId, ok: true, entries: 3, erased: 0, sealedAt: '2026-03-09T10:00:00+08:00' },
    head: { seq: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(body.checks.map(({ check, ok, faults }: Check) => [check, ok, faults])).toEqual(
    ['chain', 'seals', 'state', 'alerts', 'views'].map((check) => [check, true, []]),
  );
  expect(await verified('yunxi-officer')).toMatchObject({ status: 404, code: 'case-not-found' });
});

test('what was altered is named by its entry and in words; the checks it does not concern stand', async () => {
  await tampered(
    `update ledger_body set body = jsonb_set(body, '{act,actor,person}', '"nobody"') where stream = 'case:${caseId}' and seq = 2`,
    `update case_state set state = jsonb_set(state, '{standing,openedAt}', '0') where case_id = '${caseId}'`,
    `update clock_period set due_at = due_at + 1 where case_id = '${caseId}'`,
  );
  const body = await verified('chen-li');
  expect(body.ok).toBe(false);
  expect(faultsOf(body)).toEqual([
    ['chain', 'body-altered', 2],
    ['state', 'state-differs', undefined],
    ['state', 'hash-differs', undefined],
    ['views', 'views-differ', undefined],
  ]);
  expect(body.checks[0].faults[0].title).toEqual({ zh: '条目正文被改动', en: 'The body is not what the entry says' });
});

test('a tail that was cut off after it had been sealed is missed', async () => {
  await sealHeads(office.database, sealKeyFrom(secret), office.clock.now());
  await tampered(
    `delete from ledger_body where stream = 'case:${caseId}' and seq = 3`,
    `delete from ledger_entry where stream = 'case:${caseId}' and seq = 3`,
  );
  expect(faultsOf(await verified('chen-li'))).toEqual(expect.arrayContaining([['seals', 'tail-missing', 3]]));
});

test('an auditor verifies everything they may see, some cases at a time, and the office at the end', async () => {
  const others = [await office.as('chen-li').opened(), await office.as('chen-li').opened()];
  await office.as('yunxi-officer').opened();
  const spoilt = others[1] ?? '';
  await tampered(`update case_state set state_hash = '' where case_id = '${spoilt}'`);

  const pages = [];
  for (let next: string | undefined = ''; next !== undefined; next = pages.at(-1)?.next) {
    pages.push((await office.as('auditor').get(`/ledger/verification?limit=2${next && `&after=${next}`}`)).body);
  }
  expect(pages.map(({ total, done }) => [done, total])).toEqual([
    [2, 3],
    [3, 3],
  ]);
  expect(pages.flatMap(({ faulty }) => faulty.map((one: { case: string }) => one.case))).toEqual([spoilt]);
  expect(pages.reduce((sum: number, page) => sum + Number(page.entries), 0)).toBe(5);
  expect(pages.map((page) => page.office?.faults)).toEqual([undefined, []]);
  expect((await office.as('chen-li').get('/ledger/verification')).body.code).toBe('not-administrator');
});

test('a broken seal is a fault of every case it may have vouched for', async () => {
  for (let more = 3; more > 0; more -= 1) await office.as('chen-li').opened();
  await sealHeads(office.database, sealKeyFrom(secret), office.clock.now());
  const page = async () => (await office.as('auditor').get('/ledger/verification?limit=50')).body;
  expect(await page()).toMatchObject({ total: 4, done: 4, faulty: [] });

  await tampered(`update ledger_body set body = jsonb_set(body, '{signature}', '"none"') where stream = 'seal'`);
  expect((await page()).faulty).toHaveLength(4);
});
