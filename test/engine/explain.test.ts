import { explain } from '../../engine';
import { arrested, dutiful, extend, underReview } from './liberty/teller';
import { context, prosecutor, Story } from '../support/story';

const explained = (story: Story, limit: string) => {
  if (!story.state) throw new Error('The story has not begun.');
  return explain(story.state, story.clock(limit, 'P1').id, story.ctx);
};

test('an explanation is as certain as the weakest it rests on: nobody is named who approves fifteen days more (K-14)', () => {
  const story = underReview(dutiful(arrested('2026-03-02'), '2026-03-02T20:00'), '2026-03-20T10:00');
  expect(explained(story, 'review-prosecution')).toMatchObject({ confidence: 'H' });
  extend(story, '2026-04-15T10:00', ['review-prosecution', 'major-complex'], { level: 'county', by: prosecutor });
  expect(explained(story, 'review-prosecution')).toMatchObject({
    confidence: 'M',
    extensions: [{ id: 'major-complex' }],
    limit: { note: { en: expect.stringMatching(/No approver is named/) as unknown } },
  });
});

test('what was only quoted elsewhere says so, with its note: the three days of a filing review (K-07)', () => {
  const story = arrested('2026-03-02');
  const clock = Object.values(story.state?.standing.clocks ?? {}).find((one) => one.limit === 'criminal-filing-review');
  expect(story.state && explain(story.state, clock?.id ?? '', story.ctx)).toMatchObject({
    confidence: 'M',
    limit: { row: 'A-06', note: { en: expect.stringMatching(/3, 7 and 30 days/) as unknown } },
  });
});

test('the explanation of a clock that is closed shows the dates that were told, whatever happened to the person since', () => {
  const story = new Story().filed('2026-06-01T09:00');
  story.act('investigation.conclude', '2026-07-01T10:00', { reasons: 'proved' });
  story.act('investigation.transfer', '2026-07-02T10:00', { opinionNo: 'O 1', volumes: 1 }, ['P1']);
  // 5 September is a Saturday: the month of somebody at large ends on the Monday after it.
  story.act('prosecution-review.receive', '2026-08-05T10:00', {}, ['P1']);
  story.act('prosecution-review.send-back', '2026-08-20T10:00', { reasons: 'gaps' }, ['P1']);
  const { id, due } = story.clock('review-prosecution', 'P1');
  expect(due).toMatchObject({ raw: '2026-09-05', effective: '2026-09-07' });
  story.act('measure.detain', '2026-08-21T10:00', { ground: 'fled' }, ['P1']);
  expect(explain(story.open, id, context)?.due).toMatchObject({ effective: '2026-09-07' });
  expect(explain(story.open, id, context)?.due.steps.at(-1)?.result).toContain('2026-09-08T00:00');
});
