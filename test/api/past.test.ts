import { apiOffice, county, type Office } from '../support/api';

let office: Office;
let caseId: string;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00');
  const chen = office.as('chen-li');
  caseId = await chen.opened();
  await chen.act(caseId, 'reception.register', { fields: { receiptNo: 'R-1' } });
  await chen.act(caseId, 'reception.accept');
  // The decision of the 11th is entered on the 14th, two days after the three days of filing review had run out.
  office.at('2026-03-14T09:00');
  await chen.act(caseId, 'filing.file', {
    occurredAt: '2026-03-11T16:00:00+08:00',
    fields: { suspectedOffence: '盗窃' },
    decidedBy: county,
  });
});
afterAll(() => office.close());

const filing = async (query: string) => {
  const { body } = await office.as('chen-li').get(`/cases/${caseId}?${query}`);
  return {
    stages: body.procedures?.map(({ stage }: { stage: string }) => stage),
    clock: body.clocks?.find(({ row }: { row: string }) => row === 'A-06')?.status,
    code: body.code,
  };
};
const at = (time: string): string => encodeURIComponent(`${time}+08:00`);

test('as of the 12th, by what is known now, the case had been filed, though that was entered late', async () => {
  expect(await filing(`asOf=${at('2026-03-12T12:00')}`)).toMatchObject({
    stages: ['accepted', 'filed', 'investigating'],
    clock: 'cured',
  });
});

test('as of the 13th, by what was known then, the filing review was overdue', async () => {
  const then = at('2026-03-13T12:00');

  expect(await filing(`asOf=${then}&knownAt=${then}`)).toMatchObject({
    stages: ['accepted', 'underReview'],
    clock: 'overdue',
  });
});

test('now the breach is cured by late entry, and somebody else must confirm it', async () => {
  const { body } = await office.as('chen-li').get(`/cases/${caseId}`);

  expect(body.clocks).toEqual(expect.arrayContaining([expect.objectContaining({ row: 'A-06', status: 'cured' })]));
  expect(body.duties).toMatchObject([
    { duty: 'filing-check', next: 'do' },
    { duty: 'late-entry-confirmation', next: 'verify' },
  ]);
});

test('before the report there was no case to show', async () => {
  const { body } = await office.as('chen-li').get(`/cases/${caseId}?asOf=${at('2026-03-01T12:00')}`);

  expect(body).toMatchObject({ status: 422, code: 'malformed', errors: [{ in: 'query', path: 'asOf' }] });
});

test('the timeline as it was known on the 13th holds no filing; page by page it is the same as at once', async () => {
  const chen = office.as('chen-li');
  const kinds = (entries: { act?: { type: string } }[]) => entries.flatMap(({ act }) => act?.type ?? []);
  const known = await chen.get(`/cases/${caseId}/timeline?knownAt=${at('2026-03-13T12:00')}`);
  expect(kinds(known.body.entries)).toEqual(['reception.receive', 'reception.register', 'reception.accept']);

  const whole = (await chen.get(`/cases/${caseId}/timeline`)).body;
  const pages: unknown[] = [];
  for (let next: string | undefined = ''; next !== undefined;) {
    const page: { entries: unknown[]; next?: string } = (
      await chen.get(`/cases/${caseId}/timeline?limit=2${next === '' ? '' : `&after=${next}`}`)
    ).body;
    pages.push(...page.entries);
    next = page.next;
  }
  expect(whole.next).toBeUndefined();
  expect(pages).toEqual(whole.entries);
});

test('lists go on page by page without a gap or a repetition', async () => {
  const chen = office.as('chen-li');
  for (let count = 0; count < 7; count += 1) await chen.opened();
  for (const [path, part] of [
    ['/cases', 'cases'],
    ['/clocks', 'clocks'],
  ] as const) {
    const all = (await chen.get(`${path}?limit=200`)).body[part].map(({ id }: { id: string }) => id);
    const paged: string[] = [];
    for (let next: string | undefined = ''; next !== undefined;) {
      const { body } = await chen.get(`${path}?limit=3${next === '' ? '' : `&after=${next}`}`);
      paged.push(...body[part].map(({ id }: { id: string }) => id));
      next = body.next;
    }
    expect(paged).toEqual(all);
  }
});
