import { sampleOffice } from '../../law/sample-office';
import type { OfficeInput } from '../../domain/office-data';
import { InvalidOffice } from '../../domain/office-faults';
import { type Role, roles } from '../../domain/office';
import { answeringAt, changeOffice, connect, type Database, loadOffice, readOffice, ring } from '../../store';
import { freshDatabase, type TestDatabase } from '../support/database';

let home: TestDatabase;
let database: Database;
const noon = 1_773_331_200_000;
beforeEach(async () => {
  home = await freshDatabase();
  database = connect(home.url);
  await loadOffice(database, sampleOffice, { now: noon, by: 'sample' });
});
afterEach(async () => {
  await database.close();
  await home.drop();
});

const person = (id: string, more: object): OfficeInput => {
  const found = sampleOffice.people.find((one) => one.id === id);
  if (!found) throw new Error(id);
  const { memberships: _, ...rest } = found;
  return { people: [{ ...rest, ...more }] };
};
const load = (data: OfficeInput, now: number) => loadOffice(database, data, { now, by: 'tang-ning' });
const entries = async (): Promise<readonly { body: { by: string; changes: unknown[] } }[]> =>
  (
    await database.run<{ body: { by: string; changes: unknown[] } }>({
      text: `select body from ledger_body where stream = 'office:all' order by seq`,
    })
  ).rows;

/** Who answered for everything at an instant, as it is kept. */
const everybodyAt = async (at: number): Promise<unknown> => {
  const { units } = await readOffice(database);
  const asked = units.flatMap(({ id }) => roles.map((role): [string, Role] => [id, role]));
  return Promise.all(
    asked.map(async ([unit, role]) => [unit, role, await answeringAt(database, { unit, role, at })] as const),
  );
};

test('a post that is not given any more ends now, and stands in the record for ever', async () => {
  await load(person('wang-fang', { memberships: [{ unit: 'linjiang-station', role: 'handler' }] }), noon + 10);
  const { office } = await readOffice(database);
  expect(office.postsOf('wang-fang', noon + 9)).toMatchObject([{ unit: 'chengguan-station', role: 'handler' }]);
  expect(office.postsOf('wang-fang', noon + 10)).toMatchObject([{ unit: 'linjiang-station', role: 'handler' }]);
});

test('a change stands in the stream with who, when, and what was before and is after', async () => {
  await load(person('wang-fang', { memberships: [] }), noon + 10);
  expect((await entries())[1]).toEqual({
    body: {
      by: 'tang-ning',
      changes: [
        {
          what: 'membership',
          before: { person: 'wang-fang', unit: 'chengguan-station', role: 'handler', from: 0 },
          after: { person: 'wang-fang', unit: 'chengguan-station', role: 'handler', from: 0, to: noon + 10 },
        },
      ],
    },
  });
});

test('who answered at any instant is the same before and after every later change', async () => {
  const instants = [0, noon, noon + 5, noon + 10, noon + 15, noon + 20, noon + 25];
  const changes: readonly OfficeInput[] = [
    person('zhao-gang', { absences: [{ from: noon + 8, to: noon + 30, deputy: 'wang-fang' }] }),
    person('zhao-gang', { memberships: [], absences: [] }),
    {
      units: sampleOffice.units
        .filter(({ id }) => id === 'chengguan-station')
        .map((one) => ({ ...one, superior: 'jiangzhou-police' })),
    },
    person('sun-wei', { memberships: [{ unit: 'chengguan-station', role: 'head' }] }),
    person('sun-wei', { memberships: [{ unit: 'anlan-police', role: 'handler' }] }),
  ];
  for (const [index, change] of changes.entries()) {
    const now = noon + 5 * (index + 1);
    const past = instants.filter((at) => at < now);
    const before = await Promise.all(past.map(everybodyAt));
    await load(change, now);
    expect(await Promise.all(past.map(everybodyAt))).toEqual(before);
  }
  const heads = async (at: number) => answeringAt(database, { unit: 'chengguan-station', role: 'head', at });
  expect(await Promise.all([noon, noon + 9, noon + 10, noon + 15, noon + 20, noon + 25].map(heads))).toEqual([
    ['zhao-gang'],
    ['wang-fang'],
    ['zhou-min'],
    ['zheng-qiang'],
    ['sun-wei'],
    ['zheng-qiang'],
  ]);
});

