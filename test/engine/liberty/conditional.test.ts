import { conditionalDates, type Conditional } from '../../../engine';
import { Story, context, instant, prosecutor } from '../../support/story';
import { arrested, custodyExtension as ext, detained, extend, release, thirtyDays, underReview } from './teller';

const of = (story: Story, limit: string): readonly Conditional[] =>
  conditionalDates(story.open, story.clock(limit, 'P1'), context);

const dates = (story: Story, limit: string): readonly string[] =>
  of(story, limit).map(({ extension, effective, askBy }) => `${extension} ${effective ?? 'open'} ${askBy ?? '-'}`);

test('beside the effective date stand those that would hold: 2, 3, 5, 7 months and the open one, asked for on the workday before (CPL 156–159, PRR 309)', () => {
  const story = arrested('2026-01-15');
  expect(story.clock('custody-base', 'P1').due.effective).toBe('2026-03-15');
  // Seven days before 15 March is a Sunday: the request is in by Friday.
  expect(dates(story, 'custody-base')).toEqual([
    'custody-ext-1 2026-04-15 2026-03-06',
    'custody-ext-2 2026-06-15 2026-04-08',
    'custody-ext-3 2026-08-15 2026-06-08',
    'custody-npcsc open -',
  ]);
  const [first, , third] = of(story, 'custody-base');
  expect(first).toMatchObject({
    row: 'E-02',
    after: [],
    approver: 'city',
    approverAgency: 'procuratorate',
    approveBy: instant('2026-03-15T23:59'),
  });
  expect(third).toMatchObject({ after: ['custody-ext-1', 'custody-ext-2'], approveBy: instant('2026-06-15T23:59') });
});

test('the last moment to approve is the last one that is accepted (CPL 156)', () => {
  const story = arrested('2026-01-15');
  const approveBy = of(story, 'custody-base')[0]?.approveBy;
  expect(approveBy).toBe(instant('2026-03-15T23:59'));
  expect(extend(story, '2026-03-15T23:59', ext.first)).toMatchObject({ accepted: true });
});

test('what has been granted is no longer conditional, and what follows counts from it (CPL 158)', () => {
  const story = arrested('2026-01-15');
  extend(story, '2026-03-14T10:00', ext.first);
  expect(dates(story, 'custody-base')).toEqual([
    'custody-ext-2 2026-06-15 2026-04-08',
    'custody-ext-3 2026-08-15 2026-06-08',
    'custody-npcsc open -',
  ]);
});

test('an approval that named an earlier day moves the request for the next one forward (R17)', () => {
  const story = arrested('2026-01-15');
  extend(story, '2026-03-14T10:00', ext.first, { until: '2026-03-31' });
  expect(dates(story, 'custody-base')[0]).toBe('custody-ext-2 2026-06-15 2026-03-24');
  expect(of(story, 'custody-base')[0]?.approveBy).toBe(instant('2026-03-31T23:59'));
});

test('past the end the dates still stand, with a last moment that is over: an approval from then, entered now, would count (CPL 156)', () => {
  const story = arrested('2026-01-15');
  story.wait('2026-03-20T00:00');
  const [first] = of(story, 'custody-base');
  expect(first).toMatchObject({ effective: '2026-04-15', approveBy: instant('2026-03-15T23:59') });
  expect(extend(story, '2026-03-20T10:00', ext.first)).toMatchObject({ refusal: { code: 'extension-too-late' } });
  expect(extend(story, '2026-03-15T23:59', ext.first, { received: '2026-03-20T11:00' })).toMatchObject({
    accepted: true,
  });
});

test('seven days are no choice any more once thirty are granted; before that both stand side by side (CPL 91)', () => {
  const story = detained('2026-03-09T10:00');
  expect(dates(story, 'request-arrest')).toEqual([
    'special-circumstances 2026-03-16 -',
    'roaming-repeated-gang 2026-04-08 -',
  ]);
  extend(story, '2026-03-10T10:00', thirtyDays, { agency: 'police', level: 'county' });
  expect(dates(story, 'request-arrest')).toEqual([]);
});

test('an hour limit says the minute: 24 and 48 hours of questioning, the second after the first (rules on continued questioning 11)', () => {
  const story = new Story().filed('2026-03-05T08:00');
  story.act('measure.question', '2026-03-05T08:30', { ground: 'to be asked' }, ['P1']);
  expect(of(story, 'continued-questioning')).toMatchObject([
    { effective: '2026-03-06T08:30:00+08:00', approveBy: instant('2026-03-05T20:30'), after: [] },
    { effective: '2026-03-07T08:30:00+08:00', approveBy: instant('2026-03-06T08:30'), after: ['duty-leader'] },
  ]);
});

test('while an evaluation goes on no conditional date is told; after it all have moved by as much (CPL 149)', () => {
  const story = arrested('2026-03-10');
  story.act('appraisal.begin', '2026-04-01T09:00', { kind: 'psychiatric-evaluation' }, ['P1']);
  expect(of(story, 'custody-base').map(({ effective, askBy, approveBy }) => [effective, askBy, approveBy])).toEqual(
    Array.from({ length: 4 }, () => [null, null, null]),
  );
  story.act('appraisal.end', '2026-04-25T09:00', {}, ['P1']);
  expect(dates(story, 'custody-base')[0]).toBe('custody-ext-1 2026-07-04 2026-05-27');
});

test('for somebody on bail the conditional date moves over a weekend, for somebody held it does not (CPL 105(4))', () => {
  const held = underReview(arrested('2026-03-02'), '2026-03-30T10:00');
  // 30 April and fifteen days: Friday 15 May.
  expect(dates(held, 'review-prosecution')).toEqual(['major-complex 2026-05-15 -']);
  const other = underReview(arrested('2026-03-02'), '2026-04-08T10:00');
  // 8 May and fifteen days: Saturday 23 May.
  expect(dates(other, 'review-prosecution')).toEqual(['major-complex 2026-05-23 -']);
  other.act('measure.bail', '2026-04-20T10:00', { surety: 'deposit', reasons: 'ill' }, ['P1'], { by: prosecutor });
  expect(dates(other, 'review-prosecution')).toEqual(['major-complex 2026-05-25 -']);
});

test('an open date that comes after others is asked for before the last of their ends (CPL 208(1))', () => {
  const story = underReview(new Story().filed('2026-03-01T08:00'), '2026-03-20T10:00');
  story.act('prosecution-review.indict', '2026-04-02T10:00', { indictmentNo: 'I 1' }, ['P1']);
  story.act('trial.accept', '2026-04-10T10:00', {}, ['P1']);
  // 25 September begins the Mid-Autumn holiday: fifteen days before 10 October, one workday earlier.
  expect(dates(story, 'first-instance')).toEqual([
    'next-higher-court 2026-10-10 2026-06-25',
    'supreme-court open 2026-09-24',
  ]);
});

test('a clock that has closed has no conditional dates (CPL 98)', () => {
  const story = arrested('2026-01-15');
  release(story, '2026-02-01T10:00');
  expect(of(story, 'custody-base')).toEqual([]);
});
