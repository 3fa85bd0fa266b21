import { advanced, cleared, clearingOf, key, listOf, reported, until } from '../support/clearings';
import { formerRelease } from '../support/roll-outs';
import { readSigned, toldClearing, untoldClearings, verifyLedger } from '../../store';
import { instant, type Live, liveOffice, receipt } from '../support/desk';

const id = 'day-2026-03-09-chengguan-station';
let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-03-09T10:00');
});
afterEach(() => live.close());

const inbox = async (person: string): Promise<readonly unknown[]> =>
  (
    await live.database.run({
      text: `select b.tier, b.colour from bell_told t join bell b on b.case_id = t.case_id and b.id = t.bell
        where t.person = $1 and b.clock like 'clearing-day%' order by b.at, b.tier`,
      values: [person],
    })
  ).rows;

test('a report that is open at the end of the day is asked; unanswered, the leader is told, and after him the bureau', async () => {
  await reported(live, 'open');
  await live.accepted('decided');
  live.clock.set(instant('2026-03-10T00:10'));
  expect(await cleared(live, 'day')).toEqual([id]);

  expect(Object.keys(await listOf(live, id))).toEqual(['open']);
  expect(await listOf(live, id)).toMatchObject({
    open: { open: 'reception judging', handler: 'chen-li', outcome: 'waiting', tier: 0, why: null },
  });
  expect(await clearingOf(live, id)).toMatchObject({ state: 'open', until: instant('2026-03-11T00:11') });
  expect(await inbox('liu-jianguo')).toEqual([]);

  await until(live, '2026-03-11T00:11', 'open');
  expect(await inbox('liu-jianguo')).toEqual([{ tier: 1, colour: 'red' }]);
  expect(await inbox('wu-hai')).toEqual([]);

  live.clock.set(instant('2026-03-11T00:16'));
  expect(await advanced(live, id)).toBe('closed');
  expect(await listOf(live, id)).toMatchObject({ open: { outcome: 'unanswered', tier: 1 } });

  // Asked in the night, the leader has until seven and a day.
  await until(live, '2026-03-12T07:00', 'open');
  expect(await inbox('wu-hai')).toEqual([{ tier: 2, colour: 'red' }]);
  expect(await listOf(live, id)).toMatchObject({
    open: { outcome: 'unanswered', tier: 2, answer: { unit: 'anlan-police', role: 'leader' } },
  });
});

test('begun again, by whoever it is, a clearing asks nobody twice', async () => {
  await reported(live, 'open');
  live.clock.set(instant('2026-03-10T00:10'));
  const opened = await Promise.all([live.desk.clearings.open('day'), live.desk.clearings.open('day')]);
  expect(opened.flat().filter(({ fresh }) => fresh)).toHaveLength(1);
  await Promise.all([live.desk.clearings.advance(id, key), live.desk.clearings.advance(id, key)]);
  // As if a worker fell after the case was asked and before it stood on the list.
  await live.database.run({ text: 'delete from clearing_item' });
  await live.database.run({ text: `update clearing set state = 'listing'` });
  expect(await advanced(live, id)).toBe('open');

  const { rows } = await live.database.run({
    text: `select kind from ledger_entry where stream = 'case:open' and act_id like 'list-%'`,
  });
  expect(rows).toEqual([{ kind: 'act' }]);
  expect(await listOf(live, id)).toMatchObject({ open: { outcome: 'waiting' } });
});

test('a case whose law has no such limit is listed, and says why nobody is asked', async () => {
  const former = formerRelease(live);
  await former.step('old', live.item('reception.receive', receipt));
  live.clock.set(instant('2026-03-10T00:10'));
  await cleared(live, 'day');
  expect(await listOf(live, id)).toMatchObject({ old: { outcome: 'not-asked', why: 'law', duty: null } });
  expect(await clearingOf(live, id)).toMatchObject({ state: 'closed' });
});

test('a case that cannot be asked is listed, says so, and holds up no other', async () => {
  await reported(live, 'broken');
  await reported(live, 'sound');
  const broken = { values: ['broken', '1979-01'] };
  const law = `jsonb_set(state, '{standing,law}', to_jsonb($2::text))`;
  await live.database.run({ text: `update case_state set state = ${law} where case_id = $1`, ...broken });
  live.clock.set(instant('2026-03-10T00:10'));
  await cleared(live, 'day');
  expect(await listOf(live, id)).toMatchObject({
    broken: { outcome: 'not-asked', why: 'failed', duty: null },
    sound: { outcome: 'waiting' },
  });
});

test('what the clearing before still waits for is not asked a second time: there it climbs', async () => {
  await reported(live, 'open');
  live.clock.set(instant('2026-03-10T00:10'));
  await cleared(live, 'day');
  await reported(live, 'later');
  live.clock.set(instant('2026-03-11T00:10'));
  await cleared(live, 'day');
  expect(await listOf(live, 'day-2026-03-10-chengguan-station')).toMatchObject({
    later: { outcome: 'waiting' },
    open: { outcome: 'not-asked', why: 'clearing-open' },
  });
});

