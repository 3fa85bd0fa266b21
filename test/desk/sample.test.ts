import { loadSampleOffice } from '../../cli/identity/sample';
import { loadSample } from '../../cli/sample';
import { casts } from '../../cli/sample/stories';
import { settableClock } from '../../config/clock';
import { environment } from '../../config/environment';
import { type Desk, openDesk } from '../../desk';
import { sampleStamp } from '../../desk/lived';
import { day, minute } from '../../domain/time/instant';
import { connect, type Database, readDatabaseTime, timeline, verifyLedger } from '../../store';
import { freshDatabase, type TestDatabase } from '../support/database';

let file: TestDatabase;
let database: Database;
let desk: Desk;
let now: number;
const said: string[] = [];

const rowsOf = async (text: string): Promise<readonly Record<string, unknown>[]> =>
  (await database.run<Record<string, unknown>>({ text })).rows;

const load = (lines: string[]): Promise<void> =>
  loadSample(environment({ DATABASE_URL: file.url }), (line) => lines.push(line));

beforeAll(async () => {
  file = await freshDatabase();
  database = connect(file.url);
  now = await readDatabaseTime(database)();
  desk = openDesk({ database, clock: settableClock(now), mail: false });
  // Interrupted right behind the founding: the next loading goes on from there.
  await loadSampleOffice(database, undefined, now, Math.floor(now / minute) * minute - 400 * day);
  await load(said);
}, 180_000);
afterAll(async () => {
  await database.close();
  await file.drop();
});

test('all invented cases are there, and each says on its first act that it is a sample', async () => {
  expect(said.at(-1)).toBe(`${casts.length} invented cases: loaded.`);
  const [counted] = await rowsOf(`select count(*)::int as cases from case_state where case_id like 'sample-%'`);
  expect(counted).toEqual({ cases: casts.length });
  const stamps = await rowsOf(`select distinct body -> 'act' ->> 'assumed' as stamp from ledger_body
    where stream like 'case:sample-%' and seq = 1`);
  expect(stamps).toEqual([{ stamp: sampleStamp }]);
});

test('the chain holds, and every case folds anew to what is stored', async () => {
  expect((await verifyLedger(database, { checks: [] })).flaws).toEqual([]);
  const ids = await rowsOf('select case_id from case_state order by case_id');
  const deviations: string[] = [];
  for (const { case_id: id } of ids) {
    for (const one of await desk.audit(String(id))) deviations.push(`${String(id)}: ${one}`);
  }
  expect(deviations).toEqual([]);
}, 120_000);

test('bells of the past rang at their instants, told people, and sent no letter; none is left to ring at once', async () => {
  const [bells] = await rowsOf(`select count(*) filter (where rang_at is not null)::int as rang,
      count(*) filter (where rang_at - at > 60000)::int as late,
      count(*) filter (where rang_at is null and withdrawn_at is null and at <= ${now})::int as waiting,
      (select count(*)::int from delivery) as letters, (select count(distinct person)::int from bell_told) as people
    from bell where case_id like 'sample-%'`);
  expect(bells).toMatchObject({ late: 0, waiting: 0, letters: 0 });
  expect(Number(bells?.rang)).toBeGreaterThan(150);
  expect(Number(bells?.people)).toBeGreaterThan(15);
});

test('those who follow the cases are told of them from now on, and not since days ago', async () => {
  const [waits] = await rowsOf('select count(*)::int as cases, min(noted_at)::float8 as since from outbox');
  expect(Number(waits?.cases)).toBeGreaterThan(150);
  expect(Number(waits?.since)).toBeGreaterThanOrEqual(Math.floor(now / minute) * minute);
});

test('what time brought about is on account of the sample, and recorded when it came', async () => {
  const entries = await timeline(database, casts.find(({ life }) => life.kind === 'review-overdue')?.cast.caseId ?? '');
  const passed = entries.filter(({ kind }) => ['bell', 'breach', 'climb'].includes(kind));
  expect(passed.length).toBeGreaterThan(5);
  for (const { by, at, recordedAt } of passed) {
    expect(by).toEqual({ sample: true });
    expect(recordedAt - at).toBeLessThanOrEqual(minute);
  }
});

test('models hit, reports of yesterday stand on a list, and a leader who is away has a deputy', async () => {
  const models = await rowsOf(`select model from model_hit group by model order by model`);
  expect(models.map(({ model }) => model)).toEqual(expect.arrayContaining(['long-silence', 'not-filed', 'overdue']));
  const kinds = await rowsOf('select distinct kind from clearing order by kind');
  expect(kinds).toEqual([{ kind: 'day' }, { kind: 'quarter' }]);
  const [absence] = await rowsOf(`select person, deputy from absence`);
  expect(absence).toEqual({ person: 'deng-feng', deputy: 'xie-jun' });
});

test('loading again changes nothing', async () => {
  const count = 'select (select count(*) from ledger_entry) as entries, (select count(*) from bell) as bells';
  const before = await rowsOf(count);
  const again: string[] = [];
  await load(again);
  expect(again.at(-1)).toBe(`${casts.length} invented cases: there already.`);
  expect(await rowsOf(count)).toEqual(before);
}, 60_000);

test('an invented case that goes beyond now is not written', async () => {
  const life = { caseId: 'sample-ahead', acts: [], until: now + day };
  await expect(desk.liveThrough(life)).rejects.toThrow('goes beyond now');
});

test('the organisation can be had without the invented cases', async () => {
  const other = await freshDatabase();
  const lines: string[] = [];
  await loadSample(environment({ DATABASE_URL: other.url, CASECLOCK_SAMPLE: 'office' }), (line) => lines.push(line));
  expect(lines.at(-1)).toBe('Case chain-f: loaded.');
  await other.drop();
}, 60_000);
