import type { ActType } from '../../domain/act';
import { as, codeOf, lineContext, lineOffice, must, takenInBy } from '../support/line';
import { instant, Story } from '../support/story';

const theft = { suspectedOffence: 'theft' };
const report = { channel: 'in-person', reporter: { kind: 'complainant' }, summary: 'Theft' };

const opened = (person: string) =>
  codeOf(new Story(lineContext).act('reception.receive', '2026-03-02T09:00', report, [], { by: as(person) }));

const assign = (story: Story, handler: string, by: string, more: object = {}) =>
  story.act('case.assign', '2026-03-02T10:00', { handler, reasons: 'In turn', ...more }, [], { by: as(by) });

const file = (story: Story, by: string, onBehalfOf?: string) =>
  codeOf(story.act('filing.file', '2026-03-02T11:00', theft, [], { by: as(by, onBehalfOf) }));

const handling = (story: Story) => story.standing.handling.police;

describe('centralised acceptance (集中受理)', () => {
  test('a unit with a clerk has its cases opened by the clerk, one without by its handlers', () => {
    expect([opened('tan'), opened('qiu'), opened('rui')]).toEqual(['intake-only', 'accepted', 'accepted']);
    expect([opened('li'), opened('wang')]).toEqual(['accepted', 'wrong-role']);
  });

  test('where the only clerk leaves, handlers open cases again from that day', () => {
    const until = instant('2026-03-01T00:00');
    const left = { ...lineOffice, has: (unit: string, _: unknown, at: number) => unit === 'front' && at < until };
    const story = new Story({ ...lineContext, office: left });
    expect(codeOf(story.act('reception.receive', '2026-03-02T09:00', report, [], { by: as('tan') }))).toBe('accepted');
    expect(handling(story)).toEqual({ unit: 'front', handler: 'tan', firstHandler: 'tan' });
  });

  const requested = (): Story => {
    const story = takenInBy('li', '2026-03-02T09:00');
    const by = { by: as('li') };
    must(story.act('filing.file', '2026-03-02T10:00', theft, [], by));
    const suspect = { label: 'P1', standing: 'suspect', name: 'Suspect' };
    must(story.act('person.register', '2026-03-02T10:00', suspect, [], by));
    must(story.act('measure.detain', '2026-03-03T10:00', { ground: 'Caught' }, ['P1'], by));
    must(story.act('measure.request-arrest', '2026-03-04T10:00', { reasons: 'Needed' }, ['P1'], by));
    return story;
  };
  const did = (story: Story, type: ActType, by: string, fields: object = {}, persons: readonly string[] = []) =>
    codeOf(story.act(type, '2026-03-04T11:00', fields, persons, { by: as(by) }));

  test('the clerk of a procuratorate takes in an arrest request; a handler waits to be named', () => {
    const story = requested();
    expect(['sun', 'tao'].map((by) => did(story, 'arrest-review.receive', by, {}, ['P1']))).toEqual([
      'intake-only',
      'accepted',
    ]);
    expect(did(story, 'arrest-review.approve', 'sun', {}, ['P1'])).toBe('not-assigned');
    expect(did(story, 'case.assign', 'yin', { handler: 'sun', reasons: 'On duty' })).toBe('accepted');
    expect(did(story, 'arrest-review.approve', 'sun', {}, ['P1'])).toBe('accepted');
    expect(story.standing.handling.procuratorate).toMatchObject({ handler: 'sun', firstHandler: 'sun' });
  });

  test('the clerk takes in for the departments, too, and hands it to one: who gets it there handles it first', () => {
    const story = requested();
    expect(did(story, 'arrest-review.receive', 'du', {}, ['P1'])).toBe('intake-only');
    expect(did(story, 'arrest-review.receive', 'tao', {}, ['P1'])).toBe('accepted');
    expect(did(story, 'case.pass', 'tao', { to: 'arrests', reasons: 'Theirs' })).toBe('accepted');
    expect(did(story, 'case.take', 'ning')).toBe('accepted');
    expect(did(story, 'arrest-review.approve', 'du', {}, ['P1'])).toBe('not-assigned');
    expect(did(story, 'case.assign', 'ning', { handler: 'du', reasons: 'In turn' })).toBe('accepted');
    expect(did(story, 'arrest-review.approve', 'du', {}, ['P1'])).toBe('accepted');
    expect(story.standing.handling.procuratorate).toMatchObject({ unit: 'arrests', handler: 'du', firstHandler: 'du' });
  });
});

describe('assignment (分配承办人)', () => {
  test('the first names handler and first handler, later ones the handler alone', () => {
    const story = takenInBy('qiu', '2026-03-02T09:00');
    expect(handling(story)).toEqual({ unit: 'front', handler: 'qiu', firstHandler: 'qiu', takenInBy: 'qiu' });
    must(assign(story, 'tan', 'qiu'));
    expect(handling(story)).toMatchObject({ handler: 'tan', firstHandler: 'tan', assigned: true });
    must(assign(story, 'wei', 'xie', { assistants: ['tan', 'wei', 'tan'] }));
    expect(handling(story)).toMatchObject({ handler: 'wei', firstHandler: 'tan', assistants: ['tan'] });
  });

  test('a handler who took the case in stays the first, whoever gets it', () => {
    const story = takenInBy('li', '2026-03-02T09:00');
    must(assign(story, 'ma', 'wang'));
    expect(handling(story)).toMatchObject({ handler: 'ma', firstHandler: 'li', assigned: true });
  });

  test('goes to handlers of the unit that has the case, and is said by its head or one above', () => {
    const story = takenInBy('qiu', '2026-03-02T09:00');
    expect(codeOf(assign(story, 'li', 'xie'))).toBe('no-such-handler');
    expect(codeOf(assign(story, 'tan', 'xie', { assistants: ['xie'] }))).toBe('no-such-handler');
    expect(codeOf(assign(story, 'tan', 'tan'))).toBe('wrong-role');
    expect(codeOf(assign(story, 'tan', 'zhao'))).toBe('wrong-unit');
    expect(codeOf(assign(story, 'tan', 'qian'))).toBe('accepted');
  });

  test('nobody assigns to themselves what they took in; another may', () => {
    const story = takenInBy('zhao', '2026-03-02T09:00');
    expect(codeOf(assign(story, 'zhao', 'zhao'))).toBe('own-assignment');
    expect(codeOf(assign(story, 'zhao', 'wang'))).toBe('accepted');
    expect(codeOf(assign(takenInBy('li', '2026-03-02T09:00'), 'zhao', 'zhao'))).toBe('accepted');
  });
});

