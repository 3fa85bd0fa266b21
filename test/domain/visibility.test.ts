import type { Bell, CaseState, Clock, Standing } from '../../domain/case';
import { type Role, roles } from '../../domain/office';
import { marksFor, marksOf, maySee } from '../../domain/visibility';

const clock = { id: 'c1' } as unknown as Clock;
const empty = { handling: {}, procedures: {}, persons: {}, clocks: { c1: clock } } as unknown as Standing;
const handled: Standing = {
  ...empty,
  handling: { police: { unit: 'station', handler: 'li', firstHandler: 'li' } },
};
const bell: Bell = {
  ...{ id: 'b1', clock: 'c1', revision: 'r', rung: 'red', colour: 'red', tier: 1, at: 0, status: 'rang' },
  tells: [{ role: 'leader', unit: 'far-away' }],
};
const state = (standing: Standing, ...bells: Bell[]): CaseState => ({
  ...{ id: 'case', standing },
  bells: Object.fromEntries(bells.map((one) => [one.id, one])),
});

const sees = (role: Role | readonly Role[], at: string, shown: CaseState, below: readonly string[] = []): boolean => {
  const held = typeof role === 'string' ? [role] : role;
  const around = { below, supervised: [], expected: [], reviewed: [] };
  return maySee(marksFor({ person: 'me', unit: at, agency: 'police', roles: held }, around), marksOf(shown));
};

test.each(roles)('%s of the unit that handles a case', (role) => {
  const onlookers: readonly Role[] = ['resident', 'people-supervisor'];
  expect(sees(role, 'station', state(handled))).toBe(!onlookers.includes(role));
  expect(sees(role, 'county', state(handled), ['station'])).toBe(!onlookers.includes(role));
  expect(sees(role, 'elsewhere', state(handled))).toBe(false);
});

test('an open alert shows its case to the role and unit it tells, whoever handles it by now; to nobody beside or above', () => {
  const told = state(handled, bell);
  expect(sees('leader', 'far-away', told)).toBe(true);
  expect(sees('handler', 'far-away', told)).toBe(false);
  expect(sees('leader', 'above', told, ['far-away'])).toBe(false);
  expect(sees('people-supervisor', 'far-away', state(handled, { ...bell, tells: [{ role: 'people-supervisor', unit: 'far-away' }] }))).toBe(true); // prettier-ignore
});

test('an alert to one person shows the case to that person alone, wherever they are', () => {
  const told = state(handled, { ...bell, tells: [{ role: 'handler', unit: 'far-away', person: 'me' }] });
  expect(sees('handler', 'anywhere', told)).toBe(true);
  expect(
    maySee(
      marksFor(
        { person: 'you', unit: 'far-away', agency: 'police', roles: ['handler'] },
        { below: [], supervised: [], expected: [], reviewed: [] },
      ),
      marksOf(told),
    ),
  ).toBe(false);
});

const closed = { ...clock, closed: { by: 'a', at: 1, receivedAt: 1 } } as unknown as Clock;
const answered = { done: true } as unknown as NonNullable<Bell['duty']>;
const unanswered = { done: false } as unknown as NonNullable<Bell['duty']>;

test.each<[string, Bell, Clock, boolean]>([
  ['rang, its clock runs', bell, clock, true],
  ['answered, its clock runs', { ...bell, duty: answered }, clock, true],
  ['unanswered, its clock is met', { ...bell, duty: unanswered }, closed, true],
  ['answered, its clock is met', { ...bell, duty: answered }, closed, false],
  ['for information, its clock is met', bell, closed, false],
  ['withdrawn', { ...bell, status: 'withdrawn', moot: true }, clock, false],
  ['missed before entry', { ...bell, status: 'missed' }, clock, false],
])('an alert that %s', (_what, one, about, open) => {
  const told = state({ ...handled, clocks: { c1: about } }, one);
  expect(sees('leader', 'far-away', told)).toBe(open);
});

test('a case handed on inside the agency shows itself to the unit that is to take it', () => {
  const passing = { to: 'other-station', from: 'station', act: 'a', at: 0 };
  expect(sees('head', 'other-station', state({ ...handled, passing }))).toBe(true);
  expect(sees('head', 'other-station', state(handled))).toBe(false);
});

test('notice shows the case to that very unit, and its residents; not to the unit above it', () => {
  const shared = state({ ...handled, shared: [{ unit: 'office', act: 'a', at: 0 }] });
  expect(sees('resident', 'office', shared)).toBe(true);
  expect(sees('handler', 'office', shared)).toBe(true);
  expect(sees('leader', 'above', shared, ['office'])).toBe(false);
  expect(sees('auditor', 'office', shared)).toBe(false);
});

test('several roles see what any of them sees', () => {
  expect(sees(['people-supervisor', 'head'], 'station', state(handled))).toBe(true);
});
