import { minute, day } from '../../../domain/time/instant';
import { waitAfter } from '../../../store/identity/guards';
import { guardsOf } from '../../../api/identity/guards';
import { networkOf } from '../../../api/identity/network';
import { countAttempt } from '../../../store';
import { apiOffice, type Office, secret } from '../../support/api';
import { givePassword, signIn, signIns } from '../../support/identity';

let office: Office;
beforeAll(async () => {
  office = await apiOffice();
  await givePassword(office, 'chen-li');
});
afterAll(() => office.close());

const status = async (...given: Parameters<typeof signIn>): Promise<number> => (await signIn(...given)).statusCode;
const failures = async (address: string): Promise<number> =>
  (await signIns(office.database)).filter((one) => one['kind'] === 'sign-in-failed' && one['address'] === address)
    .length;

test('of forty guesses at once five are looked at, then even the password has to wait, longer each time', async () => {
  const guesses = Array.from({ length: 40 }, (_, index) =>
    status(office, 'chen-li', `guess number ${index}`, { address: '10.0.1.1' }),
  );
  const answers = await Promise.all(guesses);
  expect(answers.filter((one) => one === 401)).toHaveLength(5);
  expect(answers.filter((one) => one === 429)).toHaveLength(35);
  expect(await failures('10.0.1.1')).toBe(5);

  const right = await signIn(office, 'chen-li', undefined, { address: '10.0.1.1' });
  expect(right.json()).toMatchObject({ code: 'locked-out', status: 429 });
  expect(right.headers['retry-after']).toBe('30');

  office.clock.advance(minute / 2);
  expect(await status(office, 'chen-li', 'guess again', { address: '10.0.1.1' })).toBe(401);
  const longer = await signIn(office, 'chen-li', undefined, { address: '10.0.1.1' });
  expect(longer.headers['retry-after']).toBe('60');
});

test('the lock is of that person from there: they sign in from elsewhere, and others from there', async () => {
  expect(await status(office, 'chen-li', undefined, { address: '10.0.1.2' })).toBe(201);
  expect(await status(office, 'wang-fang', 'not it', { address: '10.0.1.1' })).toBe(401);
});

test('each lock stands in the stream of sign-ins', async () => {
  const locks = (await signIns(office.database)).filter(({ kind }) => kind === 'sign-in-locked');

  expect(locks).toHaveLength(2);
  expect(locks[0]).toEqual({
    ...{ kind: 'sign-in-locked', of: 'person-here', person: 'chen-li', address: '10.0.1.1' },
    until: office.clock.now(),
  });
});

test('after the wait the right password opens, and what was mistyped before is forgiven', async () => {
  office.clock.advance(minute);
  expect(await status(office, 'chen-li', undefined, { address: '10.0.1.1' })).toBe(201);
  for (let n = 0; n < 4; n += 1) await status(office, 'chen-li', 'mistyped', { address: '10.0.1.1' });
  expect(await status(office, 'chen-li', undefined, { address: '10.0.1.1' })).toBe(201);
});

test('an administrator opens it again with a new password', async () => {
  for (let n = 0; n < 5; n += 1) await status(office, 'wu-hai', 'mistyped', { address: '10.0.1.3' });
  expect(await status(office, 'wu-hai', 'mistyped', { address: '10.0.1.3' })).toBe(429);
  const { body } = await office.as('tang-ning').post('/accounts/wu-hai/password', {});
  expect(await status(office, 'wu-hai', body.password, { address: '10.0.1.3' })).toBe(201);
});

/** Attempts that fail, without the third of a second each takes. */
const tried = async (user: (n: number) => string, address: (n: number) => string, times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) {
    const { all } = guardsOf(secret, user(n), address(n));
    expect(await countAttempt(office.database, all, office.clock.now())).not.toHaveProperty('lockedUntil');
  }
};

test('an address that tries many names is locked for all of them, and one good account in between does not wash it', async () => {
  const address = '10.0.1.4';
  await tried(
    (n) => `name-${n}`,
    () => address,
    23,
  );
  expect(await status(office, 'chen-li', undefined, { address })).toBe(201);
  for (let n = 0; n < 2; n += 1) expect(await status(office, `last-${n}`, 'x', { address })).toBe(401);

  expect(await status(office, 'chen-li', undefined, { address })).toBe(429);
  expect((await signIns(office.database)).at(-1)).toMatchObject({ kind: 'sign-in-locked', of: 'address' });
});

test('a name that is tried from everywhere is locked everywhere', async () => {
  await tried(
    () => 'zhao-gang',
    (n) => `10.${n}.2.1`,
    49,
  );
  expect(await status(office, 'zhao-gang', 'x', { address: '10.98.2.1' })).toBe(401);
  expect(await status(office, 'zhao-gang', 'x', { address: '10.99.2.1' })).toBe(429);
  expect((await signIns(office.database)).at(-1)).toMatchObject({ kind: 'sign-in-locked', of: 'person' });
});

test('failures are forgotten a day after the last one', async () => {
  office.clock.advance(day);
  for (let n = 0; n < 4; n += 1) await status(office, 'sun-wei', 'x', { address: '10.0.1.5' });
  office.clock.advance(day);
  expect(await status(office, 'sun-wei', 'x', { address: '10.0.1.5' })).toBe(401);
  expect(await status(office, 'sun-wei', 'x', { address: '10.0.1.5' })).toBe(401);
});

test('waits double from half a minute to an hour', () => {
  expect([4, 5, 6, 7, 12, 60].map((failed) => waitAfter(failed, 5) / minute)).toEqual([0, 0.5, 1, 2, 60, 60]);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
