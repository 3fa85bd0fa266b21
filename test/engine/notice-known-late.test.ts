import { prosecutor, Story } from '../support/story';

const because = { reasons: 'The conditions of the law are met' };

test('a notice that is owed when its first day has passed already rings all the same (PRR 615(2))', () => {
  const story = new Story().filed('2026-03-02T09:00');
  story.act('measure.detain', '2026-03-02T10:00', { ground: 'Caught in the act' }, ['P1']);
  story.act('measure.request-arrest', '2026-03-03T10:00', because, ['P1']);
  story.act('arrest-review.receive', '2026-03-03T11:00', {}, ['P1']);
  story.act('arrest-review.approve', '2026-03-04T10:00', {}, ['P1'], { by: prosecutor });
  story.act('measure.arrest', '2026-03-04T12:00', {}, ['P1']);
  story.act('investigation.conclude', '2026-03-09T10:00', because);
  story.act('investigation.transfer', '2026-03-09T11:00', { opinionNo: 'No 1', volumes: 1 }, ['P1']);
  story.act('prosecution-review.receive', '2026-03-10T10:00', {}, ['P1']);
  // Ten days from receipt under the fast track: custody now ends on the 20th, and its last week began on the 13th.
  story.act('prosecution-review.choose-fast-track', '2026-03-18T10:00', {}, ['P1']);
  const { id, due, start } = story.clock('dh-expiry-notice', 'P1');
  expect(due.safeEnd).toBeLessThan(start);
  story.wait('2026-03-21T09:00');
  const rang = story.of('bell').filter(({ bell }) => bell.clock === id);
  expect(rang.map(({ bell, at }) => [bell.rung, at])).toEqual([['red', due.end]]);
});
