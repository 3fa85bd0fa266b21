import { Story, instant } from '../support/story';

const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 1' } as const;

const correct = (story: Story, at: string, act: string, occurredAt: string) =>
  story.act('act.correct', at, { act, occurredAt: `${occurredAt}:00+08:00`, reasons: 'misread' }, [], { decidedBy });

test('a corrected report puts a due date into the past: nothing rings there, the highest rung rings now and gives its full day', () => {
  const story = new Story();
  const report = { channel: 'in-person', reporter: { kind: 'victim' }, summary: 'Theft' };
  story.act('reception.receive', '2026-03-09T10:00', report, [], { id: 'report' });
  story.act('reception.register', '2026-03-09T10:05');
  story.wait('2026-03-11T11:59');
  const before = story.entries.length;
  correct(story, '2026-03-11T12:00', 'report', '2026-03-06T10:00');
  const told = story.entries.slice(before).filter(({ kind }) => kind.startsWith('bell') || kind === 'climb');
  const now = instant('2026-03-11T12:00');
  expect(told.map(({ kind, at }) => [kind, at])).toEqual([
    ['bell-missed', now],
    ['bell-missed', now],
    ['bell', now],
  ]);
  expect(story.of('bell').at(-1)?.bell).toMatchObject({ rung: 'red', answer: { by: instant('2026-03-12T12:00') } });
  expect(story.wait('2026-03-12T12:00').map(({ kind }) => kind)).toEqual(['climb', 'bell']);
});
