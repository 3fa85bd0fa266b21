import { Story, deputy, officer } from '../support/story';

test('filed in time but entered late: the breach stays visible as cured and somebody else must confirm it', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T09:00');
  expect(story.of('breach')).toHaveLength(1);
  const entry = { received: '2026-03-13T10:00', decidedBy: null };
  expect(story.act('filing.file', '2026-03-12T16:00', { suspectedOffence: 'theft' }, [], entry)).toMatchObject({
    refusal: { code: 'decision-missing' },
  });
  story.act('filing.file', '2026-03-12T16:00', { suspectedOffence: 'theft' }, [], {
    received: '2026-03-13T10:05',
    id: 'late',
  });
  expect(story.clock('criminal-filing-review')).toMatchObject({
    breaches: [{ cured: 'late' }],
    closed: { by: 'late' },
  });
  expect(story.of('refold').at(-1)?.effects).toContainEqual(
    expect.objectContaining({ kind: 'breach-cured', by: 'late' }),
  );
  const duty = 'late-entry-confirmation-late';
  expect(story.standing.procedures[duty]).toMatchObject({ stage: 'owed', done: false });
  expect(story.act('duty.verify', '2026-03-13T11:00', { duty }, [], { by: officer })).toMatchObject({
    refusal: { code: 'same-person' },
  });
  expect(story.act('duty.verify', '2026-03-13T11:30', { duty }, [], { by: deputy })).toMatchObject({ accepted: true });
  expect(story.standing.procedures[duty]?.done).toBe(true);
});

test('a breach written by a wake that overtook an act received in time is withdrawn, with its bell, and nothing is owed', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T00:00:05');
  expect(story.of('breach')).toHaveLength(1);
  expect(story.of('bell').filter(({ bell }) => bell.colour === 'red')).toHaveLength(1);
  story.act('filing.file', '2026-03-12T23:59:50', { suspectedOffence: 'theft' }, [], {
    received: '2026-03-12T23:59:58',
  });
  expect(story.clock('criminal-filing-review').breaches).toEqual([]);
  expect(story.of('refold')[0]?.effects).toContainEqual(
    expect.objectContaining({ kind: 'breach-withdrawn', why: 'overtaken' }),
  );
  expect(story.of('bell-withdrawn')).toHaveLength(1);
  const climbs = story.wait('2026-03-20T00:00').filter(({ kind }) => kind === 'climb');
  expect(climbs).toEqual([]);
});

test('an extension granted in time and entered late moves the clock and leaves the breach cured', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T09:00');
  const clock = story.clock('criminal-filing-review').id;
  const fields = { clock, extension: 'clue-verification', reasons: 'clue must be verified' };
  const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 1' } as const;
  story.act('limit.extend', '2026-03-12T10:00', fields, [], { received: '2026-03-13T10:00', decidedBy });
  expect(story.clock('criminal-filing-review')).toMatchObject({ due: { effective: '2026-03-16' } });
  expect(story.clock('criminal-filing-review').breaches).toHaveLength(1);
  expect(story.clock('criminal-filing-review').breaches[0]).toHaveProperty('cured');
});

test('a correction folds the case again: the clock moves, and an act now contrary to order is contested, never undone', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 2' } as const;
  story.act('filing.file', '2026-03-12T10:00', { suspectedOffence: 'theft' });
  story.act(
    'act.correct',
    '2026-03-13T10:00',
    { act: 'a3', occurredAt: '2026-03-05T10:00:00+08:00', reasons: 'misread' },
    [],
    { decidedBy },
  );
  expect(story.of('refused')).toEqual([]);
  expect(story.standing.contested).toEqual(['a3']);
  expect(story.standing.procedures).toHaveProperty('filing-a3');
  story.act(
    'act.correct',
    '2026-03-14T10:00',
    { act: 'a3', occurredAt: '2026-03-09T09:00:00+08:00', reasons: 'misread again' },
    [],
    { decidedBy },
  );
  expect(story.standing.contested).toEqual(['a3']);
  story.act(
    'act.correct',
    '2026-03-15T10:00',
    { act: 'a3', occurredAt: '2026-03-09T11:00:00+08:00', reasons: 'now right' },
    [],
    { decidedBy },
  );
  expect(story.standing.contested).toEqual([]);
  expect(story.clock('criminal-filing-review').breaches).toEqual([]);
});

test('a correction that makes a limit run out earlier lets the breach appear', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.act('filing.file', '2026-03-12T10:00', { suspectedOffence: 'theft' });
  const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 3' } as const;
  story.act(
    'act.correct',
    '2026-03-16T10:00',
    { act: 'a4', occurredAt: '2026-03-14T10:00:00+08:00', reasons: 'signed later' },
    [],
    { decidedBy },
  );
  expect(story.of('refold')[0]?.effects).toContainEqual(expect.objectContaining({ kind: 'breach-appeared' }));
  expect(story.clock('criminal-filing-review').breaches).toHaveLength(1);
});

test('an act of the due minute is in time whatever its seconds; at 24:00 the day is over (CPL 105)', () => {
  const inTime = new Story().acceptedAt('2026-03-09T10:00');
  inTime.act('filing.file', '2026-03-12T23:59:59', { suspectedOffence: 'theft' });
  expect(inTime.clock('criminal-filing-review').breaches).toEqual([]);
  const late = new Story().acceptedAt('2026-03-09T10:00');
  late.act('filing.file', '2026-03-13T00:00:00', { suspectedOffence: 'theft' });
  expect(late.clock('criminal-filing-review').breaches).toHaveLength(1);
});

test('nothing due: a wake returns the same state and writes nothing', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  const before = story.hash();
  expect(story.wait('2026-03-09T11:00')).toEqual([]);
  expect(story.hash()).toBe(before);
});
