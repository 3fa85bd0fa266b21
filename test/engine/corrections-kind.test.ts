import { acts } from '../../domain/acts';
import { postsFrom } from '../../domain/office';
import { codeOf } from '../support/line';
import { context, officer, Story } from '../support/story';

const decidedBy = { agency: 'police', level: 'department', documentNo: 'D 1' } as const;

const correct = (story: Story, at: string, fields: object) =>
  story.act('act.correct', at, { reasons: 'misread', ...fields }, [], { decidedBy });

const detained = (persons: readonly string[]): Story => {
  const story = new Story().filed('2026-03-01T09:00', 2);
  story.act('measure.detain', '2026-03-09T10:00', { ground: 'caught' }, persons, { id: 'detain' });
  return story;
};

test('the wrong person was entered: their custody and clocks go, the right one is held from the first hour (CPR 61)', () => {
  const story = detained(['P1']);
  expect(correct(story, '2026-03-09T12:00', { act: 'detain', persons: ['P2'] })).toMatchObject({ accepted: true });
  expect(story.standing.persons.P1?.custody).toEqual([]);
  expect(story.standing.persons.P2?.custody).toEqual([{ from: Date.parse('2026-03-09T02:00:00Z') }]);
  expect(story.clock('request-arrest', 'P2').due.effective).toBe('2026-03-12');
  expect(Object.values(story.standing.clocks).filter(({ person }) => person === 'P1')).toEqual([]);
  const effects = story.of('refold').flatMap((entry) => entry.effects.map(({ kind }) => kind));
  expect(effects).toEqual(expect.arrayContaining(['clock-removed', 'clock-started', 'custody-withdrawn', 'custody']));
});

test('a summons was entered as a detention: its clock becomes one of hours, and nobody was held', () => {
  const story = detained(['P1']);
  correct(story, '2026-03-09T12:00', { act: 'detain', type: 'measure.summon', fields: { ground: 'caught' } });
  expect(story.clock('summons-duration', 'P1').due.effective).toBe('2026-03-09T22:00:00+08:00');
  expect(story.standing.persons.P1?.custody).toEqual([]);
});

test('the number of a document is put right, and nothing else moves', () => {
  const story = detained(['P1']);
  const before = story.hash();
  correct(story, '2026-03-09T12:00', { act: 'detain', documentNo: 'County [2026] 7' });
  expect(story.of('refold').at(-1)?.effects).toEqual([]);
  expect(story.clock('request-arrest', 'P1').due.effective).toBe('2026-03-12');
  expect(before).not.toBe('');
});

test('one correction of the person, a later one of the instant: both hold', () => {
  const story = detained(['P1']);
  correct(story, '2026-03-09T12:00', { act: 'detain', persons: ['P2'] });
  correct(story, '2026-03-09T13:00', { act: 'detain', occurredAt: '2026-03-08T10:00:00+08:00' });
  expect(story.clock('request-arrest', 'P2').due.effective).toBe('2026-03-11');
});

test.each([
  ['an act that does not exist', { type: 'measure.dance' }],
  ['a property of every object', { type: 'constructor' }],
  ['a kind without its fields', { type: 'measure.bail' }],
  ['a kind about the case for one about persons', { type: 'filing.file', fields: { suspectedOffence: 'theft' } }],
  ['an act that opens a case', { type: 'reception.receive' }],
  ['a correction', { type: 'act.correct' }],
  ['an act of another agency', { type: 'arrest-review.approve', fields: {} }],
  ['fields that the act does not have', { fields: { colour: 'blue' } }],
])('%s is refused as a correction, and nothing is lost', (_, said) => {
  const story = detained(['P1']);
  expect(correct(story, '2026-03-09T12:00', { act: 'detain', ...said })).toMatchObject({
    refusal: { code: 'not-correctable', details: { act: 'detain' } },
  });
  expect(story.clock('request-arrest', 'P1').due.effective).toBe('2026-03-12');
});

