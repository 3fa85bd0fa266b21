import { apiOffice, county, type Caller, type Office } from '../support/api';

let office: Office;
let chen: Caller;
let caseId: string;
beforeAll(async () => {
  office = await apiOffice('2026-03-09T10:00');
});
afterAll(() => office.close());

const detained = '2026-03-10T09:00:00+08:00';
const before = '2026-03-11T09:00:00+08:00';
const corrected = '2026-03-11T10:00:00+08:00';

/** P1 and P2 are suspects, and P1 was detained on the morning of the 10th; a day later it is corrected. */
beforeEach(async () => {
  office.at('2026-03-09T10:00');
  chen = office.as('chen-li');
  caseId = await chen.opened();
  await done('reception.register');
  await done('reception.accept');
  await done('filing.file', { fields: { suspectedOffence: '盗窃' }, decidedBy: county });
  for (const [label, name] of [
    ['P1', '张三'],
    ['P2', '李四'],
  ]) {
    await done('person.register', { fields: { label, standing: 'suspect', name } });
  }
  office.at(detained.slice(0, 16));
  const detention = { fields: { ground: '现行犯' }, persons: ['P1'], decidedBy: county, documentNo: '拘〔2026〕7号' };
  act = (await done('measure.detain', detention)).act;
  office.at(corrected.slice(0, 16));
});
let act: string;

const done = async (type: string, more: object = {}) => {
  const { status, body } = await chen.act(caseId, type, more);
  expect([type, status, body]).toEqual([type, 200, body]);
  return body;
};
const reasons = '经核对拘留证原件';
const correct = (said: object, of = act) =>
  done('act.correct', { fields: { act: of, ...said, reasons }, decidedBy: county });

const shown = async (knownAt?: string) => {
  const query = knownAt === undefined ? '' : `?knownAt=${encodeURIComponent(knownAt)}`;
  return (await chen.get(`/cases/${caseId}${query}`)).body;
};
interface Shown {
  readonly id: string;
  readonly row: string;
  readonly person?: string;
  readonly due?: { readonly effective: string };
}
const clocks = async (row: string, knownAt?: string) =>
  ((await shown(knownAt)).clocks as readonly Shown[])
    .filter((one) => one.row === row)
    .map(({ person, due }) => ({ person, due: due?.effective }));
const held = async (knownAt?: string) =>
  ((await shown(knownAt)).persons as readonly { label: string; custody: readonly { from: string }[] }[]).flatMap(
    ({ label, custody }) => custody.map(({ from }) => ({ label, from })),
  );

const explained = async (row: string, person: string) => {
  const { id } = ((await shown()).clocks as readonly Shown[]).find(
    (one) => one.row === row && one.person === person,
  ) as Shown;
  return (await chen.get(`/clocks/${id}/explanation`)).body;
};

interface Entry {
  readonly seq: number;
  readonly kind: string;
  readonly act?: { readonly id: string; readonly type: string; readonly fields: object };
  readonly details?: { readonly because?: string };
  readonly effects?: readonly { readonly text: { readonly en: string } }[];
}
const timeline = async (): Promise<readonly Entry[]> => (await chen.get(`/cases/${caseId}/timeline`)).body.entries;

/** The correction as a fact of the explanation: why the act counts otherwise than its own entry says. */
const correction = (id: string, seq: number, zh: string, en: string) => ({
  what: { zh: `更正${zh}：${reasons}`, en: `Corrected, ${en}: ${reasons}` },
  at: corrected,
  act: id,
  seq,
});

/** The clock's start and what is said beside it; the refold that followed, and what it did. */
const expectReason = async (row: string, person: string, said: readonly [string, string], start = detained) => {
  const entries = await timeline();
  const last = entries.findLast(({ act: one }) => one?.type === 'act.correct');
  const { facts } = await explained(row, person);
  expect(facts).toEqual([
    expect.objectContaining({ at: start, act }),
    correction(last?.act?.id ?? '', last?.seq ?? 0, ...said),
  ]);
  expect(last?.act?.fields).toMatchObject({ act, reasons });
  const refold = entries.findLast(({ kind }) => kind === 'refold');
  expect(refold).toMatchObject({ seq: (last?.seq ?? 0) + 1, details: { because: last?.act?.id } });
  return (refold?.effects ?? []).map(({ text }) => text.en);
};

