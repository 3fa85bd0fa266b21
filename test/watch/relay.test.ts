import type { Following } from '../../domain/following';
import { settableClock } from '../../config/clock';
import { alarms, backlog, connect, type Database, noteAll } from '../../store';
import { relay, type RelayNeeds } from '../../watch/relay';
import { freshDatabase, type TestDatabase } from '../support/database';
import { eventually } from '../support/eventually';

let home: TestDatabase;
let database: Database;
const clock = settableClock(1_000_000);
beforeEach(async () => {
  home = await freshDatabase();
  database = connect(home.url);
  clock.set(1_000_000);
});
afterEach(async () => {
  await database.close();
  await home.drop();
});

const following = (seq: number): Following => ({
  seq,
  stages: ['filing.underReview'],
  wake: null,
  overdueSince: null,
  tier: 0,
  ended: false,
});
const moved = (caseId: string, seq = 1): Promise<unknown> =>
  database.run({
    text: `insert into outbox (case_id, seq, following, noted_at) values ($1, $2, $3, $4)
      on conflict (case_id) do update set seq = excluded.seq, following = excluded.following`,
    values: [caseId, seq, JSON.stringify(following(seq)), clock.now()],
  });
const left = async (): Promise<readonly unknown[]> =>
  (await database.run({ text: 'select case_id, seq from outbox order by case_id' })).rows;

/** A relay whose telling the test holds in its hand. */
const relayWith = (needs: Partial<RelayNeeds>) =>
  relay({ database, clock, tell: () => Promise.resolve(), rang: () => Promise.resolve(), patience: 50, ...needs });
const never = (): Promise<never> =>
  new Promise<never>(() => {
    // It hangs: neither an answer nor a refusal.
  });
const away = (): Promise<never> => Promise.reject(new Error('Temporal is away'));

test('a case that moved is told once, and its row is cleared', async () => {
  const told: [string, number][] = [];
  const { round, finish } = relayWith({ tell: async (caseId, { seq }) => void told.push([caseId, seq]) });
  await moved('a', 7);
  expect(await round()).toBe(1);
  await finish();
  expect(await round()).toBe(0);
  expect(told).toEqual([['a', 7]]);
  expect(await left()).toEqual([]);
});

test('no transaction is open while somebody is told', async () => {
  const open = async (): Promise<number> =>
    (
      await database.run<{ n: number }>({
        text: `select count(*) as n from pg_stat_activity where datname = current_database()
          and state like 'idle in transaction%'`,
      })
    ).rows[0]?.n ?? -1;
  const during: number[] = [];
  const { round, finish } = relayWith({ patience: 10_000, tell: async () => void during.push(await open()) });
  await moved('a');
  await round();
  await finish();
  expect(during).toEqual([0]);
});

test('a case that moves between being told and being cleared keeps its row, and is told again', async () => {
  const told: number[] = [];
  const { round, finish } = relayWith({
    tell: async (caseId, { seq }) => {
      told.push(seq);
      if (seq === 1) await moved(caseId, 2);
    },
    patience: 10_000,
  });
  await moved('a', 1);
  await round();
  await finish();
  expect(await left()).toEqual([{ case_id: 'a', seq: 2 }]);
  await round();
  await finish();
  expect(told).toEqual([1, 2]);
  expect(await left()).toEqual([]);
});

test('a telling that hangs for ever is given up; the others are told meanwhile, and the case is set aside', async () => {
  const told: string[] = [];
  const { round, finish } = relayWith({
    tell: async (caseId) => (caseId === 'hangs' ? never() : void told.push(caseId)),
  });
  await moved('hangs');
  for (const n of [1, 2, 3]) await moved(`fine-${n}`);
  await round();
  await eventually(() => expect(told.sort()).toEqual(['fine-1', 'fine-2', 'fine-3']));
  await finish();
  expect(await left()).toEqual([{ case_id: 'hangs', seq: 1 }]);
  expect(await backlog(database)).toMatchObject({ waiting: 1 });
  expect(await round()).toBe(0);
  clock.advance(2_000);
  expect(await round()).toBe(1);
  await finish();
  expect(await backlog(database)).toMatchObject({
    aside: [{ caseId: 'hangs', attempts: 2, reason: 'TooSlow too-slow' }],
  });
});

