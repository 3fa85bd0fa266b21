import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AnyStateMachine } from 'xstate';
import { careersContext } from '../../bench/careers/context';
import { machineOf, nameOf } from '../../machines/registry';
import { stages as told } from './stages';

const folder = path.join(__dirname, 'checker');

/** Files of the checker, and everything they import, over and over. */
const reached = (): Map<string, string[]> => {
  const found = new Map<string, string[]>();
  const queue = readdirSync(folder).map((name) => path.join(folder, name));
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    if (found.has(file)) continue;
    const text = readFileSync(file, 'utf8');
    // Types are gone when it runs: only what is imported as a value can know anything.
    const named = [...text.matchAll(/^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'/gms)].map(
      ([, name = '']) => name,
    );
    found.set(file, named);
    const here = path.dirname(file);
    queue.push(...named.filter((name) => name.startsWith('.')).map((name) => `${path.join(here, name)}.ts`));
  }
  return found;
};

test('the checker reads entries alone: it reaches neither machines nor law nor engine, whatever way', () => {
  const files = [...reached()];
  const rooms = new Set(files.map(([file]) => path.relative(path.join(__dirname, '../..'), file).split(path.sep)[0]));
  expect([...rooms].sort()).toEqual(['domain', 'test']);
  const packages = files.flatMap(([, named]) => named.filter((name) => !name.startsWith('.')));
  expect([...new Set(packages)].sort()).toEqual(['@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'canonicalize']);
  expect(
    readdirSync(folder).flatMap(
      (name) => /import\(|require\(/.exec(readFileSync(path.join(folder, name), 'utf8')) ?? [],
    ),
  ).toEqual([]);
});

type Stage = AnyStateMachine['root'];
const leaves = (stage: Stage): readonly Stage[] => {
  const inner = Object.values(stage.states);
  return inner.length === 0 ? [stage] : inner.flatMap(leaves);
};
const timed = (stage: Stage): boolean => stage.after.length > 0 || (stage.parent !== undefined && timed(stage.parent));
const holds = (stage: Stage): boolean =>
  stage.entry.some((action) => typeof action === 'object' && 'type' in action && action.type === 'custody') ||
  (stage.parent !== undefined && holds(stage.parent));
const passedThrough = ({ always }: Stage): boolean => (always ?? []).length > 0;

test('its plain data is that of the machines: which stages have no clock, which end, and in which somebody is held', () => {
  const machines = Object.values(careersContext.law.procedures).map(machineOf);
  const stages = machines.flatMap((machine) => leaves(machine.root).map((stage) => ({ machine, stage })));
  const called = (wanted: (stage: Stage) => boolean): string[] =>
    stages.flatMap(({ machine, stage }) => (wanted(stage) ? `${machine.id} ${stage.key}` : []));
  const without = called((stage) => stage.type !== 'final' && !timed(stage) && !passedThrough(stage));
  expect(Object.keys(told.untimed).sort()).toEqual([...new Set(without)].sort());
  const ended = called(({ type }) => type === 'final');
  // A duty may also end without a step of its machine: moot, excused, handed over; what was approved is carried out by its act.
  const byEngine = told.ends.filter(
    (one) => ['duty', 'approval', 'risk-assessment'].includes(nameOf(one.split(' ')[0] ?? '')) && !ended.includes(one),
  );
  expect(byEngine).toEqual([
    'approval@1 carriedOut',
    ...['risk-assessment@1 superseded', 'risk-assessment@1 closed'],
    ...['duty@2 moot', 'duty@2 excused', 'duty@2 handedOver'],
  ]);
  expect(told.ends.filter((one) => !byEngine.includes(one)).sort()).toEqual(ended.sort());
  const kept = called((stage) => stage.type !== 'final' && holds(stage) && !passedThrough(stage));
  expect([...told.custody, ...told.either].sort()).toEqual(kept.sort());
  const free = called((stage) => stage.type !== 'final' && !holds(stage));
  expect([...told.either].sort()).toEqual([...new Set(free.filter((one) => kept.includes(one)))].sort());
});
