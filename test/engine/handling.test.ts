import { Story, context, office, officer, prosecutor } from '../support/story';

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

test('a handler of the unit above may act, one of another line may not, and a line in a circle is no line without end', () => {
  const superiors: Record<string, string> = { station: 'county', county: 'station' };
  const circle = { ...office, superiorOf: (unit: string) => superiors[unit] };
  const story = new Story({ ...context, office: circle }).acceptedAt('2026-03-09T10:00');
  const from = (unit: string) =>
    ({ by: { ...officer, unit }, decidedBy: { agency: 'police', level: 'county', documentNo: 'C 1' } }) as const;
  const filing = { suspectedOffence: 'theft' };
  expect(story.act('filing.file', '2026-03-09T11:00', filing, [], from('elsewhere'))).toMatchObject({
    refusal: { code: 'wrong-unit', details: { needed: 'station' } },
  });
  expect(story.act('filing.file', '2026-03-09T11:00', filing, [], from('county'))).toMatchObject({ accepted: true });
});
