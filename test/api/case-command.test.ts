import { serve, type Server } from '../../api/server';
import { loadSampleOffice } from '../../cli/identity/sample';
import { logger } from '../../config/log';
import { connect } from '../../store';
import { secret } from '../support/api';
import { freshDatabase, type TestDatabase } from '../support/database';
import { told } from '../support/told';

let base: TestDatabase;
let server: Server;
beforeAll(async () => {
  base = await freshDatabase();
  const store = connect(base.url);
  await loadSampleOffice(store, secret, 0);
  await store.close();
  const log = logger('api', 'silent');
  server = await serve({ databaseUrl: base.url, secret, host: '127.0.0.1', port: 0, log, mail: false });
  process.env['CASECLOCK_API'] = `${server.url}/`;
  process.env['DATABASE_URL'] = base.url;
});
afterAll(async () => {
  delete process.env['CASECLOCK_API'];
  delete process.env['DATABASE_URL'];
  await server.close();
  await base.drop();
});

const said = (...args: string[]): Promise<string> => told('case', ...args);

const opened = (): Promise<string> =>
  said('open', '--field', 'channel=telephone', '--field', 'reporter.kind=victim', '--field', 'summary=手机被盗');

test('a case is opened, acted on and looked at from the terminal', async () => {
  const caseId = await opened();
  expect(caseId).toMatch(/^[0-9a-f]{20}$/);
  expect(await said('act', caseId, 'reception.register')).toBe('Accepted as entry 2.');

  const shown = await said('show', caseId);
  expect(shown).toContain(`案件 ${caseId}`);
  expect(shown).toContain('管辖审查');
  expect(await said('timeline', caseId)).toContain('接报案登记 · Register the report');
  expect(await said('allowed', caseId)).toMatch(/✓ +reception\.accept/);
  expect(await said('list')).toContain(caseId);
});

test('who answers for what is one line each, and nothing else where nothing runs', async () => {
  const caseId = await opened();
  const shown = await said('responsible', caseId);
  expect(shown).toMatch(/计时 clocks\n.*who answers/);
  expect(shown).toMatch(/陈立 handler 安澜县公安局城关派出所 .*陈立$/m);
  expect(shown).not.toContain('督办提醒');
  expect(JSON.parse(await said('responsible', caseId, '--json'))).toMatchObject({ case: caseId, alerts: [] });
  await expect(said('responsible', caseId, '--at', '2000-01-01')).rejects.toThrow(/at: /);
  await expect(said('responsible', caseId, '--at', '2000-01-01T10:00')).rejects.toThrow(/at: lies before/);
});

test('a refusal is one clear message with what to do, and where it stands', async () => {
  const caseId = await opened();
  const refused = said(
    'act',
    caseId,
    'filing.file',
    '--field',
    'suspectedOffence=盗窃',
    '--decided-by',
    'police/county/1',
  );

  await expect(refused).rejects.toThrow(/not follow from the present stage.*\(out-of-order\)\n→ .*\n.*entry 2/s);
});

test('a refusal for want of a higher decision names the level, and the articles', async () => {
  const caseId = await opened();
  await said('act', caseId, 'reception.register');
  await said('act', caseId, 'reception.accept');
  const filed = ['--field', 'suspectedOffence=盗窃', '--decided-by', 'police/station/1'];

  await expect(said('act', caseId, 'filing.file', ...filed)).rejects.toThrow(
    /\(level-too-low\)\n→ .*\n {2}needed: county\n {2}basis: CPL 112/,
  );
});

test('where nothing but a duty is owed, the list says which', async () => {
  const caseId = await opened();
  await said('act', caseId, 'reception.register');
  await said('act', caseId, 'reception.accept');
  const assessed = ['--field', 'decision=filing.refuse', '--field', 'level=none', '--field', 'reasons=无风险'];
  await said('act', caseId, 'assessment.assess', ...assessed);
  const refused = ['--field', 'ground=no-criminal-fact', '--field', 'reasons=没有犯罪事实'];
  await said('act', caseId, 'filing.refuse', ...refused, '--decided-by', 'police/county/1');

  const row = (await said('list')).split('\n').find((line) => line.startsWith(caseId));
  expect(row).toContain('送达不予立案通知书');
});

test('a wrong field is named', async () => {
  await expect(said('open', '--field', 'channel=pigeon')).rejects.toThrow(/fields\.channel: /);
});

test('repeating with the same key records nothing twice', async () => {
  const caseId = await opened();
  await said('act', caseId, 'reception.register', '--key', 'terminal-1');

  expect(await said('act', caseId, 'reception.register', '--key', 'terminal-1')).toBe(
    'Accepted as entry 2, recorded before.',
  );
});

test('what a program wants to read is the answer of the API as it is', async () => {
  const caseId = await opened();

  expect(JSON.parse(await said('show', caseId, '--json', '--as', 'liu-jianguo'))).toMatchObject({ id: caseId, seq: 1 });
});

test.each([
  ['nobody knows the person', ['list', '--as', 'nobody'], /没有该用户/],
  ['the fields are no JSON', ['open', '--fields', '{'], /--fields is no JSON/],
  ['a field has no value', ['open', '--field', 'channel'], /name=value/],
  ['the case is another unit’s', ['show', 'nothing', '--as', 'li-jing'], /没有该案件/],
])('where %s, one sentence says so', async (_what, args, sentence) => {
  await expect(said(...args)).rejects.toThrow(sentence);
});

test('without an API the way to get one is named', async () => {
  const { CASECLOCK_API: api } = process.env;
  process.env['CASECLOCK_API'] = 'http://127.0.0.1:9';
  const failed = said('list');
  await expect(failed).rejects.toThrow(/npm start/);
  process.env['CASECLOCK_API'] = api;
});

test('a clock is explained step by step with its articles, and what nobody does is supposed, from the terminal', async () => {
  const caseId = await opened();
  await said('act', caseId, 'reception.register');
  await said('act', caseId, 'reception.accept');
  const { clocks } = JSON.parse(await said('show', caseId, '--json')) as { clocks: { id: string; row: string }[] };
  const clock = clocks.find(({ row }) => row === 'A-06')?.id ?? '';

  const explained = await told('explain', clock);
  expect(explained).toMatch(/^A-06 刑事立案审查 · /);
  expect(explained).toMatch(/R2 .*day 0 and does not count/);
  expect(explained).toMatch(/M: 转引或节选/);
  expect(explained).toMatch(/if .*major-difficult-complex is granted: /);

  const supposed = await told('simulate', caseId);
  expect(supposed).toMatch(/breach +超期：A-06/);
  expect(supposed).toMatch(/leader@anlan-police/);
  expect(supposed).toMatch(/police +filing\.file/);
});
