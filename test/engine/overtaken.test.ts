import { following } from '../../engine';
import { recordPolicy } from '../../law/policy';
import { Story, chief, context, firstContext } from '../support/story';

/** A wake of 00:00:05 has taken the lock before an act that was received at 23:59:58, in time. */
const overtaking = { received: '2026-03-12T23:59:58' };

test('a wake finds two persons overdue and has overtaken the request for one: the breach of the other still stands (CPL 91)', () => {
  const story = new Story().filed('2026-03-01T09:00', 2).detained('2026-03-09T10:00', ['P1', 'P2']);
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
  story.act('reception.register', '2026-03-09T10:05', { receiptNo: 'R-1' });
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

test('an extension that came in before midnight takes back the red bell of midnight: nobody owes an answer, nothing climbs', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T00:00:05');
  const { id } = story.clock('criminal-filing-review');
  const fields = { clock: id, extension: 'major-difficult-complex', reasons: 'complex' };
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'C 2' } as const;
  story.act('limit.extend', '2026-03-12T23:59:50', fields, [], { ...overtaking, decidedBy });
  expect(story.of('refold')[0]?.effects).toContainEqual(
    expect.objectContaining({ kind: 'breach-withdrawn', why: 'overtaken' }),
  );
  expect(story.of('bell-withdrawn').map(({ bell }) => bell.endsWith('/red'))).toEqual([true]);
  expect(story.wait('2026-03-31T00:00').filter(({ kind }) => kind === 'climb')).toEqual([]);
});

test('an alert that an extension took back rings again when the extension proves to have come too late', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T00:00:05');
  const { id } = story.clock('criminal-filing-review');
  const fields = { clock: id, extension: 'major-difficult-complex', reasons: 'complex' };
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'C 2' } as const;
  story.act('limit.extend', '2026-03-12T23:59:50', fields, [], { ...overtaking, decidedBy });
  const later = { act: story.accepted.at(-1)?.id, occurredAt: '2026-03-13T07:00', reasons: 'The clock was wrong' };
  story.act('act.correct', '2026-03-14T12:00', later);
  const [again] = Object.values(story.open.bells).filter((bell) => bell.id.endsWith('/red'));
  expect(again).toMatchObject({ status: 'rang', at: Date.parse('2026-03-14T12:00+08:00'), duty: { done: false } });
});

/** Ladders without quiet hours: time to answer runs from midnight on. */
const midnight = { ...context, policy: recordPolicy };

test('an extension that came in after the red bell leaves it standing: what was owed at midnight was owed', () => {
  const story = new Story(midnight).acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T09:00');
  const { id } = story.clock('criminal-filing-review');
  const fields = { clock: id, extension: 'major-difficult-complex', reasons: 'complex' };
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'C 2' } as const;
  story.act('limit.extend', '2026-03-12T16:00', fields, [], { received: '2026-03-13T10:00', decidedBy });
  expect(story.of('bell-withdrawn')).toEqual([]);
  expect(story.wait('2026-03-14T00:00').map(({ kind }) => kind)).toContain('climb');
});

test('a leader who answered in time was overtaken by the climb: it is withdrawn, and the superior owes nothing', () => {
  const story = new Story(midnight).acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-14T00:00:05');
  expect(story.of('climb')).toHaveLength(1);
  const red = story.of('bell').find(({ bell }) => bell.colour === 'red')?.bell.id ?? '';
  const answer = { by: chief, received: '2026-03-13T23:59:58' };
  story.act('duty.acknowledge', '2026-03-13T23:59:50', { duty: red }, [], answer);
  expect(story.of('bell-withdrawn')).toMatchObject([{ bell: `${red}^`, why: 'overtaken' }]);
  expect(following(story.open, 1, midnight)).toMatchObject({ tier: 0, wake: null });
  expect(story.wait('2026-03-20T00:00')).toEqual([]);
});

test('a leader who answers after the climb has answered for himself only: the superior still owes an answer', () => {
  const story = new Story(midnight).acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-14T00:00:05');
  const red = story.of('bell').find(({ bell }) => bell.colour === 'red')?.bell.id ?? '';
  story.act('duty.acknowledge', '2026-03-13T23:59:50', { duty: red }, [], { by: chief, received: '2026-03-14T00:01' });
  expect(story.of('bell-withdrawn')).toEqual([]);
  expect(following(story.open, 1, midnight)).toMatchObject({ tier: 2, wake: { why: 'answer' } });
});

const requestedOf = (story: Story): Story => {
  story.act('measure.request-arrest', '2026-03-04T10:00', { reasons: 'complete' }, ['P1'], { id: 'request' });
  story.act('arrest-review.receive', '2026-03-04T11:00', {}, ['P1'], { id: 'receive' });
  story.wait('2026-03-12T01:00');
  expect(story.of('breach')).toMatchObject([{ row: 'C-08' }]);
  return story;
};

/** The release of the day after the detention, known nine days later. */
const releasedLate = (story: Story): void => {
  const late = { received: '2026-03-12T02:00', documentNo: 'R 1' };
  story.act('measure.release', '2026-03-03T10:00', { reasons: 'no ground' }, ['P1'], late);
  expect(story.of('bell-withdrawn').at(-1)).toMatchObject({ bell: expect.stringMatching(/red$/), why: 'corrected' });
  expect(story.wait('2026-03-14T00:00').filter(({ kind }) => kind === 'climb')).toEqual([]);
};

test('a release entered late makes the review one of somebody at large: fifteen days, and no alert for seven (PRR 282)', () => {
  const story = requestedOf(new Story().filed('2026-03-01T09:00').detained('2026-03-02T10:00'));
  releasedLate(story);
  expect(story.standing.contested).toEqual([]);
  expect(story.clock('arrest-review-not-detained', 'P1').due).toMatchObject({ effective: '2026-03-19' });
  expect(() => story.clock('arrest-review-detained', 'P1')).toThrow(/No clock/);
});

test('under the law of the first release a release entered late takes the review away, and with it its alert', () => {
  const story = new Story(firstContext).filed('2026-03-01T09:00');
  story.act('measure.detain', '2026-03-02T10:00', { ground: 'gang' }, ['P1']);
  releasedLate(requestedOf(story));
  expect(story.standing.contested).toEqual(['request', 'receive']);
});
