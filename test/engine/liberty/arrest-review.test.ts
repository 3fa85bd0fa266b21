import { Story, prosecutor } from '../../support/story';
import {
  approve,
  arrest,
  bail,
  breaches,
  detained,
  dutiful,
  extend,
  receive,
  refuse,
  release,
  request,
  running,
  thirtyDays,
} from './teller';

const received = (at = '2026-03-11'): Story => {
  const story = dutiful(detained('2026-03-09T10:00'), '2026-03-09T20:00');
  request(story, `${at}T10:00`);
  receive(story, `${at}T11:00`);
  return story;
};

test('an arrest approved on the last day of a holiday is in time: custody does not wait for the next workday (CPL 105(4))', () => {
  const story = detained('2026-09-28T10:00');
  request(story, '2026-09-30T10:00');
  receive(story, '2026-09-30T11:00');
  expect(running(story)).toContain('arrest-review-detained 2026-10-07');
  approve(story, '2026-10-07T23:30');
  arrest(story, '2026-10-08T09:00');
  expect(breaches(story, 'C-07', 'C-08')).toEqual([]);
  const late = detained('2026-09-28T10:00');
  request(late, '2026-09-30T10:00');
  receive(late, '2026-09-30T11:00');
  approve(late, '2026-10-08T09:00');
  expect(breaches(late, 'C-08')).toEqual(['C-08 2026-10-07']);
});

test('released during the review: seven days become fifteen, both counted from receipt (PRR 282)', () => {
  const story = received();
  expect(running(story)).toEqual(['arrest-review-detained 2026-03-18']);
  release(story, '2026-03-15T10:00');
  expect(running(story)).toEqual(['arrest-review-not-detained 2026-03-26']);
  approve(story, '2026-03-26T17:00');
  expect(breaches(story, 'C-08', 'C-09')).toEqual([]);
  expect(arrest(story, '2026-03-27T09:00')).toMatchObject({ accepted: true });
  expect(running(story)).toContain('custody-base 2026-05-27');
});

test('bailed during the review: fifteen days, and twenty where the case is major (PRR 282)', () => {
  const story = received();
  bail(story, '2026-03-15T10:00');
  const twenty = ['arrest-review-not-detained', 'major-complex'] as const;
  expect(extend(story, '2026-03-20T10:00', twenty, { level: 'county', by: prosecutor })).toMatchObject({
    accepted: true,
  });
  expect(running(story)).toEqual(['arrest-review-not-detained 2026-03-31', 'bail-cap 2027-03-15']);
  approve(story, '2026-03-31T17:00');
  arrest(story, '2026-04-01T09:00');
  expect(story.clock('bail-cap', 'P1').closed).toBeDefined();
  expect(running(story)).toContain('custody-base 2026-06-01');
});

test('a review overrun before the release stays overrun: the release closes no breach (CPL 91(3))', () => {
  const story = received();
  story.wait('2026-03-19T00:00');
  release(story, '2026-03-19T09:00');
  expect(story.clock('arrest-review-detained', 'P1')).toMatchObject({ breaches: [{}], closed: {} });
  expect(running(story)).toEqual(['arrest-review-not-detained 2026-03-26']);
});

test('a psychiatric evaluation stops the review of the arrest, another appraisal does not (PRR 222, CPR 257)', () => {
  const story = received();
  story.act('appraisal.begin', '2026-03-13T09:00', { kind: 'psychiatric-evaluation' }, ['P1']);
  expect(running(story)).toEqual(['arrest-review-detained suspended']);
  story.act('appraisal.end', '2026-03-23T09:00', {}, ['P1']);
  expect(running(story)).toEqual(['arrest-review-detained 2026-03-28']);
  const other = received();
  other.act('appraisal.begin', '2026-03-13T09:00', { kind: 'injury-appraisal' }, ['P1']);
  other.act('appraisal.end', '2026-03-23T09:00', {}, ['P1']);
  expect(breaches(other, 'C-08')).toEqual(['C-08 2026-03-18']);
});

test('detained while a request is out, she can be arrested as soon as it is approved (CPL 80, 90)', () => {
  const story = new Story().filed('2026-03-09T08:00');
  bail(story, '2026-03-09T10:00');
  request(story, '2026-03-10T10:00');
  receive(story, '2026-03-10T11:00');
  story.act('measure.detain', '2026-03-12T10:00', { ground: 'tried to flee' }, ['P1']);
  approve(story, '2026-03-14T10:00');
  expect(arrest(story, '2026-03-14T15:00')).toMatchObject({ accepted: true });
  expect(breaches(story, 'C-07', 'C-08')).toEqual([]);
});

test('detained while a request is out and refused, he must be let go the same day (CPL 91(3))', () => {
  const story = new Story().filed('2026-03-09T08:00');
  bail(story, '2026-03-09T10:00');
  request(story, '2026-03-10T10:00');
  receive(story, '2026-03-10T11:00');
  story.act('measure.detain', '2026-03-12T10:00', { ground: 'tried to flee' }, ['P1']);
  refuse(story, '2026-03-14T10:00');
  expect(running(story)).toContain('release-on-refusal 2026-03-14');
});

test('detained during a review of fifteen days: seven days count, from receipt and not from the detention (CPL 91(3))', () => {
  const story = new Story().filed('2026-03-02T08:00');
  request(story, '2026-03-02T10:00');
  receive(story, '2026-03-02T11:00');
  expect(running(story)).toEqual(['arrest-review-not-detained 2026-03-17']);
  story.act('measure.detain', '2026-03-05T10:00', { ground: 'caught' }, ['P1']);
  expect(running(story)).toContain('arrest-review-detained 2026-03-09');
});

test('thirty days of detention end on the day, whoever signs it the next morning is late (CPL 91(2))', () => {
  const story = detained('2026-03-02T10:00');
  extend(story, '2026-03-03T10:00', thirtyDays, { agency: 'police', level: 'county' });
  request(story, '2026-04-02T00:00');
  expect(breaches(story, 'C-07')).toEqual(['C-07 2026-04-01']);
});
