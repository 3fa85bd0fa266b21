import type { OfficeInput } from '../../domain/office-data';
import type { ResponsibilityView } from '../../api/views/responsibility';
import { parseInstant } from '../../domain/time/iso';
import { sampleOffice } from '../../law/sample-office';
import { loadOffice } from '../../store';
import { apiOffice, county, type Office } from '../support/api';
import { leaves } from '../support/leaving';

type Person = NonNullable<OfficeInput['people']>[number];

let office: Office;
let caseId: string;

const at = (text: string): number => parseInstant(`2026-${text}`, 'test');

/** Monday: three days of filing review end on Thursday at 24:00, and nobody decides. */
beforeEach(async () => {
  office = await apiOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(caseId, 'reception.accept');
  await rings('03-13T00:00');
});
afterEach(() => office.close());

const rings = async (time: string): Promise<void> => {
  office.at(`2026-${time}`);
  await office.desk.ringDue(office.clock.now());
};

/** Somebody of the sample organisation, with what has changed about them. */
const changed = async (id: string, change: Partial<Person>): Promise<void> => {
  const person = sampleOffice.people.find((one) => one.id === id) ?? { id, name: { zh: id, en: id }, memberships: [] };
  const people = [{ ...person, ...change }];
  await loadOffice(office.database, { units: [], people }, { now: office.clock.now(), by: 'test' });
};

const station = 'chengguan-station';
const until = (person: string, role: 'handler' | 'leader' | 'head', to: number, unit = station): Promise<void> =>
  leaves(office, { person, unit, role, to });

const asked = async (query: string, user = 'wu-hai'): Promise<ResponsibilityView> => {
  const { status, body } = await office.as(user).get(`/cases/${caseId}/responsibility?${query}`);
  expect(status).toBe(200);
  return body;
};
const on = (time: string): string => `at=${encodeURIComponent(`2026-${time}+08:00`)}`;

type One = ResponsibilityView['clocks'][number]['responsible'];
const short = ({ answerable }: One): string[] =>
  answerable.map(
    ({ person, role, since, standsInFor }) =>
      `${person} ${role} ${since.slice(5, 16)}${standsInFor ? ` for ${standsInFor.person}` : ''}`,
  );
const clocksOn = async (query: string) =>
  Object.fromEntries((await asked(query)).clocks.map(({ row, responsible }) => [row, short(responsible)]));

test('now and on an earlier day: the handler for the clock, the leader for the red alert, with names and the first handler', async () => {
  const now = await asked('');
  expect(now.clocks).toMatchObject([
    {
      ...{ row: 'A-06', title: { zh: '刑事立案审查' }, owedBy: 'police', status: 'overdue' },
      responsible: {
        ...{ owedBy: 'police', unit: station, unitName: { zh: '安澜县公安局城关派出所' }, nobody: false },
        firstHandler: { person: 'chen-li', name: { zh: '陈立' } },
        answerable: [{ person: 'chen-li', name: { zh: '陈立' }, role: 'handler', unit: station }],
      },
    },
  ]);
  expect(now.alerts.filter(({ answer }) => answer)).toMatchObject([
    {
      ...{ row: 'A-06', colour: 'red', answer: { unit: station, role: 'leader' } },
      responsible: {
        firstHandler: { person: 'chen-li' },
        answerable: [{ person: 'liu-jianguo', since: '2026-03-13T00:00:00+08:00' }],
      },
    },
  ]);
  expect((await asked(on('03-11T12:00'))).alerts.filter(({ answer }) => answer)).toEqual([]);
});

test('a deputy answers while the handler is away, the head once the handler has left, and days to come by what is known', async () => {
  office.at('2026-03-16T08:00');
  await changed('chen-li', { absences: [{ from: at('03-16T08:00'), to: at('03-20T00:00'), deputy: 'wang-fang' }] });
  expect(await clocksOn('')).toEqual({ 'A-06': ['wang-fang handler 03-16T08:00 for chen-li'] });
  expect(await clocksOn(on('03-20T00:00'))).toEqual({ 'A-06': ['chen-li handler 03-09T10:00'] });

  await until('chen-li', 'handler', at('03-25T00:00'));
  expect(await clocksOn(on('03-24T23:59'))).toEqual({ 'A-06': ['chen-li handler 03-09T10:00'] });
  expect(await clocksOn(on('03-25T00:00'))).toEqual({ 'A-06': ['zhao-gang head 03-25T00:00 for chen-li'] });
});

test('with head and handler gone the leader answers, then the leader of the county; with nobody in the line it is said', async () => {
  office.at('2026-03-16T08:00');
  const leave = at('03-17T00:00');
  await until('chen-li', 'handler', leave);
  await until('zhao-gang', 'head', leave);
  expect(await clocksOn(on('03-17T00:00'))).toEqual({ 'A-06': ['liu-jianguo leader 03-17T00:00 for chen-li'] });
  await until('liu-jianguo', 'leader', at('03-18T00:00'));
  expect(await clocksOn(on('03-18T00:00'))).toEqual({ 'A-06': ['wu-hai leader 03-17T00:00 for chen-li'] });

  await until('wu-hai', 'leader', at('03-19T00:00'), 'anlan-police');
  await until('feng-tao', 'leader', at('03-19T00:00'), 'jiangzhou-police');
  const { clocks, alerts } = await asked(on('03-19T00:00'));
  expect([...clocks, ...alerts].map(({ responsible: { answerable, nobody } }) => [answerable, nobody])).toEqual(
    [...clocks, ...alerts].map(() => [[], true]),
  );
});

