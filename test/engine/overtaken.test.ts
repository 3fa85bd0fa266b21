import { Story } from '../support/story';

/** A wake of 00:00:05 has taken the lock before an act that was received at 23:59:58, in time. */
const overtaking = { received: '2026-03-12T23:59:58' };

test('a wake finds two persons overdue and has overtaken the request for one: the breach of the other still stands (CPL 91)', () => {
  const story = new Story().filed('2026-03-01T09:00', 2);
  story.act('measure.detain', '2026-03-09T10:00', { ground: 'gang' }, ['P1', 'P2']);
  story.wait('2026-03-13T00:00:05');
  expect(story.of('breach')).toHaveLength(2);
  story.act('measure.request-arrest', '2026-03-12T23:59:50', { reasons: 'complete' }, ['P1'], overtaking);
  expect(story.clock('request-arrest', 'P1').breaches).toEqual([]);
  expect(story.clock('request-arrest', 'P2').breaches).toHaveLength(1);
  expect(story.of('refold')[0]?.effects.filter(({ kind }) => kind === 'breach-withdrawn')).toHaveLength(1);
  expect(story.wait('2026-03-13T00:01').map(({ kind }) => kind)).toEqual([]);
});

test('an hour limit is over with its due minute: a transfer of that minute was overtaken, not corrected (CPR 175)', () => {
  const story = new Story();
  const report = { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' };
  story.act('reception.receive', '2026-03-09T10:00', report);
  story.act('reception.register', '2026-03-09T10:05');
  story.act('reception.find-not-mine', '2026-03-09T10:20:30', { competentUnit: 'next county', reasons: 'place' });
  story.wait('2026-03-10T10:21:02');
  expect(story.of('breach')).toHaveLength(1);
  const transfer = { to: 'next county', reporterTold: true };
  story.act('reception.transfer', '2026-03-10T10:20:50', transfer, [], { received: '2026-03-10T10:20:55' });
  expect(story.of('refold')[0]?.effects).toContainEqual(
    expect.objectContaining({ kind: 'breach-withdrawn', why: 'overtaken' }),
  );
  expect(story.of('bell-withdrawn')).toHaveLength(1);
});
