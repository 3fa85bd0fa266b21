import { as, codeOf, must } from '../support/line';
import { did, on, supervisedCase } from '../support/overseers';
import type { Story } from '../support/story';
import { duties } from '../../law/duties';

const finding = { finding: 'The report was written down two days late' };
const order = { ...finding, by: '2026-03-10' };
const note = 'Entered, with the receipt as proof';
const duty = 'rectification-o';
const verifying = 'rectification-verification';

const ordered = (fields: object = {}, by = 'wang'): Story => {
  const story = supervisedCase();
  must(did(story, 'rectification.order', on(3), by, { ...order, ...fields }, 'o'));
  return story;
};

const owed = (story: Story, id = duty) => story.standing.procedures[id];

test('an order is owed by the day it names, done with evidence, and verified by somebody else', () => {
  const story = ordered();
  expect(owed(story)).toMatchObject({ owedBy: 'police', askedBy: { unit: 'station', person: 'wang' }, done: false });
  expect(story.clock('rectification').due.effective).toBe('2026-03-10');
  expect(codeOf(did(story, 'duty.do', on(4), 'li', { duty }))).toBe('evidence-missing');
  must(did(story, 'duty.do', on(4), 'li', { duty, note }));
  expect(story.clock('rectification').closed).toMatchObject({ at: Date.parse('2026-03-04T01:00Z') });
  // Wednesday, three days.
  expect(story.clock(verifying).due.effective).toBe('2026-03-09');
  expect(codeOf(did(story, 'duty.verify', on(5), 'li', { duty }))).toBe('same-person');
  must(did(story, 'duty.verify', on(5), 'wang', { duty }));
  expect(owed(story)).toMatchObject({ done: true, stage: 'done' });
});

test.each([
  ['for whoever did it', 'li', undefined, 'ma', 'li'],
  ['by whoever it was done for', 'ma', 'li', 'li', undefined],
  ['for whoever it was done for', 'ma', 'li', 'zhao', 'li'],
])('nobody verifies, or rejects, %s', (_, doer, doneFor, verifier, verifiedFor) => {
  const story = ordered();
  must(did(story, 'duty.do', on(4), as(doer, doneFor), { duty, note }));
  const judge = as(verifier, verifiedFor);
  expect(codeOf(did(story, 'duty.verify', on(5), judge, { duty }))).toBe('same-person');
  expect(codeOf(did(story, 'duty.reject', on(5), judge, { duty, reasons: 'Once more' }))).toBe('same-person');
});

test('rejected, it is owed again, by a new day or within the usual time, and the evidence is asked for again', () => {
  const story = ordered();
  must(did(story, 'duty.do', on(4), 'li', { duty, note }));
  const reject = (by?: string) =>
    did(story, 'duty.reject', on(5), 'wang', {
      duty,
      reasons: 'The receipt is of another case',
      ...(by ? { by } : {}),
    });
  expect(codeOf(reject('2026-03-04'))).toBe('day-past');
  must(reject('2026-03-12'));
  expect(story.clock('rectification').due.effective).toBe('2026-03-12');
  expect(codeOf(did(story, 'duty.verify', on(6), 'wang', { duty }))).toBe('out-of-order');
  expect(codeOf(did(story, 'duty.reject', on(6), 'wang', { duty, reasons: 'Still' }))).toBe('out-of-order');
  must(did(story, 'duty.do', on(6), 'ma', { duty, note }));
  must(did(story, 'duty.reject', on(7), 'wang', { duty, reasons: 'Half of it' }));
  expect(story.clock('rectification').due.effective).toBe('2026-03-16');
  must(did(story, 'duty.do', on(8), 'li', { duty, note }));
  must(did(story, 'duty.verify', on(9), 'ma', { duty }));
  expect(owed(story)).toMatchObject({ done: true });
});

test('the owner is told in person, and does it; so may their deputy and who leads the unit, and nobody else', () => {
  const story = ordered({ owner: 'ma' });
  expect(owed(story)).toMatchObject({ owner: 'ma' });
  story.wait(on(11));
  const told = story.of('bell').filter(({ bell }) => bell.clock.startsWith(duty));
  expect(told[0]?.bell.tells).toEqual([{ role: 'handler', unit: 'station', person: 'ma' }]);
  // The first handler stays copied on what is due.
  expect(told.at(-1)?.bell.tells).toContainEqual({ role: 'handler', unit: 'station', person: 'li' });
  const doing = (by: ReturnType<typeof as>) => codeOf(did(story, 'duty.do', on(11), by, { duty, note }));
  expect(doing(as('li'))).toBe('not-the-handler');
  expect(doing(as('li', 'ma'))).toBe('accepted');
});

test('an owner does it in a case that is assigned to another', () => {
  const story = supervisedCase();
  must(did(story, 'case.assign', on(3), 'wang', { handler: 'li', reasons: 'In turn' }));
  must(did(story, 'rectification.order', on(3), 'wang', { ...order, owner: 'ma' }, 'o'));
  must(did(story, 'duty.do', on(4), 'ma', { duty, note }));
});

