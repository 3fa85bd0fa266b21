import { serve, type Server } from '../../api/server';
import { loadSampleOffice } from '../../cli/identity/sample';
import { logger } from '../../config/log';
import { indicators } from '../../law/indicators';
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
  process.env['CASECLOCK_API'] = server.url;
  process.env['DATABASE_URL'] = base.url;
});
afterAll(async () => {
  delete process.env['CASECLOCK_API'];
  delete process.env['DATABASE_URL'];
  await server.close();
  await base.drop();
});

const said = (...args: string[]): Promise<string> => told('indicator', ...args);
const head = ['--as', 'zhao-gang'];

test('a head reads an indicator with its definition and both instants, as a table, as JSON and as CSV, and the cases behind it', async () => {
  expect((await said('list')).split('\n')).toHaveLength(indicators.size + 1);
  const caseId = await told(
    ...[
      'case',
      'open',
      '--field',
      'channel=telephone',
      '--field',
      'reporter.kind=victim',
      '--field',
      'summary=手机被盗',
    ],
  );
  await told('case', 'act', caseId, 'reception.register');

  const shown = await said('show', 'registered', ...head);
  expect(shown).toMatch(/^接报案登记率 Reports that were registered · 安澜县公安局城关派出所\n统计时点 as of \d{4}-/);
  expect(shown).toContain('分子：其中已登记的接报案。分母：统计区间内接到的报案。');
  expect(shown).toMatch(/安澜县公安局城关派出所 +100\.00 % +1 +0 +0 +0 +1/);
  expect(JSON.parse(await said('show', 'registered', ...head, '--json'))).toMatchObject({
    total: { counted: 1, value: 1 },
  });
  expect(await said('show', 'registered', ...head, '--csv')).toMatch(/"total","","1","1","0","0","0","1","0"/);

  expect(await said('show', 'notified', ...head)).toMatch(/— +1 +0 +1 +0 +0/);
  expect(await said('items', 'notified', ...head, '--part', 'waiting')).toContain(caseId);
  expect(await said('items', 'notified', ...head, '--part', 'missing')).not.toContain(caseId);
  expect(await said('show', 'case-item-ratio', ...head)).toMatch(/合计 total +— +0/);
});

test('an unknown indicator is refused with those there are; a handler reads none', async () => {
  await expect(said('show', 'nothing', ...head)).rejects.toThrow(/is none of registered, notified/);
  await expect(said('show', 'registered', '--as', 'chen-li')).rejects.toThrow(/wrong-role/);
});
