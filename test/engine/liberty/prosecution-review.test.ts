import { Story, prosecutor } from '../../support/story';
import {
  arrested,
  bail,
  breaches,
  dutiful,
  dutyOf,
  extend,
  release,
  resent,
  returned,
  running,
  sendBack,
  stagesOf,
  underReview,
} from './teller';

const review = (at = '2026-07-06T10:00'): Story =>
  dutiful(underReview(dutiful(arrested('2026-06-01'), '2026-06-01T20:00'), at), at);

const fifteen = ['review-prosecution', 'major-complex'] as const;
const byProcuratorate = { level: 'county', by: prosecutor } as const;

test('a third return is refused, whatever is lacking: the procuratorate must decide (CPL 175(3))', () => {
  const story = review();
  for (const [back, again] of [
    ['2026-07-20T10:00', '2026-08-17T10:00'],
    ['2026-09-10T10:00', '2026-10-08T10:00'],
  ] as const) {
    expect(returned(story, back)).toMatchObject({ accepted: true });
    expect(resent(story, again)).toMatchObject({ accepted: true });
  }
  expect(sendBack(story, '2026-10-20T10:00')).toMatchObject({
    refusal: { code: 'returned-twice', basis: ['CPL 175(3)', 'PRR 342, 346'] },
  });
  expect(running(story)).toContain('review-prosecution 2026-11-08');
});

test('while the case is returned the review does not run, and on its return the month begins in full (CPL 175(3))', () => {
  const story = review();
  returned(story, '2026-08-05T10:00');
  expect(running(story)).toEqual(['dh-expiry-notice 2026-09-05', 'supplementary-investigation 2026-09-05']);
  resent(story, '2026-09-04T10:00');
  // 27 September lies in the Mid-Autumn holiday: one is warned of the notice on the workday before it.
  expect(running(story)).toEqual(['dh-expiry-notice 2026-10-04', 'review-prosecution 2026-10-04']);
  expect(story.clock('dh-expiry-notice', 'P1').due).toMatchObject({ safe: '2026-09-24' });
});

test('the month of the police is counted from their receipt of the papers, not from the return (CPR 295)', () => {
  const story = review();
  sendBack(story, '2026-08-05T10:00');
  expect(running(story).some((one) => one.startsWith('supplementary'))).toBe(false);
  story.act('prosecution-review.receive-back', '2026-08-07T10:00', {}, ['P1']);
  expect(running(story)).toContain('supplementary-investigation 2026-09-07');
});

test('a supplementary investigation that is not sent again in its month is a breach of the police, told to who supervises them (PRR 347, 613)', () => {
  const story = review();
  returned(story, '2026-08-05T10:00');
  story.wait('2026-09-06T00:00');
  expect(breaches(story, 'F-07')).toEqual(['F-07 2026-09-05']);
  const supervision = story
    .of('bell')
    .filter(({ bell }) => bell.rung === 'supervision' && bell.clock.includes('supplementary'));
  expect(supervision.map(({ bell }) => bell.tells)).toEqual([[{ role: 'leader', unit: 'county-pr' }]]);
});

test('fifteen days more are counted from the raw end and granted once (CPL 172, R18)', () => {
  const story = review();
  expect(extend(story, '2026-08-06T23:59', fifteen, byProcuratorate)).toMatchObject({ accepted: true });
  expect(running(story)).toContain('review-prosecution 2026-08-21');
  expect(extend(story, '2026-08-10T10:00', fifteen, byProcuratorate)).toMatchObject({
    refusal: { code: 'extension-out-of-sequence' },
  });
  const late = review();
  expect(extend(late, '2026-08-07T00:00', fifteen, byProcuratorate)).toMatchObject({
    refusal: { code: 'extension-too-late', basis: ['CPL 172', 'PRR 351'] },
  });
});

test('the police cannot prolong the review of the procuratorate (CPL 172)', () => {
  const story = review();
  expect(extend(story, '2026-08-05T10:00', fifteen, { level: 'county' })).toMatchObject({
    refusal: { code: 'wrong-agency', details: { needed: 'procuratorate' } },
  });
});

test('on the fast track ten days, fifteen where more than a year is possible, and back to the month: all from receipt (CPL 172, PRR 273)', () => {
  const story = review();
  story.act('prosecution-review.choose-fast-track', '2026-07-08T10:00', {}, ['P1']);
  expect(running(story)).toContain('review-fasttrack 2026-07-16');
  const more = ['review-fasttrack', 'more-than-a-year'] as const;
  expect(extend(story, '2026-07-15T10:00', more, { ...byProcuratorate, level: 'department' })).toMatchObject({
    accepted: true,
  });
  expect(running(story)).toContain('review-fasttrack 2026-07-21');
  story.act('prosecution-review.leave-fast-track', '2026-07-20T10:00', { reasons: 'he denies it' }, ['P1']);
  expect(running(story)).toContain('review-prosecution 2026-08-06');
  expect(breaches(story, 'F-01', 'F-02')).toEqual([]);
});

