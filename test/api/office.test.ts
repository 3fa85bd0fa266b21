import { apiOffice, type Office } from '../support/api';

let office: Office;
beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
});
afterEach(() => office.close());

const admin = () => office.as('tang-ning');
const entries = async () =>
  (
    await office.database.run<{ body: { by: string; changes: unknown[] }; at: number }>({
      text: `select b.body, e.at from ledger_body b join ledger_entry e using (stream, seq)
        where stream = 'office:all' order by seq`,
    })
  ).rows.slice(1);
const personIn = (body: { people: { id: string; absences: { id: string }[] }[] }, id: string) =>
  body.people.find((one) => one.id === id);
const faults = (body: { details: { faults: { code: string; path: string }[] } }) =>
  body.details.faults.map(({ code, path }) => [code, path]);

test('an administrator founds a unit, enters somebody, gives them a post and ends it; every change is one entry', async () => {
  const unit = {
    ...{ id: 'hexi-station', agency: 'police', level: 'station', superior: 'anlan-police' },
    name: { zh: '河西派出所', en: 'Hexi Police Station' },
  };
  expect((await admin().post('/office/units', unit)).status).toBe(200);
  const entered = await admin().post('/office/people', { id: 'gu-ning', name: { zh: '顾宁', en: 'Gu Ning' } });
  expect(entered.body.changes).toMatchObject([{ what: 'person', after: { id: 'gu-ning' } }]);
  await admin().post('/office/people/gu-ning/posts', { unit: 'hexi-station', role: 'handler' });
  expect((await office.as('gu-ning').get('/session')).body).toMatchObject({ unit: 'hexi-station', roles: ['handler'] });
  office.at('2026-03-10T09:00');
  const ended = await admin().post('/office/people/gu-ning/posts/end', { unit: 'hexi-station', role: 'handler' });

  expect(ended.body.changes).toEqual([
    {
      what: 'membership',
      before: { person: 'gu-ning', unit: 'hexi-station', role: 'handler', from: '2026-03-09T10:00:00+08:00' },
      after: {
        ...{ person: 'gu-ning', unit: 'hexi-station', role: 'handler' },
        ...{ from: '2026-03-09T10:00:00+08:00', to: '2026-03-10T09:00:00+08:00' },
      },
    },
  ]);
  expect((await entries()).map(({ body }) => [body.by, body.changes.length])).toEqual([
    ['tang-ning', 2],
    ['tang-ning', 1],
    ['tang-ning', 1],
    ['tang-ning', 1],
  ]);
  const then = await admin().get('/office?at=2026-03-09T18:00');
  expect(personIn(then.body, 'gu-ning')).toMatchObject({ posts: [{ unit: 'hexi-station', role: 'handler' }] });
  expect(personIn((await admin().get('/office')).body, 'gu-ning')).toMatchObject({ posts: [] });
});

test('the organisation is shown to administrators and auditors, and changed by administrators alone', async () => {
  expect((await office.as('cao-yan').get('/office')).status).toBe(200);
  expect((await office.as('wu-hai').get('/office')).body.code).toBe('not-administrator');
  const file = { units: [], people: [] };
  for (const [path, body] of [
    ['/office/import', file],
    ['/office/units', { id: 'x', agency: 'police', level: 'station', name: { zh: 'x', en: 'x' } }],
    ['/office/people', { id: 'x', name: { zh: 'x', en: 'x' } }],
    ['/office/people/chen-li/posts', { unit: 'chengguan-station', role: 'leader' }],
    ['/office/people/chen-li/posts/end', { unit: 'chengguan-station', role: 'handler' }],
  ] as const) {
    for (const user of ['chen-li', 'cao-yan']) {
      expect((await office.as(user).post(path, body)).body.code).toBe('not-administrator');
    }
  }
  expect(await entries()).toEqual([]);
});

describe('an absence', () => {
  const note = (user: string, person: string, more: object = {}) =>
    office.as(user).post(`/office/people/${person}/absences`, { reasons: '休假', to: '2026-03-20', ...more });

  test('is noted by the person, by whoever leads them, or by an administrator, with who noted it', async () => {
    expect((await note('chen-li', 'chen-li', { deputy: 'wang-fang' })).status).toBe(200);
    expect((await note('zhao-gang', 'wang-fang')).body.code).toBe('invalid-office');
    expect((await note('wu-hai', 'zhao-gang')).status).toBe(200);
    expect((await note('tang-ning', 'li-jing')).status).toBe(200);
    const { body } = await admin().get('/office');
    expect(personIn(body, 'zhao-gang')).toMatchObject({
      absences: [{ reasons: '休假', notedBy: 'wu-hai', notedAt: '2026-03-09T10:00:00+08:00' }],
    });
  });

  test.each([
    ['a colleague', 'wang-fang', 'chen-li'],
    ['the head, of the leader of the same unit', 'zhao-gang', 'liu-jianguo'],
    ['the leader of another agency', 'lin-lan', 'chen-li'],
    ['the leader of a unit below', 'liu-jianguo', 'zhou-min'],
    ['the leader of another county', 'deng-feng', 'chen-li'],
  ])('is not noted by %s', async (_what, user, person) => {
    expect((await note(user, person)).body.code).toBe('not-administrator');
    expect(await entries()).toEqual([]);
  });

  test('is shown to whoever may note it, with those that lie ahead', async () => {
    await note('chen-li', 'chen-li', { deputy: 'wang-fang', from: '2026-03-16' });
    const seenBy = (user: string) => office.as(user).get('/office/people/chen-li/absences');
    expect((await seenBy('chen-li')).body.absences).toMatchObject([
      { deputy: 'wang-fang', reasons: '休假', from: '2026-03-16T00:00:00+08:00', to: '2026-03-20T00:00:00+08:00' },
    ]);
    expect((await seenBy('wu-hai')).body.absences).toHaveLength(1);
    expect((await seenBy('wang-fang')).body.code).toBe('not-administrator');
  });

  test('ends when they are back: what was, was', async () => {
    await note('chen-li', 'chen-li', { deputy: 'wang-fang' });
    const absence = personIn((await admin().get('/office')).body, 'chen-li')?.absences[0];
    office.at('2026-03-12T09:00');
    const path = `/office/absences/${encodeURIComponent(absence?.id ?? '')}/end`;
    expect((await office.as('wang-fang').post(path, {})).body.code).toBe('not-administrator');
    expect((await office.as('chen-li').post(path, {})).status).toBe(200);

    expect(personIn((await admin().get('/office')).body, 'chen-li')).toMatchObject({ absences: [] });
    expect(personIn((await admin().get('/office?at=2026-03-11T09:00')).body, 'chen-li')).toMatchObject({
      absences: [{ to: '2026-03-12T09:00:00+08:00', deputy: 'wang-fang' }],
    });
    expect(faults((await office.as('chen-li').post(path, {})).body)).toEqual([
      ['no-such-absence', expect.stringMatching(/^absences\.chen-li~/)],
    ]);
  });

  test('with a deputy in a circle is refused with what to do, and changes nothing', async () => {
    await note('chen-li', 'chen-li', { deputy: 'wang-fang' });
    const { status, body } = await note('wang-fang', 'wang-fang', { deputy: 'chen-li' });
    expect([status, body.code]).toEqual([422, 'invalid-office']);
    expect(body.details.faults[0]).toMatchObject({
      code: 'circular-delegation',
      path: expect.stringMatching(/^people\.(chen-li|wang-fang)\.absences\..*\.deputy$/),
      title: { zh: expect.any(String), en: expect.stringContaining('name another') },
    });
    expect(await entries()).toHaveLength(1);
  });
});

