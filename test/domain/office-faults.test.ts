import fc from 'fast-check';
import { answeringIn } from '../../domain/answering';
import type { Membership, Role, UnitLevel } from '../../domain/office';
import { changedBy, importChanges } from '../../domain/office-change';
import { officeData, type OfficeInput } from '../../domain/office-data';
import { changeFaults, InvalidOffice, officeFaults, officeFaultWords } from '../../domain/office-faults';
import {
  type Absence,
  emptyOrganisation,
  type Line,
  type Organisation,
  type UnitFacts,
} from '../../domain/organisation';
import { sampleOffice } from '../../law/sample-office';

const now = 1_000;
const by = 'tang-ning';

const unit = (id: string, level: UnitLevel, agency: UnitFacts['agency'] = 'police'): UnitFacts => ({
  ...{ id, agency, level, name: { zh: id, en: id } },
});
const post = (person: string, at: string, role: Role = 'handler', from = 0, to?: number): Membership => ({
  ...{ person, unit: at, role, from, to },
});
const away = (person: string, deputy: string | undefined, from: number, to?: number): Absence => ({
  ...{ person, deputy, from, to },
});
const line = (from: string, other: string): Line => ({ unit: from, other, from: 0 });

const ladders = (): [] => [];

const base: Organisation = {
  units: [
    unit('station', 'station'),
    unit('county', 'county'),
    unit('city', 'city'),
    unit('procuratorate', 'county', 'procuratorate'),
    { ...unit('together', 'county'), kind: 'cooperation', parents: ['county', 'procuratorate'] },
  ],
  people: ['a', 'b', 'c', 'd', 'p'].map((id) => ({ id, name: { zh: id, en: id } })),
  superiors: [line('station', 'county'), line('county', 'city')],
  supervisors: [line('station', 'procuratorate')],
  checklists: [],
  policies: [],
  policyLines: [],
  memberships: [
    post('a', 'station', 'head'),
    post('b', 'station'),
    post('c', 'county', 'leader'),
    post('d', 'county'),
    post('p', 'procuratorate'),
  ],
  absences: [],
};

const faults = (more: Partial<Organisation>, at = now): readonly (readonly [string, string])[] =>
  officeFaults({ ...base, ...more }, at).map(({ code, path }) => [code, path] as const);

const withPost = (...posts: Membership[]) => faults({ memberships: [...base.memberships, ...posts] });
const withAbsences = (...absences: Absence[]) => faults({ absences });

test('an organisation in order has no faults, and the sample is one', () => {
  expect(faults({})).toEqual([]);
  const data = officeData.parse(sampleOffice);
  const loaded = changedBy(emptyOrganisation, importChanges(emptyOrganisation, data, { now, by }));
  expect(officeFaults(loaded, now)).toEqual([]);
  expect(importChanges(loaded, data, { now: now + 1, by })).toEqual([]);
});

describe('units', () => {
  const above = (...superiors: Line[]) => faults({ superiors });

  test('whose line runs in a circle', () => {
    expect(above(line('county', 'city'), line('city', 'county')).filter(([code]) => code === 'unit-circle')).toEqual([
      ['unit-circle', 'units.county.superior'],
      ['unit-circle', 'units.city.superior'],
    ]);
    expect(above(line('county', 'county'))).toContainEqual(['superior-lower', 'units.county.superior']);
  });

  test.each([
    ['of another agency', line('station', 'procuratorate'), 'superior-of-other-agency'],
    ['of a lower level', line('county', 'station'), 'superior-lower'],
    ['nobody knows', line('station', 'nowhere'), 'unknown-unit'],
  ])('with a superior %s', (_what, one, code) => {
    expect(above(one)).toEqual([[code, `units.${one.unit}.superior`]]);
  });

  test('supervised by their own agency', () => {
    expect(faults({ supervisors: [line('station', 'county')] })).toEqual([
      ['supervisor-no-procuratorate', 'units.station.supervisor'],
    ]);
    expect(faults({ supervisors: [line('nowhere', 'procuratorate')] })).toEqual([['unknown-unit', 'units.nowhere']]);
  });

  test('of two agencies that name one, or none, and others that name any', () => {
    const with_ = (one: UnitFacts) => faults({ units: [...base.units, one] });
    expect(with_({ ...unit('x', 'county'), kind: 'cooperation', parents: ['county', 'city'] })).toEqual([
      ['cooperation-parents', 'units.x.parents'],
    ]);
    expect(with_({ ...unit('x', 'county'), kind: 'cooperation' })).toEqual([
      ['cooperation-parents', 'units.x.parents'],
    ]);
    expect(with_({ ...unit('x', 'county'), parents: ['county', 'procuratorate'] })).toEqual([
      ['cooperation-parents', 'units.x.parents'],
    ]);
    expect(with_({ ...unit('x', 'county'), kind: 'cooperation', parents: ['county', 'nowhere'] })).toEqual([
      ['unknown-unit', 'units.x.parents'],
    ]);
  });
});

