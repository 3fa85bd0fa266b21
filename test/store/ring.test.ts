import { connect, type Database, latenessHistogram, loadOffice, ring } from '../../store';
import { sampleOffice } from '../../law/sample-office';
import { freshDatabase, type TestDatabase } from '../support/database';

let home: TestDatabase;
let database: Database;
beforeEach(async () => {
  home = await freshDatabase();
  database = connect(home.url);
  await loadOffice(database, sampleOffice, { now: 0, by: 'sample' });
});
afterEach(async () => {
  await database.close();
  await home.drop();
});

const midnight = 1_773_331_200_000;
const tells = [
  { role: 'handler', unit: 'chengguan-station', person: 'chen-li' },
  { role: 'head', unit: 'chengguan-station' },
  { role: 'leader', unit: 'chengguan-station' },
];

const laidAhead = (count: number, at = midnight, told: object[] = tells): Promise<unknown> =>
  database.run({
    text: `insert into bell (case_id, id, clock, revision, rung, colour, tier, at, tells, urgent)
      select 'case-' || n, 'bell', 'clock', 'r', 'red', 'red', 1, $2, $3, false from generate_series(1, $1::int) n`,
    values: [count, at, JSON.stringify(told)],
  });
const count = async (what: string): Promise<number> =>
  (await database.run<{ n: number }>({ text: `select count(*) as n from ${what}` })).rows[0]?.n ?? -1;
const ringAt = (at: number, mail = false) => ring(database, { at, atMost: 20_000, mail });

test('five thousand due at one midnight ring in one statement, each once, each told to the three who answer', async () => {
  await laidAhead(5_000);
  expect(await ringAt(midnight)).toEqual({ rung: 5_000, latest: 0, nobody: [] });
  expect(await count('bell where rang_at is null')).toBe(0);
  expect(await count('bell_told')).toBe(15_000);
  expect(await count('(select 1 from bell_told group by case_id, bell, person having count(*) > 1) doubled')).toBe(0);
});

test('two ringers at once: one rings, the other leaves it to them, nothing rings twice', async () => {
  await laidAhead(5_000);
  const rounds = await Promise.all([ringAt(midnight), ringAt(midnight + 1), ringAt(midnight + 2)]);
  expect(rounds.reduce((sum, one) => sum + (one?.rung ?? 0), 0)).toBe(5_000);
  expect(await count('(select distinct rang_at from bell) instants')).toBe(1);
  expect(await count('bell_told')).toBe(15_000);
});

test('nothing rings before its instant, and what rings late says by how much', async () => {
  await laidAhead(1);
  expect(await ringAt(midnight - 1)).toMatchObject({ rung: 0 });
  expect(await ringAt(midnight + 1_500)).toMatchObject({ rung: 1, latest: 1_500 });
  expect(await ringAt(midnight + 9_000)).toMatchObject({ rung: 0, latest: 0 });
});

test('a bell whose case is being moved is passed over, and rings in the next round', async () => {
  await laidAhead(2);
  const client = await database.pool.connect();
  await client.query('begin');
  await client.query(`select 1 from bell where case_id = 'case-1' for update`);
  expect(await ringAt(midnight)).toMatchObject({ rung: 1 });
  await client.query('rollback');
  client.release();
  expect(await ringAt(midnight)).toMatchObject({ rung: 1 });
});

test('a role nobody holds is named, and the bell rings for the others', async () => {
  await laidAhead(1, midnight, [...tells, { role: 'head', unit: 'nowhere' }]);
  expect(await ringAt(midnight)).toMatchObject({ rung: 1, nobody: [{ unit: 'nowhere', role: 'head' }] });
  expect(await count('bell_told')).toBe(3);
});

test('a deputy is told while somebody is away, and only then', async () => {
  const people = sampleOffice.people
    .filter(({ id }) => id === 'zhao-gang')
    .map((one) => ({ ...one, absences: [{ from: midnight - 1, to: midnight + 10, deputy: 'wang-fang' }] }));
  await loadOffice(database, { units: [], people }, { now: 1, by: 'test' });
  await laidAhead(1, midnight, [{ role: 'head', unit: 'chengguan-station' }]);
  await ringAt(midnight);
  expect((await database.run({ text: 'select person from bell_told' })).rows).toEqual([{ person: 'wang-fang' }]);
  await database.run({ text: 'delete from bell; delete from bell_told' });
  await laidAhead(1, midnight + 10, [{ role: 'head', unit: 'chengguan-station' }]);
  await ringAt(midnight + 10);
  expect((await database.run({ text: 'select person from bell_told' })).rows).toEqual([{ person: 'zhao-gang' }]);
});

test('deliveries are left only where mail is configured and the person has an address', async () => {
  await database.run({ text: `update person set email = null where id = 'zhao-gang'` });
  await laidAhead(1);
  await ringAt(midnight, true);
  const { rows } = await database.run({ text: 'select person, channel, news, state from delivery order by person' });
  expect(rows).toEqual(
    ['chen-li', 'liu-jianguo'].map((person) => ({ person, channel: 'mail', news: 'rang', state: 'waiting' })),
  );
});

test('the histogram counts each bell where its lateness lies, and a bucket begins where the one before ends', async () => {
  await laidAhead(1);
  await ringAt(midnight);
  for (const [index, late] of [999, 1_000, 59_999, 3_600_000, 90_000_000].entries()) {
    await database.run({
      text: `insert into bell (case_id, id, clock, revision, rung, colour, tier, at, tells, urgent, rang_at)
        values ($1, 'bell', 'clock', 'r', 'red', 'red', 1, $2, '[]', false, $3)`,
      values: [`late-${index}`, midnight, midnight + late],
    });
  }
  expect((await latenessHistogram(database, midnight - 1)).map(({ under, rung }) => [under, rung])).toEqual([
    [1_000, 2],
    [5_000, 1],
    [10_000, 0],
    [60_000, 1],
    [600_000, 0],
    [3_600_000, 0],
    [86_400_000, 1],
    [null, 1],
  ]);
  expect((await latenessHistogram(database, midnight + 100_000_000)).every(({ rung }) => rung === 0)).toBe(true);
});
