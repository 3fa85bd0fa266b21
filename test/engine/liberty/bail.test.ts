import { Story, prosecutor } from '../../support/story';
import {
  bail,
  breaches,
  detained,
  dutiful,
  dutyOf,
  release,
  resent,
  returned,
  running,
  stagesOf,
  underReview,
} from './teller';

const bailedAt = (at: string): Story => {
  const story = new Story().filed(at);
  bail(story, at);
  return story;
};

const byProcuratorate = { by: prosecutor } as const;

test('bail from detention stops the custody clocks and starts a cap of twelve months that no holiday moves (CPL 79, G-01)', () => {
  const story = dutiful(detained('2026-02-09T10:00'), '2026-02-09T20:00');
  bail(story, '2026-02-10T10:00');
  // 10 February 2027 is within the Spring Festival and 2027 has no notice: a cap asks no calendar.
  expect(story.clock('bail-cap', 'P1').due).toMatchObject({ effective: '2027-02-10', provisional: false });
  expect(running(story)).toEqual(['bail-cap 2027-02-10']);
});

test('the receiving organ decides on bail anew within seven days, and its own twelve months begin (CPL 79, PRR 103, bail rules 26)', () => {
  const story = underReview(bailedAt('2026-03-16T10:00'), '2026-07-06T10:00');
  expect(running(story)).toEqual(
    expect.arrayContaining([
      'bail-receiving-decision 2026-07-13',
      'bail-cap 2027-03-16',
      'bail-expiry-warning 2027-03-01',
    ]),
  );
  expect(bail(story, '2026-07-10T10:00', ['P1'], byProcuratorate)).toMatchObject({ accepted: true });
  expect(running(story).filter((one) => one.startsWith('bail'))).toEqual(['bail-cap 2027-07-10']);
  expect(stagesOf(story, 'bail-receiving-decision')).toEqual(['done']);
  expect(stagesOf(story, 'bail-expiry-notice')).toEqual(['moot']);
});

test('the same organ cannot begin its twelve months again (CPL 79)', () => {
  const story = bailedAt('2026-03-16T10:00');
  expect(bail(story, '2027-03-01T10:00')).toMatchObject({ refusal: { code: 'measure-running' } });
  expect(story.clock('bail-cap', 'P1').due.effective).toBe('2027-03-16');
  underReview(story, '2027-03-02T10:00');
  bail(story, '2027-03-05T10:00', ['P1'], byProcuratorate);
  expect(bail(story, '2027-03-08T10:00', ['P1'], byProcuratorate)).toMatchObject({ accepted: false });
});

test('received again after a return, the bail is its own: nothing is owed once more (bail rules 26)', () => {
  const story = underReview(bailedAt('2026-03-16T10:00'), '2026-07-06T10:00');
  bail(story, '2026-07-10T10:00', ['P1'], byProcuratorate);
  returned(story, '2026-08-05T10:00');
  resent(story, '2026-09-01T10:00');
  expect(stagesOf(story, 'bail-receiving-decision')).toEqual(['done']);
});

test('an organ that had its twelve months does not get others by way of a return (CPL 79)', () => {
  const story = underReview(bailedAt('2026-03-16T10:00'), '2026-07-06T10:00');
  bail(story, '2026-07-10T10:00', ['P1'], byProcuratorate);
  returned(story, '2026-08-05T10:00');
  expect(bail(story, '2026-08-06T10:00')).toMatchObject({ refusal: { code: 'measure-running' } });
  expect(running(story)).toContain('bail-cap 2027-07-10');
});

test('not prosecuted, the suspect is free of bail and nobody decides on it any more (CPL 177, bail rules 26)', () => {
  const story = underReview(bailedAt('2026-03-16T10:00'), '2026-07-06T10:00');
  const assessment = { decision: 'prosecution-review.not-prosecute', level: 'none', reasons: 'nobody will object' };
  story.act('assessment.assess', '2026-07-08T09:00', assessment, [], byProcuratorate);
  const decision = { ground: 'not-punishable', reasons: 'minor' };
  story.act('prosecution-review.not-prosecute', '2026-07-08T10:00', decision, ['P1']);
  expect(running(story).filter((one) => one.startsWith('bail'))).toEqual([]);
  expect(stagesOf(story, 'bail-receiving-decision')).toEqual(['done']);
});

