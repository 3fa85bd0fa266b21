import type { Bell, Clock, Standing } from '../../../domain/case';
import type { Policy, Rung } from '../../../domain/oversight';
import { hour, minute } from '../../../domain/time/instant';
import { answerOwed, elapse } from '../../../engine/elapse';
import { answersBell, nextBreach, passBreach, reachesBack } from '../../../engine/refold';
import { context as ordinary } from '../../support/story';
import { act, at, byId, clock, hourClock, procedure, standing } from './standings';

const end = at('2026-03-13T00:00');
const clocks = (...all: Clock[]): Partial<Standing> => ({ clocks: byId(...all) });

describe('the next period to run out', () => {
  const next = (until: number, ...all: Clock[]) => nextBreach(standing(clocks(...all)), until)?.clock.id;

  test('ends no later than asked, the earliest first, by its id where two end together', () => {
    expect(next(end - 1, clock())).toBeUndefined();
    expect(next(end, clock())).toBe(clock().id);
    expect(next(end, clock(), hourClock())).toBe(hourClock().id);
    const [a, b] = [clock({ id: 'a' }), clock({ id: 'b' })];
    expect([next(end, a, b), next(end, b, a)]).toEqual(['a', 'a']);
    expect(next(end, clock({ breaches: [{ at: end }] }))).toBeUndefined();
  });

  test('is breached at its end, which no later act of the case is put before', () => {
    const passed = (known: number) =>
      passBreach(standing({ at: known, ...clocks(clock()) }), { at: end, clock: clock() }, ordinary);
    expect(passed(5)).toMatchObject({ at: end, clocks: { [clock().id]: { breaches: [{ at: end }] } } });
    expect(passed(end + 5).at).toBe(end + 5);
  });
});

describe('an act reaches back', () => {
  const reaches = (change: Parameters<typeof act>[0], known: Partial<Standing> = {}) =>
    reachesBack(
      { id: 'case', standing: standing({ at: at('2026-03-10T10:00:30'), ...known }), bells: {} },
      act(change),
    );

  test('behind what is known by a minute, and not within it', () => {
    expect(reaches({ on: '2026-03-10T10:00' })).toBe(false);
    expect(reaches({ on: '2026-03-10T09:59:59' })).toBe(true);
    expect(reaches({ on: '2026-03-10T10:01' })).toBe(false);
  });

  test('as a correction, or while another waits for its place; never as the answer to an alert', () => {
    const later = '2026-03-11T10:00';
    expect(reaches({ on: later, type: 'act.correct' })).toBe(true);
    expect(reaches({ on: later }, { waiting: ['x'] })).toBe(true);
    const answer = { type: 'duty.acknowledge', fields: { duty: 'clock/revision/red' } } as const;
    expect(reaches({ on: '2026-03-01T10:00', ...answer })).toBe(false);
  });

  test('an alert is answered by its id, which holds the bell; a duty by its own', () => {
    const answers = (type: 'duty.do' | 'limit.extend', duty: string) => answersBell(act({ type, fields: { duty } }));
    expect([answers('duty.do', 'a/b'), answers('duty.do', 'a'), answers('limit.extend', 'a/b')]).toEqual([
      ...[true, false, false],
    ]);
  });
});

const answer = [{ step: 'acknowledge', role: 'leader', within: 'PT24H' }] as const;
const rungs: Rung[] = [
  { id: 'eve', colour: 'blue', tier: 0, offset: { daysBefore: 0, at: 9 }, tells: ['handler'] },
  { id: 'red', colour: 'red', tier: 1, offset: 'due', tells: ['leader'], answer },
];
const policy: Policy = {
  id: 'test@1',
  title: { zh: '测试', en: 'Test' },
  ladders: [{ id: 'any', fits: { fromDays: 0 }, rungs }],
  climb: { id: 'superior', colour: 'red', tells: ['leader'], answer },
};
const context = { ...ordinary, policy };
const handling = { police: { unit: 'city', handler: 'li', firstHandler: 'wang' } };

