import { bringToNewest } from '../../cli/migrate';
import type { Actor } from '../../domain/act';
import { expectFolded } from '../support/folded';
import { type Extra, instant, type Live, liveOffice, officer, prosecutor } from '../support/desk';

let live: Live;
beforeEach(async () => {
  live = await liveOffice('2026-03-09T10:00');
});
afterEach(() => live.close());

const P1 = { persons: ['P1'] };
const second: Actor = { ...prosecutor, person: 'he-ping' };

const rows = async (text: string): Promise<readonly Record<string, unknown>[]> =>
  (await live.database.run({ text })).rows;
const believed = () =>
  rows(`select agency, handler, first_handler, from_at, to_at from handling_period
    where known_to is null order by agency, from_at`);

const did = async (type: Parameters<Live['item']>[0], fields: object = {}, extra: Extra = {}): Promise<void> => {
  const { answer } = await live.act('c', type, fields, extra);
  expect([type, answer]).toMatchObject([type, { accepted: true }]);
};

/** An act with a decision of its author's own agency at county level. */
const decided = async (type: Parameters<Live['item']>[0], fields: object, extra: Extra = {}): Promise<void> => {
  const item = live.item(type, fields, extra);
  const { answer } = await live.desk.step('c', {
    ...item,
    act: { ...item.act, decidedBy: { agency: item.act.actor.agency, level: 'county', documentNo: 'No 2' } },
  });
  expect([type, answer]).toMatchObject([type, { accepted: true }]);
  await expectFolded(live.database, 'c');
};

const requested = async (): Promise<void> => {
  await live.filed('c');
  await live.detained('c');
  live.clock.set(instant('2026-03-10T09:00'));
  await did('measure.request-arrest', { reasons: 'complete' }, P1);
};

/** Detained, arrest requested and received by Li Jing; concluded, transferred, and received by another prosecutor. */
const transferred = async (): Promise<void> => {
  await requested();
  live.clock.set(instant('2026-03-10T11:00'));
  await did('arrest-review.receive', {}, { ...P1, id: 'receive' });
  live.clock.set(instant('2026-03-12T09:00'));
  await did('arrest-review.approve', {}, P1);
  await did('measure.arrest', {}, { ...P1, by: officer });
  live.clock.set(instant('2026-03-13T09:00'));
  await decided('investigation.conclude', { reasons: 'facts clear' });
  await decided('investigation.transfer', { opinionNo: 'Opinion 1', volumes: 2 }, P1);
  live.clock.set(instant('2026-03-14T09:00'));
  await did('prosecution-review.receive', {}, { ...P1, by: second });
};

const expectRebuilt = async (): Promise<void> => {
  const all = 'select * from handling_period order by agency, from_at, known_from';
  const before = await rows(all);
  await live.database.run({ text: 'truncate handling_period' });
  expect(await live.desk.audit('c')).toContain('views-differ');
  await live.desk.rebuildViews('c');
  expect(await rows(all)).toEqual(before);
  expect(await live.desk.audit('c')).toEqual([]);
};

const [opened, received, again] = ['2026-03-09T10:00', '2026-03-10T11:00', '2026-03-14T09:00'].map(instant);
const police = { agency: 'police', handler: 'chen-li', first_handler: 'chen-li', from_at: opened, to_at: null };

test('a case that changes hands has a period for each; the first handler stays on the later ones', async () => {
  await transferred();
  const review = { agency: 'procuratorate', first_handler: 'li-jing' };
  expect(await believed()).toEqual([
    police,
    { ...review, handler: 'li-jing', from_at: received, to_at: again },
    { ...review, handler: 'he-ping', from_at: again, to_at: null },
  ]);
  await expectRebuilt();
});

test('what was believed before the transfer is kept: then the first period had no end', async () => {
  await transferred();
  expect(
    await rows(`select handler, to_at, known_from, known_to from handling_period
      where agency = 'procuratorate' and known_to is not null`),
  ).toEqual([{ handler: 'li-jing', to_at: null, known_from: received, known_to: again }]);
});

test('steps that change nothing about who handles the case write no row', async () => {
  await live.filed('c');
  live.clock.set(instant('2026-03-10T09:00'));
  await did('measure.detain', { ground: 'caught in the act' }, P1);
  await live.wake('c');
  expect(await rows('select known_from, known_to from handling_period')).toEqual([
    { known_from: opened, known_to: null },
  ]);
});

test('a correction of when the papers arrived moves the period, and what was believed before is kept', async () => {
  await requested();
  live.clock.set(instant('2026-03-10T11:00'));
  await did('arrest-review.receive', {}, { ...P1, id: 'receive' });
  live.clock.set(instant('2026-03-10T15:00'));
  const said = { act: 'receive', occurredAt: '2026-03-10T10:15:00+08:00', reasons: 'mistyped' };
  await decided('act.correct', said, { by: prosecutor });
  expect(
    await rows(`select from_at, known_to is null as believed from handling_period
      where agency = 'procuratorate' order by known_from`),
  ).toEqual([
    { from_at: received, believed: false },
    { from_at: instant('2026-03-10T10:15'), believed: true },
  ]);
  await expectRebuilt();
});

test('an assessment entered late changes nobody’s place; a first step entered late makes its author the first handler', async () => {
  await requested();
  live.clock.set(instant('2026-03-10T11:00'));
  await did('arrest-review.receive', {}, { ...P1, by: second, id: 'wrong' });
  const before = await believed();
  live.clock.set(instant('2026-03-10T14:00'));
  await did(
    'assessment.assess',
    { decision: 'arrest-review.refuse', level: 'none', reasons: 'none' },
    { by: prosecutor, at: '2026-03-10T09:30' },
  );
  expect(await believed()).toEqual(before);

  // What He Ping entered was no receipt; Li Jing had received the papers half an hour before.
  const fields = { label: 'P7', standing: 'witness', name: '王五' };
  await decided(
    'act.correct',
    { act: 'wrong', type: 'person.register', fields, persons: [], reasons: 'wrong form' },
    { by: prosecutor },
  );
  await did('arrest-review.receive', {}, { ...P1, by: prosecutor, at: '2026-03-10T10:30' });
  expect(await believed()).toEqual([
    police,
    {
      ...{ agency: 'procuratorate', handler: 'li-jing', first_handler: 'li-jing' },
      from_at: instant('2026-03-10T10:30'),
      to_at: null,
    },
  ]);
  await expectRebuilt();
});

test('a database of a release that did not keep it gets the periods from its ledger, and what is there stays', async () => {
  await transferred();
  const all = 'select * from handling_period order by agency, from_at, known_from';
  const before = await rows(all);
  await live.database.run({ text: 'truncate handling_period' });
  await bringToNewest(live.url);
  expect(await rows(all)).toEqual(before);
  await bringToNewest(live.url);
  expect(await rows(all)).toEqual(before);
});