test('an extension is not corrected into one of another clock or row: that one was never approved', () => {
  const story = detained(['P1']);
  const clock = story.clock('request-arrest', 'P1').id;
  const reasons = 'As the document says';
  const fields = { clock, extension: 'special-circumstances', reasons };
  const county = { agency: 'police', level: 'county', documentNo: 'D 2' } as const;
  story.act('limit.extend', '2026-03-10T10:00', fields, [], { id: 'longer', decidedBy: county });
  const other = { ...fields, extension: 'roaming-repeated-gang' };
  expect(correct(story, '2026-03-10T12:00', { act: 'longer', fields: other })).toMatchObject({
    refusal: { code: 'not-correctable' },
  });
  const same = { act: 'longer', fields: { ...fields, reasons: 'As the second page says' } };
  expect(correct(story, '2026-03-10T13:00', same)).toMatchObject({ accepted: true });
});

test('a correction that says nothing anew never reaches the fold: the act is malformed', () => {
  expect(acts['act.correct'].fields.safeParse({ act: 'a1', reasons: 'misread' }).success).toBe(false);
});

describe('what a correction makes of an act is judged as if whoever corrects it submitted it', () => {
  const summoned = (): Story => {
    const story = new Story().filed('2026-03-01T09:00');
    story.act('measure.summon', '2026-03-09T10:00', { ground: 'To be heard' }, ['P1'], { id: 'summon' });
    return story;
  };
  const detention = { act: 'summon', type: 'measure.detain', fields: { ground: 'caught' }, reasons: 'Wrong form' };
  const decided = (level: 'department' | 'county', by = officer) => ({
    ...{ by, decidedBy: { agency: 'police', level, documentNo: 'D 3' } as const },
  });
  const refused = (story: Story, fields: object, extra: object) => {
    story.wait('2026-03-09T12:00');
    const before = story.hash();
    const answer = story.act('act.correct', '2026-03-09T12:00', fields, [], extra);
    expect(story.hash()).toBe(before);
    return codeOf(answer);
  };

  test('by the organ that decides on the new kind, and not on corrections', () => {
    const story = summoned();
    expect(refused(story, detention, decided('department'))).toBe('level-too-low');
    expect(codeOf(story.act('act.correct', '2026-03-09T12:00', detention, [], decided('county')))).toBe('accepted');
    expect(story.clock('request-arrest', 'P1').due.effective).toBe('2026-03-12');
  });

  test('who decided holds the power, where the office knows them', () => {
    const held = [{ person: 'chen', unit: 'county', role: 'handler', from: 0 }] as const;
    const county = { id: 'county', agency: 'police', level: 'county', name: { zh: '县', en: 'County' } } as const;
    const office = { ...context.office, ...postsFrom(held), unit: () => county };
    const story = new Story({ ...context, office }).filed('2026-03-01T09:00');
    story.act('measure.summon', '2026-03-09T10:00', { ground: 'To be heard' }, ['P1'], { id: 'summon' });
    const { by, decidedBy } = decided('county');
    const byChen = { by, decidedBy: { ...decidedBy, person: 'chen' } };
    expect(refused(story, detention, byChen)).toBe('decider-without-power');
  });

  test('a unit that may not handle the kind of case takes no such step by a correction', () => {
    const story = summoned();
    story.act('case.classify', '2026-03-09T10:30', { category: 'homicide', reasons: 'As it looks' });
    const compelled = { ...detention, type: 'measure.compel' };
    expect(refused(story, compelled, decided('county'))).toBe('not-for-this-unit');
  });

  test('what the checklist asks before the new kind is asked now', () => {
    const office = { ...context.office, checklistOf: () => 'first-buckle@1' };
    const story = summoned();
    const listed = new Story({ ...context, office });
    listed.state = story.state;
    listed.accepted.push(...story.accepted);
    expect(refused(listed, detention, decided('county'))).toBe('checklist-incomplete');
  });

  test('somebody who may not do the new kind does not do it by a correction', () => {
    const story = summoned();
    const thing = { direction: 'in', kind: 'document', title: 'Log', quantity: 1, counterpart: 'Registry' };
    story.act('register.enter', '2026-03-09T10:30', thing, [], { id: 'entry' });
    const ending = { act: 'entry', type: 'emergency.end', fields: { reasons: 'All is quiet' }, reasons: 'Wrong form' };
    expect(refused(story, ending, decided('county'))).toBe('wrong-role');
  });

  test('where the kind stays, a department decides as before', () => {
    const story = detained(['P1']);
    expect(correct(story, '2026-03-09T12:00', { act: 'detain', fields: { ground: 'wanted' } })).toMatchObject({
      accepted: true,
    });
  });
});