test('what is kept says the same as the organisation from now on', async () => {
  await load(person('zhao-gang', { absences: [{ from: noon + 50, to: noon + 60, deputy: 'wang-fang' }] }), noon + 5);
  await load(person('zhou-min', { absences: [{ from: noon + 55, deputy: 'wu-hai' }] }), noon + 6);
  const { office } = await readOffice(database);
  for (const at of [noon + 6, noon + 49, noon + 50, noon + 55, noon + 60]) {
    for (const unit of ['chengguan-station', 'anlan-police', 'linjiang-station', 'qinghe-case-centre']) {
      for (const role of ['head', 'leader'] as const) {
        expect(await answeringAt(database, { unit, role, at })).toEqual([...office.answering(unit, role, at)].sort());
      }
    }
  }
});

test('a row that goes on is left alone: a change of one person writes nothing about another', async () => {
  const rows = async () =>
    (
      await database.run({
        text: `select *, xmin from answerable where person <> 'wang-fang' order by unit, role, person`,
      })
    ).rows;
  const before = await rows();
  await load(person('wang-fang', { memberships: [] }), noon + 10);
  expect(await rows()).toEqual(before);
});

test('a clock that was set back does not: a change never lies before the last one', async () => {
  await load(person('wang-fang', { memberships: [] }), noon + 10);
  await load(person('sun-wei', { memberships: [{ unit: 'chengguan-station', role: 'handler' }] }), noon - 1_000);
  const { office } = await readOffice(database);
  expect(office.postsOf('sun-wei', noon + 9)).toMatchObject([{ unit: 'anlan-police' }]);
  expect(office.postsOf('sun-wei', noon + 10)).toMatchObject([{ unit: 'chengguan-station' }]);
});

test('a change with a fault changes nothing and leaves no entry; a check answers the same and never changes anything', async () => {
  const circle = person('zhao-gang', { absences: [{ from: noon + 20, deputy: 'zhao-gang' }] });
  await expect(load(circle, noon + 10)).rejects.toThrow(InvalidOffice);
  expect(await entries()).toHaveLength(1);
  const good = { what: 'person', after: { id: 'z', name: { zh: 'z', en: 'z' } } } as const;
  const checked = await changeOffice(database, () => [good], { now: noon + 10, by: 'tang-ning', check: true });
  expect(checked).toEqual({ changes: [good], faults: [] });
  expect(await entries()).toHaveLength(1);
});

describe('a bell for a handler by name', () => {
  const toldAt = async (at: number): Promise<readonly unknown[]> => {
    await database.run({
      text: `insert into bell (case_id, id, clock, revision, rung, colour, tier, at, tells, urgent)
        values ('c', 'b', 'clock', 'r', 'red', 'red', 1, $1, $2, false)`,
      values: [at, JSON.stringify([{ role: 'handler', unit: 'chengguan-station', person: 'chen-li' }])],
    });
    await ring(database, { at, atMost: 10, mail: false });
    return (await database.run({ text: 'select person, role from bell_told order by person' })).rows;
  };

  test('tells their deputy as well while they are away', async () => {
    await load(person('chen-li', { absences: [{ from: noon + 5, deputy: 'wang-fang' }] }), noon + 1);
    expect(await toldAt(noon + 5)).toEqual([
      { person: 'chen-li', role: 'handler' },
      { person: 'wang-fang', role: 'handler' },
    ]);
  });

  test('tells the head of the unit as well while they are away without a deputy', async () => {
    await load(person('chen-li', { absences: [{ from: noon + 5, to: noon + 9 }] }), noon + 1);
    expect(await toldAt(noon + 5)).toEqual([
      { person: 'chen-li', role: 'handler' },
      { person: 'zhao-gang', role: 'head' },
    ]);
  });

  test('tells nobody else once they are back', async () => {
    await load(person('chen-li', { absences: [{ from: noon + 5, to: noon + 9 }] }), noon + 1);
    expect(await toldAt(noon + 9)).toEqual([{ person: 'chen-li', role: 'handler' }]);
  });

  test('tells the head of the unit once they have left', async () => {
    await load(person('chen-li', { memberships: [] }), noon + 1);
    expect(await toldAt(noon + 1)).toContainEqual({ person: 'zhao-gang', role: 'head' });
  });
});
