import { careerOf } from '../../bench/careers/career';
import { careersContext } from '../../bench/careers/context';
import { measurePreviews } from '../../bench/preview';
import { now, samplesOf } from '../../bench/preview/samples';
import type { Dates } from '../../domain/roll-out';
import { day, hour } from '../../domain/time/instant';
import { formatInstant } from '../../domain/time/iso';
import { contexts, type Desk } from '../../desk';
import { remembered, underOtherPack } from '../../desk/law/counting';
import { connect, exceptionsOf, readCase, readMoves, readRollOut, timeline } from '../../store';
import { freshDatabase } from '../support/database';
import { type Live, liveOffice } from '../support/desk';
import { advanced, decide, proposed } from '../support/roll-outs';
import paper from '../fixtures/calendars/2027.json';

let live: Live;
let id: string;
beforeAll(async () => {
  live = await liveOffice(formatInstant(now));
  await takeOver(live.desk);
  id = await proposed(live.desk, { notice: paper });
});
afterAll(() => live.close());

/** Reported in the last ten weeks, with everything that was tried in them. */
const careers = Array.from({ length: 12 }, (_, index) =>
  careerOf(35 + index, careersContext, { from: now - 70 * day, to: now - hour, most: 30 }),
);

const takeOver = async ({ importCase }: Desk): Promise<void> => {
  for (const { id, acts } of [...careers, ...samplesOf(32)]) {
    const come = acts.filter(({ receivedAt }) => receivedAt <= now);
    await importCase(id, come);
  }
};

const openCases = async (): Promise<readonly string[]> => {
  const { rows } = await live.database.run<{ case_id: string }>({
    text: 'select case_id from case_state where closed_at is null',
  });
  return rows.map(({ case_id }) => case_id);
};

interface Moved {
  readonly caseId: string;
  readonly clock: string;
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

const inOrder = (moves: readonly Moved[]): readonly Moved[] =>
  moves.toSorted((a, b) => (`${a.caseId} ${a.clock}` < `${b.caseId} ${b.clock}` ? -1 : 1));

/** What the ledgers say of clocks that ran as the case adopted it. */
const movedBy = async (act: string, cases: readonly string[]): Promise<readonly Moved[]> => {
  const found: Moved[] = [];
  for (const caseId of cases) {
    const { standing } = (await readCase(live.database, caseId))?.state ?? {};
    for (const entry of await timeline(live.database, caseId)) {
      if (entry.kind !== 'refold' || entry.because !== act) continue;
      for (const effect of entry.effects) {
        if (effect.kind !== 'clock-moved' || standing?.clocks[effect.clock]?.closed) continue;
        found.push({ caseId, clock: effect.clock, from: effect.from, to: effect.due.effective });
      }
    }
  }
  return inOrder(found);
};

const differs = (was: Dates | undefined, becomes: Dates | undefined): boolean =>
  was?.effective !== becomes?.effective || was?.safe !== becomes?.safe;

test('cases that are passed over because none of their clocks meets a changed day would not have moved', async () => {
  const rollOut = await readRollOut(live.database, id);
  if (!rollOut) throw new Error('It is gone.');
  const ports = { database: live.database, clock: live.clock, mail: false };
  const known = contexts(ports);
  await known.of('2027-01+1');
  // The way of a pack: every case is read whole and tried.
  const all = [];
  for await (const page of underOtherPack({ ports, rollOut, contextOf: remembered(known) })) all.push(...page);
  expect(all).toHaveLength((await openCases()).length);
  const moves = all.flatMap(({ caseId, moves: found = [] }) => found.map((move) => ({ caseId, ...move })));
  const said = await readMoves(live.database, id, { atMost: 10_000 });
  const key = ({ caseId, clock }: { caseId: string; clock: string }): string => `${caseId} ${clock}`;
  expect(said.map(key).sort()).toEqual(moves.map(key).sort());
  for (const one of moves) expect(said.find((other) => key(other) === key(one))).toMatchObject(one);
});

test('what a preview says of running clocks is what their ledgers say when the cases have adopted it', async () => {
  const said = await readMoves(live.database, id, { atMost: 10_000 });
  const { preview } = (await readRollOut(live.database, id)) ?? {};
  const open = await openCases();
  expect(preview).toMatchObject({ cases: open.length, clocks: said.length, stuck: 0 });

  await decide(live.desk, id);
  expect(await advanced(live.desk, id)).toBe('ended');

  expect(await exceptionsOf(live.database, id)).toEqual([]);
  const moved = said.filter(({ was, becomes }) => differs(was, becomes));
  expect(moved.length).toBeGreaterThan(5);
  expect(
    inOrder(
      moved.map(({ caseId, clock, was, becomes }) => ({ caseId, clock, from: was?.effective, to: becomes?.effective })),
    ),
  ).toEqual(await movedBy(`adopt-${id}`, open));
  for (const { caseId, clock, becomes } of said) {
    const { due } = (await readCase(live.database, caseId))?.state.standing.clocks[clock] ?? {};
    expect(due).toMatchObject(becomes ?? {});
  }
});

test('the measurement of previews runs on an office as small as this', async () => {
  const own = await freshDatabase();
  const said: string[] = [];
  const log = { say: (text: string) => void said.push(text), write: () => undefined };
  const { filled, measured } = await measurePreviews({ clocks: 40, samples: 4, rounds: 1 }, log, own.url);
  expect(filled.clocks).toBeGreaterThanOrEqual(40);
  expect(measured.map(([one]) => one?.totals.cases)).toEqual([filled.cases, filled.cases, filled.cases]);
  expect(measured.map(([one]) => (one?.totals.clocks ?? 0) > 0)).toEqual([true, true, true]);
  expect(said.join('\n')).toContain('a notice that changes one day');
  const database = connect(own.url);
  expect((await database.run({ text: `select 1 from roll_out where state <> 'rejected'` })).rows).toEqual([]);
  await database.close();
  await own.drop();
});
