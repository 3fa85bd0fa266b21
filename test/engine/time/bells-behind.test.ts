import type { Bell, Clock, Standing } from '../../../domain/case';
import type { Rung } from '../../../domain/oversight';
import { hour, minute } from '../../../domain/time/instant';
import { formatInstant } from '../../../domain/time/iso';
import { comingBells, pendingBells } from '../../../engine/bells';
import { climbOf } from '../../../engine/climb';
import { rung, red, supervision, ladder, handling, held, context, caseOf, fresh } from './ladders';
import { at, clock, standing } from './standings';

describe('rungs that lay behind when the due dates became known', () => {
  const rungs = [rung('start', 'start'), rung('eve', { daysBefore: 1, at: 9 }, { colour: 'orange' }), red];
  const told = (one: Clock, since?: number, rang: Bell[] = [], persons: Standing['persons'] = {}, more: Rung[] = []) =>
    pendingBells(caseOf(one, { persons }, rang), one, context(ladder({ fromDays: 0 }, ...rungs, ...more)), since).map(
      ({ bell, missed }) => `${bell.rung} ${formatInstant(bell.at).slice(0, 16)}${missed ? ' missed' : ''}`,
    );
  const rang = (id: string, colour: Bell['colour'], change: Partial<Bell> = {}): Bell => ({
    ...{ id, clock: clock().id, revision: 'before', rung: id, colour, tier: 0, at: 1, tells: [], status: 'rang' },
    ...change,
  });

  test('none of them did', () => {
    expect(told(clock(fresh))).toEqual(['start 2026-03-09T10:00', 'eve 2026-03-11T09:00', 'red 2026-03-13T00:00']);
  });

  test('the highest of them rings at once, the others are missed', () => {
    const late = clock({ known: at('2026-03-12T10:00') });
    expect(told(late)).toEqual(['start 2026-03-12T10:00 missed', 'eve 2026-03-12T10:00', 'red 2026-03-13T00:00']);
    expect(told(clock(fresh), at('2026-03-12T10:00'))).toEqual(told(late));
    expect(told(late, 5)).toEqual(told(late));
  });

  test('one that lies at the very instant rings as any other', () => {
    expect(told(clock({ known: at('2026-03-11T09:00') }))).toEqual([
      ...['start 2026-03-11T09:00', 'eve 2026-03-11T09:00', 'red 2026-03-13T00:00'],
    ]);
  });

  test('not if one as high has rung for this clock before', () => {
    const late = clock({ known: at('2026-03-12T10:00') });
    const silent = ['start 2026-03-12T10:00 missed', 'eve 2026-03-12T10:00 missed', 'red 2026-03-13T00:00'];
    expect(told(late, 0, [rang('x', 'orange')])).toEqual(silent);
    expect(told(late, 0, [rang('x', 'red')])).toEqual(silent);
    const loud = told(late);
    expect(told(late, 0, [rang('x', 'blue')])).toEqual(loud);
    expect(told(late, 0, [rang('x', 'red', { clock: 'other' })])).toEqual(loud);
    expect(told(late, 0, [rang('x', 'red', { status: 'missed' })])).toEqual(loud);
  });

  test('a red that follows on another red of its ladder rings though that one has rung for earlier dates', () => {
    const late = clock({ known: at('2026-03-13T10:00') });
    const twice = [rung('begun', 'start', { colour: 'red' }), red];
    const pending = (before: Bell[]) =>
      pendingBells(caseOf(late, {}, before), late, context(ladder({ fromDays: 0 }, ...twice))).map(
        ({ bell, missed }) => `${bell.rung}${missed ? ' missed' : ''}`,
      );
    expect(pending([rang('begun', 'red')])).toEqual(['begun missed', 'red']);
    expect(pending([rang('red', 'red')])).toEqual(['begun missed', 'red missed']);
  });

  test('what has rung or was missed for these very dates is not pending', () => {
    const one = clock(fresh);
    expect(told(one, 0, [rang(`${one.id}/${one.revision}/start`, 'blue')])).toEqual([
      ...['eve 2026-03-11T09:00', 'red 2026-03-13T00:00'],
    ]);
  });

  test('the answer is owed as long after as it would have been', () => {
    const one = clock({ known: at('2026-03-13T05:00') });
    const [bell] = comingBells(caseOf(one), one.id, context(ladder({ fromDays: 0 }, red)));
    expect(bell).toMatchObject({ at: at('2026-03-13T05:00'), answer: { by: at('2026-03-14T05:00') } });
  });

  test('what the supervising procuratorate is told stands beside, not on top', () => {
    const late = clock({ known: at('2026-03-13T10:00'), person: 'P1' });
    expect(told(late, 0, [], held, [supervision])).toEqual([
      'start 2026-03-13T10:00 missed',
      'eve 2026-03-13T10:00 missed',
      'red 2026-03-13T10:00',
      'supervision 2026-03-13T10:00',
    ]);
    expect(told(late, 0, [rang('red', 'red')], held, [supervision]).slice(2)).toEqual([
      'red 2026-03-13T10:00 missed',
      'supervision 2026-03-13T10:00',
    ]);
    expect(told(late, 0, [rang('supervision', 'red')], held, [supervision]).slice(2)).toEqual([
      'red 2026-03-13T10:00',
      'supervision 2026-03-13T10:00 missed',
    ]);
  });
});

describe('a bell that nobody answers climbs', () => {
  const by = at('2026-03-14T00:00');
  const bell: Bell = {
    ...{ id: 'b', clock: clock().id, revision: 'r', rung: 'red', colour: 'red', tier: 1, at: by - 24 * hour },
    tells: [],
    status: 'rang',
    answer: { unit: 'station', role: 'leader', by },
  };
  const climbed = (change: Partial<Bell>, known: Standing['handling'] = handling, one: Clock | undefined = clock()) =>
    climbOf({ ...bell, ...change }, standing({ handling: known }), one, context());

  test('to the superior unit, at the instant at which the answer was owed; the first handler and the present one are told as well', () => {
    expect(climbed({})).toEqual({
      id: 'b^',
      clock: clock().id,
      revision: 'r',
      rung: 'superior',
      colour: 'red',
      tier: 2,
      at: by,
      tells: [
        { role: 'handler', unit: 'station', person: 'wang' },
        { role: 'handler', unit: 'station', person: 'li' },
        { role: 'leader', unit: 'county' },
        { role: 'head', unit: 'county' },
      ],
      answer: { unit: 'county', role: 'leader', by: by + 24 * hour },
      urgent: true,
    });
  });

  test('not from the top of the line, without an answer owed, a clock, or anybody who handles it', () => {
    expect(climbed({ answer: { unit: 'city', role: 'leader', by: by + minute } })).toBeUndefined();
    const { answer: _, ...unasked } = bell;
    expect(climbOf(unasked, standing({ handling }), clock(), context())).toBeUndefined();
    expect(climbOf(bell, standing({ handling }), undefined, context())).toBeUndefined();
    expect(climbed({}, {})).toBeUndefined();
  });
});
