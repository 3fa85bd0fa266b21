import { conditionalDates } from '../../../engine';
import { Story, context, prosecutor } from '../../support/story';
import {
  arrest,
  arrested,
  bail,
  breaches,
  custodyExtension as ext,
  detained,
  extend,
  receive,
  request,
  resent,
  returned,
  running,
  thirtyDays,
  underReview,
} from '../../engine/liberty/teller';

/** The worked examples of the counting rules once more, lived through as cases: the clocks must come to the same days. */

const byCounty = { agency: 'police', level: 'county' } as const;
const asking = { surety: 'guarantor', reasons: 'no risk' };

test('example 1: detained at 10:20, interrogation and family notice are owed until 10:20 of the next day (CPL 85, 86; R4)', () => {
  const story = detained('2026-03-02T10:20');
  for (const limit of ['detention-first-interrogation', 'detention-family-notice', 'to-detention-house']) {
    expect(running(story)).toContain(`${limit} 2026-03-03T10:20:00+08:00`);
  }
  story.wait('2026-03-03T10:20');
  expect(story.of('breach')).toEqual([]);
  story.wait('2026-03-03T10:21');
  expect(breaches(story)).toHaveLength(3);
});

test('example 2: a summons that begins at 22:30 ends at 10:30, approved for 24 hours at 22:30 (CPL 119; R3)', () => {
  const story = new Story().filed('2026-03-05T09:00');
  story.act('measure.summon', '2026-03-05T22:30', { ground: 'to be asked' }, ['P1']);
  expect(running(story)).toEqual(['summons-duration 2026-03-06T10:30:00+08:00']);
  extend(story, '2026-03-06T09:00', ['summons-duration', 'major-complex'], { agency: 'police', level: 'department' });
  expect(running(story)).toEqual(['summons-duration 2026-03-06T22:30:00+08:00']);
});

test('example 4: 30 + 7 days end on 21 February, a holiday Saturday, and stay there (CPL 91; R10)', () => {
  const story = detained('2026-01-15T09:00');
  extend(story, '2026-01-17T10:00', thirtyDays, byCounty);
  expect(running(story)).toContain('request-arrest 2026-02-14');
  request(story, '2026-02-14T15:00');
  receive(story, '2026-02-14T16:00');
  expect(running(story)).toContain('arrest-review-detained 2026-02-21');
});

test('example 5: detention that ends on National Day does not move (CPL 91; R10)', () => {
  expect(running(detained('2026-09-28T10:00'))).toContain('request-arrest 2026-10-01');
});

test('example 7: reviewing the arrest of somebody at large, 15 and 20 days both end on 8 October (PRR 282; R9)', () => {
  const story = new Story().filed('2026-09-18T08:00');
  request(story, '2026-09-18T09:00');
  receive(story, '2026-09-18T10:00');
  expect(running(story)).toEqual(['arrest-review-not-detained 2026-10-08']);
  expect(story.clock('arrest-review-not-detained', 'P1').due).toMatchObject({ raw: '2026-10-03', safe: '2026-10-03' });
  const major = ['arrest-review-not-detained', 'major-complex'] as const;
  expect(extend(story, '2026-10-01T10:00', major, { level: 'county', by: prosecutor })).toMatchObject({
    accepted: true,
  });
  expect(story.clock('arrest-review-not-detained', 'P1').due).toMatchObject({
    raw: '2026-10-08',
    effective: '2026-10-08',
  });
});

test('example 13: custody of 2 + 1 + 2 + 2 months ends on 15 March, April, June and August, asked for by 6 March (CPL 156–159; R17, R21)', () => {
  const story = arrested('2026-01-15');
  const end = () => story.clock('custody-base', 'P1').due.effective;
  const asked = () =>
    conditionalDates(story.open, story.clock('custody-base', 'P1'), context).map(({ askBy }) => askBy);
  expect(end()).toBe('2026-03-15');
  expect(asked()).toEqual(['2026-03-06', '2026-04-08', '2026-06-08', null]);
  extend(story, '2026-03-14T10:00', ext.first);
  expect(end()).toBe('2026-04-15');
  extend(story, '2026-04-14T10:00', ext.second, { level: 'province' });
  expect(end()).toBe('2026-06-15');
  extend(story, '2026-06-14T10:00', ext.third, { level: 'province' });
  expect(end()).toBe('2026-08-15');
  expect(breaches(story, 'E-01')).toEqual([]);
  story.wait('2026-08-16T00:00');
  expect(breaches(story, 'E-01')).toEqual(['E-01 2026-08-15']);
});

test.each(['2025-12-30', '2025-12-31'])(
  'example 14: arrested on %s, custody ends on 28 February (CPL 156; R6)',
  (day) => {
    expect(running(arrested(day))).toContain('custody-base 2026-02-28');
  },
);

test('example 15: arrested on the last day of February, custody ends on 28 April and not on the 30th (CPL 156; R8)', () => {
  const { due } = arrested('2026-02-28').clock('custody-base', 'P1');
  expect(due).toMatchObject({ effective: '2026-04-28', safe: '2026-04-28', readings: { 'spci-202': '2026-04-30' } });
});

