import type { ActType } from '../../domain/act';
import { marksOf } from '../../domain/visibility';
import { as, codeOf, must, takenInBy } from '../support/line';
import type { Story } from '../support/story';

const did = (story: Story, type: ActType, at: string, by: string, fields: object = {}, more: object = {}) =>
  story.act(type, `2026-03-02T${at}`, fields, [], { by: as(by), ...more });

const reasons = { reasons: 'It is asked for' };
const to = (unit: string) => ({ to: unit, ...reasons });
const handling = (story: Story) => story.standing.handling.police;
const open = (story: Story, row: string) =>
  Object.values(story.standing.procedures).filter(({ duty, done }) => duty === row && !done);

const fresh = (): Story => takenInBy('li', '2026-03-02T09:00');

describe('handing on inside the agency (内部移交)', () => {
  test('the sender keeps the case until the other unit takes it; the other unit sees it meanwhile', () => {
    const story = fresh();
    must(did(story, 'case.pass', '10:00', 'li', to('county')));
    expect(handling(story)).toMatchObject({ unit: 'station', handler: 'li' });
    expect(story.standing.passing).toMatchObject({ to: 'county', from: 'station' });
    expect(marksOf(story.open)).toEqual(expect.arrayContaining(['station', 'county']));
    expect(open(story, 'case-taking')).toMatchObject([{ owedBy: 'police' }]);
    expect(story.clock('case-taking').due.effective).toBe('2026-03-03T10:00:00+08:00');
    expect(codeOf(did(story, 'filing.file', '11:00', 'li', { suspectedOffence: 'theft' }))).toBe('accepted');
  });

  test('taken, it is the other unit’s; the first handler stays the first, and nothing is owed', () => {
    const story = fresh();
    must(did(story, 'case.assign', '09:30', 'wang', { handler: 'ma', assistants: ['zhao'], ...reasons }));
    must(did(story, 'case.pass', '10:00', 'ma', to('neighbour')));
    expect(codeOf(did(story, 'case.take', '10:30', 'cui'))).toBe('wrong-unit');
    must(did(story, 'case.take', '11:00', 'fan'));
    expect(handling(story)).toEqual({ unit: 'neighbour', handler: 'fan', firstHandler: 'li' });
    expect([story.standing.passing, open(story, 'case-taking')]).toEqual([undefined, []]);
    expect(marksOf(story.open)).not.toContain('station');
    expect(codeOf(did(story, 'filing.file', '12:00', 'li', { suspectedOffence: 'theft' }))).toBe('wrong-unit');
  });

  test('a unit with a clerk has it taken by the clerk, who hands it to a handler; the first stays the first', () => {
    const story = fresh();
    must(did(story, 'case.pass', '10:00', 'li', to('front')));
    expect(['tan', 'xie'].map((by) => codeOf(did(story, 'case.take', '11:00', by)))).toEqual([
      'intake-only',
      'intake-only',
    ]);
    must(did(story, 'case.take', '11:00', 'qiu'));
    must(did(story, 'case.assign', '12:00', 'qiu', { handler: 'tan', ...reasons }));
    expect(handling(story)).toMatchObject({ unit: 'front', handler: 'tan', firstHandler: 'li', takenInBy: 'qiu' });
  });

  test('not to itself, to nowhere, to another agency, twice; and nothing is taken that nobody hands on', () => {
    const story = fresh();
    const codes = ['station', 'nowhere', 'county-pr'].map((unit) =>
      codeOf(did(story, 'case.pass', '10:00', 'li', to(unit))),
    );
    expect(codes).toEqual(['no-such-unit', 'no-such-unit', 'no-such-unit']);
    expect(codeOf(did(story, 'case.take', '10:00', 'li'))).toBe('out-of-order');
    must(did(story, 'case.pass', '10:00', 'li', to('county')));
    expect(codeOf(did(story, 'case.pass', '10:30', 'li', to('front')))).toBe('out-of-order');
    expect(codeOf(did(story, 'case.take', '11:00', 'gao'))).toBe('wrong-unit');
  });

  test('a correction moves no case: who has it was judged by the people of the day', () => {
    const story = fresh();
    const passed = must(did(story, 'case.pass', '10:00', 'li', to('county')));
    const correct = (fields: object) =>
      codeOf(did(story, 'act.correct', '12:00', 'zhao', { act: passed.act, ...fields, ...reasons }));
    expect(correct({ fields: to('neighbour') })).toBe('not-correctable');
    expect(correct({ type: 'case.observe', fields: reasons })).toBe('not-correctable');
    expect(correct({ occurredAt: '2026-03-02T09:50:00+08:00' })).toBe('accepted');
    expect(story.clock('case-taking').due.effective).toBe('2026-03-03T09:50:00+08:00');
  });
});

