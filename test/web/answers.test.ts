import { type Alert, byCase, inOneGo, isPast, ofKind } from '../../web/screens/answers/alerts';
import { saidIn, storyOf } from '../../web/screens/answers/story';

const alert = (more: object) => ({ case: 'c1', status: 'asks', mine: false, ...more }) as unknown as Alert;

test('ten alerts of one case are one line, and the lines stand as the inbox has them', () => {
  const all = [alert({ id: '1', case: 'b' }), alert({ id: '2', case: 'a' }), alert({ id: '3', case: 'b' })];
  expect(byCase(all).map((line) => [line.case, line.alerts.map(({ id }) => id)])).toEqual([
    ['b', ['1', '3']],
    ['a', ['2']],
  ]);
});

test('each alert stands in one list', () => {
  const all = [alert({ id: '1', mine: true }), alert({ id: '2' }), alert({ id: '3', status: 'told' })];
  const ids = (kind: 'mine' | 'others' | 'told') => ofKind(all, kind).map(({ id }) => id);
  expect([ids('mine'), ids('others'), ids('told')]).toEqual([['1'], ['2'], ['3']]);
});

test('several at once are acknowledged only where they are blue, mine and ask for no more', () => {
  const blue = alert({ id: 'blue', colour: 'blue', mine: true, step: 'acknowledge' });
  const red = alert({ id: 'red', colour: 'red', mine: true, step: 'acknowledge' });
  expect(inOneGo([blue, red, { ...blue, mine: false }, { ...blue, step: 'plan' }])).toEqual([blue]);
});

test('late is judged by the clock of the server', () => {
  expect(isPast('2026-03-16T10:00:00+08:00', '2026-03-16T10:00:01+08:00')).toBe(true);
  expect(isPast('2026-03-16T10:00:00+08:00', '2026-03-16T01:59:59Z')).toBe(false);
});

const title = { zh: '', en: '' };
const entry = (seq: number, kind: string, more: object) =>
  ({ seq, kind, at: '2026-03-16T10:00:00+08:00', title, ...more }) as unknown as Parameters<typeof storyOf>[0][number];
const told = [{ role: 'leader', unit: 'station', person: 'liu' }];
const entries = [
  entry(1, 'act', { act: { id: 'a1', person: 'chen', fields: {} } }),
  entry(2, 'bell', { details: { bell: { clock: 'k1', answer: { by: '2026-03-17' } }, people: told } }),
  entry(3, 'bell', { details: { bell: { clock: 'k2' } } }),
  entry(4, 'act', { act: { id: 'a2', person: 'liu', fields: { duty: 'k1/2026/red', note: 'Seen' } } }),
  entry(5, 'refused', { act: { id: 'a3', person: 'liu', fields: { duty: 'k1/2026/red' } } }),
  entry(6, 'climb', { details: { bell: 'k1/2026/red', to: 'county' } }),
  entry(7, 'breach', { details: { clock: 'k1' } }),
];

test('how an alert came to where it is: what rang, who was told, what was answered, where it climbed', () => {
  const story = storyOf(entries, 'k1');
  expect(story.map(({ seq }) => seq)).toEqual([2, 4, 6, 7]);
  expect(story[0]).toMatchObject({ told, answerBy: '2026-03-17' });
  expect(story[1]).toMatchObject({ person: 'liu', note: 'Seen' });
});

test('who took a step and what they said stands in the act', () => {
  expect(saidIn(entries, 'a2')).toEqual({ person: 'liu', note: 'Seen' });
  expect(saidIn(entries, 'nobody')).toEqual({});
});
