import type { Bell, Clock, Standing } from '../../../domain/case';
import { following, wakes } from '../../../engine/following';
import { endedAs, handOn, overdueIn } from '../../../engine/ended';
import { isHeld } from '../../../engine/custody';
import { context } from '../../support/story';
import { act, at, byId, clock, hourClock, procedure, standing } from './standings';

const end = at('2026-03-13T00:00');
const closed = { by: '9', at: end, receivedAt: end };
const undated = {
  ...({ kind: 'suspended', raw: null, effective: null, safe: null, end: null, safeEnd: null } as const),
  ...{ provisional: false as const, readings: {} },
};
const duty = procedure({ id: 'answer', machine: 'duty@1', duty: 'alert-answer', stage: 'owed' });
const bell = (change: Partial<Bell> = {}): Bell => ({
  ...{ id: 'b', clock: clock().id, revision: 'r', rung: 'red', colour: 'red', tier: 1, at: end, tells: [] },
  status: 'rang',
  answer: { unit: 'station', role: 'leader', by: at('2026-03-14T00:00') },
  duty,
  ...change,
});

const caseOf = (change: Partial<Standing>, ...bells: Bell[]) => ({
  id: 'case',
  standing: standing(change),
  bells: byId(...bells),
});
const clocks = (...all: Clock[]) => ({ clocks: byId(...all) });

describe('what a sleeping case wakes for', () => {
  const words = (change: Partial<Standing>, ...bells: Bell[]) => wakes(caseOf(change, ...bells), context);

  test('the end of each running period, in words a timer can carry', () => {
    expect(words(clocks(clock(), hourClock()))).toEqual([
      { at: end, limit: 'C-07 request-arrest, due 2026-03-12 24:00', why: 'breach' },
      { at: at('2026-03-10T10:01'), limit: 'C-04 to-detention-house, due 2026-03-10 10:00', why: 'breach' },
    ]);
    expect(words(clocks(clock({ limit: 'no-arrest-reconsider-request' })))).toMatchObject([{ why: 'lapse' }]);
    expect(words(clocks(clock({ closed }), hourClock({ due: undated })))).toEqual([]);
  });

  test('answers that are owed, once', () => {
    const shut = clocks(clock({ closed }));
    expect(words(shut, bell())).toEqual([
      { at: at('2026-03-14T00:00'), limit: 'C-07 request-arrest, answer owed by 2026-03-14 00:00', why: 'answer' },
    ]);
    const { answer: _, ...unasked } = bell();
    const { duty: __, ...unowed } = bell();
    const silent = [
      bell({ climbed: true }),
      bell({ moot: true }),
      bell({ status: 'missed' }),
      bell({ duty: { ...duty, done: true } }),
      bell({ clock: 'gone' }),
      unasked,
      unowed,
    ];
    for (const one of silent) expect(words(shut, one)).toEqual([]);
  });

  test('the first of them, by its words where two fall together', () => {
    const wake = (change: Partial<Standing>, ...bells: Bell[]) => following(caseOf(change, ...bells), 1, context).wake;
    expect(wake(clocks(clock(), hourClock()))).toMatchObject({ at: at('2026-03-10T10:01') });
    const [a, b] = [clock({ id: 'a', limit: 'pr-own-detention' }), clock({ id: 'b' })];
    expect(wake(clocks(a, b))?.limit).toMatch(/^C-07/);
    expect(wake(clocks(b, a))?.limit).toMatch(/^C-07/);
    expect(wake({})).toBeNull();
  });
});

