import type { Clock, Standing } from '../../../domain/case';
import type { ComingBell, Rung } from '../../../domain/oversight';
import { formatInstant } from '../../../domain/time/iso';
import { comingBells } from '../../../engine/bells';
import { rung, red, supervision, ladder, handling, held, context, caseOf, fresh } from './ladders';
import { at, byId, clock, hourClock, procedure } from './standings';

const bells = (one: Clock, rungs: Rung[], change: Partial<Standing> = {}): readonly ComingBell[] =>
  comingBells(caseOf(one, change), one.id, context(ladder({ fromDays: 0 }, ...rungs)));

const when = (one: Clock, ...rungs: Rung[]) =>
  bells(one, rungs).map(({ rung: id, at: rings }) => `${id} ${formatInstant(rings).slice(0, 19)}`);

describe('where a rung lies', () => {
  test('at a share of the period, cut to the minute; days before its end; at its start; at its end', () => {
    expect(
      when(
        clock(fresh),
        rung('start', 'start'),
        rung('third', { share: 1 / 3 }),
        rung('eve', { daysBefore: 1, at: 9 }),
        rung('day', { daysBefore: 0, at: 9 }),
        red,
      ),
    ).toEqual([
      'start 2026-03-09T10:00:00',
      // 86 hours from 10:00 on the 9th to 24:00 on the 12th: a third is 28 hours and 40 minutes.
      'third 2026-03-10T14:40:00',
      'eve 2026-03-11T09:00:00',
      'day 2026-03-12T09:00:00',
      'red 2026-03-13T00:00:00',
    ]);
    expect(when(hourClock(fresh), rung('odd', { share: 0.0007 }))).toEqual(['odd 2026-03-09T10:01:00']);
  });

  test('what would lie before the start or at the end of the period is no rung of it', () => {
    const days = (daysBefore: number) => when(clock(fresh), rung('x', { daysBefore, at: 10 }));
    expect(days(3)).toEqual(['x 2026-03-09T10:00:00']);
    expect(when(clock(fresh), rung('x', { daysBefore: 3, at: 9 }))).toEqual([]);
    expect(when(clock(fresh), rung('x', { daysBefore: 0, at: 24 }))).toEqual([]);
    expect(when(clock(fresh), rung('x', { daysBefore: 0, at: 23 }))).toEqual(['x 2026-03-12T23:00:00']);
  });

  test('a right that ends has lapsed: nobody is told of its end', () => {
    const right = clock({ ...fresh, limit: 'no-arrest-reconsider-request' });
    expect(when(right, rung('start', 'start'), red)).toEqual(['start 2026-03-09T10:00:00']);
  });

  test('a closed clock, one without an end, and one that nobody handles have none', () => {
    const undated = { kind: 'suspended', raw: null, effective: null, safe: null, end: null, safeEnd: null } as const;
    expect(when(clock({ ...fresh, closed: { by: '9', at: 1, receivedAt: 1 } }), red)).toEqual([]);
    expect(
      when(clock({ ...fresh, due: { ...undated, provisional: false, readings: {} } }), rung('s', 'start'), red),
    ).toEqual([]);
    expect(bells(clock(fresh), [red], { handling: {} })).toEqual([]);
    expect(comingBells(caseOf(clock()), 'no-such-clock', context(ladder({ fromDays: 0 }, red)))).toEqual([]);
  });
});

describe('which ladder fits', () => {
  const name = (one: Clock) =>
    comingBells(
      caseOf(one),
      one.id,
      context(
        ladder({ immediate: true, custody: true }, rung('at once, held', 'due')),
        ladder({ immediate: true }, rung('at once', 'due')),
        ladder({ fromDays: 3 }, rung('days', 'due')),
        ladder({ fromDays: 0 }, rung('short', 'due')),
      ),
    ).map(({ rung: id }) => id);
  const safe = (day: string): Clock => clock({ ...fresh, due: { ...clock().due, safe: day } as Clock['due'] });

  test('by legal days from the trigger to the day that is warned on; hours are short', () => {
    expect(name(safe('2026-03-12'))).toEqual(['days']);
    expect(name(safe('2026-03-11'))).toEqual(['short']);
    expect(name(safe('2026-03-01'))).toEqual(['short']);
    expect(name(hourClock(fresh))).toEqual(['short']);
  });

  test('what is due at once has its own, and another where custody is at stake', () => {
    expect(name(clock({ ...fresh, limit: 'report-registration' }))).toEqual(['at once']);
    expect(name(clock({ ...fresh, limit: 'release-on-refusal' }))).toEqual(['at once, held']);
  });

  test('none may fit', () => {
    expect(comingBells(caseOf(clock()), clock().id, context(ladder({ fromDays: 4 }, red)))).toEqual([]);
  });
});

