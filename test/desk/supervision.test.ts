import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/act';
import { hour, minute } from '../../domain/time/instant';
import { sampleOffice } from '../../law/sample-office';
import { connect, loadOffice, readOffice, timeline } from '../../store';
import { migrate } from '../../store/migrate';
import { liveOffice, type Live, officer } from '../support/desk';

let live: Live;
let due: number;

const lin: Actor = {
  ...{ person: 'lin-lan', roles: ['leader'], unit: 'anlan-procuratorate' },
  ...{ agency: 'procuratorate', level: 'county' },
};

/** P1 is detained: the arrest must be requested within three days, and custody knows no holiday (CPL 91, 105(4)). */
beforeEach(async () => {
  live = await liveOffice('2026-03-06T17:30', true);
  await live.filed('c');
  await live.act('c', 'measure.detain', { ground: 'caught in the act' }, { persons: ['P1'] });
  const { rows } = await live.database.run<{ end: number }>({
    text: `select due_at as "end" from clock_period where limit_id = 'request-arrest' and known_to is null`,
  });
  due = rows[0]?.end ?? 0;
});
afterEach(() => live.close());

const told = async (rung: string): Promise<readonly string[]> => {
  const { rows } = await live.database.run<{ person: string }>({
    text: `select distinct t.person from bell_told t join bell b on b.case_id = t.case_id and b.id = t.bell
      where b.rung = $1 and b.clock like '%.request-arrest.%' order by t.person`,
    values: [rung],
  });
  return rows.map(({ person }) => person);
};

const supervision = async () => {
  const { rows } = await live.database.run<{ id: string; at: number; rang_at: number | null; urgent: boolean }>({
    text: `select id, at, rang_at, urgent from bell where rung = 'supervision' and clock like '%.request-arrest.%'`,
  });
  return rows;
};

const rungAt = async (at: number): Promise<void> => {
  live.clock.set(at);
  await live.desk.ringDue(at);
};

test('three days of detention pass on a Monday at 24:00: police leader and supervising procuratorate are told at that minute', async () => {
  expect(await told('supervision')).toEqual([]);
  await rungAt(due);

  expect(await told('red')).toEqual(['chen-li', 'liu-jianguo', 'zhao-gang']);
  expect(await told('supervision')).toEqual(['lin-lan']);
  expect(await supervision()).toMatchObject([{ at: due, rang_at: due, urgent: true }]);
});

test('mail is left for the procuratorate at the minute it rang, in the middle of the night: custody knows no quiet hours', async () => {
  await rungAt(due);
  const { rows } = await live.database.run({
    text: `select d.person, d.noted_at from delivery d join bell b on b.case_id = d.case_id and b.id = d.bell
      where b.rung = 'supervision' and b.clock like '%.request-arrest.%'`,
  });

  expect(new Date(due + 8 * hour).getUTCHours()).toBe(0);
  expect(rows).toEqual([{ person: 'lin-lan', noted_at: due }]);
});

test('the bell that the procuratorate does not answer within a day climbs to the procuratorate above, not to the police', async () => {
  await rungAt(due);
  live.clock.set(due + 24 * hour);
  await live.wake('c');

  const entries = await timeline(live.database, 'c');
  const climbs = entries.flatMap((entry) => (entry.kind === 'climb' ? [[entry.bell.split('/').at(-1), entry.to]] : []));
  expect(climbs).toEqual(
    expect.arrayContaining([
      ['supervision', 'jiangzhou-procuratorate'],
      ['red', 'anlan-police'],
    ]),
  );
  const { rows } = await live.database.run({
    text: `select person from bell_told where bell like '%.request-arrest.%/supervision^' order by person`,
  });
  expect(rows).toEqual([{ person: 'chen-li' }, { person: 'xu-zheng' }]);
});

test('answered by the leader of the procuratorate it climbs no further; the police leader cannot answer in her place', async () => {
  await rungAt(due);
  const [bell] = await supervision();
  const police: Actor = { ...officer, person: 'liu-jianguo', roles: ['leader'] };
  const answer = (by: Actor) => live.act('c', 'duty.acknowledge', { duty: bell?.id }, { by });

  expect((await answer(police)).answer).toMatchObject({ accepted: false, refusal: { code: 'not-told' } });
  expect((await answer(lin)).answer).toMatchObject({ accepted: true });
  live.clock.set(due + 25 * hour);
  await live.wake('c');
  const climbs = (await timeline(live.database, 'c')).filter(({ kind }) => kind === 'climb');
  expect(JSON.stringify(climbs)).not.toContain('supervision');
});

