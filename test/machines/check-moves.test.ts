import { packs } from '../../law/pack';
import { moveFaults } from '../../machines/check-moves';
import { moves } from '../../machines/moves';

test('every stage of an earlier version goes on somewhere in the next', () => {
  expect(moveFaults()).toEqual([]);
});

test('every procedure of a released pack can come to the versions of the packs released after it', () => {
  const released = [...packs.values()];
  const reach = (machine: string, wanted: string): boolean =>
    machine === wanted || (moves[machine] !== undefined && reach(moves[machine].to, wanted));
  const stuck = released.flatMap(({ procedures }, index) =>
    released
      .slice(index + 1)
      .flatMap((later) =>
        Object.entries(procedures).filter(([name, machine]) => !reach(machine, later.procedures[name] ?? machine)),
      ),
  );
  expect(stuck).toEqual([]);
});

test('every limit of a released pack is there in the packs released after it: ids never vanish', () => {
  const [first, ...rest] = [...packs.values()];
  for (const later of rest) expect([...(first?.limits.keys() ?? [])].filter((id) => !later.limits.has(id))).toEqual([]);
});

test.each([
  ['a stage left out', { 'filing@1': { to: 'filing@2', stages: { underReview: 'underReview' } } }, 'filing@1.filed'],
  [
    'a stage that is not there',
    { 'filing@1': { to: 'filing@2', stages: { underReview: 'underReview', filed: 'done' } } },
    'filing@2 has no stage done',
  ],
  [
    'a stage that never was',
    { 'filing@1': { to: 'filing@2', stages: { underReview: 'underReview', filed: 'filed', lost: 'filed' } } },
    'filing@1 has no stage lost',
  ],
])('%s is named', (_what, moved, fault) => {
  expect(moveFaults(moved).join(' ')).toContain(fault);
});
