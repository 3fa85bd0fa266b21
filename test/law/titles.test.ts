import type { AnyStateNode } from 'xstate';
import { machineTitles } from '../../law/titles';
import { machines, nameOf } from '../../machines/registry';

/** Keys of the stages and of the groups they stand in. */
const named = (node: AnyStateNode): string[] => Object.values(node.states).flatMap((one) => [one.key, ...named(one)]);

/** Ends that the engine gives: no step of their machine, since the ground of a duty has gone, another act carries out what was approved, or a risk is assessed anew. */
const endedByEngine: Readonly<Record<string, readonly string[]>> = {
  duty: ['moot', 'excused', 'handedOver'],
  approval: ['carriedOut'],
  'risk-assessment': ['superseded', 'closed'],
};

const stagesOf = (name: string): readonly string[] => {
  const versions = machines.filter(({ id }) => nameOf(id) === name);
  return [...new Set([...versions.flatMap(({ root }) => named(root)), ...(endedByEngine[name] ?? [])])];
};

test.each([...new Set(machines.map(({ id }) => nameOf(id)))])(
  'every stage and group of every version of %s, and nothing else, has a title in both languages',
  (name) => {
    const titles = machineTitles[name];
    expect(titles?.title.zh).toBeTruthy();
    expect(Object.keys(titles?.stages ?? {}).sort()).toEqual([...stagesOf(name)].sort());
    expect(Object.values(titles?.stages ?? {}).every(({ zh, en }) => /\p{Script=Han}/u.test(zh) && en !== '')).toBe(
      true,
    );
  },
);

test('titles stand for procedures that exist', () => {
  expect(Object.keys(machineTitles).sort()).toEqual([...new Set(machines.map(({ id }) => nameOf(id)))].sort());
});
