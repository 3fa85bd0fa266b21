import { timeline, verifyLedger } from '../../store';
import { spreadOf } from '../../desk/spread';
import { instant, type Live, liveOffice, receipt } from '../support/desk';

let live: Live;
beforeEach(async () => {
  live = await liveOffice();
});
afterEach(() => live.close());

const kinds = async (caseId: string): Promise<string[]> =>
  (await timeline(live.database, caseId)).map(({ kind }) => kind);
const due = instant('2026-03-13T00:00');
/** The end of the quiet hours in which it rings. */
const morning = due + 7 * 3_600_000;

test('a wake at the due instant writes breach and red bell with that instant, in the name of the run (A-06, three days)', async () => {
  const { following } = await live.accepted('c');
  expect(following.wake).toEqual({
    at: due + spreadOf('c'),
    limit: 'A-06 criminal-filing-review, due 2026-03-12 24:00',
    why: 'breach',
  });
  live.clock.set(due + spreadOf('c'));
  await live.desk.ringDue(live.clock.now());
  const woken = await live.wake('c');
  expect(woken.did).toEqual(['breach A-06']);
  const written = (await timeline(live.database, 'c', { after: 3 })).filter(({ kind }) => kind === 'breach');
  expect(written).toMatchObject([{ at: due, by: { workflow: 'case:c', run: 'run-1' } }]);
});

test('a wake that finds nothing due writes nothing and takes no seq', async () => {
  const { seq } = await live.accepted('c');
  live.clock.advance(60_000);
  expect(await live.wake('c')).toMatchObject({ seq, did: [] });
  expect(await kinds('c')).toEqual(['act', 'act', 'act']);
});

test('a wake leaves nothing in the outbox: its answer tells the workflow', async () => {
  await live.accepted('c');
  await live.database.run({ text: 'delete from outbox' });
  live.clock.set(due + spreadOf('c'));
  expect((await live.wake('c')).following.wake?.why).toBe('answer');
  expect((await live.database.run({ text: 'select * from outbox' })).rows).toEqual([]);
});

test('an answer owed is never spread, and a breach never past an answer owed', async () => {
  await live.accepted('c');
  live.clock.set(due);
  await live.wake('c');
  const { following } = await live.wake('c');
  expect(following.wake).toMatchObject({ at: morning + 24 * 3_600_000, why: 'answer' });
});

test('an unanswered alert climbs at the answer limit to the superior unit, and from there on', async () => {
  await live.accepted('c');
  live.clock.set(due);
  await live.wake('c');
  live.clock.set(morning + 24 * 3_600_000);
  expect((await live.wake('c')).did).toEqual(['climb → tier 2']);
  const bell = (await timeline(live.database, 'c')).at(-1);
  expect(bell).toMatchObject({
    kind: 'bell',
    at: morning + 24 * 3_600_000,
    people: [{ person: 'chen-li' }, { person: 'wu-hai' }],
  });
});

test('a breach stands before the late act that cures nothing, though the act took the lock first', async () => {
  await live.accepted('c');
  live.clock.set(due + 3_600_000);
  await live.act('c', 'filing.file', { suspectedOffence: 'theft' });
  const entries = await timeline(live.database, 'c', { after: 3 });
  expect(entries.map(({ kind }) => kind)).toEqual(['bell', 'bell', 'breach', 'bell', 'act']);
  expect(entries[2]).toMatchObject({ at: due, by: { act: 'act-4' } });
});

test('an act that happened in time and came in late cures the breach, and somebody else must confirm it', async () => {
  await live.accepted('c');
  live.clock.set(due + 3_600_000);
  await live.wake('c');
  const late = { at: '2026-03-12T20:00', documentNo: 'Late [2026] 1' };
  const stepped = await live.act('c', 'filing.file', { suspectedOffence: 'theft' }, late);
  expect(stepped.answer?.accepted).toBe(true);
  expect(await kinds('c')).toContain('refold');
  const { rows } = await live.database.run({
    text: `select outcome, cured_by from clock_period where case_id = 'c' and limit_row = 'A-06' and known_to is null`,
  });
  expect(rows).toEqual([{ outcome: 'cured', cured_by: stepped.answer?.act }]);
});

test('a correction makes the case fold again; the views keep what was believed before it', async () => {
  await live.act('c', 'reception.receive', receipt);
  await live.act('c', 'reception.register');
  live.clock.set(instant('2026-03-10T10:00'));
  await live.act('c', 'reception.accept');
  const correction = { act: 'act-3', occurredAt: '2026-03-09T12:00:00+08:00', reasons: 'The day was mistyped' };
  live.clock.set(instant('2026-03-10T15:00'));
  expect((await live.act('c', 'act.correct', correction)).answer?.accepted).toBe(true);
  const { rows } = await live.database.run({
    text: `select effective, known_from, known_to from clock_period where limit_row = 'A-06' order by known_from`,
  });
  const [entered, corrected] = [instant('2026-03-10T10:00'), instant('2026-03-10T15:00')];
  expect(rows).toEqual([
    { effective: '2026-03-13', known_from: entered, known_to: corrected },
    { effective: '2026-03-12', known_from: corrected, known_to: null },
  ]);
  const stages = await live.database.run({
    text: `select stage, from_at, known_to from stage_period where procedure like 'filing-%' order by known_from`,
  });
  expect(stages.rows).toEqual([
    { stage: 'underReview', from_at: entered, known_to: corrected },
    { stage: 'underReview', from_at: instant('2026-03-09T12:00'), known_to: null },
  ]);
});

test('the ledger of all this verifies', async () => {
  await live.accepted('c');
  live.clock.set(due);
  await live.wake('c');
  await live.act('c', 'reception.receive', receipt);
  const { flaws, entries } = await verifyLedger(live.database, { checks: [] });
  expect(flaws).toEqual([]);
  expect(entries).toBeGreaterThan(5);
});
