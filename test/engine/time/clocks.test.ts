import type { Act } from '../../../domain/act';
import type { Clock, Procedure, Standing } from '../../../domain/case';
import { minute } from '../../../domain/time/instant';
import {
  breach,
  breachInstant,
  closeClocks,
  curesSomething,
  endAhead,
  isBreached,
  isOverdue,
  limitOfClock,
  startClock,
} from '../../../engine/clocks';
import { context, judge } from '../../support/story';
import { act, at, byId, clock, hourClock, only, procedure, standing } from './standings';

const end = at('2026-03-13T00:00');
describe('a clock starts', () => {
  const started = (limit: string, change: Partial<Procedure>, by: Act = act(), before = standing()): Clock => {
    const known = new Set(Object.keys(before.clocks));
    const { clocks } = startClock(before, procedure(change), limit, by, context);
    const [one] = Object.values(clocks).filter(({ id }) => !known.has(id));
    if (!one) throw new Error('Nothing has started.');
    return one;
  };
  const marks = { 'measure.detain': { act: '1', at: at('2026-03-09T10:00') } };

  test('from the act that its row names, named by the act that armed it', () => {
    expect(started('request-arrest', { marks, person: 'P1' })).toMatchObject({
      id: 'measure.1.request-arrest.9',
      procedure: 'measure.1',
      limit: 'request-arrest',
      person: 'P1',
      owedBy: 'police',
      start: at('2026-03-09T10:00'),
      due: { effective: '2026-03-12' },
      revision: '2026-03-12~2026-03-12',
      known: at('2026-03-10T10:00'),
      extensions: [],
      suspensions: [],
      breaches: [],
    });
    expect(started('request-arrest', { marks })).not.toHaveProperty('person');
    expect(started('request-arrest', { marks }).due).not.toHaveProperty('steps');
  });

  test('from the latest of several, and from the stage where none of them has come', () => {
    const two = { 'trial.accept': { act: '1', at: 3 }, 'trial.resume': { act: '2', at: 7 } };
    expect(started('first-instance', { marks: two }).start).toBe(7);
    expect(started('first-instance', { marks: { 'trial.accept': { act: '1', at: 3 } }, since: 5 }).start).toBe(3);
    expect(started('first-instance', { marks, since: 5 }).start).toBe(5);
    expect(started('non-pros-reconsider-request', { marks: two, since: 5 }).start).toBe(5);
  });

  test('owed by the organ of its row, by whoever acts, by whom the papers go to, or by whose duty it is', () => {
    expect(started('bail-cap', {}, act({ type: 'measure.bail', actor: judge })).owedBy).toBe('court');
    expect(started('bail-cap', {}, act({ type: 'prosecution-review.send-back', actor: judge })).owedBy).toBe('police');
    expect(started('bail-cap', { duty: 'any', owedBy: 'procuratorate' }).owedBy).toBe('procuratorate');
    expect(() => started('victim-appeal', {})).toThrow('victim-appeal is owed by party: no procedure may run it.');
  });

  test('what was granted from the same day 0 still holds, the longest row of it', () => {
    const grant = (id: string) => ({ id, act: '2', to: 'P7D', approvedAt: at('2026-03-10T09:00') });
    const before = (change: Partial<Clock>, ...extensions: string[]) =>
      clock({ ...change, id: JSON.stringify([change, extensions]), extensions: extensions.map(grant) });
    const granted = (...clocks: Clock[]) =>
      started('request-arrest', { marks }, act(), standing({ clocks: byId(...clocks) })).extensions.map(({ id }) => id);
    expect(granted(before({}, 'a'), before({}, 'b', 'c'), before({}, 'd'))).toEqual(['b', 'c']);
    expect(granted(before({ start: 5 }, 'a'))).toEqual([]);
    expect(granted(before({ procedure: 'measure.2' }, 'a'))).toEqual([]);
    expect(granted(before({ limit: 'to-detention-house' }, 'a'))).toEqual([]);
  });

  test('with the appraisals of its own person', () => {
    const appraisals = [{ from: 1, ground: 'psychiatric-evaluation' }];
    const before = standing({ persons: { P1: { standing: 'suspect', custody: [], appraisals } } });
    expect(started('request-arrest', { marks, person: 'P1' }, act(), before).suspensions).toEqual(appraisals);
    expect(started('request-arrest', { marks, person: 'P2' }, act(), before).suspensions).toEqual([]);
    expect(started('request-arrest', { marks }, act(), before).suspensions).toEqual([]);
  });

  test('only where the law has the limit', () => {
    expect(() => limitOfClock({ limit: 'no-such' }, context)).toThrow(
      `The law pack ${context.law.id} has no limit no-such.`,
    );
  });
});