test('what was granted to the review before the fast track still holds after it (CPL 172)', () => {
  const story = review();
  extend(story, '2026-07-07T10:00', fifteen, byProcuratorate);
  story.act('prosecution-review.choose-fast-track', '2026-07-08T10:00', {}, ['P1']);
  story.act('prosecution-review.leave-fast-track', '2026-07-10T10:00', { reasons: 'he denies it' }, ['P1']);
  expect(running(story)).toContain('review-prosecution 2026-08-21');
});

test('the file is read within three working days, across the National Day holiday and for each defender anew (PRR 49, R22)', () => {
  const story = dutiful(
    underReview(dutiful(arrested('2026-09-01'), '2026-09-01T20:00'), '2026-09-28T10:00'),
    '2026-09-28T12:00',
  );
  story.act('prosecution-review.file-request', '2026-09-30T10:00', {}, ['P1']);
  // 1 to 7 October rest, Saturday the 10th is a make-up workday.
  expect(running(story)).toContain('file-reading 2026-10-10');
  story.act('prosecution-review.file-request', '2026-10-09T10:00', {}, ['P1']);
  expect(stagesOf(story, 'file-reading')).toEqual(['owed', 'owed']);
  story.act('duty.do', '2026-10-10T16:00', { duty: dutyOf(story, 'file-reading') }, [], { by: prosecutor });
  expect(breaches(story, 'F-05')).toEqual([]);
  expect(running(story)).toContain('file-reading 2026-10-13');
});

test('suspect and victim are told of their rights within three days; without a victim nobody is (CPL 34, 46)', () => {
  const story = arrested('2026-06-01');
  story.act('person.register', '2026-06-02T10:00', { label: 'P2', standing: 'victim', name: 'Somebody' });
  underReview(story, '2026-07-06T10:00');
  expect(running(story)).toContain('rights-notice-suspect 2026-07-09');
  expect(story.clock('rights-notice-victim').due.effective).toBe('2026-07-09');
  const alone = underReview(arrested('2026-06-01'), '2026-07-06T10:00');
  expect(() => alone.clock('rights-notice-victim')).toThrow(/No clock/);
});

test('non-prosecution owes the release of who is held the same day, and needs its risk assessed (CPL 178)', () => {
  const story = review();
  const decision = { ground: 'evidence', reasons: 'twice returned' };
  const not = (at: string) => story.act('prosecution-review.not-prosecute', at, decision, ['P1']);
  expect(not('2026-07-20T10:00')).toMatchObject({ refusal: { code: 'not-assessed' } });
  const assessment = {
    decision: 'prosecution-review.not-prosecute',
    level: 'blue',
    reasons: 'the family of the victim',
  };
  story.act('assessment.assess', '2026-07-20T10:30', assessment, [], { by: prosecutor });
  expect(not('2026-07-20T11:00')).toMatchObject({ accepted: true });
  expect(running(story)).toContain('release-on-non-prosecution 2026-07-20');
  release(story, '2026-07-21T09:00');
  expect(breaches(story, 'F-18')).toEqual(['F-18 2026-07-20']);
});

test('an indictment ends the review in time; nothing of the review can follow it (CPL 176)', () => {
  const story = review();
  story.act('prosecution-review.indict', '2026-08-06T23:59', { indictmentNo: 'I 1' }, ['P1']);
  expect(breaches(story, 'F-01')).toEqual([]);
  expect(sendBack(story, '2026-08-07T10:00')).toMatchObject({ accepted: false });
});

test('custody that was told of its end in the review is told anew when the month begins again (PRR 615)', () => {
  const story = review();
  story.act('duty.do', '2026-07-30T10:00', { duty: dutyOf(story, 'custody-expiry-notice') });
  returned(story, '2026-08-05T10:00');
  resent(story, '2026-09-01T10:00');
  expect(stagesOf(story, 'custody-expiry-notice').filter((stage) => stage === 'owed')).toHaveLength(1);
  bail(story, '2026-09-02T10:00', ['P1'], { by: prosecutor });
  expect(stagesOf(story, 'custody-expiry-notice')).not.toContain('owed');
});

test('a victim is told once, however many suspects the case has (CPL 46)', () => {
  const story = new Story().filed('2026-06-01T09:00', 2);
  story.act('person.register', '2026-06-02T10:00', { label: 'P3', standing: 'victim', name: 'Somebody' });
  story.act('investigation.conclude', '2026-07-01T10:00', { reasons: 'proved' });
  for (const person of ['P1', 'P2']) {
    story.act('investigation.transfer', '2026-07-02T10:00', { opinionNo: 'O 1', volumes: 1 }, [person]);
    story.act('prosecution-review.receive', '2026-07-02T15:00', {}, [person]);
  }
  const told = Object.values(story.standing.procedures).filter(({ duty }) => duty === 'rights-notice-victim');
  expect(told).toHaveLength(1);
});
