import { Story, judge, officer, prosecutor } from '../../support/story';
import { arrested, bail, breaches, decided, dutiful, extend, running, underReview } from './teller';

const indicted = (at: string): Story => {
  const story = underReview(dutiful(arrested('2026-03-02'), '2026-03-02T20:00'), '2026-03-20T10:00');
  story.act('prosecution-review.indict', at, { indictmentNo: 'I 1' }, ['P1']);
  return story;
};

const accept = (story: Story, at: string) => story.act('trial.accept', at, {}, ['P1']);
const adjourn = (story: Story, at: string) =>
  story.act('trial.adjourn', at, { reasons: 'evidence is lacking' }, ['P1']);
const resume = (story: Story, at: string) => story.act('trial.resume', at, {}, ['P1']);
const pronounce = (story: Story, at: string) => story.act('trial.judge', at, { judgmentNo: 'J 1' }, ['P1']);

test('a court accepts only who has been indicted, and once (CPL 186)', () => {
  const story = underReview(arrested('2026-03-02'), '2026-03-20T10:00');
  expect(accept(story, '2026-04-01T10:00')).toMatchObject({ refusal: { code: 'not-indicted' } });
  story.act('prosecution-review.indict', '2026-04-02T10:00', { indictmentNo: 'I 1' }, ['P1']);
  expect(accept(story, '2026-04-10T10:00')).toMatchObject({ accepted: true });
  expect(accept(story, '2026-04-11T10:00')).toMatchObject({ accepted: false });
});

test('judged on the last day of three months is in time, the day after is late (CPL 208(1))', () => {
  const story = indicted('2026-04-02T10:00');
  accept(story, '2026-04-10T10:00');
  expect(running(story)).toContain('first-instance 2026-07-10');
  pronounce(story, '2026-07-10T17:00');
  expect(breaches(story, 'H-02')).toEqual([]);
  const late = indicted('2026-04-02T10:00');
  accept(late, '2026-04-10T10:00');
  pronounce(late, '2026-07-11T09:00');
  expect(breaches(late, 'H-02')).toEqual(['H-02 2026-07-10']);
});

test('adjourned for supplementary investigation the trial is counted anew when it resumes, twice and never a third time (CPL 204, 208(3); PRR 421)', () => {
  const story = indicted('2026-04-02T10:00');
  accept(story, '2026-04-10T10:00');
  expect(adjourn(story, '2026-07-01T10:00')).toMatchObject({ accepted: true });
  expect(running(story)).toContain('trial-supplement 2026-08-01');
  expect(running(story).some((one) => one.startsWith('first-instance'))).toBe(false);
  resume(story, '2026-07-31T10:00');
  // 31 July and three months: 31 October.
  expect(running(story)).toContain('first-instance 2026-10-31');
  adjourn(story, '2026-10-30T10:00');
  resume(story, '2026-11-27T10:00');
  expect(running(story)).toContain('first-instance 2027-02-27');
  expect(adjourn(story, '2027-02-26T10:00')).toMatchObject({
    refusal: { code: 'returned-twice', basis: ['CPL 204, 205', 'SPCI 274', 'PRR 421'] },
  });
  expect(breaches(story, 'H-02', 'H-06')).toEqual([]);
});

test('a supplementary investigation of more than a month is a breach of the procuratorate, not of the court (PRR 422)', () => {
  const story = indicted('2026-04-02T10:00');
  accept(story, '2026-04-10T10:00');
  adjourn(story, '2026-07-01T10:00');
  story.wait('2026-08-02T00:00');
  expect(breaches(story, 'H-06')).toEqual(['H-06 2026-08-01']);
  expect(story.clock('trial-supplement', 'P1').owedBy).toBe('procuratorate');
  resume(story, '2026-08-10T10:00');
  expect(running(story)).toContain('first-instance 2026-11-10');
});

test('the next-higher court grants three months more, the court itself and the procuratorate do not (CPL 208(1))', () => {
  const story = indicted('2026-04-02T10:00');
  accept(story, '2026-04-10T10:00');
  const higher = ['first-instance', 'next-higher-court'] as const;
  expect(extend(story, '2026-07-08T10:00', higher, { agency: 'court', level: 'county', by: judge })).toMatchObject({
    refusal: { code: 'level-too-low', details: { needed: 'city' } },
  });
  expect(extend(story, '2026-07-08T10:00', higher, { level: 'city', by: judge })).toMatchObject({
    refusal: { code: 'wrong-agency', details: { needed: 'court' } },
  });
  expect(extend(story, '2026-07-08T10:00', higher, { agency: 'court', level: 'city', by: judge })).toMatchObject({
    accepted: true,
  });
  expect(running(story)).toContain('first-instance 2026-10-10');
});

test('an evaluation of the defendant is excluded from the trial (SPCI 211)', () => {
  const story = indicted('2026-04-02T10:00');
  accept(story, '2026-04-10T10:00');
  const by = { by: judge, decidedBy: decided('court', 'county') };
  story.act('appraisal.begin', '2026-05-06T10:00', { kind: 'psychiatric-evaluation' }, ['P1'], by);
  expect(running(story)).toContain('first-instance suspended');
  story.act('appraisal.end', '2026-05-26T10:00', {}, ['P1'], { by: judge });
  expect(running(story)).toContain('first-instance 2026-07-30');
});

test('a court may put on bail anew whom the procuratorate had bailed: a cap of its own (CPL 79, SPCI 162)', () => {
  const story = underReview(new Story().filed('2026-03-02T08:00'), '2026-03-20T10:00');
  bail(story, '2026-03-23T10:00', ['P1'], { by: prosecutor });
  story.act('prosecution-review.indict', '2026-04-02T10:00', { indictmentNo: 'I 1' }, ['P1']);
  accept(story, '2026-04-10T10:00');
  expect(running(story)).toContain('bail-cap 2027-03-23');
  expect(bail(story, '2026-04-14T10:00', ['P1'], { by: judge })).toMatchObject({ accepted: true });
  expect(running(story)).toContain('bail-cap 2027-04-14');
});

test('the police take no step of a trial (CPL 3)', () => {
  const story = indicted('2026-04-02T10:00');
  accept(story, '2026-04-10T10:00');
  expect(
    story.act('trial.adjourn', '2026-05-10T10:00', { reasons: 'we lack evidence' }, ['P1'], { by: officer }),
  ).toMatchObject({
    refusal: { code: 'wrong-agency', details: { needed: 'court' } },
  });
});
