import type { Actor } from '../../domain/act';
import { contexts, openDesk, step } from '../../desk';
import { advance } from '../../desk/law/advance';
import { exceptionsOf, outcomesOf, readRollOut, StoreUnavailable } from '../../store';
import { type Live, liveOffice, officer } from '../support/desk';
import { expectFolded } from '../support/folded';
import { adoptions, advanced, decide, formerRelease, lawsOf, proposed } from '../support/roll-outs';
import paper from '../fixtures/calendars/2027.json';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-12-29T09:00');
});
afterEach(() => live.close());

const letter = { channel: 'letter', reporter: { kind: 'witness' }, summary: 'A bicycle was stolen' };
const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, n) => `case-${String(n).padStart(2, '0')}`);

const opened = async (...cases: readonly string[]): Promise<void> => {
  for (const caseId of cases) await live.act(caseId, 'reception.receive', letter);
};

const approved = async (): Promise<string> => {
  const id = await proposed(live.desk, { notice: paper });
  await decide(live.desk, id);
  return id;
};

/** A process that dies at its n-th step: before it, or when it is done and before anybody has noted it. */
const dyingAt = (turn: number, when: 'before' | 'after'): ReturnType<typeof advance> => {
  const ports = { database: live.database, clock: live.clock, mail: false };
  const known = contexts(ports);
  const real = step(ports, known);
  let taken = 0;
  const dead = (): never => {
    throw new StoreUnavailable('The process is gone.');
  };
  return advance(ports, known, async (caseId, item) => {
    taken += 1;
    const [last, gone] = [taken === turn, taken > turn];
    if (gone || (last && when === 'before')) return dead();
    const done = await real(caseId, item);
    return last ? dead() : done;
  });
};

/** The same notice with another day off in September. */
const oneDayLater = {
  ...paper,
  off: paper.off.map(([from, to]) => (from === '2027-09-15' ? ['2027-09-16', '2027-09-16'] : [from, to])),
};

test.each(['before', 'after'] as const)(
  'a process dies %s a step, another goes on: each case adopts it once',
  async (when) => {
    const cases = names(11);
    await opened(...cases);
    const id = await approved();

    await expect(dyingAt(6, when)(id)).rejects.toMatchObject({ code: 'store-unavailable' });
    const half = Object.values(await lawsOf(live.database)).filter((law) => law.endsWith('+1')).length;
    expect(half).toBeGreaterThanOrEqual(4);
    expect(half).toBeLessThan(cases.length);

    expect(await advanced(openDesk({ database: live.database, clock: live.clock, mail: false }), id)).toBe('ended');
    expect(new Set(Object.values(await lawsOf(live.database)))).toEqual(new Set(['2027-01+1']));
    for (const caseId of cases) {
      expect(await adoptions(live.database, caseId)).toBe(1);
      await expectFolded(live.database, caseId);
    }
    expect(await outcomesOf(live.database, id)).toEqual({ adopted: cases.length, left: 0, refused: 0, failed: 0 });
  },
);

test('a case that is left out by a decision stays out and is named, and comes in with the next', async () => {
  await opened('in', 'out');
  const id = await proposed(live.desk, { notice: paper });
  const keep = { rollOut: id, reasons: 'Will be answered today' };
  const head: Actor = { ...officer, person: 'the-head', roles: ['head'] };
  const { act, ...item } = live.item('law.keep', keep, { by: head });
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'County [2026] 2' } as const;
  const kept = await live.desk.step('out', { ...item, act: { ...act, decidedBy } });
  expect(kept.answer).toMatchObject({ accepted: true });
  await decide(live.desk, id);

  expect(await advanced(live.desk, id)).toBe('ended');

  expect(await lawsOf(live.database)).toEqual({ in: '2027-01+1', out: '2027-01' });
  expect(await exceptionsOf(live.database, id)).toEqual([
    { caseId: 'out', outcome: 'left', detail: { refusal: 'law-kept', act: act.id } },
  ]);
  expect(await adoptions(live.database, 'out')).toBe(0);

  // What was left out goes by the calendar before: to it all of 2027 is new, not only what the correction changes.
  const again = await proposed(live.desk, { notice: oneDayLater, corrects: 1 });
  expect((await readRollOut(live.database, again))?.preview).toMatchObject({ cases: 2, casesMoved: 1, clocks: 1 });
});

test('a case that a process of the former release opens meanwhile is found', async () => {
  const former = formerRelease(live);
  const open = (caseId: string) => former.step(caseId, live.item('reception.receive', letter));
  await open('early');
  const id = await proposed(live.desk, { pack: '2027-01' });
  await decide(live.desk, id);

  let late = 0;
  const between = async (): Promise<void> => {
    late += 1;
    if (late <= 2) await open(`late-${late}`);
  };
  expect(await advanced(live.desk, id, between)).toBe('ended');

  expect(await lawsOf(live.database)).toEqual({
    ...{ early: '2027-01', 'late-1': '2027-01', 'late-2': '2027-01' },
  });
  expect(await outcomesOf(live.database, id)).toMatchObject({ adopted: 3 });
});

test('what breaks in one case is named, and the others go on', async () => {
  await opened('broken', 'sound', 'whole');
  const broken = {
    text: `update case_state set state = state #- '{standing,clocks}' || '{"bells": null}' where case_id = 'broken'`,
  };
  await live.database.run(broken);
  const id = await approved();

  expect((await readRollOut(live.database, id))?.preview).toMatchObject({ cases: 3, casesMoved: 2 });
  expect(await advanced(live.desk, id)).toBe('ended');

  expect(await lawsOf(live.database)).toEqual({ broken: '2027-01', sound: '2027-01+1', whole: '2027-01+1' });
  expect(await exceptionsOf(live.database, id)).toEqual([
    { caseId: 'broken', outcome: 'failed', detail: { error: 'TypeError' } },
  ]);
});
