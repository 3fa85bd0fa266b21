import { Story, prosecutor } from '../support/story';

test('an assessment entered late does not put its author in front of the prosecutor who received the case (首办责任人)', () => {
  const story = new Story().filed('2026-03-01T09:00');
  story.act('measure.detain', '2026-03-02T10:00', { ground: 'gang' }, ['P1']);
  story.act('measure.request-arrest', '2026-03-04T10:00', { reasons: 'complete' }, ['P1']);
  story.act('arrest-review.receive', '2026-03-04T11:00', {}, ['P1']);
  const fields = { decision: 'arrest-review.refuse', level: 'none', reasons: 'nothing to fear' };
  const late = { by: { ...prosecutor, person: 'meng' }, received: '2026-03-05T10:00' };
  expect(story.act('assessment.assess', '2026-03-04T10:30', fields, [], late)).toMatchObject({ accepted: true });
  expect(story.standing.handling.procuratorate).toMatchObject({ handler: 'sun', firstHandler: 'sun' });
});