test('a hanging Temporal occupies one place at a time in the end, and everything is told once it answers again', async () => {
  let hangs = true;
  const told = new Set<string>();
  const begun: string[] = [];
  const { round, finish } = relayWith({
    atOnce: 4,
    tell: async (caseId) => {
      begun.push(caseId);
      return hangs ? never() : void told.add(caseId);
    },
  });
  const cases = Array.from({ length: 12 }, (_, n) => `c${n}`);
  for (const caseId of cases) await moved(caseId);
  await round();
  await finish();
  expect(begun).toHaveLength(4);
  await round();
  expect(begun).toHaveLength(5);
  await finish();
  expect((await alarms(database)).map(({ kind }) => kind)).toEqual(['temporal-away']);
  hangs = false;
  clock.advance(60_000);
  await eventually(async () => {
    await round();
    await finish();
    expect([...told].sort()).toEqual([...cases].sort());
  });
  expect(await left()).toEqual([]);
  expect(await alarms(database)).toEqual([]);
});

test('a case that cannot be told while others can is alarmed by its id, until it can', async () => {
  let stubborn = true;
  const { round, finish } = relayWith({
    tell: (caseId) => (caseId === 'bad' && stubborn ? away() : Promise.resolve()),
  });
  await moved('bad');
  for (let n = 0; n < 5; n += 1) {
    await moved(`good-${n}`);
    await round();
    await finish();
    clock.advance(60_000);
  }
  expect(await alarms(database)).toMatchObject([{ kind: 'case-untold', subject: 'bad', detail: { reason: 'Error' } }]);
  stubborn = false;
  await round();
  await finish();
  expect(await alarms(database)).toEqual([]);
  expect(await left()).toEqual([]);
});

test('what a failing telling says is not kept, only its name: it may quote what is nobody’s business', async () => {
  const { round, finish } = relayWith({ tell: () => Promise.reject(new RangeError('张三 110101199001011234')) });
  await moved('a');
  await round();
  await finish();
  expect((await database.run({ text: 'select last_error from outbox' })).rows).toEqual([{ last_error: 'RangeError' }]);
});

test('the database going away between telling and clearing loses nothing: it is told again', async () => {
  const told: string[] = [];
  await moved('a');
  const first = connect(home.url);
  const one = relay({ database: first, clock, tell: async (caseId) => void told.push(caseId), rang: away });
  await one.round();
  await eventually(() => expect(told).toEqual(['a']));
  await first.close();
  await expect(one.finish()).rejects.toThrow();
  const { round, finish } = relayWith({ tell: async (caseId) => void told.push(caseId) });
  await round();
  await finish();
  expect(told).toEqual(['a', 'a']);
  expect(await left()).toEqual([]);
});

test('bells with something to deliver are told as “rang”, again only after a while, and no more once delivered', async () => {
  const told: [string, readonly string[]][] = [];
  const { round, finish } = relayWith({ rang: async (caseId, bells) => void told.push([caseId, bells]) });
  await database.run({
    text: `insert into delivery (case_id, bell, person, channel, news, noted_at)
      values ('a', 'b1', 'p', 'mail', 'rang', 1), ('a', 'b1', 'q', 'mail', 'rang', 1), ('a', 'b2', 'p', 'mail', 'rang', 2)`,
  });
  await round();
  await finish();
  expect(await round()).toBe(0);
  expect(told).toEqual([['a', ['b1', 'b2']]]);
  clock.advance(11 * 60_000);
  await round();
  await finish();
  expect(told).toHaveLength(2);
  await database.run({ text: `update delivery set state = 'sent'` });
  clock.advance(11 * 60_000);
  expect(await round()).toBe(0);
});

test('“follow --all” puts every case in the outbox that has something ahead of it, and frees those set aside', async () => {
  await database.run({
    text: `insert into case_state (case_id, seq, following, ended) values
      ('open', 4, $1, false), ('over', 9, $1, true), ('aside', 5, $1, false)`,
    values: [JSON.stringify(following(4))],
  });
  await moved('aside', 5);
  await database.run({ text: 'update outbox set not_before = 9000000000000, attempts = 7' });
  expect(await noteAll(database, clock.now())).toBe(2);
  const told: string[] = [];
  const { round, finish } = relayWith({ tell: async (caseId) => void told.push(caseId) });
  await round();
  await finish();
  expect(told.sort()).toEqual(['aside', 'open']);
});
