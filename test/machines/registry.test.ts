import { advance, begin, newestOf } from '../../machines/registry';

const facts = { remoteReport: false, hasComplainant: true } as never;

test('entering a timed stage arms its limit, leaving it disarms; effects come back as data', () => {
  const machine = newestOf('measure');
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
  const machine = newestOf('reception');
  expect(begin(machine, { act: {}, facts: { remoteReport: true } })).toMatchObject({ stage: 'contacting' });
  expect(begin(machine, { act: {}, facts: { remoteReport: false } })).toMatchObject({ stage: 'registering' });
});

test('a duty goes through its own steps in their order and through no other', () => {
  const machine = newestOf('duty');
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