describe('superiors', () => {
  test('one strictly above takes the case over, on its way or not', () => {
    const story = fresh();
    must(did(story, 'case.pass', '10:00', 'li', to('front')));
    const codes = ['wang', 'xie', 'yin', 'dou'].map((by) => codeOf(did(story, 'case.take-over', '11:00', by, reasons)));
    expect(codes).toEqual(['not-a-superior', 'not-a-superior', 'no-part', 'wrong-role']);
    must(did(story, 'case.take-over', '12:00', 'qian', reasons));
    expect(handling(story)).toEqual({ unit: 'county', handler: 'qian', firstHandler: 'li', takenInBy: 'qian' });
    expect([story.standing.passing, open(story, 'case-taking')]).toEqual([undefined, []]);
    const file = () => codeOf(did(story, 'filing.file', '13:00', 'bai', { suspectedOffence: 'theft' }));
    expect(file()).toBe('not-assigned');
    must(did(story, 'case.assign', '13:00', 'cui', { handler: 'bai', ...reasons }));
    expect([handling(story)?.firstHandler, file()]).toEqual(['li', 'accepted']);
  });

  test('an instruction is answered by the unit that handles the case, each one', () => {
    const story = fresh();
    const instruction = { instruction: 'Hear the neighbours' };
    must(did(story, 'case.instruct', '10:00', 'qian', instruction));
    must(did(story, 'case.instruct', '11:00', 'dou', instruction));
    const [first, second] = open(story, 'instruction-answer');
    expect([first?.owedBy, second?.owedBy]).toEqual(['police', 'police']);
    expect(story.clock('instruction-answer').due.effective).toBe('2026-03-05');
    must(did(story, 'duty.do', '12:00', 'li', { duty: first?.id }));
    expect(open(story, 'instruction-answer')).toEqual([second]);
    expect(JSON.stringify(story.state)).not.toContain('neighbours');
  });

  test('observation is recorded and changes nothing', () => {
    const story = fresh();
    const { at: _, ...before } = story.standing;
    must(did(story, 'case.observe', '10:00', 'gao', reasons));
    const { at: __, ...after } = story.standing;
    expect(after).toEqual(before);
    expect(['xie', 'zhao'].map((by) => codeOf(did(story, 'case.observe', '10:00', by, reasons)))).toEqual([
      'not-a-superior',
      'not-a-superior',
    ]);
  });
});

