import type { Act } from '../../domain/act';
import { readCase, readMoves, readRollOut, verifyLedger } from '../../store';
import { instant, type Live, liveOffice } from '../support/desk';
import { expectFolded } from '../support/folded';
import { admin, advanced, decide, inForce, lawsOf, proposed, second } from '../support/roll-outs';
import paper from '../fixtures/calendars/2027.json';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-12-29T09:00');
  await open('a');
});
afterEach(() => live.close());

const letter: Act['fields'] = { channel: 'letter', reporter: { kind: 'witness' }, summary: 'A bicycle was stolen' };
const open = (caseId: string) => live.act(caseId, 'reception.receive', letter);

const dueOf = async (caseId: string) => {
  const clocks = Object.values((await readCase(live.database, caseId))?.state.standing.clocks ?? {});
  return clocks.find(({ limit }) => limit === 'remote-report-contact')?.due;
};

/** The notice as somebody has copied it wrongly: a day too long at New Year. */
const wrong = {
  ...paper,
  off: paper.off.map(([from, to]) => (from === '2026-12-31' ? [from, '2027-01-04'] : [from, to])),
  statutoryDays: { days: 14, why: '虚构' },
};

test('rejected, it changes nothing, and its number is never used again', async () => {
  const before = await dueOf('a');
  const id = await proposed(live.desk, { notice: paper });
  await decide(live.desk, id, false);

  expect(await advanced(live.desk, id)).toBe('rejected');
  expect(await readRollOut(live.database, id)).toMatchObject({
    ...{ state: 'rejected', edition: 1, decision: { approved: false, documentNo: 'Notice 1' } },
  });
  await open('b');
  expect(await lawsOf(live.database)).toEqual({ a: '2027-01', b: '2027-01' });
  expect(await dueOf('a')).toEqual(before);
  await expect(decide(live.desk, id)).rejects.toMatchObject({ code: 'roll-out-not-proposed' });
  await expect(live.desk.rollOuts.propose({ notice: paper, corrects: 1 }, admin, '')).rejects.toMatchObject({
    code: 'no-such-edition',
  });

  expect(await inForce(live.desk, { notice: paper })).toBe('R2');
  expect(await readRollOut(live.database, 'R2')).toMatchObject({ edition: 2 });
  expect(await lawsOf(live.database)).toEqual({ a: '2027-01+2', b: '2027-01+2' });
  await expectFolded(live.database, 'a');
});

test('one is open at a time; proposed again by the same person it is the same', async () => {
  const { propose } = live.desk.rollOuts;
  const first = await propose({ notice: paper }, admin, 'The notice');
  expect(await propose({ notice: paper }, admin, 'Once more')).toMatchObject({ id: first.id, edition: first.edition });
  const taken = { code: 'roll-out-open', details: { rollOut: 'R1' } };
  await expect(propose({ notice: paper }, second, 'Mine')).rejects.toMatchObject(taken);
  await expect(propose({ notice: wrong }, admin, 'Another')).rejects.toMatchObject(taken);
  await expect(propose({ pack: '2027-01' }, admin, 'A pack')).rejects.toMatchObject(taken);

  // Asked by two at once, too.
  await advanced(live.desk, first.id);
  await decide(live.desk, first.id, false);
  const both = await Promise.allSettled([admin, second].map((by) => propose({ notice: paper }, by, 'At once')));
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('what stands already is not proposed again', async () => {
  await inForce(live.desk, { notice: paper });
  const again = live.desk.rollOuts.propose({ notice: paper }, admin, 'Again');
  await expect(again).rejects.toMatchObject({ code: 'nothing-new' });
});

test('a wrong edition is replaced, and dates come out by the right one', async () => {
  await inForce(live.desk, { notice: wrong });
  expect(await dueOf('a')).toMatchObject({ effective: '2027-01-05', provisional: false });
  await open('b');
  await expect(live.desk.rollOuts.propose({ notice: paper }, admin, '')).rejects.toMatchObject({
    code: 'notice-not-later',
  });

  const id = await proposed(live.desk, { notice: paper, corrects: 1 });
  const moves = await readMoves(live.database, id, {});
  expect(moves.map(({ caseId, was, becomes }) => [caseId, was?.effective, becomes?.effective])).toEqual([
    ['a', '2027-01-05', '2027-01-04'],
    ['b', '2027-01-05', '2027-01-04'],
  ]);
  expect((await readRollOut(live.database, id))?.preview).toMatchObject({
    ...{ earlier: 2, later: 0, days: [['2027-01-04', '2027-01-04']] },
  });
  await decide(live.desk, id);
  expect(await advanced(live.desk, id)).toBe('ended');

  expect(await lawsOf(live.database)).toEqual({ a: '2027-01+2', b: '2027-01+2' });
  for (const caseId of ['a', 'b']) {
    expect(await dueOf(caseId)).toMatchObject({ effective: '2027-01-04' });
    await expectFolded(live.database, caseId);
  }
  expect((await verifyLedger(live.database, { checks: [] })).flaws).toEqual([]);
});

test('a notice that comes late moves what has begun within the year it is about', async () => {
  live.clock.set(instant('2027-02-03T09:00'));
  await open('late');
  expect(await dueOf('late')).toMatchObject({ effective: '2027-02-08', provisional: true });

  await inForce(live.desk, { notice: paper });

  const moves = await readMoves(live.database, 'R1', {});
  expect(moves.map(({ caseId, becomes }) => [caseId, becomes?.effective])).toEqual([
    ['a', '2027-01-04'],
    ['late', '2027-02-14'],
  ]);
  expect(await dueOf('late')).toMatchObject({ effective: '2027-02-14', provisional: false });
});