describe('what a follower knows', () => {
  const known = (change: Partial<Standing>, ...bells: Bell[]) => following(caseOf(change, ...bells), 7, context);

  test('the stages of what is open, each once and in order; none of a closed case', () => {
    const procedures = byId(
      procedure({ id: '1' }),
      procedure({ id: '2' }),
      procedure({ id: '3', machine: 'filing@2', stage: 'underReview' }),
      procedure({ id: '4', stage: 'released', done: true }),
    );
    expect(known({ procedures })).toMatchObject({ seq: 7, stages: ['filing.underReview', 'measure.detained'] });
    expect(known({ procedures, closedAt: 5 }).stages).toEqual([]);
  });

  test('since when a running period has been overdue', () => {
    const late = (id: string, ...breaches: Clock['breaches']) => clock({ id, breaches });
    expect(known(clocks(late('a', { at: end }), late('b', { at: 7 }, { at: 3, cured: '9' }))).overdueSince).toBe(7);
    expect(known(clocks(clock({ breaches: [{ at: 7 }], closed }))).overdueSince).toBeNull();
    expect(known(clocks(late('a', { at: 3, cured: '9' }))).overdueSince).toBeNull();
  });

  test('how high an unanswered alert has climbed', () => {
    const bells = [bell({ id: 'x', tier: 1 }), bell({ id: 'y', tier: 3 }), bell({ id: 'z', tier: 4, moot: true })];
    expect(known({}, ...bells).tier).toBe(3);
    expect(known({}, bell({ tier: 4, moot: true })).tier).toBe(0);
  });

  test('that nothing is left to follow: closed, nothing running, nobody owing an answer', () => {
    expect(known({}).ended).toBe(false);
    expect(known({ closedAt: 5 }).ended).toBe(true);
    expect(known({ closedAt: 5, ...clocks(clock()) }).ended).toBe(false);
    expect(known({ closedAt: 5, ...clocks(clock({ closed })) }).ended).toBe(true);
    expect(known({ closedAt: 5 }, bell()).ended).toBe(false);
  });
});

describe('what became of a clock', () => {
  test('met, late, cured, or what nobody met', () => {
    const as = (...breaches: Clock['breaches']) => endedAs(clock({ breaches, closed }));
    expect(as()).toBe('met');
    expect(as({ at: end })).toBe('met-late');
    expect(as({ at: end, cured: '9' })).toBe('cured');
    expect(as({ at: 1, cured: '9' }, { at: end })).toBe('met-late');
    expect(as({ at: 1 }, { at: end, cured: '9' })).toBe('cured');
    expect(endedAs(clock({ breaches: [{ at: end }], closed: { ...closed, as: 'lapsed' } }))).toBe('lapsed');
  });

  test('those that have run out and are open, in the order of their ids', () => {
    const late = { breaches: [{ at: end }] };
    const all = [
      clock({ id: 'c', ...late }),
      clock({ id: 'a', ...late }),
      clock({ id: 'b' }),
      clock({ id: 'd', ...late, closed }),
    ];
    expect(overdueIn(standing(clocks(...all)))).toEqual(['a', 'c']);
  });

  test('handed on, what runs is closed by the act and what was closed stays so', () => {
    const by = act({ on: '2026-03-11T10:00', receivedAt: at('2026-03-11T10:05') });
    const before = standing(clocks(clock(), hourClock({ closed })));
    const { clocks: after } = handOn(before, by);
    expect(after[clock().id]?.closed).toEqual({
      by: '9',
      at: at('2026-03-11T10:00'),
      receivedAt: at('2026-03-11T10:05'),
      as: 'handed-over',
    });
    expect(after[hourClock().id]).toEqual(hourClock({ closed }));
  });
});

test('held is who has an open period of custody; nobody and a stranger are not', () => {
  const one = (...custody: { from: number; to?: number }[]) =>
    isHeld({ persons: { P1: { standing: 'suspect', custody } } }, 'P1');
  expect([one(), one({ from: 1, to: 2 }), one({ from: 1 }), one({ from: 1, to: 2 }, { from: 3 })]).toEqual([
    ...[false, false, true, true],
  ]);
  expect([
    isHeld({ persons: {} }, undefined),
    isHeld({ persons: {} }, 'P1'),
    isHeld({ persons: {} }, 'constructor'),
  ]).toEqual([...[false, false, false]]);
});
