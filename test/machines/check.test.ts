import { createMachine, setup } from 'xstate';
import { duties } from '../../law/duties';
import { currentPack, packs } from '../../law/pack';
import { faultsOf } from '../../machines/check';
import { delaysOf, effects } from '../../machines/kit';
import { excused } from '../../machines/excused';
import { machines } from '../../machines/registry';

const faults = (machine: Parameters<typeof faultsOf>[2]): readonly string[] => faultsOf(currentPack, duties, machine);

test('machines, law and duties fit together: every stage is timed or says why not, every limit is used', () => {
  expect(faults(machines)).toEqual([]);
});

test.each([...packs.values()].map((pack) => [pack.id, pack] as const))(
  'the machines that pack %s pins fit its own limits, and use every one of them',
  (_, pack) => {
    expect(faultsOf(pack, duties)).toEqual([]);
  },
);

const planted = (states: object, delays: object = delaysOf('request-arrest')) =>
  setup({ delays, actions: effects, guards: { known: () => true } }).createMachine({
    id: 'planted@1',
    initial: 'first',
    states: states as never,
  });

test.each([
  ['a stage with neither a limit nor a reason', planted({ first: {} }), /planted@1.first needs a limit or a reason/],
  [
    'a stage with both',
    planted({ first: { meta: { untimed: 'x' }, after: { 'request-arrest': { actions: 'overdue' } } } }),
    /not both/,
  ],
  [
    'a key that is no limit',
    planted({ first: { after: { 'request-arest': { actions: 'overdue' } } } }, delaysOf('request-arest')),
    /no limit of the law pack/,
  ],
  [
    'a limit that moves the stage',
    planted({ first: { after: { 'request-arrest': 'next' } }, next: { type: 'final' } }),
    /only a right that lapses/,
  ],
  [
    'an act outside the catalogue',
    planted({ first: { meta: { untimed: 'x' }, on: { 'measure.vanish': 'next' } }, next: { type: 'final' } }),
    /measure.vanish is no act/,
  ],
  [
    'an undeclared delay',
    planted({ first: { after: { 'request-arrest': { actions: 'overdue' } } } }, {}),
    /would fire at birth/,
  ],
  [
    'a guard nobody defined',
    planted({
      first: { meta: { untimed: 'x' }, on: { 'measure.release': { guard: 'unknown', target: 'next' } } },
      next: { type: 'final' },
    }),
    /no guard is called unknown/,
  ],
  [
    'the reserved key',
    planted({ first: { after: { owed: { actions: 'overdue' } } } }, delaysOf('owed')),
    /reserved for duty/,
  ],
])('%s is refused at start', (_, machine, reason) => {
  expect(faults([machine as never]).join('\n')).toMatch(reason);
});

test('a limit that nobody owes who acts here is run by no machine and no duty: a lawyer meeting is of the detention house', () => {
  const timed = planted(
    { first: { after: { 'lawyer-meeting': { actions: 'overdue' } } } },
    delaysOf('lawyer-meeting'),
  ) as never;
  expect(faults([timed]).join('\n')).toMatch(/lawyer-meeting is owed by detention-house, whom no machine follows/);
  const owes = createMachine({
    id: 'owes@1',
    initial: 'first',
    states: { first: { type: 'final', entry: { type: 'owe', params: { duty: 'meeting' } } } },
  }) as never;
  const meeting = { id: 'meeting', title: { zh: '会见', en: 'Meeting' }, basis: ['CPL 39'] };
  const catalogue = new Map([
    ...duties,
    ['meeting', { ...meeting, steps: [{ step: 'do', limit: 'lawyer-meeting' }] } as const],
  ]);
  expect(faultsOf(currentPack, catalogue, [owes]).join('\n')).toMatch(
    /meeting runs lawyer-meeting, owed by detention-house/,
  );
});

test('nothing is excused that is run after all, or that the pack does not have', () => {
  const used = machines.flatMap(({ implementations }) => Object.keys((implementations as { delays: object }).delays));
  const owed = [...duties.values()].flatMap(({ steps }) => steps.flatMap(({ limit }) => limit ?? []));
  expect([...excused.keys()].filter((id) => !currentPack.limits.has(id))).toEqual([]);
  expect([...excused.keys()].filter((id) => used.includes(id) || owed.includes(id))).toEqual([]);
  expect([...excused.values()].every((reason) => reason.length > 20)).toBe(true);
});

test('an undeclared delay is what the check says it is: it fires in the very first step', () => {
  const bad = createMachine({ id: 'bad', initial: 'a', states: { a: { after: { nowhere: 'b' } }, b: {} } });
  expect(faults([bad as never]).join()).toMatch(/nowhere/);
});

test('a limit that nothing uses is refused', () => {
  const limits = new Map(currentPack.limits);
  const first = [...limits.values()][0];
  if (first) limits.set('spare', { ...first, id: 'spare' });
  expect(faultsOf({ ...currentPack, limits }, duties)).toEqual([
    'spare is used by no machine and no duty, and nothing excuses it.',
  ]);
});
