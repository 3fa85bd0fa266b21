import type { Clock, Standing } from '../../../domain/case';
import { minute } from '../../../domain/time/instant';
import { difference } from '../../../engine/difference';
import { context } from '../../support/story';
import { at, byId, clock, hourClock, procedure, standing } from './standings';

const between = (before: Partial<Standing>, after: Partial<Standing>, received = at('2026-03-20T10:00')) =>
  difference(standing(before), standing(after), received, context);

const clocks = (...all: Clock[]): Partial<Standing> => ({ clocks: byId(...all) });

test('nothing lies between a standing and itself', () => {
  const one = { ...clocks(clock()), procedures: byId(procedure()), contested: ['a'] };
  expect(between(one, one)).toEqual([]);
});

describe('procedures', () => {
  test('open with whom and what they are about, in the order of their ids', () => {
    const [b, a] = [procedure({ id: 'b', person: 'P1' }), procedure({ id: 'a', duty: 'some-duty' })];
    expect(between({}, { procedures: byId(b, a) })).toStrictEqual([
      { kind: 'procedure-opened', procedure: 'a', machine: 'measure@1', stage: 'detained', duty: 'some-duty' },
      { kind: 'procedure-opened', procedure: 'b', machine: 'measure@1', stage: 'detained', person: 'P1' },
    ]);
    expect(between({ procedures: byId(b, a) }, {})).toEqual([
      { kind: 'procedure-removed', procedure: 'a' },
      { kind: 'procedure-removed', procedure: 'b' },
    ]);
  });

  test('take a step where the stage or the end of it has changed, and no other', () => {
    const to = (change: Parameters<typeof procedure>[0]) =>
      between({ procedures: byId(procedure()) }, { procedures: byId(procedure(change)) });
    expect(to({ snapshot: { other: true }, since: 5 })).toEqual([]);
    expect(to({ stage: 'released', done: true })).toEqual([
      { kind: 'stage', procedure: 'measure.1', from: 'detained', to: 'released', done: true },
    ]);
    expect(to({ stage: 'arrested' })).toMatchObject([{ kind: 'stage', to: 'arrested', done: false }]);
    expect(to({ done: true })).toMatchObject([{ kind: 'stage', from: 'detained', to: 'detained', done: true }]);
  });
});

describe('due dates', () => {
  test('a clock starts with the row of its limit and whom it is about', () => {
    const [started] = between({}, clocks(clock({ person: 'P1' })));
    expect(started).toMatchObject({
      kind: 'clock-started',
      clock: 'measure.1.request-arrest.1',
      limit: 'request-arrest',
      row: 'C-07',
      person: 'P1',
      start: at('2026-03-09T10:00'),
      due: { effective: '2026-03-12', steps: expect.arrayContaining([expect.objectContaining({ rule: 'R1' })]) },
    });
    expect(between({}, clocks(clock()))[0]).not.toHaveProperty('person');
  });

  test('it moves where its revision or its start has changed, extended or counted anew', () => {
    const extension = { id: 'special-circumstances', act: '2', to: 'P7D', approvedAt: at('2026-03-10T10:00') };
    const moved = (change: Partial<Clock>) => between(clocks(clock()), clocks(clock(change)));
    expect(moved({ known: 5 })).toEqual([]);
    expect(moved({ extensions: [extension], revision: 'other' })).toEqual([
      expect.objectContaining({
        kind: 'clock-moved',
        clock: 'measure.1.request-arrest.1',
        from: '2026-03-12',
        why: 'extended',
        due: expect.objectContaining({ effective: '2026-03-16' }),
      }),
    ]);
    expect(moved({ revision: 'other' })).toMatchObject([{ kind: 'clock-moved', why: 'recounted' }]);
    expect(moved({ start: at('2026-03-08T10:00') })).toMatchObject([{ kind: 'clock-moved', why: 'recounted' }]);
  });

  test('a clock that is gone is removed', () => {
    expect(between(clocks(hourClock(), clock()), {})).toEqual([
      { kind: 'clock-removed', clock: 'measure.1.request-arrest.1' },
      { kind: 'clock-removed', clock: 'measure.1.to-detention-house.1' },
    ]);
  });
});

