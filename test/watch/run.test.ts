import { Writable } from 'node:stream';
import { databaseClock } from '../../config/clock';
import { logger } from '../../config/log';
import { alarms, beats, connect, type Database, readDatabaseTime } from '../../store';
import { keepWatch, type WatchNeeds } from '../../watch/run';
import { type CutProxy, cutProxy } from '../support/cut-proxy';
import { type Live, liveOffice } from '../support/desk';
import { eventually } from '../support/eventually';

let live: Live;
let way: CutProxy;
let database: Database;
let stop: AbortController;
let lines: string[];
let kept: Promise<void>;

const never = (): Promise<never> =>
  new Promise<never>(() => {
    // It hangs: neither an answer nor a refusal.
  });

const written = (): Writable =>
  new Writable({
    write: (line, _, done) => {
      lines.push(String(line));
      done();
    },
  });

const watching = async (follower: Partial<WatchNeeds['follower']> = {}): Promise<void> => {
  const log = logger('watch', 'info', written());
  const clock = await databaseClock(readDatabaseTime(database));
  await new Promise<void>((ready) => {
    kept = keepWatch({
      database,
      clock,
      log,
      mail: false,
      signal: stop.signal,
      ready,
      follower: {
        tell: () => Promise.resolve(),
        rang: () => Promise.resolve(),
        rollOut: () => Promise.resolve(),
        clearing: () => Promise.resolve(),
        makeUp: () => Promise.resolve(),
        namespaceId: () => Promise.resolve('one'),
        ...follower,
      },
    });
  });
};

beforeEach(async () => {
  // Long ago by the database's own clock, which the watch follows: everything of this case is due.
  live = await liveOffice('2026-03-09T10:00');
  way = await cutProxy(live.url);
  database = connect(way.url, { patience: 2_000 });
  stop = new AbortController();
  lines = [];
});
afterEach(async () => {
  stop.abort();
  await kept;
  await database.close();
  await way.close();
  await live.close();
});

const unrung = async (): Promise<number> =>
  (await live.database.run({ text: 'select 1 from bell where rang_at is null' })).rows.length;
const waiting = async (): Promise<number> => (await live.database.run({ text: 'select 1 from outbox' })).rows.length;

test('rings what is due, tells what moved, and gives signs of life, until it is asked to end', async () => {
  await live.accepted('c');
  const told: string[] = [];
  await watching({ tell: async (caseId) => void told.push(caseId) });
  await eventually(async () => expect(await unrung()).toBe(0));
  await eventually(async () => expect(await waiting()).toBe(0));
  expect(told).toContain('c');
  await eventually(async () => expect((await beats(live.database)).map(({ process }) => process)).toEqual(['watch']));
  stop.abort();
  await kept;
});

test('bells ring and other cases are told while one telling hangs for ever, and the namespace is silent', async () => {
  const told: string[] = [];
  await live.accepted('hangs');
  await watching({
    namespaceId: never,
    tell: async (caseId) => (caseId === 'hangs' ? never() : void told.push(caseId)),
  });
  await live.accepted('fine');
  await eventually(() => expect(told).toContain('fine'));
  await eventually(async () => expect(await unrung()).toBe(0));
});

test('goes on by itself when the database has been away, and says so once', async () => {
  await watching();
  way.cut();
  await eventually(() => expect(lines.join('')).toMatch(/the database is away/));
  await live.accepted('c');
  way.mend();
  await eventually(async () => expect(await unrung()).toBe(0));
  const away = lines.filter((line) => line.includes('is away')).map((line) => /"loop":"([^"]*)"/.exec(line)?.[1]);
  expect(away).toEqual([...new Set(away)]);
});

test('its log names no person of a case, whatever goes wrong', async () => {
  await live.filed('c');
  await watching({ tell: () => Promise.reject(new Error('张三的真名 11010119900101999X')) });
  await eventually(async () => expect((await alarms(live.database)).length).toBeGreaterThan(0));
  expect(lines.join('')).not.toMatch(/真名|1101011990/);
  expect(JSON.stringify(await alarms(live.database))).not.toMatch(/真名|1101011990/);
});
