import { readMoves, readRollOut, timeline } from '../../store';
import { type Live, liveOffice } from '../support/desk';
import { expectFolded } from '../support/folded';
import { admin, advanced, lawsOf, proposed, second } from '../support/roll-outs';
import paper from '../fixtures/calendars/2027.json';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-12-29T09:00');
});
afterEach(() => live.close());

const letter = { channel: 'letter', reporter: { kind: 'witness' }, summary: 'A bicycle was stolen' };

const approve = (id: string, by = second): Promise<void> =>
  live.desk.rollOuts.decide(id, by, { approved: true, documentNo: 'Notice 1', reasons: 'Checked against the paper' });

test('a calendar is proposed, counted, decided by another and adopted by every open case', async () => {
  await live.act('a', 'reception.receive', letter);
  await live.filed('b');
  await live.detained('b');

  const id = await proposed(live.desk, { notice: paper });
  const { preview } = (await readRollOut(live.database, id)) ?? {};
  expect(preview).toMatchObject({
    cases: 2,
    later: 1,
    earlier: 0,
    stuck: 0,
    days: [
      ['2026-12-27', '2026-12-27'],
      ['2026-12-31', '2027-12-31'],
    ],
  });
  expect(await readMoves(live.database, id, {})).toContainEqual(
    expect.objectContaining({
      ...{ caseId: 'a', row: 'A-03' },
      was: { effective: '2027-01-01', safe: '2027-01-01', provisional: true },
      becomes: { effective: '2027-01-04', safe: '2027-01-01', provisional: false },
    }),
  );
  expect(await lawsOf(live.database)).toEqual({ a: '2027-01', b: '2027-01' });

  await expect(approve(id, admin)).rejects.toMatchObject({ code: 'same-person-decides' });
  await approve(id);
  expect(await advanced(live.desk, id)).toBe('ended');

  expect(await lawsOf(live.database)).toEqual({ a: '2027-01+1', b: '2027-01+1' });
  for (const caseId of ['a', 'b']) {
    await expectFolded(live.database, caseId);
    expect(await live.desk.audit(caseId)).toEqual([]);
  }
  const entry = (await timeline(live.database, 'a')).find((one) => one.kind === 'refold');
  expect(entry).toMatchObject({
    because: 'adopt-R1',
    effects: expect.arrayContaining([expect.objectContaining({ kind: 'clock-moved' })]),
  });
  await live.act('c', 'reception.receive', letter);
  expect(await lawsOf(live.database)).toMatchObject({ c: '2027-01+1' });
});
