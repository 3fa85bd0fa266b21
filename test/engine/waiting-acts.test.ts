import { instant, prosecutor, Story } from '../support/story';

const ground = { ground: 'Caught in the act' };
const because = { reasons: 'The conditions of the law are met' };

test('a request put behind its own withdrawal by a correction closes a limit that had run out: late, never in time (CPL 91)', () => {
  const story = new Story().filed('2026-03-02T09:00');
  story.act('measure.detain', '2026-03-02T10:00', ground, ['P1']);
  story.act('measure.request-arrest', '2026-03-04T10:00', because, ['P1']);
  story.act('arrest-review.receive', '2026-03-04T16:00', {}, ['P1']);
  story.act('arrest-review.withdraw', '2026-03-09T10:00', because, ['P1']);
  story.act('measure.request-arrest', '2026-03-10T10:00', because, ['P1'], { id: 'again' });
  expect(story.clock('request-arrest', 'P1')).toMatchObject({ closed: { by: 'again' }, breaches: [{}] });

  const correction = { act: 'again', occurredAt: '2026-03-08T10:00:00+08:00', ...because };
  expect(story.act('act.correct', '2026-03-11T10:00', correction)).toMatchObject({ accepted: true });

  expect(story.standing.contested).toEqual(['again']);
  const clock = story.clock('request-arrest', 'P1');
  expect(clock).toMatchObject({ closed: { by: 'again' }, due: { effective: '2026-03-05' } });
  expect(clock.breaches).toEqual([{ at: clock.due.end }]);
});

test('an arrest that must wait for its approval begins a custody of its own behind the one that ended meanwhile: no two overlap', () => {
  const story = new Story().filed('2026-03-02T09:00');
  story.act('measure.detain', '2026-03-02T10:00', ground, ['P1']);
  story.act('measure.request-arrest', '2026-03-03T10:00', because, ['P1']);
  story.act('arrest-review.receive', '2026-03-03T11:00', {}, ['P1']);
  story.act('arrest-review.approve', '2026-03-04T10:00', {}, ['P1'], { id: 'approved', by: prosecutor });
  story.act('measure.arrest', '2026-03-04T12:00', {}, ['P1'], { id: 'arrested' });
  story.act('measure.bail', '2026-03-05T10:00', { surety: 'guarantor', ...because }, ['P1']);

  const correction = { act: 'approved', occurredAt: '2026-03-06T10:00:00+08:00', ...because };
  story.act('act.correct', '2026-03-06T15:00', correction, [], { by: prosecutor });

  expect(story.standing.contested).toEqual(['arrested']);
  expect(story.standing.persons.P1?.custody).toEqual([
    { from: instant('2026-03-02T10:00'), to: instant('2026-03-05T10:00') },
    { from: instant('2026-03-05T10:00') },
  ]);
});

test('an act in time, entered late, turns out to have happened too late: the ledger says that the breach stands again', () => {
  const story = new Story().acceptedAt('2026-03-02T09:00');
  story.wait('2026-03-06T09:00');
  const late = { id: 'filed', received: '2026-03-06T10:00', documentNo: 'No 1' };
  story.act('filing.file', '2026-03-04T10:00', { suspectedOffence: 'theft' }, [], late);
  expect(story.clock('criminal-filing-review').breaches).toMatchObject([{ cured: 'filed' }]);

  const correction = { act: 'filed', occurredAt: '2026-03-06T08:00:00+08:00', ...because };
  story.act('act.correct', '2026-03-06T11:00', correction);

  const { id, due } = story.clock('criminal-filing-review');
  expect(story.of('refold').at(-1)?.effects).toContainEqual({ kind: 'breach-appeared', clock: id, at: due.end });
});