describe('who is told', () => {
  test('the handler in person, other roles of the unit, the first handler once it is red, and who must answer within its hours', () => {
    expect(bells(clock(fresh), [red])).toEqual([
      {
        id: `${clock().id}/${clock().revision}/red`,
        clock: clock().id,
        revision: clock().revision,
        rung: 'red',
        colour: 'red',
        tier: 1,
        at: at('2026-03-13T00:00'),
        tells: [
          { role: 'handler', unit: 'station', person: 'li' },
          { role: 'leader', unit: 'station' },
          { role: 'handler', unit: 'station', person: 'wang' },
        ],
        answer: { unit: 'station', role: 'leader', by: at('2026-03-14T00:00') },
        urgent: true,
      },
    ]);
    expect(bells(clock(fresh), [rung('start', 'start')])[0]).not.toHaveProperty('answer');
  });

  test('an answer is owed within hours or minutes', () => {
    const days = { ...red, answer: [{ step: 'acknowledge', role: 'leader', within: 'P1D' }] as const };
    expect(() => bells(clock(fresh), [days])).toThrow('an answer is owed within hours or minutes');
    const minutes = { ...red, answer: [{ step: 'acknowledge', role: 'leader', within: 'PT15M' }] as const };
    expect(bells(clock(fresh), [minutes])[0]?.answer?.by).toBe(at('2026-03-13T00:15'));
  });

  test('the unit of the agency that owes, or the police that took the case in', () => {
    const two = { ...handling, procuratorate: { unit: 'county-pr', handler: 'sun', firstHandler: 'sun' } };
    const unit = (change: Partial<Clock>, known: Standing['handling']) =>
      bells(clock({ ...fresh, ...change }), [red], { handling: known })[0]?.tells[0];
    expect(unit({ owedBy: 'procuratorate' }, two)).toEqual({ role: 'handler', unit: 'county-pr', person: 'sun' });
    expect(unit({ owedBy: 'procuratorate' }, handling)).toEqual({ role: 'handler', unit: 'station', person: 'li' });
  });

  test('custody knows no quiet hours: always where the row is custody, if held where it depends', () => {
    const urgent = (limit: string, persons: Standing['persons'] = {}) =>
      bells(clock({ ...fresh, limit, person: 'P1' }), [rung('s', 'start')], { persons }).map((bell) => bell.urgent);
    expect(urgent('request-arrest')).toEqual([true]);
    expect([urgent('review-prosecution'), urgent('review-prosecution', held)]).toEqual([[false], [true]]);
    expect([urgent('arrest-review-not-detained'), urgent('arrest-review-not-detained', held)]).toEqual([
      [false],
      [false],
    ]);
  });

  test('the supervising procuratorate, of somebody held without law, and not of a duty that is late', () => {
    const told = (change: Partial<Standing>, limit = 'request-arrest') =>
      bells(clock({ ...fresh, limit, person: 'P1' }), [supervision], change).map(({ tells, answer: owed }) => [
        tells,
        owed && 'unit' in owed ? owed.unit : undefined,
      ]);
    const there = [[[{ role: 'leader', unit: 'county-pr' }], 'county-pr']];
    expect(told({ persons: held })).toEqual(there);
    expect(told({ persons: held, procedures: byId(procedure()) })).toEqual(there);
    expect(told({ persons: held, procedures: byId(procedure({ duty: 'any' })) })).toEqual([]);
    expect(told({})).toEqual([]);
    expect(told({ persons: held }, 'arrest-review-not-detained')).toEqual([]);
    const elsewhere = { police: { unit: 'county', handler: 'li', firstHandler: 'li' } };
    expect(told({ persons: held, handling: elsewhere })).toEqual([]);
  });
});