test('a month lists what was accepted and not ended, by whoever has it in hand; a quarter, what is older than ninety days', async () => {
  await live.filed('filed');
  await reported(live, 'report');
  live.clock.set(instant('2026-03-30T10:00'));
  await live.accepted('young');
  live.clock.set(instant('2026-04-01T00:10'));
  await cleared(live, 'month');
  expect(Object.keys(await listOf(live, 'month-2026-03-31-chengguan-station'))).toEqual(['filed', 'young']);
  expect(await listOf(live, 'month-2026-03-31-chengguan-station')).toMatchObject({
    filed: { open: 'investigation investigating' },
    young: { open: 'filing underReview' },
  });
  await cleared(live, 'quarter');
  expect(await clearingOf(live, 'quarter-2026-03-31-chengguan-station')).toMatchObject({ state: 'closed' });

  live.clock.set(instant('2026-07-01T00:10'));
  await cleared(live, 'quarter');
  expect(Object.keys(await listOf(live, 'quarter-2026-06-30-chengguan-station'))).toEqual(['filed', 'young']);
});

test('days that were missed are each made up for, and what came in later stands on none of them', async () => {
  await live.desk.clearings.open('day');
  await reported(live, 'monday');
  live.clock.set(instant('2026-03-11T15:00'));
  await reported(live, 'wednesday');
  expect((await live.desk.clearings.open('day')).map(({ day, fresh }) => [day, fresh])).toEqual([
    ['2026-03-09', true],
    ['2026-03-10', true],
  ]);
  await advanced(live, id);
  expect(Object.keys(await listOf(live, id))).toEqual(['monday']);
});

const toldAgain = async (): Promise<readonly string[]> => {
  const now = live.clock.now();
  return untoldClearings(live.database, { now, again: now - 600_000 });
};

test('what is disposed of is settled, on its row and in the signed end; with the last one the clearing is to be looked at', async () => {
  await reported(live, 'one');
  await reported(live, 'two');
  live.clock.set(instant('2026-03-10T00:10'));
  expect(await toldAgain()).toEqual([]);
  await cleared(live, 'day');
  await toldClearing(live.database, id, live.clock.now());
  live.clock.set(instant('2026-03-10T09:00'));
  const dispose = (caseId: string, disposition: string) =>
    live.act(caseId, 'clearing.dispose', { item: `clearing-day-list-${id}`, disposition, reasons: '已查明' });
  expect((await dispose('one', 'continues')).answer).toMatchObject({ accepted: true });
  expect(await toldAgain()).toEqual([]);
  expect((await dispose('two', 'transferred')).answer).toMatchObject({ accepted: true });
  expect(await toldAgain()).toEqual([id]);

  expect(await advanced(live, id)).toBe('closed');
  const { closedSeq } = await clearingOf(live, id);
  const signed = await readSigned(live.database, closedSeq ?? 0);
  expect(signed?.content).toMatchObject({
    state: 'closed',
    counts: { continues: 1, transferred: 1 },
    items: [
      { case: 'one', outcome: 'continues', by: 'chen-li', at: '2026-03-10T09:00:00+08:00' },
      { case: 'two', outcome: 'transferred' },
    ],
  });
  expect(JSON.stringify(signed)).not.toContain('已查明');
});

test('an item ends with its case, where the matter goes on under another record', async () => {
  await reported(live, 'open');
  live.clock.set(instant('2026-03-10T00:10'));
  await cleared(live, 'day');
  const closed = await live.act('open', 'case.close', { outcome: 'recorded-elsewhere', reasons: '另案处理' });
  expect(closed.answer).toMatchObject({ accepted: true });
  expect(await listOf(live, id)).toMatchObject({ open: { outcome: 'ended' } });
  expect(await advanced(live, id)).toBe('closed');
});

test('an answer that comes when the clearing is over stands on the row, and the signed end says what it was then', async () => {
  await reported(live, 'late');
  live.clock.set(instant('2026-03-10T00:10'));
  await cleared(live, 'day');
  await until(live, '2026-03-11T00:16', 'late');
  await advanced(live, id);
  const item = `clearing-day-list-${id}`;
  await live.act('late', 'clearing.dispose', { item, disposition: 'settled', reasons: '已查明' });
  expect(await listOf(live, id)).toMatchObject({ late: { outcome: 'settled', tier: 0 } });
  const { closedSeq } = await clearingOf(live, id);
  expect((await readSigned(live.database, closedSeq ?? 0))?.content).toMatchObject({
    items: [{ outcome: 'unanswered', tier: 1 }],
  });
});

test('a list, an end and an inspection are signed; a byte of one that is altered is named', async () => {
  await reported(live, 'open');
  live.clock.set(instant('2026-03-10T08:00'));
  await cleared(live, 'day');
  await live.desk.clearings.inspect(key);
  const verified = (checks = [key.public]) => verifyLedger(live.database, { checks });
  expect((await verified()).flaws).toEqual([]);
  expect((await verified([])).flaws.map(({ what }) => what)).toEqual([
    'signature-unknown-key',
    'signature-unknown-key',
  ]);

  const client = await live.database.pool.connect();
  await client.query('set session_replication_role = replica');
  await client.query(`update ledger_body set body = jsonb_set(body, '{content,items,0,outcome}', '"settled"')
    where stream = 'office:clearings' and seq = 1`);
  client.release(true);
  expect((await verified()).flaws.map(({ seq, what }) => [seq, what])).toEqual(
    expect.arrayContaining([
      [1, 'body-altered'],
      [1, 'signature-invalid'],
    ]),
  );
});

test('a period that is not over is not cleared', async () => {
  await expect(live.desk.clearings.open('month', '2026-03-09')).rejects.toMatchObject({ code: 'period-not-over' });
  await expect(live.desk.clearings.advance('nothing', key)).rejects.toMatchObject({ code: 'no-such-clearing' });
});
