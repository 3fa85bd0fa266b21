import { programFor } from '../../cli/program';
import { acts } from '../../domain/acts';
import { apiOffice, county, type Office } from '../support/api';

let office: Office;
beforeEach(async () => {
  office = await apiOffice('2026-12-29T09:00');
});
afterEach(() => office.close());

const detention = {
  type: 'measure.detain',
  agency: 'police',
  propose: ['handler'],
  countersign: ['legal-reviewer'],
  decide: [{ roles: ['deputy', 'leader'], level: 'county', basis: ['CPL 82', 'CPR 125(1)'], confidence: 'H' }],
};

describe('the list of powers', () => {
  test('is read by anybody who is signed in, act by act with its article', async () => {
    for (const user of ['chen-li', 'shen-yi', 'tang-ning']) {
      const { status, body } = await office.as(user).get('/authority');
      expect(status).toBe(200);
      expect(body).toMatchObject({ id: 'authority@2', from: '2026-11-23' });
      expect(body.acts.map(({ type }: { type: string }) => type)).toEqual(Object.keys(acts));
      expect(body.acts.find(({ type }: { type: string }) => type === 'measure.detain')).toMatchObject(detention);
    }
  });

  test('is the one of the instant that is asked for, which must be one', async () => {
    const then = await office.as('chen-li').get(`/authority?at=${encodeURIComponent('2026-03-09T10:00:00+08:00')}`);
    expect(then.body).toMatchObject({ id: 'authority@1' });
    expect(await office.as('chen-li').get('/authority?at=2026-02-30T10:00')).toMatchObject({
      status: 422,
      body: { code: 'malformed' },
    });
  });

  test('is nobody’s who is not signed in', async () => {
    const answer = await office.app.inject({ url: '/api/v1/authority' });
    expect(answer.statusCode).toBe(401);
  });
});

test('who decided is judged by the organisation as it is: not the author, nor the head of the station, but the head of the county', async () => {
  const chen = office.as('chen-li');
  const caseId = await chen.opened();
  await chen.act(caseId, 'reception.register');
  await chen.act(caseId, 'reception.accept');
  const filed = (person: string) =>
    chen.act(caseId, 'filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: { ...county, person } });

  expect((await filed('chen-li')).body).toMatchObject({ code: 'own-decision', details: { person: 'chen-li' } });
  expect((await filed('liu-jianguo')).body).toMatchObject({
    code: 'decider-without-power',
    details: { person: 'liu-jianguo', needed: [{ roles: ['deputy', 'leader'], level: 'county' }], agency: 'police' },
  });
  expect((await filed('wu-hai')).status).toBe(200);
});

describe('caseclock authority', () => {
  const told = async (...words: string[]): Promise<string> => {
    const lines: string[] = [];
    const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
    try {
      await programFor('authority').parseAsync(['authority', ...words], { from: 'user' });
    } finally {
      out.mockRestore();
    }
    return lines.join('');
  };

  beforeEach(async () => {
    process.env['CASECLOCK_API'] = await office.app.listen({ host: '127.0.0.1', port: 0 });
    process.env['CASECLOCK_TOKEN'] = await office.tokenOf('chen-li');
  });
  afterEach(() => {
    delete process.env['CASECLOCK_API'];
    delete process.env['CASECLOCK_TOKEN'];
  });

  test('prints a line for each organ that may decide an act, or the answer of the API as it is', async () => {
    const text = await told('--at', '2026-12-01T09:00');
    expect(text).toMatch(/authority@2，自2026-11-23起/);
    expect(text).toMatch(
      /^measure\.detain +刑事拘留 +承办人 +法制员 +县级以上公安机关负责人 +县级以上副职领导、领导 +CPL 82; CPR 125\(1\) +H$/m,
    );
    expect(text).toMatch(/^trial\.judge .*合议庭，或者独任审判员 .*CPL 183, 200; SPCI 216 +H$/m);
    const answered = JSON.parse(await told('--json')) as { acts: { type: string }[] };
    expect(answered.acts.map(({ type }) => type)).toEqual(Object.keys(acts));
  });
});
