import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { addressesFile } from '../../config/addresses';
import { databaseUrlOf, environment, temporalAddressOf } from '../../config/environment';
import { root } from '../../config/root';
import { faultOf } from '../support/fault';
import { temporaryFolder } from '../support/folder';

const emptyHome = temporaryFolder;

test('without any setting everything lies under .caseclock in the clone, on loopback', () => {
  const config = environment({});
  expect(config).toMatchObject({
    home: path.join(root, '.caseclock'),
    cache: path.join(root, '.caseclock/cache'),
    apiHost: '127.0.0.1',
    ports: { api: 8080, temporal: 7233, temporalUi: 8233, postgres: 54329 },
    testClock: false,
  });
  expect(config.given.size).toBe(0);
});

test('all wrong settings are named at once and end the process with 2, without showing a password', async () => {
  const fault = await faultOf(() =>
    environment({
      DATABASE_URL: 'mysql://u:geheim@x/y',
      API_PORT: '70000',
      TEMPORAL_ADDRESS: 'somewhere',
      LOG_LEVEL: 'loud',
    }),
  );
  expect(fault.exitCode).toBe(2);
  for (const name of ['DATABASE_URL', 'API_PORT', 'TEMPORAL_ADDRESS', 'LOG_LEVEL'])
    expect(fault.message).toContain(name);
  expect(fault.message).not.toContain('geheim');
});

test('an empty variable counts as not set, as shells and compose files write it', () => {
  const config = environment({ API_PORT: '', DATABASE_URL: '' });
  expect(config.ports.api).toBe(8080);
  expect(config.given.has('API_PORT')).toBe(false);
});

test('a port that was asked for is known as a wish', () => {
  const config = environment({ API_PORT: '9000' });
  expect(config.ports.api).toBe(9000);
  expect([...config.given]).toEqual(['API_PORT']);
});

test('a command finds the servers of a running start by its home; a set address goes first', () => {
  const home = emptyHome();
  writeFileSync(
    addressesFile(home),
    JSON.stringify({ databaseUrl: 'postgres://a:b@127.0.0.1:1/c', temporalAddress: '127.0.0.1:2' }),
  );
  expect(databaseUrlOf(environment({ CASECLOCK_HOME: home }))).toBe('postgres://a:b@127.0.0.1:1/c');
  expect(temporalAddressOf(environment({ CASECLOCK_HOME: home, TEMPORAL_ADDRESS: 'other:3' }))).toBe('other:3');
});

test('without a server the command says how to get one', async () => {
  const config = environment({ CASECLOCK_HOME: emptyHome() });
  expect((await faultOf(() => databaseUrlOf(config))).message).toContain('npm start');
  expect((await faultOf(() => temporalAddressOf(config))).message).toContain('TEMPORAL_ADDRESS');
});

test('an identity provider is named whole, and reached so that nobody on the way can answer for it', async () => {
  const wrong = async (set: Record<string, string>): Promise<string> => (await faultOf(() => environment(set))).message;
  const issuer = { OIDC_ISSUER: 'https://id.example.test/realm', OIDC_CLIENT_ID: 'caseclock' };

  expect(environment({ ...issuer, OIDC_AUDIENCE: 'api' }).issuer).toEqual({
    issuer: 'https://id.example.test/realm',
    clientId: 'caseclock',
    clientSecret: undefined,
    audience: 'api',
  });
  expect(environment({ ...issuer, OIDC_ISSUER: 'http://127.0.0.1:3000' }).issuer).toBeDefined();
  expect(await wrong({ OIDC_ISSUER: issuer.OIDC_ISSUER })).toContain('OIDC_CLIENT_ID');
  expect(await wrong({ ...issuer, OIDC_AUDIENCE: 'caseclock' })).toContain('OIDC_AUDIENCE');
  for (const other of ['http://id.example.test', 'http://127.0.0.1.example.test', 'http://localhost:1@example.test'])
    expect(await wrong({ ...issuer, OIDC_ISSUER: other })).toContain('OIDC_ISSUER');
});
