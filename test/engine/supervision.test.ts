import { marksOf } from '../../domain/visibility';
import { as, codeOf, must } from '../support/line';
import { did, on, supervisedCase } from '../support/overseers';
import type { Story } from '../support/story';

const finding = { finding: 'The limit has run out' };
const note = 'In writing: it was done today';
const owed = (story: Story, id: string) => story.standing.procedures[id];
const told = (story: Story, limit: string) =>
  story
    .of('bell')
    .filter(({ bell }) => bell.clock.includes(`.${limit}.`))
    .map(({ bell }) => [
      bell.rung,
      ...bell.tells.map(({ role, unit, person = '' }) => `${role} ${unit}${person && ` ${person}`}`),
    ]);

test('an oral hint is acknowledged within a day by those who handle the case (PRR 552, 665(2))', () => {
  const story = supervisedCase();
  must(did(story, 'supervision.hint', on(3), 'ning', finding, 'h'));
  expect(owed(story, 'oral-hint-h')).toMatchObject({ owedBy: 'police' });
  expect(story.clock('oral-hint').due.effective).toBe('2026-03-04T09:00:00+08:00');
  must(did(story, 'duty.acknowledge', on(3, '10:00'), 'li', { duty: 'oral-hint-h' }));
  expect(owed(story, 'oral-hint-h')?.done).toBe(true);
});

test('a notice is answered within ten days, in writing, and verified on the side that issued it (PRR 665(3))', () => {
  const story = supervisedCase();
  must(did(story, 'supervision.notice', on(3), 'yin', finding, 'n'));
  const duty = 'monitoring-reply-n';
  expect(story.clock('monitoring-notice-reply').due.effective).toBe('2026-03-13');
  expect(codeOf(did(story, 'duty.do', on(4), 'li', { duty }))).toBe('evidence-missing');
  must(did(story, 'duty.do', on(4), 'li', { duty, note }));
  const verified = (by: string, at = on(5)) => codeOf(did(story, 'duty.verify', at, by, { duty }));
  expect([verified('wang'), verified('ning')]).toEqual(['wrong-agency', 'not-the-issuer']);
  must(did(story, 'duty.reject', on(5), 'yin', { duty, reasons: 'It says nothing of the delay' }));
  expect(story.clock('monitoring-notice-reply').due.effective).toBe('2026-03-16');
  must(did(story, 'duty.do', on(6), 'ma', { duty, note }));
  expect(verified('sun', on(7))).toBe('accepted');
});

test('inside an agency a notice is for its own handlers, and the line that issued it verifies', () => {
  const story = supervisedCase();
  must(did(story, 'supervision.notice', on(3), 'dou', finding, 'n'));
  const duty = 'monitoring-reply-n';
  expect(owed(story, duty)).toMatchObject({ owedBy: 'police', askedBy: { unit: 'county', person: 'dou' } });
  must(did(story, 'duty.do', on(4), 'li', { duty, note }));
  expect(codeOf(did(story, 'duty.verify', on(5), 'wang', { duty }))).toBe('not-the-issuer');
  expect(codeOf(did(story, 'duty.verify', on(5), 'qian', { duty }))).toBe('accepted');
});

test('no reply: the police are told, and beside them the chief of who issued it, and above', () => {
  const story = supervisedCase();
  must(did(story, 'filing.file', on(2, '10:00'), 'li', { suspectedOffence: 'theft' }));
  must(did(story, 'supervision.notice', on(3), 'yin', finding, 'n'));
  story.wait(on(16));
  expect(told(story, 'monitoring-notice-reply')).toEqual([
    ['blue', 'handler station li'],
    ['orange', 'handler station li', 'head station'],
    ['red', 'handler station li', 'head station', 'leader station'],
    ['supervision', 'leader county-pr'],
    ['chief', 'handler station li', 'leader station'],
    ['superior', 'handler station li', 'leader city-pr'],
    ['superior', 'handler station li', 'leader county'],
  ]);
});

test('what is left to verify is told to who issued it, and counts as theirs', () => {
  const story = supervisedCase();
  must(did(story, 'filing.file', on(2, '10:00'), 'li', { suspectedOffence: 'theft' }));
  must(did(story, 'supervision.notice', on(3), 'ning', finding, 'n'));
  must(did(story, 'duty.do', on(4), 'li', { duty: 'monitoring-reply-n', note }));
  story.wait(on(10));
  expect(story.clock('monitoring-verification').owedBy).toBe('procuratorate');
  const [first, ...more] = told(story, 'monitoring-verification');
  expect(first).toEqual(['blue', 'handler arrests ning']);
  expect(more.flat().filter((one) => one.includes('station'))).toEqual([]);
});

