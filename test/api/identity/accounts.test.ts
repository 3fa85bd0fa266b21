import { firstAdministrator } from '../../../cli/identity/drawn';
import { loadSampleOffice } from '../../../cli/identity/sample';
import { samplePassword } from '../../../api/identity/password';
import { people } from '../../../api/people';
import { accountOf, connect, readOffice } from '../../../store';
import { verifyLedger } from '../../../store/ledger/verify';
import { apiOffice, type Office, report, secret } from '../../support/api';
import { freshDatabase } from '../../support/database';
import { ask, bearer, givePassword, goodPassword, signIn, signIns } from '../../support/identity';

let office: Office;
beforeAll(async () => {
  office = await apiOffice();
});
afterAll(() => office.close());

test('an administrator draws a password that opens nothing but the setting of one’s own', async () => {
  const { body } = await office.as('tang-ning').post('/accounts/chen-li/password', {});
  expect(body).toEqual({ person: 'chen-li', password: expect.stringMatching(/^[\w-]{23}$/) });
  const first = (await signIn(office, 'chen-li', body.password)).json();
  expect(first.mustChange).toBe(true);

  for (const path of ['/cases', '/inbox', '/users']) {
    expect((await ask(office, 'GET', path, bearer(first.token))).json().code).toBe('password-must-change');
  }
  const opening = { ...bearer(first.token), 'idempotency-key': 'accounts-1' };
  expect((await ask(office, 'POST', '/cases', opening, report)).json().code).toBe('password-must-change');
  expect((await ask(office, 'GET', '/session', bearer(first.token))).json()).toMatchObject({ mustChange: true });

  const change = { password: body.password, next: goodPassword };
  const changed = (await ask(office, 'POST', '/session/password', bearer(first.token), change)).json();
  expect(changed.mustChange).toBe(false);
  expect((await ask(office, 'GET', '/cases', bearer(changed.token))).statusCode).toBe(200);
  expect((await signIn(office, 'chen-li', body.password)).statusCode).toBe(401);
  expect(await signIns(office.database)).toContainEqual({ kind: 'password-set', person: 'chen-li', by: 'tang-ning' });
});

test.each(['/accounts/wu-hai/password', '/accounts/wu-hai/identities', '/accounts/wu-hai/identities/remove'])(
  'POST %s is for administrators alone',
  async (path) => {
    const body = path.endsWith('password') ? {} : { issuer: 'https://id.example.test', subject: 'x' };
    expect((await office.as('liu-jianguo').post(path, body)).body.code).toBe('not-administrator');
    expect((await ask(office, 'POST', path, {}, body)).json().code).toBe('not-signed-in');
    expect(await accountOf(office.database, 'wu-hai')).toBeUndefined();
  },
);

test('nobody is given a password who is not there', async () => {
  expect((await office.as('tang-ning').post('/accounts/nobody/password', {})).body.code).toBe('person-not-found');
});

test('another system signs in with its secret, need not change it, and acts under its own name', async () => {
  const { body } = await office.as('tang-ning').post('/accounts/wang-fang/password', { kind: 'service' });
  const { token, mustChange } = (await signIn(office, 'wang-fang', body.password)).json();
  const opened = await ask(office, 'POST', '/cases', { ...bearer(token), 'idempotency-key': 'service-1' }, report);

  expect([mustChange, opened.statusCode]).toEqual([false, 201]);
  const { entries } = (await office.as('wang-fang').get(`/cases/${opened.json().case}/timeline`)).body;
  expect(entries[0].act.person).toBe('wang-fang');
  expect(await signIns(office.database)).toContainEqual(
    expect.objectContaining({ kind: 'signed-in', person: 'wang-fang', via: 'secret' }),
  );
});

test('an office without any administrator gets one, once, who sees no case and must set a password of their own', async () => {
  const { url, drop } = await freshDatabase();
  const database = connect(url);
  const now = office.clock.now();
  const first = await firstAdministrator(database, now);
  const again = await firstAdministrator(database, now);
  const members = (await people(database, office.clock).office()).members;
  const { units } = await readOffice(database);
  const account = await accountOf(database, 'administrator');
  const stored = JSON.stringify(
    (
      await database.run({
        text: 'select * from ledger_body union all select stream, 0, person, to_jsonb(a) from account a, stream_head',
      })
    ).rows,
  );
  await database.close();
  await drop();

  expect(first).toEqual({ person: 'administrator', password: expect.any(String) });
  expect(again).toBeUndefined();
  expect(members).toMatchObject([{ person: 'administrator', unit: 'administration', roles: ['administrator'] }]);
  expect(units).toHaveLength(1);
  expect(account).toMatchObject({ kind: 'person', mustChange: true });
  expect(stored).not.toContain(first?.password);
});

test('where there are administrators, and none can sign in, the first of them gets the way in', async () => {
  expect(await firstAdministrator(office.database, office.clock.now())).toMatchObject({ person: 'pan-yue' });
  expect(await firstAdministrator(office.database, office.clock.now())).toBeUndefined();
});

test('invented people share a password, until one of them sets their own; loading them again changes nothing', async () => {
  await givePassword(office, 'li-jing');
  await loadSampleOffice(office.database, secret, office.clock.now());
  const before = await accountOf(office.database, 'wu-hai');
  const length = (await signIns(office.database)).length;
  await loadSampleOffice(office.database, secret, office.clock.now());

  expect(await accountOf(office.database, 'wu-hai')).toEqual(before);
  expect(await signIns(office.database)).toHaveLength(length);
  expect((await signIn(office, 'wu-hai', samplePassword(secret))).statusCode).toBe(201);
  expect((await signIn(office, 'li-jing', samplePassword(secret))).statusCode).toBe(401);
  expect((await signIn(office, 'li-jing')).statusCode).toBe(201);

  await loadSampleOffice(office.database, `${secret}, another one`, office.clock.now());
  expect((await signIn(office, 'wu-hai', samplePassword(secret))).statusCode).toBe(401);
});

test('the stream of sign-ins is chained as every other', async () => {
  const { flaws } = await verifyLedger(office.database, { checks: [] });
  expect(flaws).toEqual([]);
  expect((await signIns(office.database)).length).toBeGreaterThan(5);
});
