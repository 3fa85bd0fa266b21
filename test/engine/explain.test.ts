import { explain } from '../../engine';
import { arrested, dutiful, extend, underReview } from './liberty/teller';
import { prosecutor, type Story } from '../support/story';

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