describe('time passes', () => {
  const pass = (until: string, change: Partial<Standing> = {}, rang?: typeof ordinary.rang, since?: number) =>
    elapse(
      { id: 'case', standing: standing({ handling, ...clocks(clock()), ...change }), bells: {} },
      at(until),
      { ...context, ...(rang ? { rang } : {}) },
      since,
    );
  const told = (...given: Parameters<typeof pass>) =>
    pass(...given).entries.map((entry) => `${entry.kind} ${new Date(entry.at + 8 * hour).toISOString().slice(0, 16)}`);

  test('nothing is due: the state is the very same', () => {
    const before = { id: 'case', standing: standing({ handling, ...clocks(clock()) }), bells: {} };
    const { state, entries } = elapse(before, at('2026-03-12T08:59'), context);
    expect(state).toBe(before);
    expect(entries).toEqual([]);
  });

  test('at one instant the breach comes first, then what is told of it; unanswered it climbs, to nobody from the top', () => {
    expect(told('2026-03-12T09:00')).toEqual(['bell 2026-03-12T09:00']);
    expect(told('2026-03-14T00:00')).toEqual([
      ...['bell 2026-03-12T09:00', 'breach 2026-03-13T00:00', 'bell 2026-03-13T00:00', 'climb 2026-03-14T00:00'],
    ]);
    expect(pass('2026-03-14T00:00').entries.at(-1)).toMatchObject({ kind: 'climb', to: null });
    expect(told('2026-03-13T23:59')).toHaveLength(3);
  });

  test('a climb tells the superior unit, as often as there is one', () => {
    const below = { police: { ...handling.police, unit: 'county' } };
    expect(told('2026-03-16T00:00', { handling: below }).slice(3)).toEqual([
      ...['climb 2026-03-14T00:00', 'bell 2026-03-14T00:00', 'climb 2026-03-15T00:00'],
    ]);
    const { state } = pass('2026-03-16T00:00', { handling: below });
    expect(Object.values(state.bells).map(({ id, tier, climbed }) => [id.slice(-5), tier, climbed])).toEqual([
      ['2/eve', 0, undefined],
      ['2/red', 1, true],
      ['/red^', 2, true],
    ]);
  });

  test('a breach names its limit, its article, whom it is about and what was due', () => {
    const [, breach] = pass('2026-03-13T00:00', clocks(clock({ person: 'P1' }))).entries;
    expect(breach).toEqual({
      kind: 'breach',
      at: end,
      clock: clock().id,
      limit: 'request-arrest',
      row: 'C-07',
      person: 'P1',
      due: '2026-03-12',
      basis: expect.arrayContaining([expect.stringMatching(/^CPL 91/)]),
    });
    expect(pass('2026-03-13T00:00').entries[1]).not.toHaveProperty('person');
  });

  test('a bell is told without what was planned of it, and owes an answer as a duty of its own', () => {
    const { state, entries } = pass('2026-03-13T00:00');
    const [, , red] = entries;
    if (red?.kind !== 'bell') throw new Error('The red bell is the third.');
    expect(red.bell).not.toHaveProperty('urgent');
    expect(red.bell).toMatchObject({ status: 'rang', answer: { by: end + 24 * hour } });
    const kept = state.bells[red.bell.id];
    expect(kept?.duty).toMatchObject({ duty: 'alert-answer', done: false, owedBy: 'police' });
    expect(kept && answerOwed(kept)).toBe(true);
    const blue = Object.values(state.bells).find(({ rung }) => rung === 'eve');
    expect(blue).toMatchObject({ status: 'rang' });
    expect(blue).not.toHaveProperty('duty');
    expect(blue).not.toHaveProperty('answer');
  });

  test('what lay behind is missed and owes nothing', () => {
    const late = clocks(clock({ known: at('2026-03-13T10:00') }));
    const { state, entries } = pass('2026-03-13T10:00', late);
    expect(entries.map(({ kind }) => kind)).toEqual(['breach', 'bell-missed', 'bell']);
    const missed = Object.values(state.bells).find(({ status }) => status === 'missed');
    expect(missed).toMatchObject({ rung: 'eve', at: at('2026-03-13T10:00') });
    expect(told('2026-03-13T10:00', {}, undefined, at('2026-03-13T10:00'))).toEqual([
      ...['breach 2026-03-13T00:00', 'bell-missed 2026-03-13T10:00', 'bell 2026-03-13T10:00'],
    ]);
  });

  test('a bell that rang more than a minute late leaves the full time to answer', () => {
    const by = (late: number) => {
      const { entries } = pass('2026-03-13T00:00', {}, () => end + late);
      const red = entries.at(-1);
      return red?.kind === 'bell' && red.bell.answer ? red.bell.answer.by - end : undefined;
    };
    expect([0, minute, minute + 1, 2 * hour].map(by)).toEqual([
      ...[24 * hour, 24 * hour, 24 * hour + minute + 1, 26 * hour],
    ]);
  });

  test('a closed clock tells nothing', () => {
    const closed = { by: '9', at: at('2026-03-10T10:00'), receivedAt: at('2026-03-10T10:00') };
    expect(told('2026-03-20T00:00', clocks(clock({ closed })))).toEqual([]);
  });

  test('a right whose procedure is gone cannot lapse: that is a fault', () => {
    const right = clock({ procedure: 'gone', limit: 'no-arrest-reconsider-request' });
    expect(() => pass('2026-03-13T00:00', clocks(right))).toThrow('lapses, and its procedure has no way for that.');
  });

  test('an answer is owed to a bell that rang, until it is given or moot', () => {
    const duty = procedure({ duty: 'alert-answer' });
    const bell: Bell = {
      ...{ id: 'b', clock: 'c', revision: 'r', rung: 'red', colour: 'red', tier: 1, at: end, tells: [] },
      status: 'rang',
      duty,
    };
    const { duty: _, ...unowed } = bell;
    const all: Bell[] = [bell, { ...bell, status: 'withdrawn' }, unowed, { ...bell, duty: { ...duty, done: true } }];
    expect([...all, { ...bell, moot: true as const }].map(answerOwed)).toEqual([true, false, false, false, false]);
  });
});
