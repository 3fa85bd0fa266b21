import fc from 'fast-check';
import type { Membership } from '../../domain/office';
import { sampleOffice } from '../../law/sample-office';
import { type Absence, connect, type Database, loadOffice, membersAt, readOffice } from '../../store';
import { answerableFrom } from '../../store/office/answerable';
import { freshDatabase, type TestDatabase } from '../support/database';

const holds = (person: string, from = 0, to?: number): Membership => ({
  person,
  unit: 'station',
  role: 'head',
  from,
  to,
});
const away = (person: string, from: number, to?: number, deputy?: string): Absence => ({ person, from, to, deputy });

describe('who answers for a role', () => {
  test('is whoever holds it, as long as they hold it', () => {
    expect(answerableFrom([holds('a', 0, 10), holds('b', 5)], [])).toEqual([
      { unit: 'station', role: 'head', person: 'a', from: 0, to: 10 },
      { unit: 'station', role: 'head', person: 'b', from: 5 },
    ]);
  });

  test('is the deputy while somebody is away', () => {
    expect(answerableFrom([holds('a')], [away('a', 10, 20, 'd')])).toEqual([
      { unit: 'station', role: 'head', person: 'a', from: 0, to: 10 },
      { unit: 'station', role: 'head', person: 'd', from: 10, to: 20 },
      { unit: 'station', role: 'head', person: 'a', from: 20 },
    ]);
  });

  test('are the others who hold it while one is away without a deputy', () => {
    expect(answerableFrom([holds('a'), holds('b')], [away('a', 10)])).toEqual([
      { unit: 'station', role: 'head', person: 'a', from: 0, to: 10 },
      { unit: 'station', role: 'head', person: 'b', from: 0 },
    ]);
  });

  test('is somebody on leave rather than nobody', () => {
    expect(answerableFrom([holds('a')], [away('a', 10, 20)])).toEqual([
      { unit: 'station', role: 'head', person: 'a', from: 0 },
    ]);
  });

  test('is never nobody while somebody holds the role, whatever the absences', () => {
    const span = fc.record({ from: fc.nat(50), length: fc.integer({ min: 1, max: 30 }) });
    const person = fc.constantFrom('a', 'b', 'c');
    const memberships = fc.array(fc.tuple(person, span), { minLength: 1, maxLength: 4 });
    const absences = fc.array(fc.tuple(person, span, fc.option(person, { nil: undefined })), { maxLength: 4 });
    fc.assert(
      fc.property(memberships, absences, fc.nat(90), (members, leaves, at) => {
        const held = members.map(([who, { from, length }]) => holds(who, from, from + length));
        const gone = leaves.map(([who, { from, length }, deputy]) => away(who, from, from + length, deputy));
        const covers = ({ from, to = Infinity }: { from: number; to?: number | undefined }): boolean =>
          from <= at && at < to;
        expect(answerableFrom(held, gone).some(covers)).toBe(held.some(covers));
      }),
    );
  });
});

describe('an organisation', () => {
  let home: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    home = await freshDatabase();
    database = connect(home.url);
  });
  afterEach(async () => {
    await database.close();
    await home.drop();
  });

  const entries = async (): Promise<readonly unknown[]> =>
    (await database.run({ text: `select kind from ledger_entry where stream = 'office:all'` })).rows;

  test('that is loaded again changes nothing and leaves no second entry', async () => {
    expect(await loadOffice(database, sampleOffice, { now: 1, by: 'sample' })).toBe(true);
    expect(await loadOffice(database, sampleOffice, { now: 2, by: 'sample' })).toBe(false);
    expect(await entries()).toEqual([{ kind: 'office-changed' }]);
  });

  test('loaded by two at once is loaded once', async () => {
    const loads = await Promise.all([1, 2].map((now) => loadOffice(database, sampleOffice, { now, by: 'sample' })));
    expect(loads.sort()).toEqual([false, true]);
  });

  test('knows who stood above whom before a reform and after it', async () => {
    await loadOffice(database, sampleOffice, { now: 1, by: 'sample' });
    const units = sampleOffice.units
      .filter(({ id }) => id === 'chengguan-station')
      .map((one) => ({ ...one, superior: 'jiangzhou-police' }));
    await loadOffice(database, { units, people: [] }, { now: 100, by: 'reform' });
    const { office, seq } = await readOffice(database);
    expect(seq).toBe(2);
    expect(office.superiorOf('chengguan-station', 99)).toBe('anlan-police');
    expect(office.superiorOf('chengguan-station', 100)).toBe('jiangzhou-police');
    expect(office.superiorOf('jiangzhou-police', 100)).toBeUndefined();
  });

  test('lists its people with every role they hold in a unit', async () => {
    await loadOffice(database, sampleOffice, { now: 1, by: 'sample' });
    const members = await membersAt(database, 1);
    expect(new Set(members.map(({ person }) => person)).size).toBe(sampleOffice.people.length);
    expect(members.find(({ person }) => person === 'gao-xiang')).toMatchObject({
      roles: ['handler', 'head'],
      level: 'city',
    });
  });

  test('with a unit above that nobody knows is turned away, and nothing of it is kept', async () => {
    const units = sampleOffice.units.slice(0, 1).map((one) => ({ ...one, superior: 'nowhere' }));
    await expect(loadOffice(database, { units, people: [] }, { now: 1, by: 'x' })).rejects.toThrow();
    expect((await database.run({ text: 'select * from unit' })).rows).toEqual([]);
    expect(await entries()).toEqual([]);
  });
});
