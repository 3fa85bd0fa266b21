import { Story, prosecutor } from '../../support/story';
import { running } from './teller';

/** On bail, transferred and received: the procuratorate has the case. */
const onBailUnderReview = (): Story => {
  const story = new Story().filed('2026-03-02T09:00');
  story.act('measure.bail', '2026-03-03T10:00', { surety: 'guarantor', reasons: 'no danger' }, ['P1']);
  story.act('investigation.conclude', '2026-04-01T10:00', { reasons: 'proved' });
  story.act('investigation.transfer', '2026-04-02T10:00', { opinionNo: 'O 1', volumes: 1 }, ['P1']);
  story.act('prosecution-review.receive', '2026-04-02T15:00', {}, ['P1']);
  return story;
};

const arrested = (): Story => {
  const story = onBailUnderReview();
  expect(
    story.act('measure.decide-arrest', '2026-04-10T10:00', { reasons: 'fled twice' }, ['P1'], { by: prosecutor }),
  ).toMatchObject({ accepted: true });
  expect(story.act('measure.arrest', '2026-04-10T15:00', {}, ['P1'])).toMatchObject({ accepted: true });
  return story;
};

test('arrested while the procuratorate has the case: custody runs with the review, not with an investigation that is over', () => {
  const story = arrested();
  expect(running(story).filter((one) => /^(custody-base|review)/.test(one))).toEqual(['review-prosecution 2026-05-02']);
  expect(story.standing.persons.P1?.custody).toHaveLength(1);
});

test('between the indictment and its receipt by the court somebody held is watched by a limit of the office', () => {
  const story = arrested();
  story.act('prosecution-review.indict', '2026-04-28T10:00', { indictmentNo: 'I 1' }, ['P1']);
  expect(running(story)).toContain('papers-receipt 2026-05-01');
  story.act('trial.accept', '2026-04-29T10:00', {}, ['P1']);
  expect(running(story)).toContain('first-instance 2026-07-29');
  expect(running(story).some((one) => one.startsWith('papers-receipt'))).toBe(false);
});

test('a case that is with the procuratorate is not withdrawn by the police until it has come back (CPR 186)', () => {
  const story = onBailUnderReview();
  expect(story.act('investigation.withdraw', '2026-04-10T10:00', { reasons: 'no crime' })).toMatchObject({
    refusal: { code: 'transferred-already' },
  });
});
