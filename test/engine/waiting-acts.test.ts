import { Story } from '../support/story';

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