test('example 17: another important crime found on 20 April is reported by the 27th and gives custody to 20 June (CPL 160(1); R20)', () => {
  const story = arrested('2026-03-10');
  story.act('measure.restart-custody', '2026-04-20T10:00', { crime: 'an arson' }, ['P1']);
  expect(story.clock('new-crime-report', 'P1').due).toMatchObject({
    raw: '2026-04-25',
    effective: '2026-04-27',
    safe: '2026-04-25',
  });
  expect(running(story)).toContain('custody-base 2026-06-20');
});

test('example 19: evaluated from 1 to 25 April, custody of 10 May ends on 3 June; the other reading is 4 June (CPL 149; R19)', () => {
  const story = arrested('2026-03-10');
  story.act('appraisal.begin', '2026-04-01T09:00', { kind: 'psychiatric-evaluation' }, ['P1']);
  story.act('appraisal.end', '2026-04-25T17:00', {}, ['P1']);
  const { due } = story.clock('custody-base', 'P1');
  expect(due).toMatchObject({ effective: '2026-06-03', readings: { 'excluded-both-ends': '2026-06-04' } });
});

const lived = (story: Story, when: 'held' | 'bailed'): readonly string[] => {
  const told: string[] = [];
  const tell = (limit: string) => told.push(String(story.clock(limit, 'P1').due.effective));
  const fifteen = (at: string) =>
    extend(story, at, ['review-prosecution', 'major-complex'], { level: 'county', by: prosecutor });
  underReview(story, '2026-07-06T10:00');
  tell('review-prosecution');
  fifteen('2026-08-05T10:00');
  tell('review-prosecution');
  expect(returned(story, '2026-08-20T10:00')).toMatchObject({ accepted: true });
  tell('supplementary-investigation');
  resent(story, '2026-09-18T10:00');
  tell('review-prosecution');
  fifteen(when === 'held' ? '2026-10-18T10:00' : '2026-10-19T10:00');
  tell('review-prosecution');
  expect(returned(story, '2026-11-02T10:00')).toMatchObject({ accepted: true });
  tell('supplementary-investigation');
  resent(story, '2026-11-30T10:00');
  tell('review-prosecution');
  expect(story.act('prosecution-review.send-back', '2026-12-10T10:00', { reasons: 'once more' }, ['P1'])).toMatchObject(
    {
      refusal: { code: 'returned-twice' },
    },
  );
  expect(breaches(story, 'F-01', 'F-07')).toEqual([]);
  return told;
};

test('example 20: two returns, the suspect in custody: no end moves, and the last is 30 December (CPL 172, 175; R8, R20)', () => {
  expect(lived(arrested('2026-06-01'), 'held')).toEqual([
    '2026-08-06',
    '2026-08-21',
    '2026-09-20',
    '2026-10-18',
    '2026-11-02',
    '2026-12-02',
    '2026-12-30',
  ]);
});

test('example 20: two returns, the suspect on bail: Sunday 18 October moves, the make-up Sunday 20 September does not (CPL 105(4); R12)', () => {
  const story = new Story().filed('2026-06-01T08:00');
  bail(story, '2026-06-01T10:00');
  expect(lived(story, 'bailed')).toEqual([
    '2026-08-06',
    '2026-08-21',
    '2026-09-20',
    '2026-10-19',
    '2026-11-02',
    '2026-12-02',
    '2026-12-31',
  ]);
  expect(story.clock('review-prosecution', 'P1').due.safe).toBe('2026-12-30');
});

test('example 21: the procuratorate that takes the case over on 20 July has until 20 August (CPL 172(2); R20)', () => {
  const story = underReview(arrested('2026-06-01'), '2026-07-06T10:00');
  story.act('prosecution-review.find-not-mine', '2026-07-15T10:00', { reasons: 'committed elsewhere' }, ['P1']);
  story.act('prosecution-review.pass-on', '2026-07-17T10:00', { to: 'other-pr' }, ['P1']);
  const by = { ...prosecutor, person: 'feng', unit: 'other-pr' };
  story.act('prosecution-review.receive', '2026-07-20T10:00', {}, ['P1'], { by });
  expect(running(story)).toContain('review-prosecution 2026-08-20');
});

test('example 26: accepted on 10 April, judgment is due on 10 July; with the next-higher court on 10 October, a make-up Saturday (CPL 208; R6, R12)', () => {
  const story = underReview(new Story().filed('2026-03-01T08:00'), '2026-03-20T10:00');
  story.act('prosecution-review.indict', '2026-04-02T10:00', { indictmentNo: 'I 1' }, ['P1']);
  story.act('trial.accept', '2026-04-10T10:00', {}, ['P1']);
  expect(running(story)).toContain('first-instance 2026-07-10');
  const [higher] = conditionalDates(story.open, story.clock('first-instance', 'P1'), context);
  expect(higher).toMatchObject({
    effective: '2026-10-10',
    askBy: '2026-06-25',
    approver: 'city',
    approverAgency: 'court',
  });
});

test('example 30: bail executed on 16 March ends on 16 March of the next year, the notice is due by 1 March (CPL 79; G-01, G-06)', () => {
  const story = new Story().filed('2026-03-16T08:00');
  story.act('measure.bail', '2026-03-16T10:00', asking, ['P1']);
  expect(running(story)).toEqual(['bail-cap 2027-03-16']);
  underReview(story, '2026-07-06T10:00');
  expect(story.clock('bail-expiry-warning', 'P1').due).toMatchObject({ effective: '2027-03-01', provisional: true });
  expect(arrest(story, '2026-07-07T10:00')).toMatchObject({ refusal: { code: 'arrest-not-approved' } });
});