describe('ends of clocks', () => {
  const closed = { by: '2', at: at('2026-03-10T11:00'), receivedAt: at('2026-03-10T11:05') };
  const id = clock().id;

  test('closed, closed otherwise, reopened', () => {
    const shut = clocks(clock({ closed }));
    expect(between(clocks(clock()), shut)).toEqual([
      { kind: 'clock-closed', clock: id, at: closed.at, outcome: 'met' },
    ]);
    expect(between(shut, clocks(clock()))).toEqual([{ kind: 'clock-reopened', clock: id }]);
    expect(between(shut, clocks(clock({ closed: { ...closed, by: '3', receivedAt: 0 } })))).toEqual([]);
    expect(between(shut, clocks(clock({ closed: { ...closed, as: 'moot' } })))).toEqual([
      { kind: 'clock-closed', clock: id, at: closed.at, outcome: 'moot' },
    ]);
    expect(between(shut, clocks(clock({ closed: { ...closed, at: 7 } })))).toEqual([
      { kind: 'clock-closed', clock: id, at: 7, outcome: 'met' },
    ]);
  });
});

describe('breaches', () => {
  const id = clock().id;
  const end = at('2026-03-13T00:00');
  const was = (...breaches: Clock['breaches']) => clocks(clock({ breaches }));

  test('appear, are cured where nobody had known of them, and are cured after all', () => {
    expect(between(was(), was({ at: end }))).toEqual([{ kind: 'breach-appeared', clock: id, at: end }]);
    const cured = [{ kind: 'breach-cured', clock: id, at: end, by: '9' }];
    expect(between(was(), was({ at: end, cured: '9' }))).toEqual(cured);
    expect(between(was({ at: end }), was({ at: end, cured: '9' }))).toEqual(cured);
    expect(between(was({ at: end, cured: '8' }), was({ at: end, cured: '9' }))).toEqual([]);
    expect(between(was({ at: end }), was({ at: end }))).toEqual([]);
  });

  test('one whose cure is gone stands again, as one that nobody had known of', () => {
    expect(between(was({ at: end, cured: '9' }), was({ at: end }))).toEqual([
      { kind: 'breach-appeared', clock: id, at: end },
    ]);
  });

  test('one of several is told by its own instant', () => {
    const two = was({ at: end }, { at: end + 5 });
    expect(between(was({ at: end }), two)).toEqual([{ kind: 'breach-appeared', clock: id, at: end + 5 }]);
    expect(between(two, was({ at: end }))).toEqual([
      { kind: 'breach-withdrawn', clock: id, at: end + 5, why: 'corrected' },
    ]);
    expect(between(was({ at: end }), was({ at: end }, { at: end + 5, cured: '9' }))).toEqual([
      { kind: 'breach-cured', clock: id, at: end + 5, by: '9' },
    ]);
  });

  test('withdrawn: overtaken by what came in before the period was over, else corrected', () => {
    const why = (one: Clock, instant: number, received: number) =>
      between(clocks({ ...one, breaches: [{ at: instant }] }), clocks({ ...one, breaches: [] }), received).map(
        (effect) => effect.kind === 'breach-withdrawn' && effect.why,
      );
    expect([end - 1, end, end + 1].map((received) => why(clock(), end, received))).toEqual([
      ...[['overtaken'], ['corrected'], ['corrected']],
    ]);
    const due = at('2026-03-10T10:00');
    expect([due + minute - 1, due + minute].map((received) => why(hourClock(), due, received))).toEqual([
      ...[['overtaken'], ['corrected']],
    ]);
  });
});

describe('custody', () => {
  const held = (...custody: { from: number; to?: number }[]): Partial<Standing> => ({
    persons: { P1: { standing: 'suspect', custody } },
  });
  const began = (from: number) => ({ kind: 'custody', person: 'P1', held: true, at: from });
  const ended = (to: number) => ({ kind: 'custody', person: 'P1', held: false, at: to });
  const withdrawn = (from: number) => ({ kind: 'custody-withdrawn', person: 'P1', from });

  test('begins, ends, and does both at once where both are learnt at once', () => {
    expect(between({}, held({ from: 1 }))).toEqual([began(1)]);
    expect(between(held({ from: 1 }), held({ from: 1, to: 5 }))).toEqual([ended(5)]);
    expect(between(held(), held({ from: 1, to: 5 }))).toEqual([began(1), ended(5)]);
    expect(between(held({ from: 1, to: 5 }), held({ from: 1, to: 5 }, { from: 8 }))).toEqual([began(8)]);
  });

  test('an end that has moved is told, one that was taken back tells the whole period anew', () => {
    expect(between(held({ from: 1, to: 5 }), held({ from: 1, to: 6 }))).toEqual([ended(6)]);
    expect(between(held({ from: 1, to: 5 }), held({ from: 1 }))).toEqual([withdrawn(1), began(1)]);
  });

  test('a period that never was is withdrawn, also with its person', () => {
    expect(between(held({ from: 1, to: 5 }, { from: 8 }), held({ from: 1, to: 5 }))).toEqual([withdrawn(8)]);
    expect(between(held({ from: 1 }), held({ from: 2 }))).toEqual([withdrawn(1), began(2)]);
    expect(between(held({ from: 1 }), {})).toEqual([withdrawn(1)]);
  });

  test('persons are told in the order of their ids', () => {
    const custody = [{ from: 1 }];
    const persons = {
      P2: { standing: 'suspect' as const, custody },
      P1: { standing: 'suspect' as const, custody },
    };
    expect(between({}, { persons })).toMatchObject([{ person: 'P1' }, { person: 'P2' }]);
  });
});

