import { Story, prosecutor } from '../support/story';

const detainedAt = (detained: string): Story => new Story().filed('2026-01-10T09:00').detained(detained);

const extendTo30 = (story: Story, at: string, level: 'county' | 'station' = 'county') =>
  story.act(
    'limit.extend',
    at,
    { clock: story.clock('request-arrest', 'P1').id, extension: 'roaming-repeated-gang', reasons: 'gang of three' },
    [],
    { decidedBy: { agency: 'police', level, documentNo: 'County [2026] 7' } },
  );

test('30 + 7 days across the Spring Festival end on a holiday Saturday: custody does not roll (CPL 105(4), example 4)', () => {
  const story = detainedAt('2026-01-15T09:00');
  expect(extendTo30(story, '2026-01-17T10:00')).toMatchObject({ accepted: true });
  expect(story.clock('request-arrest', 'P1').due).toMatchObject({ effective: '2026-02-14' });
  story.act('measure.request-arrest', '2026-02-14T16:00', { reasons: 'evidence complete' }, ['P1']);
  story.act('arrest-review.receive', '2026-02-14T16:30', {}, ['P1']);
  story.act('arrest-review.approve', '2026-02-21T17:30', {}, ['P1']);
  expect(story.clock('arrest-review-detained', 'P1').due).toMatchObject({ effective: '2026-02-21', raw: '2026-02-21' });
  story.arrested('2026-02-22T09:00');
  expect(story.of('breach')).toEqual([]);
  expect(story.of('refused')).toEqual([]);
});

test('nobody requests the arrest: the breach stands at 24:00 of day 3 and the clock goes on (CPL 91(1))', () => {
  const story = detainedAt('2026-03-09T10:00');
  story.wait('2026-03-13T00:00');
  expect(story.of('breach')).toMatchObject([{ row: 'C-07', due: '2026-03-12', person: 'P1' }]);
  expect(story.of('breach')[0]?.at).toBe(Date.parse('2026-03-12T16:00:00Z'));
  expect(story.clock('request-arrest', 'P1').closed).toBeUndefined();
});

test('an arrest act before any approval is refused for want of it, and stands in the ledger (CPL 80)', () => {
  const story = detainedAt('2026-03-09T10:00');
  const answer = story.act('measure.arrest', '2026-03-10T10:00', {}, ['P1']);
  expect(answer).toMatchObject({
    accepted: false,
    refusal: { code: 'arrest-not-approved', basis: ['CPL 80, 93', 'CPR 142, 143'], details: { person: 'P1' } },
  });
  expect(story.of('refused')).toHaveLength(1);
});

test('one act over two persons takes effect for both or for none', () => {
  const story = new Story().filed('2026-03-01T09:00', 2);
  expect(story.act('measure.detain', '2026-03-02T09:00', { ground: 'gang' }, ['P1', 'P3'])).toMatchObject({
    refusal: { code: 'unknown-person', details: { person: 'P3' } },
  });
  expect(story.standing.persons.P1?.custody).toEqual([]);
  expect(story.act('measure.detain', '2026-03-02T09:00', { ground: 'gang' }, ['P1', 'P2'])).toMatchObject({
    accepted: true,
  });
  expect(story.clock('request-arrest', 'P2').due.effective).toBe('2026-03-05');
});

test('an extension approved after the period ran out is refused; by a station head it is too low (CPL 91, CPR 129)', () => {
  const story = detainedAt('2026-03-09T10:00');
  expect(extendTo30(story, '2026-03-11T10:00', 'station')).toMatchObject({ refusal: { code: 'level-too-low' } });
  expect(extendTo30(story, '2026-03-13T00:01')).toMatchObject({ refusal: { code: 'extension-too-late' } });
});

test('a refusal to approve owes release the same day; released the next day it is late (CPL 91(3))', () => {
  const story = detainedAt('2026-03-09T10:00');
  story.act('measure.request-arrest', '2026-03-11T10:00', { reasons: 'evidence' }, ['P1']);
  story.act('arrest-review.receive', '2026-03-11T11:00', {}, ['P1']);
  expect(
    story.act('arrest-review.refuse', '2026-03-16T10:00', { ground: 'evidence', reasons: 'thin' }, ['P1']),
  ).toMatchObject({
    refusal: { code: 'not-assessed' },
  });
  const assessment = { decision: 'arrest-review.refuse', level: 'blue', reasons: 'victim may petition' };
  expect(story.act('assessment.assess', '2026-03-16T10:20', assessment)).toMatchObject({
    refusal: { code: 'wrong-agency' },
  });
  story.act('assessment.assess', '2026-03-16T10:30', assessment, [], { by: prosecutor });
  story.act('arrest-review.refuse', '2026-03-16T11:00', { ground: 'evidence', reasons: 'thin' }, ['P1']);
  story.act('measure.release', '2026-03-17T09:00', { reasons: 'refused' }, ['P1']);
  expect(story.of('breach')).toMatchObject([{ row: 'C-10', due: '2026-03-16' }]);
  expect(story.standing.persons.P1?.custody).toEqual([
    { from: Date.parse('2026-03-09T02:00:00Z'), to: Date.parse('2026-03-17T01:00:00Z') },
  ]);
});

test('a detention without a filed case is refused, and so is a second measure against the same person', () => {
  const story = new Story().acceptedAt('2026-03-01T09:00');
  story.act('person.register', '2026-03-01T09:00', { label: 'P1', standing: 'suspect', name: 'Somebody' });
  expect(story.act('measure.detain', '2026-03-01T10:00', { ground: 'x y' }, ['P1'])).toMatchObject({
    refusal: { code: 'needs-filing' },
  });
  const held = detainedAt('2026-03-09T10:00');
  expect(held.act('measure.detain', '2026-03-09T11:00', { ground: 'x y' }, ['P1'])).toMatchObject({
    refusal: { code: 'measure-running' },
  });
});
