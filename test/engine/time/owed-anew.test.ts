import type { Act } from '../../../domain/act';
import type { Clock, Standing } from '../../../domain/case';
import { openDuty } from '../../../engine/procedures';
import { settle } from '../../../engine/settle';
import { context } from '../../support/story';
import { act, at, byId, clock, standing } from './standings';

const held: Standing['persons'] = { P1: { standing: 'suspect', custody: [{ from: 1 }] } };
const free: Standing['persons'] = { P1: { standing: 'suspect', custody: [{ from: 1, to: 2 }] } };

const opening = act({ id: '1', on: '2026-03-09T12:00' });
const later = (change: Parameters<typeof act>[0] = {}): Act => act({ id: '2', on: '2026-03-10T10:00', ...change });

/** What the duties of a case have come to, by the row of each. */
const duties = ({ procedures }: Standing): string[] =>
  Object.values(procedures).map(
    ({ duty, person, stage, done }) => `${duty} ${person ?? '-'} ${stage}${done ? ' done' : ''}`,
  );

describe('a duty that is owed for every end of a clock', () => {
  const custody = (change: Partial<Clock> = {}): Clock =>
    clock({ id: 'custody', limit: 'custody-base', person: 'P1', ...change });
  const settled = (one: Clock, change: Partial<Standing> = {}) =>
    settle(standing({ persons: held, clocks: byId(one), ...change }), opening, context);
  const notice = 'custody-expiry-notice P1 owed';

  test('is owed while the person is held and the clock runs to an end', () => {
    const after = settled(custody());
    expect(duties(after)).toEqual([notice]);
    expect(Object.values(after.procedures)).toMatchObject([{ about: 'custody', person: 'P1', openedBy: '1' }]);
    expect(Object.values(after.clocks)).toMatchObject([
      { id: 'custody' },
      { limit: 'dh-expiry-notice', due: { effective: '2026-03-12' } },
    ]);
  });

  test('not about another limit, a clock that is closed or stands still, or somebody free', () => {
    const undated = { kind: 'suspended', raw: null, effective: null, safe: null, end: null, safeEnd: null } as const;
    expect(duties(settled(custody({ limit: 'request-arrest' })))).toEqual([]);
    // The end of bail is told once, and not anew.
    expect(duties(settled(custody({ limit: 'bail-cap' })))).toEqual([]);
    expect(duties(settled(custody({ closed: { by: '9', at: 1, receivedAt: 1 } })))).toEqual([]);
    expect(duties(settled(custody({ due: { ...undated, provisional: false, readings: {} } })))).toEqual([]);
    expect(duties(settled(custody(), { persons: free }))).toEqual([]);
  });

  test('not where the law of the case has no limit for it', () => {
    const limits = new Map([...context.law.limits].filter(([id]) => id !== 'dh-expiry-notice'));
    const before = standing({ persons: held, clocks: byId(custody()) });
    expect(duties(settle(before, opening, { ...context, law: { ...context.law, limits } }))).toEqual([]);
  });

  test('once for each clock, and again when it was done for another end', () => {
    const open = settled(custody());
    expect(duties(settle(open, later(), context))).toEqual([notice]);
    const done = (end: Partial<Clock>): Standing => {
      const [duty] = Object.values(open.procedures);
      const [, own] = Object.values(open.clocks);
      if (!duty || !own) throw new Error('It is owed.');
      const shut = { ...own, closed: { by: '8', at: at('2026-03-09T13:00'), receivedAt: at('2026-03-09T13:00') } };
      return { ...open, procedures: byId({ ...duty, done: true }), clocks: byId(custody(end), shut) };
    };
    expect(duties(settle(done({}), later(), context))).toEqual([`${notice} done`]);
    const moved = { due: { ...custody().due, effective: '2026-04-12' } as Clock['due'] };
    expect(duties(settle(done(moved), later(), context))).toEqual([`${notice} done`, notice]);
    const two = { ...open, clocks: { ...open.clocks, other: custody({ id: 'other' }) } };
    expect(duties(settle(two, later(), context))).toEqual([notice, notice]);
  });

  test('is moot when its clock closes or the person is free', () => {
    const open = settled(custody());
    const gone = ['custody-expiry-notice P1 moot done'];
    const closed = custody({ closed: { by: '2', at: 1, receivedAt: 1 } });
    const after = settle({ ...open, clocks: { ...open.clocks, custody: closed } }, later(), context);
    expect(duties(after)).toEqual(gone);
    expect(Object.values(after.clocks).map((one) => one.closed?.as)).toEqual([undefined, 'moot']);
    expect(duties(settle({ ...open, persons: free }, later(), context))).toEqual(gone);
  });

  test('is counted anew with the end that it is counted back from', () => {
    const open = settled(custody());
    const moved = custody({ due: { ...custody().due, effective: '2026-04-12' } as Clock['due'] });
    const after = settle({ ...open, clocks: { ...open.clocks, custody: moved } }, later(), context);
    expect(Object.values(after.clocks).map(({ due }) => due.effective)).toEqual(['2026-04-12', '2026-04-12']);
  });
});

describe('a duty that other acts fulfil', () => {
  const row = 'bail-receiving-decision';
  const owed = (person?: string) => openDuty(standing({ persons: held }), row, opening, context, person);
  const after = (by: Act, person?: string) => duties(settle(owed(person), by, context))[0];
  const bail = (persons: readonly string[], change: Parameters<typeof act>[0] = {}) =>
    later({ type: 'measure.bail', persons, ...change });

  test('is done by one about its person, about nobody in particular, or where it is about nobody itself', () => {
    const done = `${row} P1 done done`;
    expect(after(bail(['P1']), 'P1')).toBe(done);
    expect(after(bail(['P2', 'P1']), 'P1')).toBe(done);
    expect(after(bail([]), 'P1')).toBe(done);
    expect(after(bail(['P2']))).toBe(`${row} - done done`);
  });

  test('not by one about somebody else, by another kind, or by the act that gave rise to it', () => {
    const open = `${row} P1 owed`;
    expect(after(bail(['P2']), 'P1')).toBe(open);
    expect(after(later({ persons: ['P1'] }), 'P1')).toBe(open);
    expect(after(bail(['P1'], { id: '1' }), 'P1')).toBe(open);
  });

  test('a duty that nothing fulfils, and that hangs on no custody, stays as it is', () => {
    const open = openDuty(standing({ persons: free }), 'arrest-family-notice', opening, context, 'P1');
    expect(settle(open, later(), context)).toEqual(open);
  });
});
