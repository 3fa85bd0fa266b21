import type { Act } from '../../../domain/act';
import type { Clock, Standing } from '../../../domain/case';
import { calendarOf } from '../../../domain/time/calendar';
import {
  countClock,
  countsBack,
  custodyOf,
  extendClock,
  knownSince,
  recountAll,
  recountBackward,
  recountFor,
  startClock,
} from '../../../engine/clocks';
import { context } from '../../support/story';
import { act, at, byId, clock, hourClock, only, procedure, standing } from './standings';

const end = at('2026-03-13T00:00');

describe('an extension', () => {
  const grant = { id: 'special-circumstances', act: '9', to: 'P7D', approvedAt: at('2026-03-10T10:00') };
  const extended = (by: Act, one = clock()) => only(extendClock(standing(), one, grant, by, context));

  test('moves the end, and is known since it came in', () => {
    expect(extended(act({ receivedAt: at('2026-03-11T10:00') }))).toMatchObject({
      extensions: [grant],
      due: { effective: '2026-03-16' },
      revision: '2026-03-16~2026-03-16',
      known: at('2026-03-11T10:00'),
      breaches: [],
    });
    expect(extended(act(), clock({ known: at('2026-03-12T10:00') })).known).toBe(at('2026-03-12T10:00'));
  });

  test('that was approved in time and came in late cures the breach of the end it moved', () => {
    expect(extended(act({ receivedAt: end })).breaches).toEqual([{ at: end, cured: '9' }]);
    const already = clock({ extensions: [{ ...grant, id: 'before' }] });
    const again = only(
      extendClock(
        standing(),
        { ...already, due: { ...extended(act()).due } },
        grant,
        act({ receivedAt: end + 5e8 }),
        context,
      ),
    );
    expect(again.breaches).toEqual([]);
  });
});

describe('counted anew', () => {
  const appraisals = [{ from: at('2026-03-10T00:00'), to: at('2026-03-12T00:00'), ground: 'psychiatric-evaluation' }];
  const review = startClock(
    standing(),
    procedure({ id: 'review', person: 'P1', since: at('2026-03-09T10:00') }),
    'arrest-review-detained',
    act({ id: '1', on: '2026-03-09T10:00' }),
    context,
  );
  const later = act({ receivedAt: at('2026-03-12T10:00') });
  const persons = { P1: { standing: 'suspect' as const, custody: [], appraisals } };
  const recounted = (change: Partial<Standing>, person = 'P1') =>
    only(recountFor({ ...review, ...change }, person, later, context));

  test('after an appraisal, where the row is stopped by one: known since then', () => {
    expect(only(review).due.effective).toBe('2026-03-16');
    expect(recounted({ persons })).toMatchObject({
      due: { effective: '2026-03-18' },
      suspensions: appraisals,
      known: at('2026-03-12T10:00'),
    });
  });

  test('what comes to the same dates is known as long as before', () => {
    expect(recounted({ persons: { P1: { standing: 'suspect', custody: [{ from: 1 }] } } })).toEqual(only(review));
    const early = act({ receivedAt: at('2026-03-09T09:00') });
    expect(only(recountFor({ ...review, persons }, 'P1', early, context)).known).toBe(at('2026-03-09T10:00'));
  });

  test('not for somebody else, and not once it is closed', () => {
    expect(recounted({ persons }, 'P2')).toEqual(only(review));
    const closed = { ...only(review), closed: { by: '9', at: 1, receivedAt: 1 } };
    expect(recounted({ persons, clocks: byId(closed) })).toEqual(closed);
  });

  test('custody moves only rows that ask for it', () => {
    const held = { P1: { standing: 'suspect' as const, custody: [{ from: at('2026-03-01T00:00') }] } };
    const counted = (limit: string) => {
      const started = startClock(
        standing({ persons: held }),
        procedure({ person: 'P1', since: at('2026-09-01T10:00') }),
        limit,
        act(),
        context,
      );
      const freed = { P1: { ...held.P1, custody: [{ from: at('2026-03-01T00:00'), to: at('2026-03-02T00:00') }] } };
      return only(recountFor({ ...started, persons: freed }, 'P1', later, context)).due.effective;
    };
    // A month from 1 September ends on National Day: at large it moves to the 8th.
    expect(counted('review-prosecution')).toBe('2026-10-08');
    expect(counted('request-arrest')).toBe('2026-09-04');
  });

  test('a release before its detention is no custody at all', () => {
    const custody = [{ from: 5, to: 3 }, { from: 7, to: 7 }, { from: 9 }];
    const one = standing({ persons: { P1: { standing: 'suspect', custody } } });
    expect(custodyOf(one, 'P1')).toEqual([{ from: 7, to: 7 }, { from: 9 }]);
    expect(custodyOf(one, 'P2')).toEqual([]);
    expect(custodyOf(one, undefined)).toEqual([]);
  });

  test('a corrected act is known since its correction', () => {
    expect([knownSince(act({ receivedAt: 5 })), knownSince(act({ receivedAt: 5, knownAt: 8 }))]).toEqual([5, 8]);
  });
});

