import type { Role } from '../../domain/office';
import type { HandlingPeriod, Named, OfficeThen } from '../../domain/responsibility';
import { responsibilities, type RungAlert } from '../../engine';
import { instant, Story } from '../support/story';

const [from, moved, left, leave, now] = ['03-01T09:00', '03-05T09:00', '03-06T09:00', '03-07T09:00', '03-10T09:00'].map(
  (text) => instant(`2026-${text}`),
) as [number, number, number, number, number];

interface Then {
  readonly holders?: Readonly<Record<string, readonly Named[]>>;
  readonly gone?: Readonly<Record<string, number>>;
  readonly away?: Readonly<Record<string, { readonly since: number; readonly deputy?: string }>>;
  readonly superiors?: Readonly<Record<string, string>>;
}

/** An organisation as a test describes it: whoever is not gone has a post wherever they are looked for. */
const officeOf = ({ holders = {}, gone = {}, away = {}, superiors = {} }: Then): OfficeThen => ({
  answering: (unit: string, role: Role) => holders[`${unit} ${role}`] ?? [],
  postIn: (person) => (person in gone ? { held: false, since: gone[person] ?? 0 } : { held: true, since: from }),
  away: (person) => away[person],
  superiorOf: (unit) => superiors[unit],
});

const police: HandlingPeriod = {
  ...{ agency: 'police', unit: 'station', handler: 'li', firstHandler: 'chen' },
  ...{ assistants: [], from: moved },
};
const line = { station: 'county', county: 'city' };
const one = (person: string, since = from): readonly Named[] => [{ person, since }];

/** Filed, so that a clock runs which the police owe. */
const story = (): Story => new Story().acceptedAt('2026-03-01T09:00');

const answering = (then: Then) => {
  const { clocks } = responsibilities(story().standing, { police }, [], officeOf(then));
  const [first] = clocks;
  if (!first) throw new Error('No clock runs.');
  return first.responsible;
};

test('the handler answers from the day the case became theirs, and the first handler stays named beside', () => {
  expect(answering({ superiors: line })).toEqual({
    agency: 'police',
    unit: 'station',
    firstHandler: 'chen',
    answerers: [{ person: 'li', role: 'handler', unit: 'station', since: moved }],
  });
});

test('while the handler is away the deputy answers, in the handler’s role and name, since the leave began', () => {
  const away = { li: { since: leave, deputy: 'wang' } };
  expect(answering({ away }).answerers).toEqual([
    { person: 'wang', role: 'handler', unit: 'station', since: leave, standsInFor: 'li' },
  ]);
});

test.each<[string, Then]>([
  ['away with nobody named', { away: { li: { since: leave } } }],
  ['gone from the unit', { gone: { li: leave } }],
])('a handler who is %s leaves it to the head of the unit, since that day', (_why, then) => {
  const holders = { 'station head': one('zhao'), 'station leader': one('liu') };
  expect(answering({ ...then, holders }).answerers).toEqual([
    { person: 'zhao', role: 'head', unit: 'station', since: leave, standsInFor: 'li' },
  ]);
});

test('two heads answer both, each since they are head where that is later', () => {
  const holders = { 'station head': [...one('zhao'), ...one('qian', now)] };
  expect(answering({ gone: { li: left }, holders }).answerers).toMatchObject([
    { person: 'zhao', since: left },
    { person: 'qian', since: now },
  ]);
});

test('the deputy of an absent head is said to stand in for the head, not for the handler', () => {
  const holders = { 'station head': [{ person: 'qian', since: leave, standsInFor: 'zhao' }] };
  expect(answering({ gone: { li: left }, holders }).answerers).toMatchObject([{ person: 'qian', standsInFor: 'zhao' }]);
});

test.each([
  ['the leader of the unit', { 'station leader': one('liu') }, ['liu', 'station']],
  ['the leader of the superior unit', { 'county leader': one('wu'), 'county head': one('zhou') }, ['wu', 'county']],
  ['the leader two units up', { 'city leader': one('feng') }, ['feng', 'city']],
])('with no head it goes to %s', (_who, holders, [person, unit]) => {
  expect(answering({ gone: { li: left }, holders, superiors: line }).answerers).toMatchObject([
    { person, unit, role: 'leader', standsInFor: 'li' },
  ]);
});

