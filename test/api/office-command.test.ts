import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve, type Server } from '../../api/server';
import { loadSampleOffice } from '../../cli/identity/sample';
import { logger } from '../../config/log';
import { connect } from '../../store';
import { read } from '../docs/repository';
import { secret } from '../support/api';
import { freshDatabase, type TestDatabase } from '../support/database';
import { temporaryFolder } from '../support/folder';
import { told } from '../support/told';

let base: TestDatabase;
let server: Server;
let folder: string;
beforeAll(async () => {
  folder = temporaryFolder();
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

const said = (...args: string[]): Promise<string> => told('office', ...args, '--as', 'tang-ning');
const file = (name: string, content: unknown): string => {
  const at = path.join(folder, name);
  writeFileSync(at, typeof content === 'string' ? content : JSON.stringify(content));
  return at;
};

/** The file that the manual shows. */
const shown = JSON.parse(/```json\n(.*?)```/s.exec(read('docs/organisation.md'))?.[1] ?? '') as {
  readonly units: readonly object[];
  readonly people: readonly { readonly id: string }[];
};

test('a file with a fault is not imported: the check says where it is and what to do, and so does the import', async () => {
  const people = shown.people.filter(({ id }) => id !== 'he-ling');
  const at = file('fault.json', { ...shown, people });
  const sentence = /✗ people\.gu-ning\.absences\.2100-04-01T00:00:00\+08:00\.deputy: .*unknown-person[^]*1 faults/;
  await expect(said('import', at, '--check')).rejects.toThrow(sentence);
  await expect(said('import', at)).rejects.toThrow(sentence);
  expect(await said('show')).not.toContain('gu-ning');
});

test('the file of the manual is checked, imported, and imported again without effect', async () => {
  const at = file('manual.json', shown);
  expect(await said('import', at, '--check')).toMatch(/unit: — → id hexi-station[^]*changes; nothing was changed\.$/);
  expect(await said('show')).not.toContain('hexi-station');
  expect(await said('import', at)).toMatch(/^\d+ changes\.$/m);
  expect(await said('import', at)).toBe('0 changes.');
  expect(await said('show')).toMatch(/gu-ning +顾宁 +hexi-station\/head +2100-04-01 00:00–2100-04-08 00:00 +he-ling/);
  expect(await said('show', '--at', '2019-12-31T23:59')).not.toMatch(/hexi-station\/head/);
});

test.each([
  ['is no JSON', '{', /cannot be read as JSON.*docs\/organisation\.md/],
  ['has a field nobody knows', { units: [], persons: [] }, /persons|unrecognized/i],
])('a file that %s is turned away with one sentence', async (_what, content, sentence) => {
  await expect(said('import', file('bad.json', content))).rejects.toThrow(sentence);
});

test('the terminal acts in the capacity that is asked for, and says when there is none', async () => {
  const caseId = await told(
    'case',
    'open',
    '--field',
    'channel=online',
    '--field',
    'reporter.kind=victim',
    '--field',
    'summary=手机被盗',
  );
  await expect(
    told('case', 'act', caseId, 'reception.register', '--as', 'wang-fang', '--for', 'chen-li'),
  ).rejects.toThrow(/no-such-capacity/);
  const people = [
    { id: 'chen-li', name: { zh: '陈立', en: 'Chen Li' }, absences: [{ from: '2100-01-01', deputy: 'wang-fang' }] },
  ];
  expect(await said('import', file('away.json', { people }))).toContain('deputy wang-fang');
  await expect(told('case', 'list', '--as', 'wang-fang', '--in', 'anlan-police')).rejects.toThrow(/no-such-capacity/);
  expect(await told('case', 'list', '--as', 'wang-fang', '--in', 'chengguan-station')).toContain(caseId);
});
