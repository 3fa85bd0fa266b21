import { instant, type Live, liveOffice } from '../support/desk';
import { expectFolded } from '../support/folded';

let live: Live;
beforeEach(async () => {
  live = await liveOffice();
});
afterEach(() => live.close());

const tables = [
  'clock_period',
  'stage_period',
  'custody_period',
  'handling_period',
  'act_period',
  'case_person',
  'case_cover',
];
const everything = async (): Promise<readonly unknown[]> =>
  Promise.all(
    tables.map(async (table) => {
      const { rows } = await live.database.run({ text: `select * from ${table}` });
      return rows.map((row) => JSON.stringify(row)).sort();
    }),
  );

/** Detained, requested late, arrested: clocks met, breached and cured, corrected, people held and let go. */
const career = async (): Promise<void> => {
  await live.filed('c');
  const P1 = { persons: ['P1'] };
  live.clock.set(instant('2026-03-10T09:00'));
  await live.act('c', 'measure.detain', { ground: 'flagrante' }, P1);
  live.clock.set(instant('2026-03-14T00:20'));
  await live.wake('c');
  await live.act(
    'c',
    'measure.request-arrest',
    { reasons: 'gang' },
    { ...P1, at: '2026-03-13T21:00', documentNo: 'Late 1' },
  );
  await live.act('c', 'arrest-review.receive', {}, P1);
  live.clock.set(instant('2026-03-15T10:00'));
  await live.act('c', 'act.correct', { act: 'act-6', occurredAt: '2026-03-10T08:00:00+08:00', reasons: 'mistyped' });
  live.clock.set(instant('2026-03-18T10:00'));
  await live.act('c', 'measure.release', { reasons: 'not necessary' }, P1);
};

test('the period views, dropped and written anew from the ledger alone, come out as they were', async () => {
  await career();
  const before = await everything();
  await live.database.run({
    text: 'truncate clock_period, stage_period, custody_period, handling_period, act_period, case_person, case_cover',
  });
  await live.desk.rebuildViews('c');
  expect(await everything()).toEqual(before);
  await expectFolded(live.database, 'c');
});

test('two steps recorded in one millisecond leave no row that was believed for no time', async () => {
  await live.filed('c');
  const { rows } = await live.database.run({
    text: 'select * from clock_period where known_from = known_to union all select c.* from clock_period c where false',
  });
  expect(rows).toEqual([]);
  const before = await everything();
  await live.desk.rebuildViews('c');
  expect(await everything()).toEqual(before);
});

test('what is believed of a period of custody follows the correction, and what was believed before is kept', async () => {
  await career();
  const { rows } = await live.database.run({
    text: 'select from_at, to_at, known_to is null as believed from custody_period order by known_from, from_at',
  });
  const [taken, corrected, released] = ['2026-03-10T09:00', '2026-03-10T08:00', '2026-03-18T10:00'].map(instant);
  expect(rows).toEqual([
    { from_at: taken, to_at: null, believed: false },
    { from_at: corrected, to_at: null, believed: false },
    { from_at: corrected, to_at: released, believed: true },
  ]);
});

test('a name put right, a label put right and a registration that was none: the names come out of the ledger again', async () => {
  await live.filed('c');
  const registered = (label: string, id: string) =>
    live.act('c', 'person.register', { label, standing: 'victim', name: `姓名${label}` }, { id });
  for (const [label, id] of [
    ['P2', 'second'],
    ['P3', 'third'],
    ['P4', 'fourth'],
  ] as const) {
    await registered(label, id);
  }
  live.clock.set(instant('2026-03-10T09:00'));
  const correct = async (act: string, said: object): Promise<void> => {
    const { answer } = await live.act('c', 'act.correct', { act, ...said, reasons: 'mistyped' });
    expect(answer).toMatchObject({ accepted: true });
  };
  await correct('second', { fields: { label: 'P2', standing: 'victim', name: '王五' } });
  await correct('third', { fields: { label: 'P9', standing: 'witness', name: '赵六' } });
  const told = { method: 'telephone', reference: 'C-1' };
  await correct('fourth', { type: 'reception.notify', fields: told });

  const { rows } = await live.database.run({
    text: 'select label, standing, name, known_from from case_person order by label',
  });
  const [opened, corrected] = ['2026-03-09T10:00', '2026-03-10T09:00'].map(instant);
  expect(rows).toEqual([
    { label: 'P1', standing: 'suspect', name: '张三的真名', known_from: opened },
    { label: 'P2', standing: 'victim', name: '王五', known_from: corrected },
    { label: 'P9', standing: 'witness', name: '赵六', known_from: corrected },
  ]);
  const before = await everything();
  await live.desk.rebuildViews('c');
  expect(await everything()).toEqual(before);
});
