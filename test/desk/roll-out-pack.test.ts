import type { ActType } from '../../domain/act';
import type { Desk } from '../../desk';
import { exceptionsOf, readCase, readMoves, readRollOut } from '../../store';
import { type Live, liveOffice, receipt } from '../support/desk';
import { expectFolded } from '../support/folded';
import { advanced, decide, formerRelease, inForce, lawsOf, proposed } from '../support/roll-outs';

let live: Live;
let former: Desk;
beforeEach(async () => {
  live = await liveOffice('2026-11-10T09:00');
  former = formerRelease(live);
});
afterEach(() => live.close());

const about: readonly ActType[] = [
  ...(['measure.detain', 'measure.request-arrest', 'arrest-review.receive'] as const),
  ...(['arrest-review.approve', 'measure.arrest'] as const),
];

const fields: Partial<Record<ActType, object>> = {
  'reception.receive': receipt,
  'filing.file': { suspectedOffence: 'theft' },
  'person.register': { label: 'P1', standing: 'suspect', name: '张三的真名' },
  'measure.detain': { ground: 'Caught in the act' },
  'measure.request-arrest': { reasons: 'Evidence' },
};

const taken = async (desk: Desk, caseId: string, ...types: readonly ActType[]): Promise<void> => {
  for (const type of types) {
    const persons = about.includes(type) ? ['P1'] : [];
    const { answer } = await desk.step(caseId, live.item(type, fields[type], { persons }));
    expect(answer).toMatchObject({ accepted: true });
  }
};

const accepted = ['reception.receive', 'reception.register', 'reception.accept'] as const;
const filed = [...accepted, 'filing.file', 'person.register'] as const;

const stages = async (caseId: string): Promise<readonly string[]> =>
  Object.values((await readCase(live.database, caseId))?.state.standing.procedures ?? {})
    .filter(({ duty, done }) => duty === undefined && !done)
    .map(({ machine, stage }) => `${machine} ${stage}`)
    .sort();

test('cases of the former release come to the present one, and go on where they stand', async () => {
  await taken(former, 'held', ...filed, ...about);
  await taken(former, 'new', 'reception.receive', 'reception.register');
  await taken(former, 'review', ...accepted);
  expect(new Set(Object.values(await lawsOf(live.database)))).toEqual(new Set(['2026-11']));
  expect(await stages('held')).toEqual(['filing@1 filed', 'measure@1 arrested']);

  const id = await proposed(live.desk, { pack: '2027-01' });
  expect((await readRollOut(live.database, id))?.preview).toMatchObject({ cases: 3, stuck: 0, days: [] });
  const begun = (await readMoves(live.database, id, {})).find(({ limit }) => limit === 'custody-base');
  expect(begun).toMatchObject({ caseId: 'held', person: 'P1', becomes: { effective: '2027-01-10' } });
  expect(begun?.was).toBeNull();
  await decide(live.desk, id);
  expect(await advanced(live.desk, id)).toBe('ended');

  expect(new Set(Object.values(await lawsOf(live.database)))).toEqual(new Set(['2027-01']));
  expect(await exceptionsOf(live.database, id)).toEqual([]);
  expect(await stages('held')).toEqual(['investigation@1 investigating', 'measure@2 investigating']);
  expect(await stages('review')).toEqual(['filing@2 underReview']);
  for (const caseId of ['held', 'new', 'review']) await expectFolded(live.database, caseId);
  const clocks = Object.values((await readCase(live.database, 'held'))?.state.standing.clocks ?? {});
  expect(clocks.find(({ limit }) => limit === 'custody-base')?.due).toMatchObject(begun?.becomes ?? {});
});

test('a case whose procedure has no place in the other version is refused and named, and stays as it was', async () => {
  // Back to the former release: no machine knows the way there.
  await taken(live.desk, 'held', ...filed, ...about);
  await taken(live.desk, 'new', 'reception.receive');
  const before = await readCase(live.database, 'held');

  const id = await proposed(live.desk, { pack: '2026-11' });
  expect((await readRollOut(live.database, id))?.preview).toMatchObject({ cases: 2, stuck: 1 });
  await decide(live.desk, id);
  expect(await advanced(live.desk, id)).toBe('ended');

  expect(await lawsOf(live.database)).toEqual({ held: '2027-01', new: '2026-11' });
  expect(await exceptionsOf(live.database, id)).toEqual([
    {
      ...{ caseId: 'held', outcome: 'refused' },
      detail: expect.objectContaining({ refusal: 'procedure-cannot-move' }) as unknown,
    },
  ]);
  expect((await readCase(live.database, 'held'))?.state).toEqual(before?.state);
});

test('a pack that nobody carries is not proposed', async () => {
  await expect(inForce(live.desk, { pack: '2031-01' })).rejects.toMatchObject({ code: 'no-such-pack' });
});