/** The decision comes late; P1 is detained, and the papers go to the procuratorate. */
const movedOn = async (): Promise<void> => {
  const did = async (user: string, type: string, more: object): Promise<void> => {
    expect([type, (await office.as(user).act(caseId, type, more)).body]).toMatchObject([type, { accepted: true }]);
  };
  await did('chen-li', 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  await did('chen-li', 'person.register', { fields: { label: 'P1', standing: 'suspect', name: '张三' } });
  await did('chen-li', 'measure.detain', { persons: ['P1'], fields: { ground: '现行犯' }, decidedBy: county });
  const request = { persons: ['P1'], fields: { reasons: '有逮捕必要' }, decidedBy: county };
  await did('chen-li', 'measure.request-arrest', request);
  await did('li-jing', 'arrest-review.receive', { persons: ['P1'] });
};

test('what was answered of a past instant stays the same after decision, transfer, leave, departure and succession', async () => {
  const instants = ['03-10T09:00', '03-12T23:59', '03-13T00:00', '03-13T09:00'];
  office.at('2026-03-13T09:30');
  const before = await Promise.all(instants.map((one) => asked(on(one))));
  expect(before.flatMap(({ clocks, alerts }) => [...clocks, ...alerts]).length).toBeGreaterThan(7);

  office.at('2026-03-13T10:00');
  await movedOn();
  office.at('2026-03-16T09:00');
  await changed('chen-li', { absences: [{ from: at('03-17T00:00'), deputy: 'wang-fang' }] });
  await until('chen-li', 'handler', at('03-20T00:00'));
  await until('liu-jianguo', 'leader', at('03-17T00:00'));
  await changed('ma-chao', { memberships: [{ unit: station, role: 'leader', from: at('03-17T00:00') }] });
  office.at('2026-03-21T09:00');

  expect(await Promise.all(instants.map((one) => asked(on(one))))).toEqual(before);
});

test('after the transfer each agency answers for what it owes; what only later became known is left out by knownAt', async () => {
  office.at('2026-03-13T10:00');
  await movedOn();
  office.at('2026-03-13T12:00');
  const { clocks, duties } = await asked('');
  const owner = { police: 'chen-li', procuratorate: 'li-jing', court: 'nobody' };
  expect(new Set([...clocks, ...duties].map(({ owedBy }) => owedBy))).toEqual(new Set(['police', 'procuratorate']));
  expect(duties.map(({ duty }) => duty)).toContain('detention-family-notice');
  for (const { owedBy, responsible } of [...clocks, ...duties]) {
    expect([responsible.owedBy, responsible.answerable[0]?.person]).toEqual([owedBy, owner[owedBy]]);
  }

  const known = encodeURIComponent('2026-03-13T09:00:00+08:00');
  const then = await asked(`${on('03-13T11:00')}&knownAt=${known}`);
  expect(then.clocks.map(({ row, status }) => [row, status])).toEqual([['A-06', 'overdue']]);
});

test('an answered alert is nobody’s any more, and was the leader’s until then', async () => {
  office.at('2026-03-13T08:00');
  const { body } = await office.as('liu-jianguo').get('/inbox');
  const [{ id }] = body.alerts.filter(({ status }: { status: string }) => status === 'asks');
  const answered = async (user: string, step: string, more: object = {}) => {
    const given = await office.as(user).act(caseId, `duty.${step}`, { fields: { duty: id, ...more } });
    expect([step, given.status]).toEqual([step, 200]);
  };
  await answered('liu-jianguo', 'acknowledge');
  await answered('liu-jianguo', 'plan', { by: '2026-03-13' });
  await answered('chen-li', 'do');
  await answered('liu-jianguo', 'verify');
  office.at('2026-03-13T09:00');

  const ids = async (query: string) => (await asked(query)).alerts.filter((one) => one.answer).map((one) => one.id);
  expect(await ids('')).toEqual([]);
  expect(await ids(on('03-13T07:59'))).toEqual([id]);
  const known = encodeURIComponent('2026-03-13T07:00:00+08:00');
  expect(await ids(`${on('03-13T08:30')}&knownAt=${known}`)).toEqual([id]);
});

test('who may not see the case is told of none, and before it was opened there is nothing to answer for', async () => {
  const hidden = await office.as('li-jing').get(`/cases/${caseId}/responsibility`);
  expect(hidden.body).toMatchObject({ status: 404, code: 'case-not-found' });
  const early = await office.as('wu-hai').get(`/cases/${caseId}/responsibility?${on('03-01T00:00')}`);
  expect(early.body).toMatchObject({ code: 'malformed', errors: [{ in: 'query', path: 'at' }] });
});
