import type { AnyStateNode } from 'xstate';
import { machineTitles } from '../../law/titles';
import { machines, nameOf } from '../../machines/registry';

const leaves = (node: AnyStateNode): string[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node.key] : children.flatMap(leaves);
};

/** Ends that the engine gives a duty whose ground has gone, or which the law does not ask for: no step of its machine. */
const endedByEngine: Readonly<Record<string, readonly string[]>> = { duty: ['moot', 'excused', 'handedOver'] };

const stagesOf = (name: string): readonly string[] => {
  const versions = machines.filter(({ id }) => nameOf(id) === name);
  return [...new Set([...versions.flatMap(({ root }) => leaves(root)), ...(endedByEngine[name] ?? [])])];
};

test.each([...new Set(machines.map(({ id }) => nameOf(id)))])(
  'every stage of every version of %s, and nothing else, has a title in both languages',
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
