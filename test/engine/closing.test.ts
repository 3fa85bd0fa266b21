import { Story } from '../support/story';

const held = (): Story => {
  const story = new Story().filed('2026-03-02T09:00');
  story.act('measure.detain', '2026-03-09T10:00', { ground: 'caught' }, ['P1'], { id: 'detain' });
  return story;
};

const close = (story: Story, at: string, outcome: string) =>
  story.act('case.close', at, { outcome, reasons: 'goes on elsewhere' });

test('a record that goes on elsewhere hands over what runs inside its time: nobody met it, nobody waits for it here', () => {
  const story = held();
  expect(close(story, '2026-03-09T11:00', 'recorded-elsewhere')).toMatchObject({ accepted: true });
  expect(story.clock('request-arrest', 'P1').closed).toMatchObject({ as: 'handed-over' });
  const ends = story
    .of('act')
    .at(-1)
    ?.effects.filter(({ kind }) => kind === 'clock-closed');
  expect(ends).toHaveLength(4);
  expect(ends?.every((one) => 'outcome' in one && one.outcome === 'handed-over')).toBe(true);
  expect(story.wait('2026-06-01T00:00')).toEqual([]);
});

test('what has run out is not handed over: it is met late first', () => {
  const story = held();
  story.wait('2026-03-11T00:00');
  expect(close(story, '2026-03-11T09:00', 'charged')).toMatchObject({
    refusal: {
      code: 'something-owed',
      details: { overdue: expect.arrayContaining([expect.stringContaining('to-detention-house')]) },
    },
  });
});

test('any other outcome ends the matter, and then nothing may be owed', () => {
  const story = new Story().acceptedAt('2026-03-02T09:00');
  expect(close(story, '2026-03-02T10:00', 'concluded')).toMatchObject({ refusal: { code: 'something-owed' } });
});
