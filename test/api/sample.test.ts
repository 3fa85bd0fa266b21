import { loadSample } from '../../cli/sample';
import { environment } from '../../config/environment';
import { apiOffice, type Office } from '../support/api';

let office: Office;
const said: string[] = [];
beforeAll(async () => {
  office = await apiOffice('2026-11-22T10:00');
  const config = environment({ DATABASE_URL: office.url });
  await loadSample(config, (line) => said.push(line));
});
afterAll(() => office.close());

test('real chronologies stand there as closed cases, with a timeline that begins with the report', async () => {
  const chen = office.as('chen-li');
  const { body } = await chen.get('/cases?open=false');
  const ids = body.cases.map(({ id }: { id: string }) => id).sort();
  expect(ids).toEqual(['chain-a', 'chain-b', 'chain-c', 'chain-d', 'chain-e', 'chain-f']);

  const timeline = await chen.get('/cases/chain-a/timeline');
  expect(timeline.body.entries[0]).toMatchObject({
    kind: 'act',
    at: '2017-07-29T08:00:00+08:00',
    act: { type: 'reception.receive', assumed: expect.any(String) },
  });
});

test('a case that was late in 2016 says so: the arrest was approved a day after 30 + 7 days (CPL 91)', async () => {
  const { body } = await office.as('li-jing').get('/cases/chain-c');

  const late = body.clocks.filter(({ status }: { status: string }) => status === 'met-late');
  expect(late).toMatchObject([
    { row: 'C-08', person: 'P1' },
    { row: 'C-08', person: 'P2' },
  ]);
});

test('an office that was there before gets no invented case', () => {
  expect(said.at(-1)).toBe('Invented cases are for a database without an office: none are added to this one.');
});

test('loading again changes nothing', async () => {
  const before = await office.as('chen-li').get('/cases');
  const again: string[] = [];
  await loadSample(environment({ DATABASE_URL: office.url }), (line) => again.push(line));

  expect(said.slice(1, -1).every((line) => line.endsWith('loaded.'))).toBe(true);
  expect(again).toHaveLength(8);
  expect(again.slice(0, -1).every((line) => line.endsWith('there already.'))).toBe(true);
  expect((await office.as('chen-li').get('/cases')).body).toEqual(before.body);
});
