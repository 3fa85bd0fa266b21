import { sampleOffice } from '../../law/sample-office';
import { connect, type Database, loadOffice, membersAt, readOffice } from '../../store';
import { freshDatabase, type TestDatabase } from '../support/database';

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
