import { timeline } from '../../store';
import { type Live, liveOffice, receipt } from '../support/desk';
import { eventually } from '../support/eventually';
import { expectFolded } from '../support/folded';

let live: Live;
beforeAll(async () => {
  live = await liveOffice();
});
afterAll(() => live.close());

const assessment = { decision: 'filing.refuse', level: 'none', reasons: 'none' };
const times = <T>(n: number, make: (index: number) => T): T[] => Array.from({ length: n }, (_, index) => make(index));

test('sixteen acts at once on one case: each is answered, each has its own place', async () => {
  await live.accepted('c16');
  const answers = await Promise.all(
    times(16, (n) => live.desk.step('c16', live.item('assessment.assess', assessment, { id: `p${n}` }))),
  );
  expect(answers.every(({ answer }) => answer?.accepted)).toBe(true);
  expect(new Set(answers.map(({ seq }) => seq)).size).toBe(16);
  await expectFolded(live.database, 'c16');
});

test('one act sent sixteen times at once is recorded once and answered sixteen times alike', async () => {
  await live.accepted('same');
  const item = live.item('assessment.assess', assessment, { id: 'the-same' });
  const answers = await Promise.all(times(16, () => live.desk.step('same', item)));
  expect(new Set(answers.map(({ entry }) => entry?.seq))).toEqual(new Set([4]));
  expect(answers.filter(({ known }) => !known)).toHaveLength(1);
  expect(await timeline(live.database, 'same')).toHaveLength(4);
});

test('two openings with one key open one case, and both are told so', async () => {
  const item = live.item('reception.receive', receipt, { id: 'open-key' });
  const answers = await Promise.all(times(8, () => live.desk.step('twice', item)));
  expect(answers.every(({ answer }) => answer?.accepted)).toBe(true);
  expect(answers.filter(({ known }) => !known)).toHaveLength(1);
  expect(await timeline(live.database, 'twice')).toHaveLength(1);
});

test('two openings with different keys: the second is refused, and stands in the ledger', async () => {
  const answers = await Promise.all(
    times(2, (n) => live.desk.step('contested', live.item('reception.receive', receipt, { id: `open-${n}` }))),
  );
  expect(answers.map(({ answer }) => answer?.accepted).sort()).toEqual([false, true]);
  expect((await timeline(live.database, 'contested')).map(({ kind }) => kind)).toEqual(['act', 'refused']);
});

/** Holds a case as a step does, until let go. */
const holding = async (caseId: string): Promise<() => Promise<void>> => {
  const client = await live.database.pool.connect();
  await client.query('begin');
  await client.query('select 1 from case_state where case_id = $1 for update', [caseId]);
  return async () => {
    await client.query('rollback');
    client.release();
  };
};

const waiting = async (): Promise<number> => {
  const { rows } = await live.database.run<{ pid: number }>({
    text: `select pid from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  });
  expect(rows).toHaveLength(1);
  return rows[0]?.pid ?? 0;
};

test('a connection that is killed in the middle of a step leaves nothing; the same key then does it, once', async () => {
  await live.accepted('killed');
  const letGo = await holding('killed');
  const item = live.item('assessment.assess', assessment, { id: 'survives' });
  const lost = live.desk.step('killed', item).catch((error: unknown) => error);
  const pid = await eventually(waiting);
  await live.database.run({ text: 'select pg_terminate_backend($1)', values: [pid] });
  expect(await lost).toMatchObject({ code: 'store-unavailable' });
  await letGo();
  expect(await timeline(live.database, 'killed')).toHaveLength(3);
  expect(await live.desk.step('killed', item)).toMatchObject({ known: false, seq: 4 });
  expect(await live.desk.step('killed', item)).toMatchObject({ known: true, entry: { seq: 4 } });
  await expectFolded(live.database, 'killed');
});

test('an act that had to wait for the lock sees what was recorded meanwhile', async () => {
  await live.accepted('waits');
  const letGo = await holding('waits');
  const item = live.item('assessment.assess', assessment, { id: 'waited' });
  const both = Promise.all([live.desk.step('waits', item), live.desk.step('waits', item)]);
  await letGo();
  expect((await both).map(({ entry }) => entry?.seq)).toEqual([4, 4]);
});
