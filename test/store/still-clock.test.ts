import { instant, type Live, liveOffice, receipt } from '../support/desk';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-03-09T10:00');
});
afterEach(() => live.close());

const tables = ['clock_period', 'stage_period', 'custody_period', 'handling_period'];
const rowsOf = async (text: string): Promise<Record<string, unknown>[]> => (await live.database.run({ text })).rows;

/** Nothing was believed for no time, and the views come out of the ledger as they stand. */
const expectSound = async (): Promise<void> => {
  const before = await Promise.all(tables.map((table) => rowsOf(`select * from ${table} order by ${table}`)));
  for (const table of tables) {
    expect(await rowsOf(`select * from ${table} where known_to <= known_from`)).toEqual([]);
  }
  await live.database.run({ text: `truncate ${tables.join(', ')}` });
  await live.desk.rebuildViews('c');
  expect(await Promise.all(tables.map((table) => rowsOf(`select * from ${table} order by ${table}`)))).toEqual(before);
};

/** A report received, registered and accepted, each a few minutes after the other. */
const accepted = async (): Promise<void> => {
  await live.act('c', 'reception.receive', receipt, { id: 'receive', at: '2026-03-09T09:00' });
  await live.act('c', 'reception.register', {}, { id: 'register', at: '2026-03-09T09:05' });
  await live.act('c', 'reception.accept', {}, { id: 'accept', at: '2026-03-09T09:10' });
};

const correct = async (act: string, said: object): Promise<void> => {
  const stepped = await live.act('c', 'act.correct', { act, ...said, reasons: 'mistyped' });
  expect(stepped.answer).toMatchObject({ accepted: true });
};
const moved = (act: string, time: string): Promise<void> => correct(act, { occurredAt: `2026-03-09T${time}:00+08:00` });

const reception = (): Promise<Record<string, unknown>[]> =>
  rowsOf(`select stage, from_at, to_at from stage_period
    where procedure = 'reception-receive' and known_to is null order by from_at, known_from`);
const [nine, five, ten] = ['2026-03-09T09:00', '2026-03-09T09:05', '2026-03-09T09:10'].map(instant);

test('a correction of the millisecond of the step before it moves the end of a stage that was believed for no time', async () => {
  await accepted();
  await moved('accept', '09:07');
  const seven = instant('2026-03-09T09:07');
  expect(await reception()).toEqual([
    { stage: 'registering', from_at: nine, to_at: five },
    { stage: 'judging', from_at: five, to_at: seven },
    { stage: 'accepted', from_at: seven, to_at: null },
  ]);
  expect(await rowsOf('select * from stage_period where known_to is not null')).toEqual([]);
  await expectSound();
});

test('one correction after another in one millisecond: the last is believed, what was believed before them all is kept', async () => {
  await accepted();
  live.clock.advance(1);
  for (const time of ['09:07', '09:20', '09:08']) await moved('accept', time);
  const eight = instant('2026-03-09T09:08');
  expect(await reception()).toEqual([
    { stage: 'registering', from_at: nine, to_at: five },
    { stage: 'judging', from_at: five, to_at: eight },
    { stage: 'accepted', from_at: eight, to_at: null },
  ]);
  const before = `select stage, to_at from stage_period
    where procedure = 'reception-receive' and known_to is not null order by from_at`;
  expect(await rowsOf(before)).toEqual([
    { stage: 'judging', to_at: ten },
    { stage: 'accepted', to_at: null },
  ]);
  await expectSound();
});

test.each([0, 1])(
  'moved to the very instant of the stage before it, %i ms later: that one lasted no time',
  async (ms) => {
    await accepted();
    live.clock.advance(ms);
    await moved('accept', '09:05');
    expect(await reception()).toEqual([
      { stage: 'registering', from_at: nine, to_at: five },
      { stage: 'accepted', from_at: five, to_at: null },
    ]);
    await expectSound();
  },
);

