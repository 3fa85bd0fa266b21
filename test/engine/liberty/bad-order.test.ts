import { arrested } from './teller';

/** What is said to have happened before its clock began is refused, with its article, and moves no date. */

const end = '2026-05-10';

test('custody is not counted anew from a day before the arrest, entered late as it may be (CPL 160(1), R20)', () => {
  const story = arrested('2026-03-10');
  const answer = story.act('measure.restart-custody', '2026-03-09T10:00', { crime: 'an arson' }, ['P1'], {
    received: '2026-03-12T10:00',
    documentNo: 'R 1',
  });
  expect(answer).toMatchObject({
    accepted: false,
    refusal: { code: 'out-of-order', basis: ['CPL 160(1)', 'CPR 151', 'PRR 315–317'] },
  });
  expect(story.clock('custody-base', 'P1').due).toMatchObject({ effective: end });
});

test('an evaluation does not end before it has begun, and stops the clock until it has (CPL 149, R19)', () => {
  const story = arrested('2026-03-10');
  story.act('appraisal.begin', '2026-04-01T09:00', { kind: 'psychiatric-evaluation' }, ['P1']);
  const answer = story.act('appraisal.end', '2026-03-31T09:00', {}, ['P1'], { received: '2026-04-02T09:00' });
  expect(answer).toMatchObject({ accepted: false, refusal: { code: 'no-appraisal' } });
  expect(story.clock('custody-base', 'P1').due).toMatchObject({ kind: 'suspended' });
});
