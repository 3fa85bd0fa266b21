import fc from 'fast-check';
import { answeringIn } from '../../domain/answering';
import type { Membership, Role } from '../../domain/office';
import { type Absence, covers, type Line, type Period } from '../../domain/organisation';
import { answerableFrom, standInsFrom } from '../../store/office/answerable';

const holds = (person: string, from = 0, to?: number, unit = 'station', role: Role = 'head'): Membership => ({
  ...{ person, unit, role, from, to },
});
const away = (person: string, from: number, to?: number, deputy?: string): Absence => ({ person, from, to, deputy });
const line = (unit: string, other: string, from = 0, to?: number): Line => ({ unit, other, from, to });
const station = [{ id: 'station' }];

const office = (
  memberships: readonly Membership[],
  absences: readonly Absence[] = [],
  superiors: readonly Line[] = [],
) => ({
  units: station,
  ...{ memberships, absences, superiors },
});

const heads = (...given: Parameters<typeof office>) =>
  answerableFrom(office(...given))
    .filter(({ unit, role }) => unit === 'station' && role === 'head')
    .map(({ person, from, to }) => [person, from, to]);

describe('who answers for a role', () => {
  test('is whoever holds it, as long as they hold it', () => {
    expect(heads([holds('a', 0, 10), holds('b', 5)])).toEqual([
      ['a', 0, 10],
      ['b', 5, undefined],
    ]);
  });

  test('is the deputy while somebody is away', () => {
    expect(heads([holds('a')], [away('a', 10, 20, 'd')])).toEqual([
      ['a', 0, 10],
      ['d', 10, 20],
      ['a', 20, undefined],
    ]);
  });

  test('is the deputy of the deputy while both are away', () => {
    expect(heads([holds('a')], [away('a', 10, 30, 'd'), away('d', 20, 25, 'e')])).toEqual([
      ['a', 0, 10],
      ['d', 10, 20],
      ['e', 20, 25],
      ['d', 25, 30],
      ['a', 30, undefined],
    ]);
  });

  test('are the others who hold it while one is away without a deputy', () => {
    expect(heads([holds('a'), holds('b')], [away('a', 10)])).toEqual([
      ['a', 0, 10],
      ['b', 0, undefined],
    ]);
  });

  test('is the head above while the head is away without a deputy, and the leader above where there is no head', () => {
    const county = holds('c', 0, 15, 'county');
    const leader = holds('l', 0, undefined, 'county', 'leader');
    expect(heads([holds('a'), county, leader], [away('a', 10, 20)], [line('station', 'county')])).toEqual([
      ['a', 0, 10],
      ['c', 10, 15],
      ['l', 15, 20],
      ['a', 20, undefined],
    ]);
  });

  test('goes with the line of superiors as it stands at each instant', () => {
    const above = [holds('c', 0, undefined, 'county'), holds('d', 0, undefined, 'city')];
    expect(heads(above, [], [line('station', 'county', 0, 10), line('station', 'city', 10)])).toEqual([
      ['c', 0, 10],
      ['d', 10, undefined],
    ]);
  });

  test('is somebody on leave rather than nobody', () => {
    expect(heads([holds('a')], [away('a', 10, 20)])).toEqual([['a', 0, undefined]]);
  });

  test('is told from an instant on as it is told from the beginning, and nothing of before', () => {
    const given = office([holds('a', 0, 10), holds('b', 5)], [away('b', 7, 20, 'd')]);
    const since = (at: number) => answerableFrom(given, at).filter(({ role }) => role === 'head');
    expect(since(8).map(({ person, from, to }) => [person, from, to])).toEqual([
      ['a', 8, 10],
      ['d', 8, 20],
      ['b', 20, undefined],
    ]);
  });
});

describe('the bell goes up, never into the void', () => {
  const span = fc.record({ from: fc.nat(50), length: fc.integer({ min: 1, max: 40 }) });
  const person = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const units = ['station', 'county', 'city'] as const;
  const post = fc.record({
    person,
    unit: fc.constantFrom(...units),
    role: fc.constantFrom<Role>('head', 'leader'),
    span,
  });
  const leave = fc.record({ person, span, deputy: fc.option(person, { nil: undefined }) });
  const superiors = [line('station', 'county'), line('county', 'city')];
  const built = fc
    .tuple(fc.array(post, { maxLength: 8 }), fc.array(leave, { maxLength: 6 }))
    .map(([posts, leaves]) => ({
      units: units.map((id) => ({ id })),
      superiors,
      memberships: [
        // The top is staffed, for ever.
        holds('top', 0, undefined, 'city', 'leader'),
        ...posts.map(({ span: { from, length }, ...one }): Membership => ({ ...one, from, to: from + length })),
      ],
      absences: leaves.map(({ span: { from, length }, ...one }): Absence => ({ ...one, from, to: from + length })),
    }));
  const covered = (periods: readonly (Period & { readonly person: string })[], at: number): readonly string[] =>
    [...new Set(periods.filter((one) => covers(one, at)).map((one) => one.person))].sort();

  test('somebody present answers for every head and leader under a staffed top, at every instant', () => {
    fc.assert(
      fc.property(built, fc.nat(100), (given, at) => {
        const rows = answerableFrom(given);
        const { actingFor } = answeringIn(given);
        for (const unit of units) {
          for (const role of ['head', 'leader'] as const) {
            const answering = covered(
              rows.filter((one) => one.unit === unit && one.role === role),
              at,
            );
            expect(answering).not.toEqual([]);
            expect(answering.filter((one) => !actingFor(one, at).includes(one))).toEqual([]);
          }
        }
      }),
    );
  });

  test('the periods say at every instant what is said when that instant is asked for', () => {
    fc.assert(
      fc.property(built, fc.nat(100), fc.nat(100), (given, since, later) => {
        const at = since + later;
        const rows = answerableFrom(given, since);
        const { answering } = answeringIn(given);
        for (const unit of units) {
          for (const role of ['head', 'leader'] as const) {
            const own = rows.filter((one) => one.unit === unit && one.role === role);
            expect(covered(own, at)).toEqual([...answering(unit, role, at)].sort());
            expect(own.every(({ from, to }) => from >= since && (to === undefined || to > from))).toBe(true);
          }
        }
      }),
    );
  });
});

describe('who is told beside somebody named', () => {
  const standIns = (memberships: readonly Membership[], absences: readonly Absence[]) =>
    standInsFrom(office(memberships, absences))
      .filter(({ person }) => person === 'a')
      .map(({ deputy, from, to }) => [deputy, from, to]);

  test('is the deputy while they are away, and nobody else while they are there', () => {
    expect(standIns([holds('a'), holds('d')], [away('a', 10, 20, 'd')])).toEqual([['d', 10, 20]]);
  });

  test('is the head of the unit while they are away without a deputy, and after they have left', () => {
    expect(standIns([holds('a', 0, 30)], [away('a', 10, 20)])).toEqual([
      [undefined, 10, 20],
      [undefined, 30, undefined],
    ]);
  });

  test('is the head of the unit while the deputy is away as well', () => {
    expect(standIns([holds('a'), holds('d')], [away('a', 10, 40, 'd'), away('d', 20, 30)])).toEqual([
      ['d', 10, 20],
      [undefined, 20, 30],
      ['d', 30, 40],
    ]);
  });
});