test('nobody is let go who still handles cases: the answer names them, and the case keeps its handler', async () => {
  const caseId = await office.as('chen-li').opened();
  const post = { unit: 'chengguan-station', role: 'handler' };
  const { body } = await admin().post('/office/people/chen-li/posts/end', post);
  expect(body.details.faults).toMatchObject([
    { code: 'still-responsible', details: { cases: [caseId] }, title: { en: expect.stringContaining('assign') } },
  ]);
  expect((await office.as('chen-li').get('/session')).status).toBe(200);
  expect((await admin().post('/office/people/wang-fang/posts/end', post)).status).toBe(200);
  expect((await office.as('wang-fang').get('/session')).status).toBe(401);
});

test('nobody is let go who owes an answer to an alert that asks for one', async () => {
  await office.as('chen-li').opened();
  const { rows } = await office.database.run<{ at: number; caseId: string }>({
    text: `select at, case_id as "caseId" from bell where answer is not null and rang_at is null order by at limit 1`,
  });
  office.clock.set(rows[0]?.at ?? 0);
  await office.desk.ringDue(office.clock.now());
  const { body } = await admin().post('/office/people/liu-jianguo/posts/end', {
    ...{ unit: 'chengguan-station', role: 'leader' },
  });
  expect(body.details.faults).toMatchObject([{ code: 'still-responsible', details: { cases: [rows[0]?.caseId] } }]);
});

describe('a file', () => {
  const file = {
    units: [
      {
        ...{ id: 'hexi-station', agency: 'police', level: 'station', superior: 'anlan-police' },
        name: { zh: '河西派出所', en: 'Hexi Police Station' },
      },
    ],
    people: [
      {
        ...{ id: 'gu-ning', name: { zh: '顾宁', en: 'Gu Ning' } },
        memberships: [{ unit: 'hexi-station', role: 'head', from: '2020-01-01' }],
      },
    ],
  };

  test('is checked without changing anything, then imported, and importing it again changes nothing', async () => {
    const checked = await admin().post('/office/import?check=true', file);
    expect(checked.body).toMatchObject({ faults: [] });
    expect(checked.body.changes.map(({ what }: { what: string }) => what)).toEqual([
      'unit',
      'superior',
      'person',
      'membership',
    ]);
    expect(await entries()).toEqual([]);
    const done = await admin().post('/office/import', file);
    expect(done.body).toEqual(checked.body);
    expect((await admin().post('/office/import', file)).body).toEqual({ changes: [], faults: [] });
    expect(await entries()).toHaveLength(1);
  });

  test('with faults says each of them, where it is and what to do, and nothing of it is kept', async () => {
    const units = [{ ...file.units[0], superior: 'anlan-procuratorate' }];
    const people = [{ ...file.people[0], absences: [{ from: '2026-04-01', deputy: 'gu-ning' }] }];
    const expected = [
      ['superior-of-other-agency', 'units.hexi-station.superior'],
      ['deputises-for-oneself', 'people.gu-ning.absences.2026-04-01T00:00:00+08:00.deputy'],
    ];
    const checked = await admin().post('/office/import?check=true', { units, people });
    expect(checked.status).toBe(200);
    expect(faults({ details: checked.body })).toEqual(expected);
    const refused = await admin().post('/office/import', { units, people });
    expect([refused.status, faults(refused.body)]).toEqual([422, expected]);
    expect(personIn((await admin().get('/office')).body, 'gu-ning')).toBeUndefined();
  });

  test('that cannot be read is turned away with the field', async () => {
    const people = [{ ...file.people[0], memberships: [{ unit: 'hexi-station', role: 'chief' }] }];
    const { status, body } = await admin().post('/office/import', { people });
    expect([status, body.code, body.errors[0].path]).toEqual([422, 'malformed', 'people.0.memberships.0.role']);
  });
});