test('the notice before bail expires is owed fifteen days ahead, on the workday before a rest day (bail rules 26(3))', () => {
  // Executed 2025-12-30: expires 2026-12-30, fifteen days before is Tuesday the 15th.
  const tuesday = underReview(bailedAt('2025-12-30T10:00'), '2026-09-07T10:00');
  expect(running(tuesday)).toContain('bail-expiry-warning 2026-12-15');
  // Executed 2025-12-28: fifteen days before is Sunday the 13th.
  const sunday = underReview(bailedAt('2025-12-28T10:00'), '2026-09-07T10:00');
  expect(running(sunday)).toContain('bail-expiry-warning 2026-12-11');
});

test('received with less than fifteen days of bail left, the notice is owed at once (bail rules 26(3))', () => {
  const story = underReview(bailedAt('2025-09-01T10:00'), '2026-08-24T10:00');
  expect(running(story)).toContain('bail-expiry-warning 2026-08-24');
  story.act('duty.do', '2026-08-24T16:00', { duty: dutyOf(story, 'bail-expiry-notice') });
  expect(breaches(story, 'G-06')).toEqual([]);
});

test('bail that is not ended at its cap is a breach for its organ; releasing ends it, the breach stays (CPL 79)', () => {
  const story = bailedAt('2025-03-17T10:00');
  story.wait('2026-03-18T00:00');
  expect(breaches(story, 'G-01')).toEqual(['G-01 2026-03-17']);
  expect(release(story, '2026-03-18T10:00')).toMatchObject({ accepted: true });
  expect(story.clock('bail-cap', 'P1')).toMatchObject({ closed: {}, breaches: [{}] });
});

test('residential surveillance lasts six months, and bail after it has its own twelve (CPL 79)', () => {
  const story = new Story().filed('2026-03-16T09:00');
  const fields = { designated: false, reasons: 'ill' };
  story.act('measure.residence', '2026-03-16T10:00', fields, ['P1']);
  expect(running(story)).toEqual(['residential-cap 2026-09-16']);
  expect(story.act('measure.residence', '2026-04-16T10:00', fields, ['P1'])).toMatchObject({ accepted: false });
  bail(story, '2026-09-10T10:00');
  expect(running(story)).toEqual(['bail-cap 2027-09-10']);
});

test('on bail, the month of review goes on and may now move over a weekend (CPL 79, 105(4), R25)', () => {
  const story = dutiful(detained('2026-08-10T08:00'), '2026-08-10T18:00');
  for (const [type, at] of [
    ['measure.request-arrest', '2026-08-11T09:00'],
    ['arrest-review.receive', '2026-08-11T10:00'],
    ['arrest-review.approve', '2026-08-12T09:00'],
    ['measure.arrest', '2026-08-12T15:00'],
  ] as const)
    story.act(type, at, type === 'measure.request-arrest' ? { reasons: 'complete' } : {}, ['P1']);
  underReview(story, '2026-09-18T10:00');
  expect(story.clock('review-prosecution', 'P1').due.effective).toBe('2026-10-18');
  bail(story, '2026-10-12T10:00', ['P1'], byProcuratorate);
  expect(story.clock('review-prosecution', 'P1')).toMatchObject({
    due: { raw: '2026-10-18', effective: '2026-10-19' },
  });
  expect(story.clock('review-prosecution', 'P1').closed).toBeUndefined();
  story.wait('2026-10-20T00:00');
  expect(breaches(story, 'F-01')).toEqual(['F-01 2026-10-19']);
});

test('bailed on the very Sunday on which the month ends, custody has ended it: no Monday is added (CPL 105(4))', () => {
  const story = new Story().filed('2026-08-10T08:00');
  story.act('measure.detain', '2026-08-10T08:00', { ground: 'caught' }, ['P1']);
  for (const type of [
    'measure.request-arrest',
    'arrest-review.receive',
    'arrest-review.approve',
    'measure.arrest',
  ] as const)
    story.act(type, '2026-08-11T09:00', type === 'measure.request-arrest' ? { reasons: 'complete' } : {}, ['P1']);
  underReview(story, '2026-09-18T10:00');
  bail(story, '2026-10-18T10:00', ['P1'], byProcuratorate);
  expect(story.clock('review-prosecution', 'P1').due.effective).toBe('2026-10-18');
});