test.each([
  ['nobody that the unit has', { owner: 'bai' }, 'no-such-owner'],
  ['a stranger', { owner: 'nobody' }, 'no-such-owner'],
  ['a day before that of the order', { by: '2026-03-02' }, 'day-past'],
  ['an alert that never rang', { from: 'a/b/red' }, 'no-such-source'],
  ['a procedure that is no duty', { from: 'filing-a3' }, 'no-such-source'],
])('an order that names %s is refused', (_, fields, code) => {
  expect(codeOf(did(supervisedCase(), 'rectification.order', on(3), 'wang', { ...order, ...fields }))).toBe(code);
});

test('nobody who has been recused is named', () => {
  const story = supervisedCase();
  must(did(story, 'case.recuse', on(3), 'wang', { person: 'ma', ground: 'own-interest', reasons: 'Cousin' }));
  expect(codeOf(did(story, 'rectification.order', on(3), 'wang', { ...order, owner: 'ma' }))).toBe('recused');
});

test('an order for the day itself is owed until that day ends', () => {
  const story = ordered({ by: '2026-03-03' });
  expect(story.clock('rectification').due).toMatchObject({
    effective: '2026-03-03',
    end: Date.parse('2026-03-03T16:00Z'),
  });
});

test('the order goes on when the alert it came from has lost its ground', () => {
  const story = supervisedCase();
  story.wait(on(6, '10:00'));
  const red = story.of('bell').find(({ bell }) => bell.colour === 'red');
  if (!red) throw new Error('No red bell rang.');
  must(did(story, 'rectification.order', on(6, '11:00'), 'wang', { ...order, from: red.bell.id }, 'o'));
  const notMine = { act: 'a3', type: 'reception.find-not-mine', fields: { competentUnit: 'city', reasons: 'Theirs' } };
  const decidedBy = { agency: 'police', level: 'county', documentNo: 'No 2' } as const;
  const correction = { ...notMine, reasons: 'Wrong form' };
  must(story.act('act.correct', on(6, '12:00'), correction, [], { by: as('zhao'), decidedBy }));
  expect(story.of('bell-withdrawn').map(({ bell }) => bell)).toContain(red.bell.id);
  expect(owed(story)).toMatchObject({ from: red.bell.id, done: false, owedBy: 'police' });
  must(did(story, 'duty.do', on(6, '13:00'), 'li', { duty, note }));
  must(did(story, 'duty.verify', on(6, '14:00'), 'wang', { duty }));
});

test('each order is done by itself: nothing ends two, and nobody closes the case before', () => {
  expect([...duties.values()].filter(({ evidence, fulfilledBy }) => evidence && fulfilledBy)).toEqual([]);
  const story = ordered();
  must(did(story, 'rectification.order', on(3), 'qian', order, 'p'));
  must(did(story, 'duty.do', on(4), 'li', { duty, note }));
  must(did(story, 'duty.verify', on(4, '10:00'), 'wang', { duty }));
  expect([owed(story)?.done, owed(story, 'rectification-p')?.done]).toEqual([true, false]);
  const close = did(story, 'case.close', on(4, '11:00'), 'li', { outcome: 'not-filed', reasons: 'Over' });
  expect(codeOf(close)).toBe('something-owed');
});

test.each([
  ['another station', 'tan', 'wrong-role'],
  ['the head of another station', 'xie', 'not-overseeing'],
  ['the handler', 'li', 'wrong-role'],
  ['a neighbour', 'fan', 'wrong-role'],
  ['who supervises the line', 'dou', 'accepted'],
  ['the head of the city', 'gao', 'accepted'],
  ['the procuratorate that supervises the station', 'yin', 'accepted'],
  ['a department of it', 'ning', 'accepted'],
])('%s orders: %s %s', (_, by, code) => {
  expect(codeOf(did(supervisedCase(), 'rectification.order', on(3), by, order))).toBe(code);
});

test('police order nothing of the procuratorate; an order of the procuratorate is owed by the police and verified by its own side', () => {
  const story = supervisedCase();
  const across = did(story, 'rectification.order', on(3), 'qian', { ...order, owedBy: 'procuratorate' });
  expect(codeOf(across)).toBe('wrong-agency');
  must(did(story, 'rectification.order', on(3), 'ning', order, 'o'));
  expect(owed(story)).toMatchObject({ owedBy: 'police', askedBy: { agency: 'procuratorate', unit: 'arrests' } });
  must(did(story, 'duty.do', on(4), 'li', { duty, note }));
  expect(story.clock(verifying).owedBy).toBe('procuratorate');
  expect(codeOf(did(story, 'duty.verify', on(5), 'wang', { duty }))).toBe('wrong-agency');
  must(did(story, 'duty.verify', on(5), 'yin', { duty }));
});

test('what oversight has asked is not corrected into something else, nor anything into it', () => {
  const story = ordered();
  const correct = (fields: object) =>
    codeOf(did(story, 'act.correct', on(4), 'zhao', { reasons: 'Misread', ...fields }));
  expect(correct({ act: 'o', fields: { ...order, by: '2026-12-31' } })).toBe('not-correctable');
  expect(correct({ act: 'o', type: 'supervision.hint', fields: finding })).toBe('not-correctable');
  expect(correct({ act: 'a3', type: 'rectification.order', fields: order })).toBe('not-correctable');
  expect(correct({ act: 'o', occurredAt: '2026-03-03T08:00:00+08:00' })).toBe('accepted');
});
