import type { Act } from '../../domain/act';
import type { CaseState } from '../../domain/case';
import { decide, elapse, stateHash } from '../../engine';
import { Story, context, instant } from '../support/story';

/** As JSONB gives a value back: keys by their length, then by their bytes, whatever order they were written in. */
const stored = <T>(value: T): T => {
  const sorted = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(sorted);
    if (typeof one !== 'object' || one === null) return one;
    const entries = Object.entries(one).map(([key, inside]) => [key, sorted(inside)] as const);
    return Object.fromEntries(entries.sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1)));
  };
  return sorted(JSON.parse(JSON.stringify(value))) as T;
};

test('a case that is stored between any two acts writes the same ledger as one that never left memory', () => {
  const story = new Story().filed('2026-03-01T09:00', 10);
  const persons = ['P10', 'P2'];
  story.act('measure.detain', '2026-03-02T10:00', { ground: 'gang' }, persons);
  story.wait('2026-03-07T12:00');
  story.act('measure.request-arrest', '2026-03-07T13:00', { reasons: 'complete' }, persons);
  story.act('arrest-review.receive', '2026-03-07T14:00', {}, persons);
  story.act('arrest-review.approve', '2026-03-06T15:00', {}, persons, { received: '2026-03-07T15:00' });
  // A release entered late takes requests and reviews away, with what they had rung.
  story.wait('2026-03-20T12:00');
  const late = { received: '2026-03-20T13:00', documentNo: 'R 1' };
  story.act('measure.release', '2026-03-04T10:00', { reasons: 'no ground' }, persons, late);
  story.wait('2026-03-24T12:00');
  expect(story.kinds()).toEqual(expect.arrayContaining(['refused', 'refold', 'bell-withdrawn', 'climb']));

  let state: CaseState | undefined;
  const accepted: Act[] = [];
  const entries = story.entries.flatMap((entry) => {
    if (entry.kind !== 'act' && entry.kind !== 'refused') return [];
    const outcome = decide('case-1', state, stored(entry.act), context, accepted);
    state = stored(outcome.state);
    if (outcome.answer.accepted) accepted.push(entry.act);
    return outcome.entries;
  });
  if (!state) throw new Error('nothing was played');
  const passed = elapse(state, instant('2026-03-24T12:00'), context);
  expect([...entries, ...passed.entries]).toEqual(story.entries);
  expect(stateHash(stored(passed.state))).toBe(story.hash());
});
