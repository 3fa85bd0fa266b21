import { contexts, type Contexts, step } from '../../desk';
import { inboxOf, sealKeyFrom, timeline } from '../../store';
import { instant, type Live, liveOffice } from '../support/desk';
import { expectFolded } from '../support/folded';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-03-09T10:00', true);
});
afterEach(() => live.close());

// Half of the way from 9 March 10:00 to 12 March 24:00.
const blue = instant('2026-03-11T05:00');
/** But for those of the check that a filing owes. */
const bells = async (columns: string, where = 'true'): Promise<Record<string, unknown>[]> => {
  const text = `select ${columns} from bell where clock not like 'filing-check-%' and ${where} order by at, id`;
  return (await live.database.run({ text })).rows;
};
const file = { suspectedOffence: 'theft' };

test('the rungs of a clock lie ahead as rows, with whom they will tell', async () => {
  await live.accepted('c');
  expect(await bells('rung, at, urgent, rang_at')).toEqual([
    { rung: 'blue', at: blue, urgent: false, rang_at: null },
    { rung: 'orange', at: instant('2026-03-12T02:30'), urgent: false, rang_at: null },
    { rung: 'red', at: instant('2026-03-13T00:00'), urgent: false, rang_at: null },
  ]);
});

test('a rung bell is in the inbox at once, before any step has come across it', async () => {
  await live.accepted('c');
  live.clock.set(blue);
  expect(await live.desk.ringDue(blue)).toMatchObject({ rung: 1, latest: 0, nobody: [] });
  expect(await inboxOf(live.database, { person: 'chen-li', marks: ['chengguan-station'] })).toMatchObject([
    { caseId: 'c', colour: 'blue', rangAt: blue, known: null },
  ]);
  expect(await inboxOf(live.database, { person: 'zhao-gang', marks: ['chengguan-station'] })).toEqual([]);
});

test('a step joins a rung bell with its row: when it rang and whom it told stand in the ledger', async () => {
  await live.accepted('c');
  live.clock.set(blue + 700);
  await live.desk.ringDue(blue + 700);
  live.clock.set(blue + 5_000);
  await live.wake('c');
  expect((await timeline(live.database, 'c')).at(-1)).toMatchObject({
    kind: 'bell',
    at: blue,
    rangAt: blue + 700,
    people: [{ person: 'chen-li', role: 'handler' }],
  });
});

test('a bell nobody has rung is rung by the step that comes across it', async () => {
  await live.accepted('c');
  live.clock.set(blue + 90_000);
  await live.wake('c');
  expect(await bells('rung, rang_at, copied_seq', 'rang_at is not null')).toEqual([
    { rung: 'blue', rang_at: blue + 90_000, copied_seq: 4 },
  ]);
  expect(await inboxOf(live.database, { person: 'chen-li', marks: ['chengguan-station'] })).toMatchObject([
    { known: { status: 'rang' } },
  ]);
  expect(await live.desk.ringDue(blue + 90_000)).toMatchObject({ rung: 0 });
});

test('people who were told late have their full time to answer: nothing climbs past them', async () => {
  await live.accepted('c');
  const [due, late] = [instant('2026-03-13T00:00'), instant('2026-03-16T09:00')];
  live.clock.set(late);
  const woken = await live.wake('c');
  expect(woken.did).toEqual(['breach A-06']);
  expect(woken.following.wake).toMatchObject({ why: 'answer', at: late + 24 * 3_600_000 });
  expect(due).toBeLessThan(late);
});

test('an act takes back the bells ahead of the clock it closes, and writes those of the clocks it starts', async () => {
  await live.filed('c');
  expect(await bells('rung')).toEqual([]);
  await live.act('c', 'measure.detain', { ground: 'flagrante' }, { persons: ['P1'] });
  expect(await bells('rung, urgent')).toContainEqual({ rung: 'red', urgent: true });
});

test('a bell that rang after the act had come in that closes its clock is withdrawn in the open, everybody told once', async () => {
  await live.accepted('c');
  const received = blue - 200;
  live.clock.set(blue + 300);
  await live.desk.ringDue(blue + 300);
  await live.act('c', 'filing.file', file, { receivedAt: received });
  expect((await timeline(live.database, 'c')).at(-1)).toMatchObject({
    kind: 'bell-withdrawn',
    at: blue,
    why: 'overtaken',
    rangAt: blue + 300,
    people: [{ person: 'chen-li' }],
  });
  expect(await bells('rung, withdrawn_at')).toEqual([{ rung: 'blue', withdrawn_at: blue + 300 }]);
  const { rows } = await live.database.run({ text: 'select person, news from delivery order by news' });
  expect(rows).toEqual([
    { person: 'chen-li', news: 'rang' },
    { person: 'chen-li', news: 'withdrawn' },
  ]);
});

test('a bell that rings while the act is being decided is noticed as well: the step begins again, knowing it', async () => {
  await live.accepted('c');
  const ports = { database: live.database, clock: live.clock, mail: true };
  const known = contexts(ports);
  let rung = 0;
  const slow: Contexts = {
    ...known,
    of: async (...asked) => {
      // Right between reading the case and writing what was decided.
      rung += (await live.desk.ringDue(blue + 300))?.rung ?? 0;
      return known.of(...asked);
    },
  };
  live.clock.set(blue + 300);
  const item = live.item('filing.file', file, { receivedAt: blue - 200 });
  expect((await step(ports, slow)('c', item)).answer?.accepted).toBe(true);
  expect(rung).toBe(1);
  expect((await timeline(live.database, 'c')).map(({ kind }) => kind)).toEqual([
    'act',
    'act',
    'act',
    'act',
    'bell-withdrawn',
  ]);
  await expectFolded(live.database, 'c');
});

test('an act received after the bell leaves it standing: it rang rightly', async () => {
  await live.accepted('c');
  live.clock.set(blue + 300);
  await live.desk.ringDue(blue + 300);
  live.clock.set(blue + 1_000);
  await live.act('c', 'filing.file', file);
  expect((await timeline(live.database, 'c', { after: 3 })).map(({ kind }) => kind)).toEqual(['bell', 'act']);
  expect(await bells('rung, withdrawn_at')).toEqual([{ rung: 'blue', withdrawn_at: null }]);
});

test('a daily seal first brings bells that rang into the ledger of their case, in its own name', async () => {
  await live.accepted('c');
  live.clock.set(blue + 300);
  await live.desk.ringDue(blue + 300);
  const sealed = await live.desk.seal(sealKeyFrom('a secret of at least thirty-two characters'));
  expect(sealed).toMatchObject({ stepped: 1, failed: [], streams: 2, head: { seq: 1 } });
  expect((await timeline(live.database, 'c')).at(-1)).toMatchObject({ kind: 'bell', by: { seal: true } });
  await expectFolded(live.database, 'c');
});