describe('posts', () => {
  test('of people or in units nobody knows', () => {
    expect(withPost(post('a', 'nowhere'))).toEqual([['unknown-unit', 'people.a.memberships.nowhere/handler']]);
    expect(withPost(post('z', 'station'))).toEqual([['unknown-person', 'people.z.memberships.station/handler']]);
  });

  test('that end before they begin, or at once', () => {
    for (const to of [now + 5, now + 10]) {
      expect(withPost(post('a', 'county', 'handler', now + 10, to))).toEqual([
        ['ends-before-it-begins', 'people.a.memberships.county/handler'],
      ]);
    }
  });

  test('held twice at a time, but not one after the other', () => {
    expect(withPost(post('b', 'station', 'handler', now + 5))).toEqual([
      ['post-overlaps', 'people.b.memberships.station/handler'],
    ]);
    expect(withPost(post('a', 'county', 'deputy', 0, 2_000), post('a', 'county', 'deputy', 2_000))).toEqual([]);
  });

  test('of residents: in an office of two agencies only, nobody else there, and from a unit of one of the two', () => {
    expect(withPost(post('b', 'station', 'resident'))).toEqual([
      ['resident-elsewhere', 'people.b.memberships.station/resident'],
    ]);
    expect(withPost(post('b', 'together', 'handler'))).toEqual([
      ['resident-elsewhere', 'people.b.memberships.together/handler'],
    ]);
    expect(withPost(post('b', 'together', 'resident'), post('p', 'together', 'resident'))).toEqual([]);
    const people = [...base.people, { id: 'z', name: { zh: 'z', en: 'z' } }];
    expect(faults({ people, memberships: [post('z', 'together', 'resident')] })).toEqual([
      ['resident-without-home', 'people.z.memberships.together/resident'],
    ]);
  });

  test('over by now are nobody’s fault any more', () => {
    expect(withPost(post('b', 'station', 'handler', 0, 500))).toEqual([]);
  });
});

describe('absences', () => {
  const from = now + 100;
  const path = (person: string) => expect.stringMatching(new RegExp(`^people\\.${person}\\.absences\\.`));

  test('with a deputy of the same or a higher level are in order', () => {
    expect(withAbsences(away('a', 'b', from), away('b', 'd', from, from + 10))).toEqual([]);
    expect(withAbsences(away('c', undefined, from))).toEqual([]);
  });

  test('of one person at the same time', () => {
    expect(withAbsences(away('a', 'b', from, from + 10), away('a', 'd', from + 9))).toEqual([
      ['absence-overlaps', path('a')],
    ]);
    expect(withAbsences(away('a', 'b', from, from + 10), away('a', 'd', from + 10))).toEqual([]);
  });

  test('that end before they begin', () => {
    expect(withAbsences(away('a', 'b', from, from))).toEqual([['ends-before-it-begins', path('a')]]);
  });

  test.each([
    ['oneself', 'a', 'a', 'deputises-for-oneself'],
    ['somebody of another agency', 'a', 'p', 'deputy-of-other-agency'],
    ['somebody of a lower level', 'c', 'b', 'deputy-too-low'],
    ['nobody known', 'a', 'z', 'unknown-person'],
  ])('with %s as deputy', (_what, person, deputy, code) => {
    expect(withAbsences(away(person, deputy, from))).toEqual([[code, path(person)]]);
  });

  test('with a deputy who has left by then', () => {
    const memberships = base.memberships.map((one) => (one.person === 'b' ? { ...one, to: from - 1 } : one));
    expect(faults({ memberships, absences: [away('a', 'b', from)] })).toEqual([['deputy-without-post', path('a')]]);
  });

  test('with a deputy who is away as well, for whom nobody stands in', () => {
    expect(withAbsences(away('a', 'b', from, from + 50), away('b', undefined, from + 40))).toEqual([
      ['deputy-absent', path('a')],
    ]);
    expect(withAbsences(away('a', 'b', from, from + 50), away('b', undefined, from + 50))).toEqual([]);
  });

  test('in a circle of two or of three, wherever they overlap; after one another they are none', () => {
    const codes = (...some: Absence[]) => withAbsences(...some).map(([code]) => code);
    expect(codes(away('a', 'b', from, from + 50), away('b', 'a', from + 20, from + 70))).toEqual([
      'circular-delegation',
      'circular-delegation',
    ]);
    expect(codes(away('a', 'b', from), away('b', 'd', from + 5), away('d', 'a', from + 9))).toContain(
      'circular-delegation',
    );
    expect(codes(away('a', 'b', from, from + 50), away('b', 'a', from + 50))).toEqual([]);
  });

  test('without faults leave somebody acting for everybody who named a deputy, at every instant', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const absence = fc
      .record({
        person,
        deputy: person,
        from: fc.integer({ min: 0, max: 60 }),
        length: fc.integer({ min: 1, max: 40 }),
      })
      .map((one) => away(one.person, one.deputy, from + one.from, from + one.from + one.length));
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 5 }), fc.nat(120), (absences, later) => {
        fc.pre(withAbsences(...absences).length === 0);
        const { actingFor } = answeringIn({ ...base, absences });
        for (const one of base.people) expect(actingFor(one.id, from + later)).not.toEqual([]);
      }),
    );
  });
});

