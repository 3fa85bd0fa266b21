import type { AnyStateNode } from 'xstate';
import { machineTitles } from '../../law/titles';
import { machines, nameOf } from '../../machines/registry';

const leaves = (node: AnyStateNode): string[] => {
  const children = Object.values(node.states);
  return children.length === 0 ? [node.key] : children.flatMap(leaves);
};

test.each(machines.map((machine) => [machine.id, machine] as const))(
  'every stage of %s, and nothing else, has a title in both languages',
  (id, machine) => {
    const titles = machineTitles[nameOf(id)];

    expect(titles?.title.zh).toBeTruthy();
    expect(Object.keys(titles?.stages ?? {}).sort()).toEqual(leaves(machine.root).sort());
  },
);
