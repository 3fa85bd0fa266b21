import { following } from '../../engine';
import { Story, chief, context, countyChief, instant, officer, prosecutor } from '../support/story';

test('an overdue filing review rings at handler, head and leader, and climbs to the county when nobody answers', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-15T12:00');
  const told = story
    .of('bell')
    .map(({ bell }) => [bell.rung, bell.tier, bell.tells.map(({ role, unit }) => `${role}@${unit}`)]);
  expect(told).toEqual([
    ['blue', 0, ['handler@station']],
    ['orange', 0, ['handler@station', 'head@station']],
    ['red', 1, ['handler@station', 'head@station', 'leader@station']],
    ['superior', 2, ['handler@station', 'leader@county']],
    ['superior', 3, ['handler@station', 'leader@city']],
  ]);
  expect(story.of('climb').map(({ to }) => to)).toEqual(['county', 'city']);
  expect(following(story.open, 9, context)).toMatchObject({ tier: 3, stages: ['filing.underReview'] });
});

test('the leader answers in time: nothing climbs; the handler may not answer for him', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-13T08:00');
  const red = story.of('bell').find(({ bell }) => bell.colour === 'red')?.bell.id;
  expect(story.act('duty.acknowledge', '2026-03-13T09:00', { duty: red }, [], { by: officer })).toMatchObject({
    refusal: { code: 'wrong-role' },
  });
  expect(story.act('duty.acknowledge', '2026-03-13T09:00', { duty: red }, [], { by: countyChief })).toMatchObject({
    refusal: { code: 'not-told' },
  });
  expect(story.act('duty.acknowledge', '2026-03-13T09:30', { duty: red }, [], { by: chief })).toMatchObject({
    accepted: true,
  });
  story.act('duty.plan', '2026-03-13T10:00', { duty: red, by: '2026-03-13' }, [], { by: chief });
  story.act('duty.do', '2026-03-13T11:00', { duty: red }, [], { by: officer });
  story.act('duty.verify', '2026-03-13T12:00', { duty: red }, [], { by: chief });
  expect(story.wait('2026-03-20T00:00').map(({ kind }) => kind)).toEqual([]);
  expect(story.act('duty.acknowledge', '2026-03-20T09:30', { duty: red }, [], { by: chief })).toMatchObject({
    refusal: { code: 'no-such-duty' },
  });
});

test('the top of the line stays unanswered: the climb says so and ends', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-30T00:00');
  expect(story.of('climb').map(({ to }) => to)).toEqual(['county', 'city', null]);
});

test('a back-dated report is told at once: earlier rungs are missed before entry and only the highest rings', () => {
  const story = new Story();
  const received = { received: '2026-03-20T10:00' };
  story.act(
    'reception.receive',
    '2026-03-09T10:00',
    { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' },
    [],
    received,
  );
  expect(story.of('bell-missed').map(({ bell }) => bell.rung)).toEqual(['blue']);
  expect(story.of('bell').map(({ bell }) => bell.rung)).toEqual(['red']);
  expect(story.of('bell')[0]?.at).toBe(Date.parse('2026-03-20T02:00:00Z'));
  expect(story.of('breach')).toHaveLength(1);
});

test('a bell that rang two hours late in the morning gives the leader his full day: nothing climbs past people who were not told', () => {
  const late = new Story({
    ...context,
    rang: (bell) => (bell.endsWith('red') ? Date.parse('2026-03-13T01:00:00Z') : undefined),
  });
  late.acceptedAt('2026-03-09T10:00');
  late.wait('2026-03-14T08:59');
  expect(late.of('climb')).toEqual([]);
  late.wait('2026-03-14T09:00');
  expect(late.of('climb')).toHaveLength(1);
});

test('a rung rings again for a new due date only where its instant lies ahead', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.wait('2026-03-12T12:00');
  expect(story.of('bell').map(({ bell }) => bell.rung)).toEqual(['blue', 'orange']);
  const clock = story.clock('criminal-filing-review').id;
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'D 9' } as const;
  story.act(
    'limit.extend',
    '2026-03-12T13:00',
    { clock, extension: 'major-difficult-complex', reasons: 'complex' },
    [],
    { decidedBy },
  );
  story.wait('2026-04-09T00:00');
  const rings = story
    .of('bell')
    .map(({ bell }) => `${bell.rung} ${new Date(bell.at + 8 * 3_600_000).toISOString().slice(0, 13)}`);
  expect(rings.slice(2)).toEqual(['blue 2026-04-01T09', 'orange 2026-04-07T09', 'red 2026-04-09T00']);
});

test('an alert that nobody answered climbs on after its limit was met late, and the next act does not take that back', () => {
  const story = new Story().acceptedAt('2026-03-09T10:00');
  story.act('filing.file', '2026-03-13T09:00', { suspectedOffence: 'theft' });
  story.wait('2026-03-15T09:00');
  expect(story.of('climb')).toHaveLength(2);
  story.act('person.register', '2026-03-15T09:30', { label: 'P1', standing: 'suspect', name: 'Somebody' });
  expect(story.of('bell-withdrawn')).toEqual([]);
  expect(following(story.open, 1, context).tier).toBe(3);
});

test('a procuratorate that has decided on bail decides once: sent back and received again, its bail goes on (G-05)', () => {
  const story = new Story().filed('2026-03-02T09:00');
  const bail = { surety: 'guarantor', reasons: 'no danger to society' };
  story.act('measure.bail', '2026-03-03T09:00', bail, ['P1']);
  story.underReview('2026-03-20T09:00');
  expect(story.clock('bail-receiving-decision', 'P1').due).toMatchObject({ effective: '2026-03-27' });
  story.act('measure.bail', '2026-03-25T09:00', bail, ['P1'], { by: prosecutor });
  expect(story.clock('bail-receiving-decision', 'P1').closed).toBeDefined();
  story.act('prosecution-review.send-back', '2026-04-10T09:00', { reasons: 'incomplete' }, ['P1']);
  story.act('prosecution-review.receive-back', '2026-04-10T10:00', {}, ['P1']);
  story.act('prosecution-review.resend', '2026-04-20T09:00', { opinionNo: 'Opinion 2' }, ['P1']);
  story.act('prosecution-review.receive', '2026-04-20T10:00', {}, ['P1']);
  expect(story.of('refused')).toEqual([]);
  expect(story.clock('bail-receiving-decision', 'P1').start).toBe(instant('2026-03-20T09:00'));
});