describe('a change', () => {
  const input = (data: OfficeInput) => importChanges(base, officeData.parse(data), { now, by });
  const faultsOf = (data: OfficeInput, owed: ReadonlyMap<string, readonly string[]> = new Map()) =>
    changeFaults(base, input(data), { now, owed, ladders }).map(({ code, path, details }) => [code, path, details]);
  const person = (id: string, more: object) => ({ people: [{ id, name: { zh: id, en: id }, ...more }] });

  test('of somebody known begins now, and what is left out of their posts ends now', () => {
    expect(input(person('b', { memberships: [{ unit: 'county', role: 'handler' }] }))).toEqual([
      {
        what: 'membership',
        before: post('b', 'station', 'handler'),
        after: post('b', 'station', 'handler', 0, now),
      },
      { what: 'membership', before: undefined, after: post('b', 'county', 'handler', now) },
    ]);
  });

  test('that leaves a list out leaves it as it is', () => {
    expect(input(person('b', {}))).toEqual([]);
  });

  test('of somebody new has always been so, or since when it says', () => {
    const memberships = [
      { unit: 'county', role: 'handler' },
      { unit: 'station', role: 'handler', from: 5, to: 9 },
    ];
    expect(faultsOf(person('z', { memberships }))).toEqual([]);
    expect(input(person('z', { memberships })).map(({ after }) => after)).toEqual([
      { id: 'z', name: { zh: 'z', en: 'z' } },
      post('z', 'county', 'handler'),
      post('z', 'station', 'handler', 5, 9),
    ]);
  });

  test('that says what somebody known held before now rewrites the past', () => {
    const earlier = [
      { unit: 'station', role: 'handler' },
      { unit: 'county', role: 'handler', from: now - 1 },
    ];
    expect(faultsOf(person('b', { memberships: earlier }))).toEqual([
      ['rewrites-the-past', 'people.b.memberships.county/handler', {}],
    ]);
    const over = [{ unit: 'station', role: 'handler', to: now - 1 }];
    expect(faultsOf(person('b', { memberships: over }))).toEqual([
      ['rewrites-the-past', 'people.b.memberships.station/handler', {}],
    ]);
    expect(faultsOf(person('b', { absences: [{ from: now - 1 }] }))).toEqual([
      ['rewrites-the-past', 'people.b.absences', {}],
    ]);
  });

  test('of the agency or the level of a unit that is in use is refused', () => {
    const units = [{ ...unit('station', 'county'), superior: 'city', supervisor: 'procuratorate' }];
    expect(faultsOf({ units })).toContainEqual(['unit-in-use', 'units.station', { unit: 'station' }]);
    expect(faultsOf({ units: [{ ...unit('city', 'city'), name: { zh: '新', en: 'new' } }] })).toEqual([]);
  });

  test('that lets somebody go who still handles cases names the cases', () => {
    const owed = new Map([['b', ['case-1', 'case-2']]]);
    const gone = person('b', { memberships: [] });
    expect(faultsOf(gone, owed)).toEqual([
      ['still-responsible', 'people.b.memberships', { cases: ['case-1', 'case-2'] }],
    ]);
    expect(faultsOf(gone)).toEqual([]);
    expect(faultsOf(person('b', { memberships: [{ unit: 'county', role: 'handler' }] }), owed)).toEqual([]);
    const later = person('b', { memberships: [{ unit: 'station', role: 'handler', to: now + 50 }] });
    expect(faultsOf(later, owed)).toHaveLength(1);
  });

  test('is not held up by a fault that was there before it', () => {
    const broken = { ...base, superiors: [...base.superiors, line('procuratorate', 'nowhere')] };
    const changes = importChanges(broken, officeData.parse(person('b', { email: 'b@example.test' })), { now, by });
    expect(changes).toHaveLength(1);
    expect(changeFaults(broken, changes, { now, owed: new Map(), ladders })).toEqual([]);
  });

  test('that is refused says where, what and what to do, in two languages', () => {
    const error = new InvalidOffice(
      changeFaults(base, input(person('b', { absences: [{ from: now - 1 }] })), { now, owed: new Map(), ladders }),
    );
    expect(error.code).toBe('invalid-office');
    expect(error.message).toContain('people.b.absences: What lies before now is not rewritten');
    expect(error.details).toEqual({
      faults: [
        {
          code: 'rewrites-the-past',
          path: 'people.b.absences',
          details: {},
          title: officeFaultWords['rewrites-the-past'],
        },
      ],
    });
  });
});

test.each([
  ['a colon', 'custody:x'],
  ['a slash', 'a/b'],
  ['a blank', 'a b'],
  ['nothing', ''],
])('an id with %s is turned away at the door: ids stand in marks, keys and addresses', (_what, id) => {
  expect(officeData.safeParse({ units: [{ ...unit(id, 'county') }] }).success).toBe(false);
});

test('a file that names somebody twice is turned away, and says where', () => {
  const people = ['z', 'z'].map((id) => ({ id, name: { zh: id, en: id } }));
  expect(officeData.safeParse({ people }).error?.issues).toMatchObject([{ path: ['people', 1, 'id'] }]);
});