describe('a clock is closed', () => {
  const closed = { by: '9', at: at('2026-03-10T10:00'), receivedAt: at('2026-03-10T10:00') };
  const all = standing({
    clocks: byId(clock(), hourClock(), clock({ id: 'other', procedure: 'measure.2' })),
  });
  const shut = (after: Standing) =>
    Object.values(after.clocks)
      .filter((one) => one.closed)
      .map(({ id }) => id);

  test('of its procedure and its limit, or whichever the procedure has', () => {
    const one = closeClocks(all, 'measure.1', 'request-arrest', act());
    expect(shut(one)).toEqual(['measure.1.request-arrest.1']);
    expect(one.clocks['measure.1.request-arrest.1']).toEqual({ ...clock(), closed });
    expect(shut(closeClocks(all, 'measure.1', 'owed', act()))).toEqual([
      'measure.1.request-arrest.1',
      'measure.1.to-detention-house.1',
    ]);
  });

  test('once', () => {
    const once = closeClocks(all, 'measure.1', 'request-arrest', act());
    expect(closeClocks(once, 'measure.1', 'request-arrest', act({ id: '10', on: '2026-03-11T10:00' }))).toEqual(once);
  });

  test('by an act that happened in time and came in late, its breach is cured', () => {
    const breaches = (occurred: number, received: number, as?: 'moot') => {
      const late = act({ occurredAt: occurred, receivedAt: received });
      const after = closeClocks(standing({ clocks: byId(clock()) }), 'measure.1', 'request-arrest', late, as);
      expect(only(after).closed).toEqual({ by: '9', at: occurred, receivedAt: received, ...(as ? { as } : {}) });
      return only(after).breaches;
    };
    expect(breaches(end - 1, end)).toEqual([{ at: end, cured: '9' }]);
    expect(breaches(end - 1, end - 1)).toEqual([]);
    expect(breaches(end, end + 5)).toEqual([]);
    expect(breaches(end - 1, end, 'moot')).toEqual([]);
  });
});

describe('a breach', () => {
  test('is shown at 24:00 of a day limit and in the due minute of an hour limit', () => {
    expect(breachInstant(clock().due)).toBe(end);
    expect(breachInstant(hourClock().due)).toBe(at('2026-03-10T10:00'));
    expect(breach(standing(), hourClock()).clocks[hourClock().id]?.breaches).toEqual([{ at: at('2026-03-10T10:00') }]);
  });

  test('of an end that was cured stands again in its place, beside those of other ends', () => {
    const before = [{ at: end - 5 }, { at: end, cured: '9' }];
    const after = breach(standing(), clock({ breaches: before }));
    expect(only(after).breaches).toEqual([{ at: end - 5 }, { at: end }]);
  });

  test('lies ahead of a clock that runs, has an end, and is not breached for that end', () => {
    const undated = { kind: 'suspended', raw: null, effective: null, safe: null, end: null, safeEnd: null } as const;
    expect(endAhead(clock())).toBe(end);
    expect(endAhead(hourClock())).toBe(at('2026-03-10T10:00') + minute);
    expect(endAhead(clock({ closed: { by: '9', at: 1, receivedAt: 1 } }))).toBeNull();
    expect(endAhead(clock({ due: { ...undated, provisional: false, readings: {} } }))).toBeNull();
    expect(endAhead(clock({ breaches: [{ at: end }] }))).toBeNull();
    expect(endAhead(clock({ breaches: [{ at: end - 5 }] }))).toBe(end);
    expect(endAhead(clock({ breaches: [{ at: end - 5 }, { at: end }] }))).toBeNull();
  });

  test('counts until it is cured, and makes a clock overdue until it is closed', () => {
    const closed = { by: '9', at: end, receivedAt: end };
    const [open, cured] = [{ at: end }, { at: end, cured: '9' }];
    expect([[], [open], [cured], [cured, open]].map((breaches) => isBreached(clock({ breaches })))).toEqual([
      ...[false, true, false, true],
    ]);
    expect(isOverdue(clock({ breaches: [open] }))).toBe(true);
    expect(isOverdue(clock({ breaches: [open], closed }))).toBe(false);
    expect(isOverdue(clock())).toBe(false);
  });

  test('is cured by the act that it names', () => {
    const cured = standing({ clocks: byId(clock({ breaches: [{ at: 1 }, { at: end, cured: '9' }] }), hourClock()) });
    expect([act(), act({ id: '10' })].map((one) => curesSomething(cured, one))).toEqual([true, false]);
  });
});