describe('recusal (回避)', () => {
  const recusal = (person: string) => ({ person, ground: 'party-or-relative', ...reasons });
  const filing = { suspectedOffence: 'theft' };

  test('whoever is recused takes no part, nor does anybody for them; the case waits to be assigned anew', () => {
    const story = fresh();
    must(did(story, 'case.assign', '09:30', 'wang', { handler: 'ma', assistants: ['li'], ...reasons }));
    must(did(story, 'case.recuse', '10:00', 'wang', recusal('ma')));
    expect(handling(story)).toEqual({ unit: 'station', handler: 'ma', firstHandler: 'li' });
    expect(codeOf(did(story, 'filing.file', '11:00', 'ma', filing))).toBe('recused');
    expect(codeOf(story.act('filing.file', '2026-03-02T11:00', filing, [], { by: as('li', 'ma') }))).toBe('recused');
    expect(codeOf(did(story, 'filing.file', '11:00', 'li', filing))).toBe('not-assigned');
    expect(codeOf(did(story, 'case.assign', '11:00', 'wang', { handler: 'ma', ...reasons }))).toBe('recused');
    must(did(story, 'case.assign', '11:00', 'wang', { handler: 'li', ...reasons }));
    expect(codeOf(did(story, 'filing.file', '12:00', 'li', filing))).toBe('accepted');
    expect(codeOf(did(story, 'case.recuse', '13:00', 'wang', recusal('ma')))).toBe('recused');
  });

  test('an assistant who is recused is none any more; handler and assignment stay', () => {
    const story = fresh();
    must(did(story, 'case.assign', '09:30', 'wang', { handler: 'ma', assistants: ['li', 'zhao'], ...reasons }));
    must(did(story, 'case.recuse', '10:00', 'wang', recusal('zhao')));
    expect(handling(story)).toMatchObject({ handler: 'ma', assigned: true, assistants: ['li'] });
  });

  test('a recusal entered late comes before the assignment: the case waits for another one', () => {
    const story = fresh();
    must(did(story, 'case.assign', '10:00', 'wang', { handler: 'ma', assistants: ['li'], ...reasons }));
    must(
      story.act('case.recuse', '2026-03-02T09:30', recusal('ma'), [], { by: as('wang'), received: '2026-03-02T11:00' }),
    );
    expect(handling(story)).toEqual({ unit: 'station', handler: 'ma', firstHandler: 'li', assistants: ['li'] });
    expect(codeOf(did(story, 'filing.file', '12:00', 'li', filing))).toBe('not-assigned');
  });

  test('the head of the unit is told instead, once, and the recused first handler no more', () => {
    const story = fresh();
    must(did(story, 'case.assign', '09:30', 'wang', { handler: 'ma', ...reasons }));
    must(did(story, 'case.recuse', '10:00', 'wang', recusal('li')));
    must(did(story, 'case.recuse', '10:00', 'wang', recusal('ma')));
    story.wait('2026-03-07T08:00');
    const tells = story
      .of('bell')
      .map(({ bell }) => bell.tells.map(({ role, unit, person = '' }) => `${role} ${unit}${person}`));
    expect(tells).toEqual([
      ['head station'],
      ['head station'],
      ['head station', 'leader station'],
      ['head station', 'leader county'],
    ]);
  });

  test('whoever is recused does not answer an alert either', () => {
    const story = fresh();
    story.wait('2026-03-06T00:00');
    const red = story.of('bell').find(({ bell }) => bell.colour === 'red');
    const at = { by: as('wang') };
    must(story.act('case.recuse', '2026-03-06T01:00', recusal('wang'), [], { by: as('qian') }));
    const answer = story.act('duty.acknowledge', '2026-03-06T02:00', { duty: red?.bell.id }, [], at);
    expect(codeOf(answer)).toBe('recused');
  });

  test('nobody decides on their own; the head of a bureau is recused by the procuratorial committee (CPL 31(1))', () => {
    const decided = (agency: string, person?: string) => ({
      decidedBy: { agency, level: 'county', documentNo: 'R 1', ...(person === undefined ? {} : { person }) },
    });
    const recuse = (person: string, by: string, more: object) =>
      codeOf(did(fresh(), 'case.recuse', '10:00', by, recusal(person), more));
    expect(recuse('wang', 'wang', decided('police'))).toBe('own-recusal');
    expect(recuse('zhao', 'wang', decided('police', 'zhao'))).toBe('own-recusal');
    expect(recuse('wang', 'qian', decided('police'))).toBe('accepted');
    expect(recuse('qian', 'gao', decided('police'))).toBe('wrong-agency');
    expect(recuse('qian', 'gao', decided('procuratorate'))).toBe('accepted');
  });
});
