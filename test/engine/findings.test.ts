import { isRectifiedAtOnce } from '../../law/follow-ups';
import { as, codeOf, lineContext, must } from '../support/line';
import { packs } from '../../law/pack';
import { did, on, supervisedCase, watched } from '../support/overseers';
import type { Story } from '../support/story';

const raise = (story: Story, model: string, at = on(3), id = 'w') =>
  watched(story, 'warning.raise', at, { model, version: 1, why: 'Nothing was done for long' }, id);
const answer = (story: Story, outcome: string, by = 'li', at = on(4)) =>
  did(story, 'warning.answer', at, by, { warning: 'warning-w', outcome, reasons: 'As the file shows' });
const owed = (story: Story, id: string) => story.standing.procedures[id];

test('a warning is answered by those who handle the case, with an outcome and reasons', () => {
  const story = supervisedCase();
  must(raise(story, 'long-silence'));
  expect(owed(story, 'warning-w')).toMatchObject({ owedBy: 'police', matter: 'long-silence' });
  expect(story.clock('warning-answer').due.effective).toBe('2026-03-06');
  expect(codeOf(raise(story, 'long-silence', on(3, '10:00'), 'x'))).toBe('warning-open');
  expect(codeOf(raise(story, 'another', on(3, '10:00'), 'y'))).toBe('accepted');
  expect(codeOf(did(story, 'duty.do', on(4), 'li', { duty: 'warning-w', note: 'Seen' }))).toBe('out-of-order');
  expect(codeOf(answer(story, 'unfounded', 'sun'))).toBe('wrong-agency');
  must(answer(story, 'unfounded'));
  expect(owed(story, 'warning-w')).toMatchObject({ done: true, outcome: 'unfounded' });
  expect(codeOf(answer(story, 'confirmed', 'li', on(5)))).toBe('no-such-duty');
  expect(codeOf(raise(story, 'long-silence', on(5), 'z'))).toBe('accepted');
});

test('only a warning is answered so', () => {
  const story = supervisedCase();
  must(did(story, 'rectification.order', on(3), 'wang', { finding: 'Late', by: '2026-03-10' }, 'o'));
  for (const warning of ['rectification-o', 'filing-a3', 'none', 'constructor']) {
    const fields = { warning, outcome: 'mended', reasons: 'It is' };
    expect(codeOf(did(story, 'warning.answer', on(4), 'li', fields))).toBe('no-such-duty');
  }
});

test('what a detector has found is put right at once where it is confirmed, and nothing else is', () => {
  const [found, mended, other] = [supervisedCase(), supervisedCase(), supervisedCase()];
  for (const story of [found, mended]) must(raise(story, 'detector-not-filed'));
  must(raise(other, 'long-silence'));
  must(answer(found, 'confirmed'));
  must(answer(mended, 'mended'));
  must(answer(other, 'confirmed'));
  const orders = [found, mended, other].map(({ standing }) =>
    Object.values(standing.procedures).filter(({ duty }) => duty === 'rectification'),
  );
  expect(orders).toMatchObject([[{ owedBy: 'police', from: 'warning-w', done: false }], [], []]);
  // Seven days, of which the last is a Wednesday.
  expect(found.clock('rectification').due.effective).toBe('2026-03-11');
});

test('which models do so is dated: what was answered before is folded as it was', () => {
  expect(isRectifiedAtOnce('detector-overdue', Date.parse('2011-12-31T12:00Z'))).toBe(false);
  expect(isRectifiedAtOnce('detector-overdue', Date.parse('2012-01-01T12:00Z'))).toBe(true);
});

test('an item of a clearing is disposed of with reasons, not ticked off, and stands once', () => {
  const story = supervisedCase();
  const list = (kind: string, open: string, id: string, at = on(3)) =>
    watched(story, 'clearing.list', at, { clearing: 'run-1', kind, open }, id);
  must(list('day', 'filing', 'c'));
  expect(codeOf(list('day', 'filing', 'd'))).toBe('clearing-open');
  expect(['month', 'quarter'].map((kind) => codeOf(list(kind, 'filing', kind)))).toEqual(['accepted', 'accepted']);
  const item = 'clearing-day-c';
  expect(codeOf(did(story, 'duty.do', on(3, '10:00'), 'li', { duty: item, note: 'Gone' }))).toBe('out-of-order');
  const fields = { item, disposition: 'continues', reasons: 'Witnesses come on Friday' };
  expect(codeOf(did(story, 'clearing.dispose', on(3, '11:00'), 'li', { ...fields, item: 'clearing-year-c' }))).toBe(
    'no-such-duty',
  );
  must(did(story, 'clearing.dispose', on(3, '11:00'), 'li', fields));
  expect(owed(story, item)).toMatchObject({ done: true, outcome: 'continues' });
  expect(owed(story, 'clearing-month-month')?.done).toBe(false);
});

test('a case of an earlier pack is warned of nothing: the watch is told so by a code', () => {
  const law = packs.get('2026-12');
  const story = supervisedCase({ ...lineContext, ...(law ? { law } : {}) });
  const listed = watched(story, 'clearing.list', on(3), { clearing: 'run-1', kind: 'day', open: 'filing' });
  expect([codeOf(raise(story, 'long-silence')), codeOf(listed)]).toEqual(['law-too-old', 'law-too-old']);
});

test('the watch has no hands: nothing it finds is anybody’s to answer but those who handle the case', () => {
  const story = supervisedCase();
  must(raise(story, 'long-silence'));
  expect(story.accepted.at(-1)?.actor).toEqual({
    ...{ person: 'caseclock', roles: [], unit: 'station', agency: 'police', level: 'station' },
  });
  expect(codeOf(story.act('warning.answer', on(4), {}, [], { by: { ...as('li'), roles: [] } }))).toBe('wrong-role');
});
