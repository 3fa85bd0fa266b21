import { checklistsFrom } from '../../domain/office';
import { sampleOffice } from '../../law/sample-office';
import { connect, type Database, loadOffice, readOffice, setChecklist } from '../../store';
import { freshDatabase } from '../support/database';

const [monday, tuesday] = [1_000_000, 2_000_000];
let database: Database;
let close: () => Promise<void>;
beforeEach(async () => {
  const { url, drop } = await freshDatabase();
  database = connect(url);
  close = async () => {
    await database.close();
    await drop();
  };
  await loadOffice(database, sampleOffice, { now: 1, by: 'sample' });
});
afterEach(() => close());

const inForce = async (unit: string): Promise<readonly (string | undefined)[]> => {
  const { office } = await readOffice(database);
  return [monday - 1, monday, tuesday].map((at) => office.checklistOf(unit, at));
};

const county = sampleOffice.units.filter(({ id }) => id === 'anlan-police');
const load = (checklist: string | undefined, now: number): Promise<boolean> =>
  loadOffice(
    database,
    { units: county.map((unit) => ({ ...unit, ...(checklist === undefined ? {} : { checklist }) })) },
    { now, by: 'sample' },
  );

test('loaded with a unit it is in force from then on, for the units below as well; loaded again it changes nothing', async () => {
  expect(await load('first-buckle@1', monday)).toBe(true);
  expect(await inForce('anlan-police')).toEqual([undefined, 'first-buckle@1', 'first-buckle@1']);
  expect(await inForce('chengguan-station')).toEqual([undefined, 'first-buckle@1', 'first-buckle@1']);
  expect(await inForce('anlan-procuratorate')).toEqual([undefined, undefined, undefined]);
  expect(await load('first-buckle@1', tuesday)).toBe(false);
});

test('a unit loaded without one keeps what it has; another follows it, and what was before is kept', async () => {
  await load('first-buckle@1', monday);
  expect(await load(undefined, tuesday)).toBe(false);
  await load('first-buckle@2', tuesday);
  expect(await inForce('chengguan-station')).toEqual([undefined, 'first-buckle@1', 'first-buckle@2']);
});

test("a unit's own goes before that of the unit above; ended, the one above counts again", async () => {
  await load('first-buckle@1', monday);
  const own = { unit: 'chengguan-station', by: 'tang-ning' };
  await setChecklist(database, { ...own, checklist: 'own@1' }, monday);
  expect(await inForce('chengguan-station')).toEqual([undefined, 'own@1', 'own@1']);
  await setChecklist(database, { ...own, checklist: null }, tuesday);
  expect(await inForce('chengguan-station')).toEqual([undefined, 'own@1', 'first-buckle@1']);
});

test('of two set in one millisecond the later counts', async () => {
  const of = (checklist: string | null) => ({ unit: 'anlan-police', by: 'tang-ning', checklist });
  for (const one of ['a@1', 'b@1', null, 'c@1']) await setChecklist(database, of(one), monday);
  expect(await inForce('anlan-police')).toEqual([undefined, 'c@1', 'c@1']);
});

test('a line of units that runs in a circle has no list, and ends', () => {
  const circle: Record<string, string> = { a: 'b', b: 'a' };
  const { checklistOf } = checklistsFrom(
    () => undefined,
    (unit) => circle[unit],
  );
  expect(checklistOf('a', monday)).toBeUndefined();
});
