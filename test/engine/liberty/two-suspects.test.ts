import { following } from '../../../engine';
import { Story, context, instant } from '../../support/story';
import { arrest, bail, breaches, detain, detained, dutiful, receive, request, running } from './teller';

test('two suspects and one bailed: her custody clocks stop, his go on, and the case wakes for the earliest of both (CPL 79, 91)', () => {
  const story = dutiful(detained('2026-03-09T10:00', 2), '2026-03-09T20:00');
  expect(bail(story, '2026-03-10T09:00', ['P2'])).toMatchObject({ accepted: true });
  expect(running(story, 'P1')).toEqual(['custody-expiry-notice', 'request-arrest 2026-03-12'].slice(1));
  expect(running(story, 'P2')).toEqual(['bail-cap 2027-03-10']);
  expect(story.standing.persons.P1?.custody).toEqual([{ from: instant('2026-03-09T10:00') }]);
  expect(story.standing.persons.P2?.custody).toEqual([
    { from: instant('2026-03-09T10:00'), to: instant('2026-03-10T09:00') },
  ]);
  expect(following(story.open, 1, context).wake).toMatchObject({ at: instant('2026-03-13T00:00'), why: 'breach' });
  story.wait('2026-03-13T00:00');
  expect(story.of('breach')).toMatchObject([{ row: 'C-07', person: 'P1' }]);
});

test('detained on different days, requested in one act: each suspect keeps a limit of his own (CPL 91)', () => {
  const story = new Story().filed('2026-03-09T08:00', 2);
  detain(story, '2026-03-09T10:00', ['P1']);
  detain(story, '2026-03-11T10:00', ['P2']);
  expect(story.clock('request-arrest', 'P1').due.effective).toBe('2026-03-12');
  expect(story.clock('request-arrest', 'P2').due.effective).toBe('2026-03-14');
  request(story, '2026-03-13T09:00', ['P1', 'P2']);
  expect(breaches(story, 'C-07')).toEqual(['C-07 2026-03-12']);
  expect(story.clock('request-arrest', 'P1').closed).toBeDefined();
  expect(story.clock('request-arrest', 'P2').breaches).toEqual([]);
});

test('one act over both, for all or none: one of them has no approved arrest, so neither is arrested (CPL 80)', () => {
  const story = detained('2026-03-09T10:00', 2);
  request(story, '2026-03-10T10:00', ['P1', 'P2']);
  receive(story, '2026-03-10T11:00', ['P1', 'P2']);
  story.act('arrest-review.approve', '2026-03-11T10:00', {}, ['P1']);
  story.wait('2026-03-11T15:00');
  const before = story.hash();
  expect(arrest(story, '2026-03-11T15:00', ['P1', 'P2'])).toMatchObject({
    accepted: false,
    refusal: { details: { person: 'P2' } },
  });
  expect(story.hash()).toBe(before);
  expect(story.of('refused')).toHaveLength(1);
  expect(arrest(story, '2026-03-11T16:00', ['P1'])).toMatchObject({ accepted: true });
  expect(running(story, 'P2')).toContain('arrest-review-detained 2026-03-17');
});

test('received in one act, one held and one on bail: seven days for him, fifteen for her (PRR 282)', () => {
  const story = detained('2026-03-09T10:00', 2);
  bail(story, '2026-03-10T09:00', ['P2']);
  request(story, '2026-03-11T10:00', ['P1', 'P2']);
  receive(story, '2026-03-11T11:00', ['P1', 'P2']);
  expect(running(story, 'P1')).toContain('arrest-review-detained 2026-03-18');
  expect(running(story, 'P2')).toContain('arrest-review-not-detained 2026-03-26');
});

test('the same person named twice in one act is detained once, or not at all', () => {
  const story = new Story().filed('2026-03-09T08:00');
  detain(story, '2026-03-09T10:00', ['P1', 'P1']);
  expect(story.standing.persons.P1?.custody.length).toBeLessThan(2);
});