test('a notice to correct is decided by the chief, names its day, and is for another agency (PRR 552, 553, 618)', () => {
  const decidedBy = { agency: 'procuratorate', level: 'county', documentNo: 'C 1' } as const;
  const correct = (story: Story, fields: object, decided: object = { decidedBy }, by = 'ning') =>
    codeOf(story.act('supervision.correct', on(3), { ...finding, ...fields }, [], { by: as(by), id: 'c', ...decided }));
  expect(correct(supervisedCase(), {}, { decidedBy: null })).toBe('decision-missing');
  expect(correct(supervisedCase(), {}, {}, 'qian')).toBe('wrong-agency');
  expect(correct(supervisedCase(), { owedBy: 'procuratorate' })).toBe('wrong-agency');
  expect(correct(supervisedCase(), { owedBy: 'court' })).toBe('not-overseeing');
  expect(correct(supervisedCase(), { by: '2026-03-01' })).toBe('day-past');
  const [named, usual] = [supervisedCase(), supervisedCase()];
  expect([correct(named, { by: '2026-03-09' }), correct(usual, {})]).toEqual(['accepted', 'accepted']);
  // Whoever supervises handles nothing.
  expect(Object.keys(named.standing.handling)).toEqual(['police']);
  expect(named.clock('correction-reply').due.effective).toBe('2026-03-09');
  expect(usual.clock('correction-reply').due.effective).toBe('2026-03-18');
});

test('a notice that is approved as a proposal says to whom it goes from the start', () => {
  const story = supervisedCase();
  const fields = { ...finding, by: '2026-03-09' };
  const propose = { act: 'supervision.correct', fields, reasons: 'As found' };
  must(did(story, 'approval.propose', on(3), 'ning', propose, 'p'));
  const { proposal } = owed(story, 'approval-p') ?? {};
  expect(proposal?.fields).toEqual({ ...fields, owedBy: 'police' });
  must(did(story, 'approval.approve', on(3, '10:00'), 'yin', { proposal: 'approval-p', documentNo: 'C 1' }));
  const carry = { by: as('ning'), approval: 'approval-p', id: 'c' };
  must(story.act('supervision.correct', on(3, '11:00'), proposal?.fields, [], carry));
  expect(owed(story, 'correction-reply-c')).toMatchObject({ owedBy: 'police' });
  const unknown = { ...propose, fields: { ...fields, from: 'none' } };
  expect(codeOf(did(story, 'approval.propose', on(4), 'ning', unknown))).toBe('no-such-source');
});

describe('a report (PRR 553, 665(2))', () => {
  const report = (to: 'chief' | 'superior', more: object = {}) => ({ to, ...finding, ...more });

  test.each([
    ['chief', 'county-pr', 'yin'],
    ['superior', 'city-pr', undefined],
  ] as const)('to the %s goes to %s, whatever its author says, and is acknowledged there', (to, unit, leader) => {
    const story = supervisedCase();
    must(did(story, 'supervision.report', on(3), 'ning', report(to, { unit: 'station' }), 'r'));
    const duty = 'report-acknowledgement-r';
    expect(owed(story, duty)).toMatchObject({ owedBy: 'procuratorate', post: { unit, role: 'leader' } });
    expect(story.accepted.at(-1)?.fields.unit).toBe(unit);
    expect(marksOf(story.open)).toEqual(expect.arrayContaining([`asks:${unit}`, 'asks:arrests']));
    expect(codeOf(did(story, 'duty.acknowledge', on(3, '10:00'), 'ning', { duty }))).toBe('wrong-role');
    expect(codeOf(did(story, 'duty.acknowledge', on(3, '10:00'), 'li', { duty }))).toBe('wrong-agency');
    if (leader) must(did(story, 'duty.acknowledge', on(3, '11:00'), leader, { duty }));
    story.wait(on(5));
    expect(owed(story, duty)?.done).toBe(leader !== undefined);
    const rang = told(story, 'report-acknowledgement').at(-1);
    const chiefs = [`head ${unit}`, `leader ${unit}`];
    expect(rang).toEqual(leader ? ['report', ...chiefs] : ['red', 'handler city-pr ning', ...chiefs]);
  });

  test('nobody stands above the highest organ', () => {
    const refused = did(supervisedCase(), 'supervision.report', on(3), 'gao', report('superior'));
    expect(codeOf(refused)).toBe('nobody-above');
  });
});

describe('who may', () => {
  const hint = (story: Story, by: string, fields: object = {}) =>
    codeOf(did(story, 'supervision.hint', on(3, '12:00'), by, { ...finding, ...fields }));

  test('notice of a case makes its procuratorate one that looks on no more', () => {
    const lone = supervisedCase();
    const story = supervisedCase({ ...lone.ctx, office: { ...lone.ctx.office, supervisorOf: () => undefined } });
    expect(hint(story, 'yin')).toBe('not-overseeing');
    must(did(story, 'case.share', on(3), 'li', { to: 'county-pr', what: ['filing'], reasons: 'Early' }));
    expect(hint(story, 'yin')).toBe('accepted');
    expect(codeOf(did(story, 'case.observe', on(3, '13:00'), 'yin', { reasons: 'To look' }))).toBe('no-part');
  });

  test('an alert or a duty says of whom it is asked', () => {
    const story = supervisedCase();
    must(did(story, 'supervision.hint', on(3), 'yin', finding, 'h'));
    must(did(story, 'supervision.notice', on(5), 'yin', { ...finding, from: 'oral-hint-h' }, 'n'));
    expect(owed(story, 'monitoring-reply-n')).toMatchObject({ owedBy: 'police', from: 'oral-hint-h' });
    expect(story.accepted.at(-1)?.fields.owedBy).toBe('police');
  });

  test('the cases of other counties are none of theirs', () => {
    const story = supervisedCase();
    const office = { ...story.ctx.office, supervisorOf: () => 'another-pr' };
    expect(hint(supervisedCase({ ...story.ctx, office }), 'yin')).toBe('not-overseeing');
  });
});