test('nobody answers only where the whole line has nobody; a line in a circle has an end', () => {
  expect(answering({ gone: { li: left }, superiors: line }).answerers).toEqual([]);
  expect(answering({ gone: { li: left }, superiors: { station: 'county', county: 'station' } }).answerers).toEqual([]);
});

test('nobody answers for a clock before it began to run', () => {
  const early = { ...police, from: instant('2026-01-01T00:00') };
  const { clocks } = responsibilities(story().standing, { police: early }, [], officeOf({}));
  expect(clocks.map(({ clock, responsible }) => responsible.answerers[0]?.since === clock.start)).toEqual([true]);
});

test('what another agency owes is its own handler’s; before it has the case, the unit that took it in answers', () => {
  const told = story();
  told.act('filing.file', '2026-03-01T10:00', { suspectedOffence: 'theft' });
  told.act('person.register', '2026-03-01T10:00', { label: 'P1', standing: 'suspect', name: 'S' });
  told.detained('2026-03-01T10:00').act('measure.request-arrest', '2026-03-02T10:00', { reasons: 'gang' }, ['P1']);
  const procuratorate = { ...police, agency: 'procuratorate', unit: 'county-pr', handler: 'sun' } as const;
  const owedBySun = (handling: Parameters<typeof responsibilities>[1]) =>
    responsibilities(told.standing, handling, [], officeOf({}))
      .clocks.filter(({ clock }) => clock.owedBy === 'procuratorate')
      .map(({ responsible: { agency, unit, answerers } }) => [agency, unit, answerers[0]?.person]);

  expect(owedBySun({ police })).toContainEqual(['procuratorate', 'station', 'li']);
  expect(owedBySun({ police, procuratorate })).toContainEqual(['procuratorate', 'county-pr', 'sun']);
});

test('clocks that are met and duties that are done are nobody’s any more', () => {
  const told = story();
  told.act('filing.file', '2026-03-02T10:00', { suspectedOffence: 'theft' });
  told.act('person.register', '2026-03-02T10:00', { label: 'P1', standing: 'suspect', name: 'S' });
  told.act('measure.detain', '2026-03-02T10:00', { ground: 'flagrante' }, ['P1']);
  const of = () => responsibilities(told.standing, { police }, [], officeOf({}));
  expect(of().clocks.filter(({ clock }) => clock.limit === 'filing-review')).toEqual([]);
  const before = of().duties.map(({ duty }) => duty.duty);
  told.done('detention-family-notice', '2026-03-02T12:00', 'P1');
  expect(of().duties.map(({ duty }) => duty.duty)).toEqual(before.filter((duty) => duty !== 'detention-family-notice'));
});

describe('an alert', () => {
  const alert = (answer?: RungAlert['answer'], clock?: string): RungAlert => ({
    id: 'bell',
    clock: clock ?? Object.values(story().standing.clocks).find(({ closed }) => !closed)?.id ?? '',
    rangAt: leave,
    ...(answer ? { answer } : {}),
  });
  const asks = { unit: 'station', role: 'leader', by: now } as const;
  const answerersTo = (bell: RungAlert, then: Then) =>
    responsibilities(story().standing, { police }, [bell], officeOf({ superiors: line, ...then })).bells.map(
      ({ responsible }) => responsible,
    );

  test('is answered by whoever holds the role it asks, since it rang, or since they hold it', () => {
    const holders = { 'station leader': [...one('liu'), ...one('ma', now)] };
    expect(answerersTo(alert(asks), { holders })).toEqual([
      {
        ...{ agency: 'police', unit: 'station', firstHandler: 'chen' },
        answerers: [
          { person: 'liu', role: 'leader', unit: 'station', since: leave },
          { person: 'ma', role: 'leader', unit: 'station', since: now },
        ],
      },
    ]);
  });

  test('that asks a role nobody holds goes up the line', () => {
    const answered = answerersTo(alert(asks), { holders: { 'county leader': one('wu') } });
    expect(answered).toMatchObject([{ unit: 'station', answerers: [{ person: 'wu', unit: 'county' }] }]);
  });

  test('that asks for no answer is the handler’s of its clock, and nobody’s once that clock is gone', () => {
    expect(answerersTo(alert(), {})).toMatchObject([{ answerers: [{ person: 'li', since: leave }] }]);
    expect(answerersTo(alert(undefined, 'gone'), {})).toEqual([]);
  });
});
