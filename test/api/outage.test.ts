import { cutProxy, type CutProxy } from '../support/cut-proxy';
import { apiOffice, type Office, problemType, report } from '../support/api';

let office: Office;
let proxy: CutProxy;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00', {
    through: async (url) => {
      proxy = await cutProxy(url);
      return proxy.url;
    },
  });
});
afterAll(async () => {
  await office.close();
  await proxy.close();
});

test('with the database away the caller is told to repeat with the same key, and repeating does it once', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  proxy.cut();
  const away = await chen.act(caseId, 'reception.register', {}, { key: 'during' });

  expect(away.headers['content-type']).toBe(problemType);
  expect(away.headers['retry-after']).toBe('2');
  expect(away.body).toMatchObject({ status: 503, code: 'store-unavailable', recorded: false });
  expect(away.body.remedy.en).toContain('the same key');

  proxy.mend();
  expect((await chen.act(caseId, 'reception.register', {}, { key: 'during' })).body).toMatchObject({ accepted: true });
  expect((await chen.get(`/cases/${caseId}/timeline`)).body.entries).toHaveLength(2);
});

test('cut again and again in the middle of submitting, no act is lost and none is doubled', async () => {
  const chen = office.as('chen-li');
  const keys = Array.from({ length: 40 }, (_, index) => `cut-${index}`);
  const opened = await Promise.all(
    keys.map(async (key, index) => {
      for (let attempt = 0; ; attempt += 1) {
        if (attempt === 0 && index % 5 === 4) proxy.cut();
        const answer = await chen.post('/cases', report, { key });
        proxy.mend();
        if (answer.status === 201) return answer.body.case as string;
        expect(answer.body.code).toBe('store-unavailable');
        if (attempt > 50) throw new Error('the database did not come back');
      }
    }),
  );

  expect(new Set(opened).size).toBe(keys.length);
  for (const caseId of opened) {
    expect((await chen.get(`/cases/${caseId}/timeline`)).body.entries).toHaveLength(1);
  }
});

test('whoever is signed in stays signed in while the database is away', async () => {
  expect((await office.as('chen-li').get('/session')).status).toBe(200);
  proxy.cut();
  office.clock.advance(60_000);

  expect((await office.as('chen-li').get('/session')).body).toMatchObject({ id: 'chen-li', unit: 'chengguan-station' });
  expect((await office.as('chen-li').get('/cases')).body.code).toBe('store-unavailable');
  expect((await office.as('chen-li').get('/health')).body.code).toBe('store-unavailable');
  proxy.mend();
  expect((await office.as('chen-li').get('/cases')).status).toBe(200);
});