describe('whose step it is', () => {
  test('in a unit with a clerk a handler waits to be named, but for letting somebody go', () => {
    const story = takenInBy('qiu', '2026-03-02T09:00');
    expect([file(story, 'tan'), file(story, 'rui')]).toEqual(['not-assigned', 'not-assigned']);
    const release = story.act('measure.release', '2026-03-02T11:00', { reasons: 'No need' }, ['P1'], { by: as('tan') });
    expect(codeOf(release)).not.toBe('not-assigned');
  });

  test('once assigned it is the handler’s, an assistant’s, a deputy’s, or a leader’s', () => {
    const assigned = (): Story => {
      const story = takenInBy('li', '2026-03-02T09:00');
      must(assign(story, 'ma', 'wang'));
      return story;
    };
    expect([file(assigned(), 'ma'), file(assigned(), 'li')]).toEqual(['accepted', 'not-the-handler']);
    expect([file(assigned(), 'li', 'ma'), file(assigned(), 'zhao')]).toEqual(['accepted', 'accepted']);
    const helped = assigned();
    must(assign(helped, 'ma', 'wang', { assistants: ['li'] }));
    expect(file(helped, 'li')).toBe('accepted');
    expect(file(assigned(), 'bai')).toBe('not-the-handler');
  });

  test('a unit without a clerk keeps its rule: any handler of the unit, until somebody assigns the case', () => {
    expect(file(takenInBy('li', '2026-03-02T09:00'), 'ma')).toBe('accepted');
  });

  test('a case that a handler took in goes on when a clerk comes to the unit', () => {
    const before = { ...lineOffice, has: () => false };
    const story = takenInBy('tan', '2026-03-02T09:00', { ...lineContext, office: before });
    const later = new Story({ ...lineContext, office: lineOffice });
    later.state = story.state;
    later.accepted.push(...story.accepted);
    expect(file(later, 'wei')).toBe('accepted');
  });
});

describe('the first handler stays copied (首办责任制)', () => {
  const told = (story: Story, colour: string) =>
    story
      .of('bell')
      .filter(({ bell }) => bell.colour === colour)
      .map(({ bell: { rung, tells } }) => [rung, tells.flatMap(({ person }) => person ?? []).sort()]);

  test('red bells and climbs tell the first and the present handler, warnings the present one alone', () => {
    const story = takenInBy('li', '2026-03-02T09:00');
    must(assign(story, 'ma', 'wang'));
    story.wait('2026-03-08T08:00');
    expect(told(story, 'blue')).toEqual([['blue', ['ma']]]);
    expect(told(story, 'red')).toEqual([
      ['red', ['li', 'ma']],
      ['superior', ['li', 'ma']],
      ['superior', ['li', 'ma']],
    ]);
  });

  test('once each, where the first handles it still', () => {
    const story = takenInBy('li', '2026-03-02T09:00');
    story.wait('2026-03-08T08:00');
    expect(told(story, 'red')).toEqual([
      ['red', ['li']],
      ['superior', ['li']],
      ['superior', ['li']],
    ]);
  });

  test('papers that come back find the handler to whom the case is assigned', () => {
    const story = takenInBy('li', '2026-03-02T09:00');
    must(assign(story, 'ma', 'wang'));
    const did = (type: Parameters<Story['act']>[0], at: string, fields: object, by: string, persons = ['P1']) =>
      must(story.act(type, at, fields, persons, { by: as(by) }));
    did('filing.file', '2026-03-02T11:00', theft, 'ma', []);
    did('person.register', '2026-03-02T11:00', { label: 'P1', standing: 'suspect', name: 'Suspect' }, 'ma', []);
    did('measure.bail', '2026-03-03T10:00', { surety: 'deposit', reasons: 'No danger' }, 'ma');
    did('investigation.conclude', '2026-03-05T10:00', { reasons: 'Complete' }, 'ma', []);
    did('investigation.transfer', '2026-03-06T10:00', { opinionNo: 'O-1', volumes: 1 }, 'ma');
    did('prosecution-review.receive', '2026-03-06T11:00', {}, 'tao');
    must(story.act('case.assign', '2026-03-06T12:00', { handler: 'sun', reasons: 'On duty' }, [], { by: as('tao') }));
    did('prosecution-review.send-back', '2026-03-09T10:00', { reasons: 'Gaps' }, 'sun');
    did('prosecution-review.receive-back', '2026-03-09T11:00', {}, 'zhao');
    expect(handling(story)).toMatchObject({ handler: 'ma', firstHandler: 'li', assigned: true });
  });
});