describe('appraisals', () => {
  const ground = 'psychiatric-evaluation';
  const under = (...appraisals: { from: number; to?: number; ground: string }[]): Partial<Standing> => ({
    persons: { P1: { standing: 'suspect', custody: [], appraisals } },
  });
  const told = (from: number, to: number | null) => ({ kind: 'appraisal', person: 'P1', ground, from, to });

  test('begin, end, move and are withdrawn', () => {
    expect(between({}, under({ from: 1, ground }))).toEqual([told(1, null)]);
    expect(between(under({ from: 1, ground }), under({ from: 1, ground }))).toEqual([]);
    expect(between(under({ from: 1, ground }), under({ from: 1, to: 5, ground }))).toEqual([told(1, 5)]);
    expect(between(under({ from: 1, to: 5, ground }), under({ from: 2, to: 5, ground }))).toEqual([
      { kind: 'appraisal-withdrawn', person: 'P1', from: 1 },
      told(2, 5),
    ]);
    expect(between(under({ from: 1, ground: 'other' }), under({ from: 1, ground }))).toEqual([told(1, null)]);
    expect(between(under({ from: 1, ground }), under())).toEqual([
      { kind: 'appraisal-withdrawn', person: 'P1', from: 1 },
    ]);
    expect(between(under({ from: 1, ground }), under({ from: 1, ground }, { from: 3, ground }))).toEqual([
      told(3, null),
    ]);
  });
});

describe('papers on their way', () => {
  const sent = { id: '4', persons: ['P1'], from: 'county', to: 'procuratorate' as const, sentAt: 4 };
  const received = { act: '5', unit: 'county-pr', at: 6 };
  const went = (to: string, instant = 4) => ({ kind: 'sent', transfer: '4', from: 'county', to, at: instant });
  const arrived = { kind: 'received', transfer: '4', unit: 'county-pr', at: 6 };

  test('are sent to an agency or to the unit that was named, and received', () => {
    expect(between({}, { transfers: [sent] })).toEqual([went('procuratorate')]);
    expect(between({}, { transfers: [{ ...sent, toUnit: 'county-pr', received }] })).toEqual([
      went('county-pr'),
      arrived,
    ]);
    expect(between({ transfers: [sent] }, { transfers: [{ ...sent, received }] })).toEqual([arrived]);
  });

  test('are told again only where they went at another time or another act received them', () => {
    const there = [{ ...sent, received }];
    expect(between({ transfers: there }, { transfers: [...there] })).toEqual([]);
    expect(between({ transfers: there }, { transfers: [{ ...sent, sentAt: 3, received }] })).toEqual([
      went('procuratorate', 3),
    ]);
    expect(between({ transfers: there }, { transfers: [{ ...sent, received: { ...received, act: '6' } }] })).toEqual([
      arrived,
    ]);
  });

  test('that were never sent are withdrawn', () => {
    const other = { ...sent, id: '7' };
    expect(between({ transfers: [sent, other] }, { transfers: [other] })).toEqual([
      { kind: 'transfer-withdrawn', transfer: '4' },
    ]);
    expect(between({ transfers: [sent] }, {})).toEqual([{ kind: 'transfer-withdrawn', transfer: '4' }]);
  });
});

describe('the case', () => {
  test('closes once, and opens again', () => {
    expect(between({}, { closedAt: 9 })).toEqual([{ kind: 'case-closed', at: 9 }]);
    expect(between({ closedAt: 9 }, { closedAt: 9 })).toEqual([]);
    expect(between({ closedAt: 9 }, {})).toEqual([{ kind: 'case-reopened' }]);
  });

  test('what is newly contested is named', () => {
    expect(between({ contested: ['a'] }, { contested: ['a', 'b'] })).toEqual([{ kind: 'contested', act: 'b' }]);
  });
});
