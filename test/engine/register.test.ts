import type { Answer } from '../../engine';
import { officer, Story } from '../support/story';

const on = (date: number, time = '09:00'): string => `2026-03-${String(date).padStart(2, '0')}T${time}`;

const enter = (story: Story, at: string, direction: 'in' | 'out', quantity: number, more: object = {}): Answer =>
  story.act('register.enter', at, {
    ...{ direction, kind: 'seized-property', title: '电动自行车', quantity, counterpart: 'Owner' },
    ...more,
  });

const codeOf = (answer: Answer) => (answer.accepted ? undefined : answer.refusal.code);

const quantities = ({ standing }: Story): number[] => Object.values(standing.onHand ?? {}).sort();

test('what goes out must have come in: as much, under the same name, of the same kind', () => {
  const story = new Story().acceptedAt(on(2));
  expect(codeOf(enter(story, on(3), 'out', 1))).toBe('nothing-to-hand-out');
  enter(story, on(3), 'in', 2);
  expect(codeOf(enter(story, on(3), 'out', 3))).toBe('nothing-to-hand-out');
  expect(codeOf(enter(story, on(3), 'out', 1, { title: '自行车' }))).toBe('nothing-to-hand-out');
  expect(codeOf(enter(story, on(3), 'out', 1, { kind: 'file' }))).toBe('nothing-to-hand-out');
  expect(enter(story, on(3), 'out', 2)).toMatchObject({ accepted: true });
  expect(codeOf(enter(story, on(3), 'out', 1))).toBe('nothing-to-hand-out');
  expect(story.standing.onHand).toBeUndefined();
});

test('the refusal says how much is there', () => {
  const story = new Story().acceptedAt(on(2));
  enter(story, on(3), 'in', 2);
  const answer = enter(story, on(3), 'out', 5);
  expect(answer).toMatchObject({ refusal: { details: { kind: 'seized-property', quantity: 5, onHand: 2 } } });
});

test('documents made here go out without having come in; those that came in are used up', () => {
  const story = new Story().acceptedAt(on(2));
  const notice = { kind: 'document', title: '不予立案通知书' };
  expect(enter(story, on(3), 'out', 1, notice)).toMatchObject({ accepted: true });
  enter(story, on(3), 'in', 3, notice);
  enter(story, on(3), 'out', 1, notice);
  expect(quantities(story)).toEqual([2]);
  enter(story, on(3), 'out', 5, notice);
  expect(quantities(story)).toEqual([]);
});

test('one unit hands out nothing that lies with another', () => {
  const story = new Story().acceptedAt(on(2));
  enter(story, on(3), 'in', 1);
  const out = story.act(
    'register.enter',
    on(3),
    { direction: 'out', kind: 'seized-property', title: '电动自行车', quantity: 1, counterpart: 'Owner' },
    [],
    { by: { ...officer, unit: 'county', level: 'county' } },
  );
  expect(codeOf(out)).toBe('nothing-to-hand-out');
});

test('what turns out to have gone out before it came in is contested, and the state names nothing of what it was', () => {
  const story = new Story().acceptedAt(on(2));
  enter(story, on(3), 'in', 1);
  const out = enter(story, on(4), 'out', 1);
  story.act('act.correct', on(5), { act: 'a4', occurredAt: '2026-03-05T08:00:00+08:00', reasons: 'Misread' });
  expect(story.standing.contested).toEqual([out.act]);
  expect(JSON.stringify(story.standing)).not.toContain('自行车');
});