test('released in the last minute, nobody is told', async () => {
  live.clock.set(due - minute);
  await live.act('c', 'measure.release', { reasons: 'no need' }, { persons: ['P1'] });
  await rungAt(due);
  expect(await supervision()).toEqual([]);
});

test('overdue at the late wake of a workflow the bell rings all the same, once', async () => {
  live.clock.set(due + 3 * hour);
  await live.wake('c');
  await live.desk.ringDue(due + 3 * hour);
  expect(await supervision()).toMatchObject([{ at: due, rang_at: due + 3 * hour }]);
  expect(await told('supervision')).toEqual(['lin-lan']);
});

/** Takes the schema back to before supervisors were known, as a home of the release before has it. */
const asBefore = async (): Promise<void> => {
  await live.database.run({
    text: 'drop index ledger_recorded, ledger_happened, ledger_actor, ledger_act_type, clock_undated, clock_closed',
  });
  await live.database.run({ text: 'drop table case_cover' });
  await live.database.run({ text: 'drop table roll_out_case, roll_out_move, roll_out' });
  const newer = [
    '0007-supervisor',
    '0008-inbox-order',
    '0009-stage-moved',
    '0010-roll-out',
    '0011-identity',
    '0012-office',
    '0013-access',
    '0014-register',
    '0015-handling',
    '0016-proposals',
    '0017-ladders',
    '0018-rectification',
    '0019-models',
    '0020-acts',
    '0021-clearing',
    '0022-case-cover',
    '0023-recorded',
  ];
  await live.database.run({
    text: 'drop table model_look, model_hit, model_back_test, model_label, model_threshold, model',
  });
  await live.database.run({ text: 'drop table clearing_item, clearing, office_run' });
  await live.database.run({ text: 'drop table unit_policy, policy, policy_case' });
  await live.database.run({ text: 'alter table bell drop column steps, drop column hold_until' });
  await live.database.run({ text: 'drop table unit_checklist, register_item, register_counter' });
  await live.database.run({ text: 'drop table account, person_identity, session, sign_in_guard' });
  await live.database.run({ text: 'drop table access_log' });
  await live.database.run({ text: 'drop table handling_period, act_period' });
  await live.database.run({ text: 'drop table unit_supervisor' });
  await live.database.run({ text: 'drop table stand_in' });
  await live.database.run({ text: `delete from membership where unit = 'qinghe-cooperation'` });
  await live.database.run({ text: `delete from unit where id = 'qinghe-cooperation'` });
  await live.database.run({ text: 'alter table unit drop column kind, drop column parents' });
  await live.database.run({
    text: 'alter table absence drop column reasons, drop column noted_by, drop column noted_at',
  });
  await live.database.run({ text: 'drop index told_person' });
  await live.database.run({ text: 'create index told_person on bell_told (person, rang_at)' });
  await live.database.run({
    text: `update case_state set marks = array(select m from unnest(marks) m where m not like 'custody:%')`,
  });
  await live.database.run({ text: 'delete from kysely_migration where name = any($1)', values: [newer] });
};

test('a database of the release before shows its held people to the supervisor, once the sample organisation is loaded again', async () => {
  const id = randomUUID();
  await live.act(id, 'reception.receive', { channel: 'online', reporter: { kind: 'informant' }, summary: 'a loss' });
  await asBefore();
  await migrate(live.url);

  const again = connect(live.url);
  try {
    expect((await readOffice(again)).office.supervisorOf('chengguan-station', due)).toBeUndefined();
    expect(await loadOffice(again, sampleOffice, { now: live.clock.now(), by: 'sample' })).toBe(true);
    expect((await readOffice(again)).office.supervisorOf('chengguan-station', due)).toBe('anlan-procuratorate');
    const { rows } = await again.run({
      text: `select case_id from case_state where marks @> array['custody:chengguan-station']`,
    });
    expect(rows).toEqual([{ case_id: 'c' }]);
  } finally {
    await again.close();
  }
});
