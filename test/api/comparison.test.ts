import { county, type Office } from '../support/api';
import { watchedOffice } from '../support/onlookers';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await watchedOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(caseId, 'reception.accept');
  office.at('2026-03-13T00:00');
  await office.desk.ringDue(office.clock.now());
  // The decision of the 11th is entered on the 14th, two days after the three days of filing review had run out.
  office.at('2026-03-14T09:00');
  await chen.act(caseId, 'filing.file', {
    occurredAt: '2026-03-11T16:00:00+08:00',
    fields: { suspectedOffence: '盗窃' },
    decidedBy: county,
  });
  await chen.act(caseId, 'person.register', { fields: { label: 'P1', standing: 'suspect', name: '张三的真名' } });
});
afterAll(() => office.close());

interface Difference {
  readonly kind: string;
  readonly id: string;
  readonly change: string;
  readonly title: { readonly zh: string };
  readonly fields: { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly by?: { readonly type?: string; readonly seq: number; readonly person?: string };
}

const at = (time: string): string => encodeURIComponent(`${time}+08:00`);
const compared = async (query: string, user = 'chen-li') =>
  (await office.as(user).get(`/cases/${caseId}/comparison?${query}`)).body;
const of = (body: { differences: Difference[] }, kind: string) => body.differences.filter((one) => one.kind === kind);

test('as known on the 13th beside as known now: the overdue clock is cured, by one act, with its author', async () => {
  const body = await compared(`a=${at('2026-03-13T12:00')}&b=${at('2026-03-14T10:00')}`);

  expect(body).toMatchObject({ case: caseId, axis: 'known', a: { at: '2026-03-13T12:00:00+08:00' } });
  expect(body.a.law).toBe(body.b.law);
  const [clock] = of(body, 'clock').filter(({ change }) => change === 'changed');
  expect(clock?.fields).toEqual(
    expect.arrayContaining([
      { field: 'status', before: 'overdue', after: 'cured' },
      { field: 'closedAt', after: '2026-03-11T16:00:00+08:00' },
    ]),
  );
  expect(clock?.by).toMatchObject({ type: 'filing.file', person: 'chen-li', recordedAt: '2026-03-14T09:00:00+08:00' });
  expect(of(body, 'stage')).toMatchObject([
    {
      change: 'changed',
      title: { zh: '立案审查' },
      fields: expect.arrayContaining([
        { field: 'stage', before: { zh: '审查中', en: 'Under review' }, after: { zh: '已立案', en: 'Filed' } },
      ]),
      by: { type: 'filing.file' },
    },
    { change: 'added', title: { zh: '侦查' }, by: { type: 'filing.file' } },
  ]);
  expect(of(body, 'duty').map(({ change }) => change)).toContain('added');
  expect(of(body, 'handling')).toEqual([]);
});

test('a person that was registered is added with their name as the reader may have it', async () => {
  const query = `a=${at('2026-03-13T12:00')}`;
  const [own] = of(await compared(query), 'person');
  expect(own).toMatchObject({ change: 'added', id: 'P1', by: { type: 'person.register' } });
  expect(own?.fields).toContainEqual({ field: 'name', after: '张三的真名' });
  const [masked] = of(await compared(query, 'monitor'), 'person');
  expect(masked?.fields).toContainEqual({ field: 'name', after: '张某' });
  expect(JSON.stringify(await compared(query, 'auditor'))).not.toContain('张');
  expect(await compared(query, 'yunxi-officer')).toMatchObject({ code: 'case-not-found' });
});

test('as it stood on the 10th and on the 12th, by what is known now, the case was filed in between, and never overdue', async () => {
  const body = await compared(`a=${at('2026-03-10T12:00')}&b=${at('2026-03-12T12:00')}&axis=asOf`);
  expect(of(body, 'stage').map(({ fields, by }) => [fields[0]?.after, by?.type])).toEqual([
    [{ zh: '已立案', en: 'Filed' }, 'filing.file'],
    [expect.objectContaining({ zh: expect.any(String) }), 'filing.file'],
  ]);
  expect(JSON.stringify(of(body, 'clock'))).not.toContain('overdue');
});

test('alerts that rang between the two are added, and those that were withdrawn say so', async () => {
  const body = await compared(`a=${at('2026-03-12T12:00')}`);
  expect(of(body, 'alert').length).toBeGreaterThan(0);
  expect(of(body, 'alert')[0]).toMatchObject({ change: 'added', fields: expect.arrayContaining([{ field: 'colour', after: expect.any(String) }]) }); // prettier-ignore
});

test('the same instant twice shows nothing; from the opening until now is what is asked for where nothing is said', async () => {
  const same = await compared(`a=${at('2026-03-13T12:00')}&b=${at('2026-03-13T12:00')}`);
  expect(same).toMatchObject({ counts: { added: 0, gone: 0, changed: 0 }, differences: [] });
  const whole = await compared('');
  expect(whole.a.at).toBe('2026-03-09T10:00:00+08:00');
  const counts: number[] = Object.values(whole.counts);
  expect(counts.reduce((sum, one) => sum + one)).toBe(whole.differences.length);
});

test.each([
  [`a=${at('2026-03-01T12:00')}`, 'a'],
  [`a=${at('2026-03-13T12:00')}&b=${at('2026-03-12T12:00')}`, 'b'],
])('instants that make no sense are refused: %s', async (query, path) => {
  expect(await compared(query)).toMatchObject({ code: 'malformed', errors: [{ in: 'query', path }] });
});