test('the instant of a detention is put right: its limit moves with it; known before, the old day still answers (C-07)', async () => {
  const start = '2026-03-09T22:00:00+08:00';
  await correct({ occurredAt: start });
  expect(await clocks('C-07')).toEqual([{ person: 'P1', due: '2026-03-12' }]);
  expect(await held()).toEqual([{ label: 'P1', from: start }]);

  expect(await clocks('C-07', before)).toEqual([{ person: 'P1', due: '2026-03-13' }]);
  expect(await held(before)).toEqual([{ label: 'P1', from: detained }]);
  const effects = await expectReason('C-07', 'P1', ['时间', 'its instant'], start);
  expect(effects).toContain('C-07 Request to approve an arrest (P1): now ends 2026-03-12');
});

test('the person of a detention is put right: the clocks of one go and those of the other run from the same hour', async () => {
  await correct({ persons: ['P2'] });
  expect(await clocks('C-07')).toEqual([{ person: 'P2', due: '2026-03-13' }]);
  expect(await held()).toEqual([{ label: 'P2', from: detained }]);

  expect(await clocks('C-07', before)).toEqual([{ person: 'P1', due: '2026-03-13' }]);
  expect(await held(before)).toEqual([{ label: 'P1', from: detained }]);
  const effects = await expectReason('C-07', 'P2', ['人员', 'its persons']);
  expect(effects.filter((text) => text.startsWith('C-07'))).toEqual([
    'C-07 Request to approve an arrest (P2): starts, ends 2026-03-13',
    'C-07 Request to approve an arrest (P1): never started',
  ]);
});

test('the kind of an act is put right: a summons holds nobody and is counted in hours (C-01)', async () => {
  await correct({ type: 'measure.summon', fields: { ground: '现行犯' } });
  expect(await clocks('C-07')).toEqual([]);
  expect(await clocks('C-01')).toEqual([{ person: 'P1', due: '2026-03-10T21:00:00+08:00' }]);
  expect(await held()).toEqual([]);

  expect(await clocks('C-07', before)).toEqual([{ person: 'P1', due: '2026-03-13' }]);
  expect(await clocks('C-01', before)).toEqual([]);
  expect(await held(before)).toEqual([{ label: 'P1', from: detained }]);
  const effects = await expectReason('C-01', 'P1', ['行为种类、内容', 'its kind, its fields']);
  expect(effects.join('\n')).toMatch(/C-07 .*never started/);
});

test('the document of an act is put right: no date moves, and the explanation says so', async () => {
  const clocksBefore = (await shown()).clocks;
  await correct({ documentNo: '拘〔2026〕17号' });
  expect((await shown()).clocks).toEqual(clocksBefore);

  expect(await clocks('C-07', before)).toEqual(await clocks('C-07'));
  expect(await expectReason('C-07', 'P1', ['文书号', 'its document'])).toEqual([]);
  const [own] = (await timeline()).filter((entry) => entry.act?.id === act);
  expect(own?.act).toMatchObject({ documentNo: '拘〔2026〕7号' });
});

test('two corrections of one act: the explanation names both, in the order in which they were made', async () => {
  await correct({ occurredAt: '2026-03-09T22:00:00+08:00' });
  await correct({ persons: ['P2'] });
  expect(await clocks('C-07')).toEqual([{ person: 'P2', due: '2026-03-12' }]);
  const { facts } = await explained('C-07', 'P2');
  expect(facts.map(({ what }: { what: { en: string } }) => what.en)).toEqual([
    'The count starts',
    `Corrected, its instant: ${reasons}`,
    `Corrected, its persons: ${reasons}`,
  ]);
});

test('the name of a person is put right: it is shown at once, and what was registered before is shown as known then', async () => {
  const registered = (await timeline()).findLast(({ act: one }) => one?.type === 'person.register')?.act?.id ?? '';
  const fields = { label: 'P2', standing: 'witness', name: '李思' };
  await correct({ fields }, registered);
  const named = async (knownAt?: string) =>
    ((await shown(knownAt)).persons as readonly { label: string; name: string; standing: string }[]).map(
      ({ label, name, standing }) => [label, name, standing],
    );
  expect(await named()).toEqual([
    ['P1', '张三', 'suspect'],
    ['P2', '李思', 'witness'],
  ]);
  expect(await named(before)).toEqual([
    ['P1', '张三', 'suspect'],
    ['P2', '李四', 'suspect'],
  ]);
});

test('a person entered under a wrong label is shown under the right one, with the name', async () => {
  const registered = (await timeline()).findLast(({ act: one }) => one?.type === 'person.register')?.act?.id ?? '';
  await correct({ fields: { label: 'P3', standing: 'suspect', name: '李四' } }, registered);
  const { persons } = await shown();
  expect(persons).toMatchObject([
    { label: 'P1', name: '张三' },
    { label: 'P3', name: '李四' },
  ]);
});
