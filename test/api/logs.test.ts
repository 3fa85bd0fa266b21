import { logger } from '../../config/log';
import { apiOffice, type Office } from '../support/api';

const lines: string[] = [];
let office: Office;
beforeAll(async () => {
  const log = logger('api', 'trace', { write: (line: string) => void lines.push(line) });
  office = await apiOffice('2026-03-09T10:00', { log });
});
afterAll(() => office.close());

test('no name, number or reason reaches the log, whatever becomes of a request; ids and routes do', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  const suspect = { label: 'P1', standing: 'suspect', name: '张三的真名', idNumber: '11010119900101999X' };
  await chen.act(caseId, 'person.register', { fields: suspect });
  await chen.act(caseId, 'person.register', { fields: { ...suspect, 真名: '王五的真名' } });
  await chen.act(caseId, 'person.register', { fields: suspect });
  await chen.get(`/cases/${caseId}/timeline?unknown=张三的真名`);
  await chen.get('/nowhere/张三的真名');
  await office.app.inject({ method: 'POST', url: '/api/v1/session', payload: '{"user":"张三的真名' });
  await office.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    payload: { user: '王五的真名', password: '口令真名' },
  });
  office.app.log.info({ password: '口令真名', deep: { token: '令牌真名', headers: { cookie: '真名' } } }, 'by mistake');
  office.app.log.info({ name: '张三的真名', fields: suspect, deep: { body: { phone: '13900000000' } } }, 'by mistake');

  const text = lines.join('');
  expect(text).not.toMatch(/真名|11010119900101|13900000000|110101199001011234|电动自行车/);
  expect(text).not.toMatch(/Bearer|eyJ/);
  expect(text).toContain('POST /api/v1/cases/:caseId/acts');
  expect(lines.map((line) => JSON.parse(line).msg)).toContain('by mistake');
});
