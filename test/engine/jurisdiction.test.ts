import { unitLevels } from '../../domain/office';
import { categories, mayHandle } from '../../law/jurisdiction';
import { packs } from '../../law/pack';
import { as, codeOf, lineContext, must, takenInBy } from '../support/line';
import { Story } from '../support/story';

const classify = (story: Story, category: string, at: string, by = 'li') =>
  story.act('case.classify', at, { category, reasons: 'As it looks' }, [], { by: as(by) });

const classified = (category: string, by = 'li'): Story => {
  const story = takenInBy(by, '2026-03-02T09:00');
  must(classify(story, category, '2026-03-02T10:00', by));
  return story;
};

const file = (story: Story, by: string, at = '2026-03-02T11:00') =>
  story.act('filing.file', at, { suspectedOffence: 'as it looks' }, [], { by: as(by) });

const duty = (story: Story) =>
  Object.values(story.standing.procedures).find(({ duty }) => duty === 'mandatory-transfer');

const pass = (story: Story, to: string, at: string) =>
  story.act('case.pass', at, { to, reasons: 'Theirs to handle' }, [], { by: as('li') });

test('what a unit may handle, every unit of a higher level may as well', () => {
  for (const row of categories.values()) {
    const levels = unitLevels.map((level) => mayHandle(row, level));
    expect([row.id, [...levels].sort((a, b) => Number(a) - Number(b))]).toEqual([row.id, levels]);
    expect(levels.at(-1)).toBe('level' in row.handledBy);
  }
});

test('a station may not handle a homicide: filing names row, level and article, and the handing on is owed in a day', () => {
  const story = classified('homicide');
  expect(file(story, 'li')).toMatchObject({
    refusal: {
      code: 'not-for-this-unit',
      basis: categories.get('homicide')?.basis,
      details: { category: 'homicide', needed: 'county' },
    },
  });
  expect(duty(story)).toMatchObject({ owedBy: 'police', done: false });
  expect(story.clock('mandatory-transfer').due.effective).toBe('2026-03-03T10:00:00+08:00');
  expect(story.wait('2026-03-03T11:00').map(({ kind }) => kind)).toContain('breach');
});

test('whatever ends custody is admitted, and continued questioning: an urgent measure comes first (CPL 110(3))', () => {
  const story = takenInBy('li', '2026-03-02T09:00');
  must(file(story, 'li', '2026-03-02T09:30'));
  const suspect = { label: 'P1', standing: 'suspect', name: 'Suspect' };
  must(story.act('person.register', '2026-03-02T09:30', suspect, [], { by: as('li') }));
  must(story.act('measure.detain', '2026-03-02T09:40', { ground: 'Caught' }, ['P1'], { by: as('li') }));
  must(classify(story, 'homicide', '2026-03-02T10:00'));
  const measure = (type: 'measure.request-arrest' | 'measure.release' | 'measure.question') =>
    codeOf(
      story.act(
        type,
        '2026-03-02T11:00',
        type === 'measure.question' ? { ground: 'x' } : { reasons: 'Needed' },
        ['P1'],
        {
          by: as('li'),
        },
      ),
    );
  expect(measure('measure.request-arrest')).toBe('not-for-this-unit');
  expect(measure('measure.question')).not.toBe('not-for-this-unit');
  expect(measure('measure.release')).toBe('accepted');
});

test('a handler of the county may act where the station may not', () => {
  expect(codeOf(file(classified('homicide'), 'bai'))).toBe('accepted');
  expect(codeOf(file(classified('major-economic'), 'bai'))).toBe('not-for-this-unit');
});

test('handed on, the duty is done; the county takes it, and files it', () => {
  const story = classified('homicide');
  must(pass(story, 'county', '2026-03-02T12:00'));
  expect(duty(story)).toMatchObject({ stage: 'done', done: true });
  must(story.act('case.take', '2026-03-02T14:00', {}, [], { by: as('cui') }));
  must(story.act('case.assign', '2026-03-02T15:00', { handler: 'bai', reasons: 'In turn' }, [], { by: as('qian') }));
  expect(codeOf(file(story, 'bai', '2026-03-02T16:00'))).toBe('accepted');
});

test('it is not handed to another station, nor to a county where the city is asked for', () => {
  expect(codeOf(pass(classified('homicide'), 'front', '2026-03-02T12:00'))).toBe('not-for-this-unit');
  expect(codeOf(pass(classified('major-economic'), 'county', '2026-03-02T12:00'))).toBe('not-for-this-unit');
  expect(codeOf(pass(classified('major-economic'), 'city', '2026-03-02T12:00'))).toBe('accepted');
});

test('what belongs to another organ may go up the line, and is owed again by whoever takes it', () => {
  const story = classified('official-crime');
  expect(file(story, 'gao')).toMatchObject({ refusal: { code: 'wrong-role' } });
  expect(file(story, 'bai')).toMatchObject({
    refusal: { details: { needed: { zh: '监察机关' } } },
  });
  must(pass(story, 'county', '2026-03-02T12:00'));
  must(story.act('case.take', '2026-03-02T14:00', {}, [], { by: as('cui') }));
  const owed = Object.values(story.standing.procedures).filter(({ duty }) => duty === 'mandatory-transfer');
  expect(owed.map(({ done }) => done)).toEqual([true, false]);
});

test('classified anew as what it may handle, nothing is owed any more and the unit goes on', () => {
  const story = classified('homicide');
  must(classify(story, 'robbery', '2026-03-02T11:00'));
  expect(Object.values(story.standing.procedures).filter(({ duty }) => duty === 'mandatory-transfer')).toHaveLength(1);
  must(classify(story, 'minor-injury', '2026-03-02T12:00'));
  expect(duty(story)).toMatchObject({ stage: 'moot', done: true });
  expect(codeOf(file(story, 'li', '2026-03-02T13:00'))).toBe('accepted');
});

test('a report that is another organ’s is found so and transferred by the way of reception, which does what is owed', () => {
  const story = new Story(lineContext);
  const report = { channel: 'in-person', reporter: { kind: 'complainant' }, summary: 'Bribes' };
  const by = { by: as('li') };
  must(story.act('reception.receive', '2026-03-02T09:00', report, [], by));
  must(story.act('reception.register', '2026-03-02T09:00', {}, [], by));
  must(classify(story, 'official-crime', '2026-03-02T09:10'));
  expect(codeOf(story.act('reception.accept', '2026-03-02T09:20', {}, [], by))).toBe('not-for-this-unit');
  const mine = { competentUnit: '监察委员会', reasons: 'Crime in office' };
  must(story.act('reception.find-not-mine', '2026-03-02T10:00', mine, [], by));
  must(story.act('reception.transfer', '2026-03-02T12:00', { to: '监察委员会', reporterTold: true }, [], by));
  expect(duty(story)).toMatchObject({ stage: 'done' });
});

test('only the unit that handles a case says of which kind it is', () => {
  expect(codeOf(classify(takenInBy('li', '2026-03-02T09:00'), 'theft', '2026-03-02T10:00', 'bai'))).toBe('wrong-unit');
});

test('a case of an earlier pack is refused alike, and owes nothing that its law does not know', () => {
  const law = packs.get('2026-11-22');
  if (!law) throw new Error('The pack was released and is gone.');
  const story = takenInBy('li', '2026-03-02T09:00', { ...lineContext, law });
  must(classify(story, 'homicide', '2026-03-02T10:00'));
  expect(duty(story)).toBeUndefined();
  expect(codeOf(file(story, 'li'))).toBe('not-for-this-unit');
});
