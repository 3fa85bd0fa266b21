import { Story } from '../support/story';

const because = { reasons: 'The conditions of the law are met' };

const heldAndReleased = (): Story => {
  const story = new Story().filed('2026-03-02T09:00');
  story.act('measure.detain', '2026-03-02T10:00', { ground: 'Caught in the act' }, ['P1'], { id: 'detained' });
  story.act('measure.release', '2026-03-04T10:00', because, ['P1'], { id: 'released' });
  return story;
};

const told = (story: Story): object[] =>
  (story.of('refold').at(-1)?.effects ?? [])
    .filter(({ kind }) => kind.startsWith('custody'))
    .map((one) => ({ ...one }));

const at = (text: string): number => Date.parse(`${text}:00+08:00`);

test('a corrected beginning of custody is told with its end: the ledger alone says when the person was held (CPR 126)', () => {
  const story = heldAndReleased();
  const occurredAt = '2026-03-02T09:30:00+08:00';
  story.act('act.correct', '2026-03-05T10:00', { act: 'detained', occurredAt, ...because });
  expect(told(story)).toEqual([
    { kind: 'custody-withdrawn', person: 'P1', from: at('2026-03-02T10:00') },
    { kind: 'custody', person: 'P1', held: true, at: at('2026-03-02T09:30') },
    { kind: 'custody', person: 'P1', held: false, at: at('2026-03-04T10:00') },
  ]);
});

test('a corrected end of custody is told alone', () => {
  const story = heldAndReleased();
  story.act('act.correct', '2026-03-05T10:00', {
    act: 'released',
    occurredAt: '2026-03-04T11:00:00+08:00',
    ...because,
  });
  expect(told(story)).toEqual([{ kind: 'custody', person: 'P1', held: false, at: at('2026-03-04T11:00') }]);
});