test.each([0, 1])('a step taken back, %i ms later: the stage before it goes on, and is believed once', async (ms) => {
  await accepted();
  await live.act('c', 'filing.file', { suspectedOffence: 'theft' }, { id: 'file', at: '2026-03-09T09:30' });
  live.clock.advance(ms);
  await correct('file', { type: 'reception.notify', fields: told });
  const filing = `select stage, from_at, to_at from stage_period
    where procedure = 'filing-accept' and known_to is null`;
  expect(await rowsOf(filing)).toEqual([{ stage: 'underReview', from_at: ten, to_at: null }]);
  const gone = `select * from stage_period where procedure = 'investigation-file' and known_to is null`;
  expect(await rowsOf(gone)).toEqual([]);
  await expectSound();
});
const told = { method: 'telephone', reference: 'C-1' };

test.each([0, 1])('a procedure that never was, %i ms later, leaves no stage that is believed', async (ms) => {
  await live.filed('c');
  live.clock.set(instant('2026-03-09T12:00'));
  const P1 = { persons: ['P1'] };
  await live.act('c', 'measure.detain', { ground: 'flagrante' }, { ...P1, id: 'detain', at: '2026-03-09T11:00' });
  await live.act('c', 'person.register', { label: 'P2', standing: 'suspect', name: '王五' });
  live.clock.advance(ms);
  await live.act('c', 'measure.request-arrest', { reasons: 'gang' }, { ...P1, at: '2026-03-09T11:30' });
  live.clock.advance(ms);
  await correct('detain', { persons: ['P2'] });
  await correct('detain', { persons: ['P1'] });
  await correct('detain', { persons: ['P2'] });
  const held = `select person, stage, to_at from stage_period
    where machine like 'measure@%' and known_to is null order by person, from_at`;
  expect(await rowsOf(held)).toEqual([{ person: 'P2', stage: 'detained', to_at: null }]);
  const custody = 'select person, to_at from custody_period where known_to is null';
  expect(await rowsOf(custody)).toEqual([{ person: 'P2', to_at: null }]);
  const clocks = `select distinct person from clock_period where limit_id = 'request-arrest' and known_to is null`;
  expect(await rowsOf(clocks)).toEqual([{ person: 'P2' }]);
  await expectSound();
});

/** Numbers below `most`, the same ones at every run. */
const dice = (seed: number): ((most: number) => number) => {
  let state = seed;
  return (most) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * most);
  };
};

const overlapping = `select one.procedure, one.stage, other.stage from stage_period one join stage_period other
  on other.case_id = one.case_id and other.procedure = one.procedure and other.from_at >= one.from_at and other <> one
  where one.known_to is null and other.known_to is null and coalesce(one.to_at, other.from_at + 1) > other.from_at`;

test.each([1, 2])(
  'twenty-five corrections at random while the clock stands or hardly goes on (seed %i)',
  async (seed) => {
    await accepted();
    await live.act('c', 'filing.file', { suspectedOffence: 'theft' }, { id: 'file', at: '2026-03-09T09:15' });
    await live.act(
      'c',
      'person.register',
      { label: 'P1', standing: 'suspect', name: '张三' },
      { at: '2026-03-09T09:15' },
    );
    const P1 = { persons: ['P1'] };
    await live.act('c', 'measure.detain', { ground: 'caught' }, { ...P1, id: 'detain', at: '2026-03-09T09:20' });
    await live.act(
      'c',
      'measure.request-arrest',
      { reasons: 'gang' },
      { ...P1, id: 'request', at: '2026-03-09T09:25' },
    );
    await live.act('c', 'measure.release', { reasons: 'no ground' }, { ...P1, id: 'release', at: '2026-03-09T09:30' });
    const roll = dice(seed);
    const acts = ['register', 'accept', 'file', 'detain', 'request', 'release'];
    for (let count = 0; count < 25; count += 1) {
      live.clock.advance(roll(2));
      const time = `09:${String(roll(8) * 5).padStart(2, '0')}`;
      await moved(acts[roll(acts.length)] ?? '', time);
      expect(await rowsOf(overlapping)).toEqual([]);
    }
    await expectSound();
  },
);