describe('counted anew by another calendar', () => {
  /** As if no holiday had ever been announced: seven days from 28 September end on 5 October, a Monday. */
  const plain = { ...context, law: { ...context.law, calendar: calendarOf([{ year: 2026, off: [], makeup: [] }]) } };
  const started = startClock(
    standing(),
    procedure({ id: 'bail', since: at('2026-09-28T10:00') }),
    'bail-receiving-decision',
    act({ id: '1' }),
    context,
  );
  const later = act({ receivedAt: at('2026-09-29T10:00') });

  test('every clock that runs, and what is counted back from it after it', () => {
    const duty = procedure({ id: 'duty.1', duty: 'bail-expiry-warning', about: only(started).id });
    const told = startClock(
      { ...started, procedures: byId(duty) },
      { ...duty, since: at('2026-09-01T10:00') },
      'bail-expiry-warning',
      act(),
      context,
    );
    const dates = ({ clocks }: Standing) => Object.values(clocks).map(({ due }) => due.effective);
    expect(dates(told)).toEqual(['2026-10-08', '2026-09-23']);
    const after = recountAll(told, later, plain);
    expect(dates(after)).toEqual(['2026-10-05', '2026-09-18']);
    expect(Object.values(after.clocks).map(({ known }) => known)).toEqual([later.receivedAt, later.receivedAt]);
  });

  test('and none that is closed', () => {
    const closed = { ...only(started), closed: { by: '9', at: 1, receivedAt: 1 } };
    expect(only(recountAll({ ...started, clocks: byId(closed) }, later, plain))).toEqual(closed);
  });
});

describe('counted back from another clock (R21)', () => {
  const about = clock({ id: 'custody', limit: 'custody-base' });
  const warning = (limit: string, start: string, others: readonly Clock[] = [about]): Clock => {
    const duty = procedure({ id: 'duty.1', duty: limit, about: 'custody', since: at(start) });
    const before = standing({ procedures: byId(duty), clocks: byId(...others) });
    const { clocks } = startClock(before, duty, limit, act(), context);
    const found = clocks[`duty.1.${limit}.9`];
    if (!found) throw new Error('It has started.');
    return found;
  };

  test('within the days before: warned on the first, judged on the last', () => {
    expect(warning('dh-expiry-notice', '2026-03-01T10:00').due).toMatchObject({
      raw: '2026-03-12',
      effective: '2026-03-12',
      safe: '2026-03-05',
    });
  });

  test('by a day before: that day; known only when it had passed, at once', () => {
    expect(warning('bail-expiry-warning', '2026-02-01T10:00').due).toMatchObject({
      raw: '2026-02-25',
      effective: '2026-02-25',
    });
    expect(warning('bail-expiry-warning', '2026-02-25T23:59').due.effective).toBe('2026-02-25');
    expect(warning('bail-expiry-warning', '2026-02-26T00:00').due.effective).toBe('2026-02-26');
    expect(warning('bail-expiry-warning', '2026-03-04T10:00').due.effective).toBe('2026-03-04');
  });

  test('from the day of an hour', () => {
    // The 23rd and the week before it are the Spring Festival; the Saturday before was worked for it.
    const hours = { ...about, due: hourClock().due };
    expect(warning('bail-expiry-warning', '2026-02-01T10:00', [hours]).due.effective).toBe('2026-02-14');
    const { steps } = countClock(
      clock({ procedure: 'duty.1', limit: 'bail-expiry-warning', start: 0 }),
      standing({ procedures: byId(procedure({ id: 'duty.1', about: 'custody' })), clocks: byId(hours) }),
      context,
    );
    expect(steps[0]?.text.en).toBe('P15D counted back from 2026-03-10');
  });

  test('waits while the other has no end, and where there is none', () => {
    const undated = { kind: 'suspended', raw: null, effective: null, safe: null, end: null, safeEnd: null } as const;
    const still = clock({ id: 'custody', due: { ...undated, provisional: false, readings: {} } });
    const waiting = warning('bail-expiry-warning', '2026-02-01T10:00', [still]);
    expect(warning('bail-expiry-warning', '2026-02-01T10:00', []).due.kind).toBe('suspended');
    expect(waiting).toMatchObject({ revision: 'none~none', due: { kind: 'suspended', end: null } });
    const { steps } = countClock(waiting, standing(), context);
    expect(steps).toEqual([
      {
        rule: 'R21',
        basis: 'practice, no article',
        text: {
          zh: '所倒数的期限停止计算，日期待定',
          en: 'The period it is counted back from stands still: no day yet',
        },
        result: 'suspended',
      },
    ]);
  });

  test('is counted anew when the other has moved, while it runs', () => {
    const duty = procedure({ id: 'duty.1', duty: 'any', about: 'custody' });
    const one = warning('dh-expiry-notice', '2026-03-01T10:00');
    const moved = { ...about, due: { ...about.due, effective: '2026-03-20' } as Clock['due'] };
    const after = (own: Clock) =>
      recountBackward(
        standing({ procedures: byId(duty), clocks: byId(moved, own) }),
        act({ receivedAt: at('2026-03-11T10:00') }),
        context,
      ).clocks;
    expect(after(one)[one.id]).toMatchObject({ due: { effective: '2026-03-20', safe: '2026-03-13' } });
    const shut = { ...one, closed: { by: '9', at: 1, receivedAt: 1 } };
    expect(after(shut)[one.id]).toEqual(shut);
    expect(after(one).custody).toEqual(moved);
  });

  test('stands for the end that the other has now: by its day, or closed since that day came near', () => {
    const one = warning('dh-expiry-notice', '2026-03-01T10:00');
    const moved = { ...about, due: { ...about.due, effective: '2026-03-20' } as Clock['due'] };
    const shut = (day: string) => ({ ...one, closed: { by: '9', at: at(day), receivedAt: 1 } });
    expect(countsBack(one, about, context)).toBe(true);
    expect(countsBack(one, moved, context)).toBe(false);
    expect(countsBack(shut('2026-03-12T23:59'), moved, context)).toBe(false);
    expect(countsBack(shut('2026-03-13T00:00'), moved, context)).toBe(true);
    expect(countsBack(clock(), about, context)).toBe(false);
  });
});
