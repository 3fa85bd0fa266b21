import {
  openRollOut,
  readCase,
  readMoves,
  readRollOut,
  timeline,
  verifyLedger,
  exceptionsOf,
  outcomesOf,
} from '../../store';
import { type Live, liveOffice, officer } from '../support/desk';
import { expectFolded } from '../support/folded';
import type { Actor } from '../../domain/act';
import paper from '../fixtures/calendars/2027.json';

const admin: Actor = { ...officer, person: 'admin-1', roles: ['administrator'] };
const second: Actor = { ...officer, person: 'admin-2', roles: ['administrator'] };

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-12-29T09:00');
});
afterEach(() => live.close());

const letter = { channel: 'letter', reporter: { kind: 'witness' }, summary: 'A bicycle was stolen' };

/** Everything a workflow would ask for, one piece after the other. */
const rolledOut = async (id: string): Promise<string> => {
  for (let settled = false; ;) {
    const { state, more } = await live.desk.rollOuts.advance(id, { settled });
    if (state !== 'adopting') return state;
    settled = !more;
  }
};

const approve = (id: string, by: Actor = second): Promise<void> =>
  live.desk.rollOuts.decide(id, by, { approved: true, documentNo: 'Notice 1', reasons: 'Checked against the paper' });

const proposed = async (): Promise<string> => {
  const { id } = await live.desk.rollOuts.propose({ notice: paper }, admin, 'The notice of the State Council');
  expect(await rolledOut(id)).toBe('proposed');
  return id;
};

const lawOf = async (caseId: string): Promise<string | undefined> =>
  (await readCase(live.database, caseId))?.state.standing.law;

test('a calendar is proposed, counted, decided by another and adopted by every open case', async () => {
  await live.act('a', 'reception.receive', letter);
  await live.filed('b');
  await live.detained('b');

  const id = await proposed();
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
  expect(await lawOf('a')).toBe('2026-11-22');

  await expect(approve(id, admin)).rejects.toMatchObject({ code: 'same-person-decides' });
  await approve(id);
  expect(await rolledOut(id)).toBe('ended');

  for (const caseId of ['a', 'b']) {
    expect(await lawOf(caseId)).toBe('2026-11-22+1');
    await expectFolded(live.database, caseId);
    expect(await live.desk.audit(caseId)).toEqual([]);
  }
  const entry = (await timeline(live.database, 'a')).find((one) => one.kind === 'refold');
  expect(entry).toMatchObject({
    because: 'adopt-R1',
    effects: expect.arrayContaining([expect.objectContaining({ kind: 'clock-moved' })]),
  });
  await live.act('c', 'reception.receive', letter);
  expect(await lawOf('c')).toBe('2026-11-22+1');
});
