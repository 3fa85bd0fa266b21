import { day } from '../../domain/time/instant';
import type { WarningModel } from '../../domain/model';
import { formatInstant } from '../../domain/time/iso';
import { shippedModels } from '../../law/models';
import { type Office, apiOffice, county } from '../support/api';

let office: Office;
beforeEach(async () => {
  office = await apiOffice('2026-03-09T09:00');
});
afterEach(() => office.close());

const first = () => office.as('tang-ning');
const second = () => office.as('pan-yue');
const silence = shippedModels.find(({ id }) => id === 'long-silence') as WarningModel;
const reasons = '经回溯检验，命中准确';

const accepted = async (): Promise<string> => {
  const chen = office.as('chen-li');
  const id = await chen.opened();
  await chen.act(id, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(id, 'reception.accept');
  return id;
};

const filed = async (): Promise<string> => {
  const id = await accepted();
  await office.as('chen-li').act(id, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  return id;
};

const labelled = async (model: string, cases: readonly string[]): Promise<string> => {
  const { status, body } = await first().post(`/models/${model}/labels`, { cases });
  expect([status, body.cases]).toEqual([201, cases.length]);
  return body.labels;
};

const tried = async (model: string, version: number, labels: string) => {
  const now = office.clock.now();
  const period = { from: formatInstant(now - 60 * day), to: formatInstant(now) };
  return first().post(`/models/${model}/back-tests`, { version, labels, ...period });
};

test('a model goes its way: labelled, tried, switched on by a second person, hit, switched off', async () => {
  const id = await filed();
  office.clock.set(office.clock.now() + 40 * day);
  expect(await second().post('/models/long-silence/activate', { version: 1, reasons })).toMatchObject({
    status: 409,
    body: { code: 'not-back-tested' },
  });
  const labels = await labelled('long-silence', [id, 'elsewhere']);
  office.clock.set(office.clock.now() + 60_000);
  expect(await tried('long-silence', 1, labels)).toMatchObject({
    status: 201,
    body: { cases: 1, labelled: 1, truePositives: 1, precision: 1, recall: 1, hits: [{ case: id }] },
  });
  // Whoever sees nothing of the case is told the numbers and not which case it is.
  expect((await office.as('xue-fei').get('/models/long-silence/back-tests')).body.backTests).toMatchObject([
    { recall: 1, hits: [] },
  ]);
  const on = { version: 1, reasons };
  expect((await first().post('/models/long-silence/activate', on)).body.code).toBe('same-person-activates');
  expect((await second().post('/models/long-silence/activate', on)).body.versions).toMatchObject([
    { version: 1, state: 'active', decidedBy: 'pan-yue' },
  ]);

  await office.desk.models.look();
  const hits = (await office.as('chen-li').get('/models/long-silence/hits?open=true')).body.hits;
  expect(hits).toMatchObject([
    { case: id, found: { days: 40 }, linked: false, why: { zh: expect.stringContaining('40 天') } },
  ]);
  expect((await office.as('xue-fei').get('/models/long-silence/hits')).body.hits).toEqual([]);
  expect((await office.as('chen-li').get('/models/long-silence')).body.hits).toEqual({ open: 1, all: 1 });

  expect((await first().post('/models/long-silence/deactivate', { reasons: '误报过多' })).body.versions).toMatchObject([
    { state: 'inactive', reasons: '误报过多' },
  ]);
  expect((await office.as('chen-li').get('/models/long-silence/hits?open=true')).body.hits).toEqual([]);
});

test('one list shows the three detectors, by unit and page; the clock that is red tells, and no warning rings beside it', async () => {
  const late = await accepted();
  const chen = office.as('chen-li');
  const waits = await chen.opened();
  await chen.act(waits, 'reception.register', { fields: { receiptNo: 'R-2' } });
  office.clock.set(office.clock.now() + 9 * day);
  await office.desk.models.look();
  const { hits } = (await chen.get('/detectors')).body;
  const rows = hits.map(({ case: caseId, model, severity, linked }: Record<string, unknown>) => [
    caseId,
    model,
    severity,
    linked,
  ]);
  expect(rows.sort()).toEqual(
    [
      [late, 'not-filed', 'orange', true],
      [late, 'overdue', 'red', true],
      [waits, 'not-accepted', 'orange', true],
      [waits, 'overdue', 'red', true],
    ].sort(),
  );
  for (const { alert, warning } of hits) expect([typeof alert, warning]).toEqual(['string', undefined]);
  expect((await chen.get('/detectors?detector=not-filed')).body.hits).toHaveLength(1);
  expect((await chen.get('/detectors?unit=linjiang-station')).body.hits).toEqual([]);
  expect((await office.as('xue-fei').get('/detectors')).body.hits).toEqual([]);

  const page = (await chen.get('/detectors?limit=3')).body;
  const rest = (await chen.get(`/detectors?limit=3&after=${page.next}`)).body;
  expect([page.hits.length, rest.hits.length, rest.next]).toEqual([3, 1, undefined]);
});

test('nobody learns of a case that they may not see by labelling it', async () => {
  const id = await filed();
  const stranger = office.as('xue-fei');
  const { labels } = (await stranger.post('/models/long-silence/labels', { cases: [id] })).body;
  office.clock.set(office.clock.now() + 40 * day);
  const period = { from: formatInstant(office.clock.now() - 40 * day), to: formatInstant(office.clock.now()) };
  const order = { version: 1, labels, ...period };
  expect(await stranger.post('/models/long-silence/back-tests', order)).toMatchObject({
    status: 201,
    body: { cases: 0, labelled: 0, truePositives: 0, hits: [] },
  });
});

describe('what is refused', () => {
  const version2 = { ...silence, version: 2 };

  test.each([
    [
      'unknown-fact',
      { predicate: 'case.silentDay > 3' },
      { fact: 'silentDay', near: ['silentDays'], field: 'predicate' },
    ],
    ['invalid-expression', { predicate: 'case.silentDays' }, { field: 'predicate' }],
    ['invalid-model', { why: { zh: '{none}', en: 'x' } }, { field: 'why.zh' }],
    ['model-version-exists', { version: 1 }, { next: 2 }],
  ])('%s, with where and what', async (code, change, details) => {
    const answer = await first().post('/models', { ...version2, severity: 'red', ...change });
    expect(answer.body).toMatchObject({ code, details });
  });

  test('a field of a model, or of an example, that there is not', async () => {
    expect(await first().post('/models', { ...version2, colour: 'red' })).toMatchObject({ status: 422 });
    const many = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`days${index}`, 'case.silentDays']));
    expect((await first().post('/models', { ...version2, finds: { ...silence.finds, ...many } })).body).toMatchObject({
      code: 'malformed',
      errors: [{ in: 'body', path: 'finds' }],
    });
    const examples = { ...silence.examples, hit: { case: { silentDay: 3 } } };
    expect(await first().post('/models', { ...version2, examples })).toMatchObject({ status: 422 });
  });

  test('the author does not activate, labels come first, thresholds keep their bounds, and not everybody keeps models', async () => {
    expect((await first().post('/models', version2)).status).toBe(201);
    const labels = await labelled('long-silence', []);
    office.clock.set(office.clock.now() + 60_000);
    expect((await tried('long-silence', 2, 'L-none')).body.code).toBe('no-such-labels');
    expect((await tried('long-silence', 2, labels)).status).toBe(201);
    office.clock.set(office.clock.now() + 60_000);
    const late = await labelled('long-silence', ['x']);
    office.clock.set(office.clock.now() + 60_000);
    expect((await tried('long-silence', 2, late)).body.code).toBe('labels-too-late');
    const on = { version: 2, reasons };
    expect((await first().post('/models/long-silence/activate', on)).body.code).toBe('same-person-activates');
    expect((await second().post('/models/long-silence/activate', on)).status).toBe(200);
    expect((await second().post('/models/long-silence/activate', on)).body.code).toBe('model-stands-otherwise');

    const set = (params: object, user = 'zhao-gang', unit = 'chengguan-station') =>
      office.as(user).post('/models/long-silence/thresholds', { unit, params });
    expect((await set({ days: 20 })).body.thresholds).toEqual([{ unit: 'chengguan-station', params: { days: 20 } }]);
    expect((await set({ days: 0 })).body).toMatchObject({
      code: 'threshold-outside',
      details: { least: 1, most: 365 },
    });
    expect((await set({ days: 20 }, 'zhao-gang', 'linjiang-station')).body.code).toBe('not-model-keeper');
    expect((await first().post('/models/long-silence/thresholds', { unit: 'nowhere', params: {} })).body.code).toBe(
      'unit-not-found',
    );
    expect((await office.as('chen-li').post('/models', version2)).body.code).toBe('not-model-keeper');
    expect((await first().get('/models/no-such-model')).body.code).toBe('no-such-model');
  });
});
