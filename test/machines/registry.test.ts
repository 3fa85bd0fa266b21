import { currentPack, packs } from '../../law/pack';
import { advance, begin, begunBy, machineOf, openedBy } from '../../machines/registry';

const facts = { remoteReport: false, hasComplainant: true, arrestApproved: false, noReviewRunning: true } as never;

const newest = (name: string) => begunBy(currentPack.procedures, name);

const owe = (...duties: string[]) => duties.map((duty) => ({ kind: 'owe', duty }));

test('entering a timed stage arms its limit, leaving it disarms; effects come back as data', () => {
  const machine = newest('measure');
  const actor = { agency: 'police' };
  const opened = begin(machine, { act: { type: 'measure.detain', actor, fields: {} }, facts });
  expect(opened).toMatchObject({ stage: 'detained', done: false });
  expect(opened.effects).toEqual([
    { kind: 'custody', held: true },
    ...owe('to-detention-house', 'detention-family-notice', 'detention-first-interrogation'),
    { kind: 'arm', limit: 'request-arrest' },
  ]);
  const requested = advance(machine, opened.snapshot, { type: 'measure.request-arrest' });
  expect(requested?.effects).toEqual([{ kind: 'disarm', limit: 'request-arrest' }]);
  expect(advance(machine, opened.snapshot, { type: 'measure.arrest' })).toBeUndefined();
  const refused = advance(machine, requested?.snapshot, { type: 'arrest-review.refuse' });
  expect(refused).toMatchObject({ stage: 'releaseOwed', effects: [{ kind: 'arm', limit: 'release-on-refusal' }] });
  const released = advance(machine, refused?.snapshot, { type: 'measure.release' });
  expect(released).toMatchObject({ stage: 'released', done: true });
  expect(released?.effects).toContainEqual({ kind: 'custody', held: false });
  expect(released?.effects).toContainEqual({ kind: 'disarm', limit: 'release-on-refusal' });
});

test('the first version of a measure opens the review itself and owes nothing beside, as it was released', () => {
  const machine = machineOf('measure@1');
  const opened = begin(machine, { act: {}, facts });
  expect(opened).toMatchObject({ stage: 'detained', done: false });
  expect(opened.effects).toEqual([
    { kind: 'custody', held: true },
    { kind: 'arm', limit: 'request-arrest' },
  ]);
  const requested = advance(machine, opened.snapshot, { type: 'measure.request-arrest' });
  expect(requested?.effects).toEqual([
    { kind: 'disarm', limit: 'request-arrest' },
    { kind: 'openProcedure', machine: 'arrest-review' },
  ]);
  expect(advance(machine, opened.snapshot, { type: 'measure.arrest' })).toBeUndefined();
  const refused = advance(machine, requested?.snapshot, { type: 'arrest-review.refuse' });
  expect(refused).toMatchObject({ stage: 'releaseOwed', effects: [{ kind: 'arm', limit: 'release-on-refusal' }] });
  const released = advance(machine, refused?.snapshot, { type: 'measure.release' });
  expect(released).toMatchObject({ stage: 'released', done: true });
  expect(released?.effects).toContainEqual({ kind: 'custody', held: false });
});

test('a remote report owes contact within three days, a report in person registration at once', () => {
  const machine = newest('reception');
  expect(begin(machine, { act: {}, facts: { remoteReport: true } })).toMatchObject({ stage: 'contacting' });
  expect(begin(machine, { act: {}, facts: { remoteReport: false } })).toMatchObject({ stage: 'registering' });
});

test('a duty goes through its own steps in their order and through no other', () => {
  const machine = newest('duty');
  const owed = begin(machine, {
    steps: [
      { step: 'do', limit: 'x' },
      { step: 'verify', limit: 'y' },
    ],
    doer: null,
  });
  expect(advance(machine, owed.snapshot, { type: 'duty.verify' })).toBeUndefined();
  const done = advance(machine, owed.snapshot, { type: 'duty.do', act: { actor: { person: 'li' } } } as never);
  expect(done).toMatchObject({ stage: 'owed', done: false });
  expect(done?.effects).toEqual([
    { kind: 'disarm', limit: 'owed' },
    { kind: 'arm', limit: 'owed' },
  ]);
  expect(advance(machine, done?.snapshot, { type: 'duty.verify' })).toMatchObject({ stage: 'done', done: true });
});

test('which procedure an act opens, and of which version, stands in the law pack', () => {
  const first = packs.get('2026-11')?.procedures ?? {};
  expect(begunBy(first, 'measure').id).toBe('measure@1');
  expect(begunBy(currentPack.procedures, 'measure').id).toBe('measure@2');
  expect(openedBy(first, 'measure.bail')).toBeUndefined();
  expect(openedBy(currentPack.procedures, 'measure.bail')).toMatchObject({ name: 'measure' });
  expect(() => begunBy(first, 'trial')).toThrow('The law pack has no procedure trial.');
  expect(() => machineOf('measure@9')).toThrow(/Unknown machine measure@9/);
});
