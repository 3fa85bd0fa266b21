import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lawChecks } from '../../cli/doctor/law';
import { programFor } from '../../cli/program';
import { environment } from '../../config/environment';
import released from '../../law/calendars/2026.json';
import { currentPack } from '../../law/pack';
import { openRollOut } from '../../store';
import paper from '../fixtures/calendars/2027.json';
import { apiOffice, type Office } from '../support/api';
import { eventually } from '../support/eventually';

const folder = mkdtempSync(path.join(tmpdir(), 'caseclock-law-'));
const file = path.join(folder, '2027.json');
const letter = {
  type: 'reception.receive',
  fields: { channel: 'letter', reporter: { kind: 'informant' }, summary: '自行车被盗' },
};

let office: Office;
beforeEach(async () => {
  office = await apiOffice('2026-12-29T09:00');
  process.env['CASECLOCK_API'] = await office.app.listen({ host: '127.0.0.1', port: 0 });
  writeFileSync(file, JSON.stringify(paper));
});
afterEach(async () => {
  delete process.env['CASECLOCK_API'];
  delete process.env['CASECLOCK_TOKEN'];
  await office.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a command prints for one who signs in. @throws what it ends with */
const told = async (user: string, ...words: string[]): Promise<string> => {
  const lines: string[] = [];
  const out = jest.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  process.env['CASECLOCK_TOKEN'] = await office.tokenOf(user);
  const aside = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await programFor(words[0]).parseAsync(words, { from: 'user' });
  } finally {
    out.mockRestore();
    aside.mockRestore();
  }
  return lines.join('').trimEnd();
};
const [first, second] = ['tang-ning', 'pan-yue'];

/** Does by hand what the workflow of the open roll-out would do next. */
const advanced = async (settled = false): Promise<void> => {
  const id = await eventually(async () => {
    const open = await openRollOut(office.database);
    if (!open) throw new Error('Nothing is open.');
    return open.id;
  });
  await office.desk.rollOuts.advance(id, { settled });
};

const why = ['--reasons', '国务院办公厅通知'];
const verdict = ['--document', '江公办〔2026〕9号', '--reasons', '与原文一致'];

/** A proposal waits for its preview. */
const proposed = async (...words: string[]): Promise<string> => {
  const [text] = await Promise.all([told(first, ...words, ...why), advanced()]);
  return text;
};

const imported = (...more: string[]): Promise<string> => proposed('calendar', 'import', file, ...more);

const letters = async (count: number): Promise<readonly string[]> => {
  const cases: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const { status, body } = await office.as('chen-li').post('/cases', letter);
    expect([status, body]).toEqual([201, expect.objectContaining({ case: expect.any(String) })]);
    cases.push((body as { case: string }).case);
  }
  return cases;
};

test('a notice is imported, looked at, approved by another and adopted, but for a case that is left out', async () => {
  const [caseId = '', kept = ''] = [...(await letters(2))].sort();

  const preview = await imported();
  expect(preview).toMatch(/^R1 · 日历 calendar 2027 虚构测试〔2026〕1号, edition 1 · 待决定/);
  expect(preview).toContain('days that change: 2026-12-27, 2026-12-31…2027-12-31');
  expect(preview).toMatch(/推迟 later +2\n/);
  expect(preview).toMatch(new RegExp(`\n${caseId} .* 2027-01-01 暂定 +2027-01-04 \\(safe 2027-01-01\\) +推迟 later\n`));
  expect(preview).toContain('npx caseclock law approve R1 --document NO --reasons TEXT --as USER');
  expect(await told(first, 'law', 'list')).toMatch(/go by 2027-01\n[^]*\n1 +2027 .*R1 +待决定 proposed\n/);

  const left = [
    '--field',
    'rollOut=R1',
    '--field',
    'reasons=临近结案',
    '--decided-by',
    'police/county/安公〔2026〕8号',
  ];
  await told('liu-jianguo', 'case', 'act', kept, 'law.keep', ...left);

  await expect(told(first, 'law', 'approve', 'R1', ...verdict)).rejects.toThrow(/\(same-person-decides\)/);
  expect(await told(second, 'law', 'approve', 'R1', ...verdict)).toContain('R1 · 日历 calendar 2027');
  await advanced();
  await advanced(true);

  const ended = await told(first, 'law', 'show', 'R1');
  expect(ended).toMatch(/· 已完成 ended\n/);
  expect(ended).toContain('已适用 adopted 1 · 不适用 left out 1 · 被拒绝 refused 0 · 出错 failed 0 · 待办 to come 0');
  expect(ended).toMatch(new RegExp(`\n${kept} +不适用 left out +已决定本案不适用该次施行`));
  expect(await told(first, 'law', 'list')).toMatch(/go by 2027-01\+1\n[^]*施行 in force\n/);
});

test('what a program wants to read is the answer of the API, and all moves come page by page', async () => {
  const cases = [...(await letters(21))].sort();

  const preview = JSON.parse(await imported('--json')) as object;
  expect(preview).toMatchObject({
    id: 'R1',
    state: 'proposed',
    preview: { clocks: expect.any(Number), casesMoved: 21 },
  });

  const shown = JSON.parse(await told(first, 'law', 'show', 'R1', '--moves', '--json')) as {
    moves: { case: string }[];
  };
  expect([...new Set(shown.moves.map((move) => move.case))]).toEqual(cases);
  const some = await told(first, 'law', 'show', 'R1');
  expect(some).toContain(`the first 20 of ${shown.moves.length}; all: npx caseclock law show R1 --moves`);
  const all = await told(first, 'law', 'show', 'R1', '--moves');
  expect(all.split('\n').filter((line) => / {2}A-\d\d {2}/.test(line))).toHaveLength(shown.moves.length);

  expect(JSON.parse(await told(first, 'law', 'list', '--json'))).toMatchObject({
    law: '2027-01',
    editions: [{ edition: 1, inForce: false }],
    rollOuts: [{ id: 'R1' }],
  });
});

test('a file that is wrong is not sent, and one that is no news is refused with what to do', async () => {
  writeFileSync(file, JSON.stringify({ ...paper, makeup: ['2027-02-15'] }));
  await expect(told(first, 'calendar', 'import', file, ...why)).rejects.toThrow(/2027-02-15 is no weekend day/);
  expect(await openRollOut(office.database)).toBeUndefined();

  writeFileSync(file, JSON.stringify(released));
  await expect(told(first, 'calendar', 'import', file, ...why)).rejects.toThrow(/\(nothing-new\)\n→ /);
});

test('a wrong file that is in force is replaced by its number', async () => {
  await imported();
  await told(second, 'law', 'approve', 'R1', ...verdict);
  await advanced(true);
  const statutoryDays = { days: 14, why: '虚构' };
  writeFileSync(file, JSON.stringify({ ...paper, makeup: paper.makeup.slice(1), statutoryDays }));

  await expect(told(first, 'calendar', 'import', file, ...why)).rejects.toThrow(/\(notice-not-later\)/);
  const preview = await imported('--corrects', '1');
  expect(preview).toMatch(/^R2 · .*edition 2, corrects 1 · 待决定/);
  expect(preview).toContain('days that change: 2026-12-27\n');
});

test('a case that was passed over is come to by the very file, imported as its own correction', async () => {
  const [caseId = ''] = await letters(1);
  await imported();
  const left = ['--field', 'rollOut=R1', '--field', 'reasons=误选', '--decided-by', 'police/county/安公〔2026〕8号'];
  await told('liu-jianguo', 'case', 'act', caseId, 'law.keep', ...left);
  await told(second, 'law', 'approve', 'R1', ...verdict);
  await advanced();
  await advanced(true);

  await imported('--corrects', '1');
  await told(second, 'law', 'approve', 'R2', ...verdict);
  await advanced();
  expect(await told(second, 'law', 'show', 'R2')).toContain('已适用 adopted 1 · 不适用 left out 0');
});

test('a proposal that was not meant is rejected, and nothing changes', async () => {
  await imported();
  const rejected = await told(second, 'law', 'reject', 'R1', ...verdict);
  expect(rejected).toMatch(/· 已否决 rejected\n[^]*否决 rejected +2026-12-29 09:00 +pan-yue/);
  expect(await told(first, 'law', 'list')).toMatch(/go by 2027-01\n/);
});

test('a pack is proposed for the cases that go by another', async () => {
  const preview = await proposed('law', 'roll-out', currentPack.id);
  expect(preview).toMatch(new RegExp(`^R1 · 规则包 law pack ${currentPack.id} · 待决定`));
  expect(preview).toMatch(/在办案件 open cases it comes to +0\n/);
  await expect(told(first, 'law', 'roll-out', 'nothing', ...why)).rejects.toThrow(/\(roll-out-open\)/);
});

test('nobody but an administrator sees roll-outs', async () => {
  await expect(told('chen-li', 'law', 'list')).rejects.toThrow(/\(not-administrator\)\n→ /);
  await expect(told(first, 'law', 'show', 'R9')).rejects.toThrow(/\(no-such-roll-out\)\n→ /);
});

test('doctor counts the calendars that were imported and are in force, once the database answers', async () => {
  const found = async (databaseUrl: string | undefined) => {
    const [check] = lawChecks({ ...environment(), databaseUrl });
    return (await check?.look())?.state;
  };
  const base = office.url;
  expect([await found(undefined), await found(base)]).toEqual(['note', 'note']);

  await imported();
  expect(await found(base)).toBe('note');
  await told(second, 'law', 'approve', 'R1', ...verdict);
  expect([await found(undefined), await found(base)]).toEqual(['note', 'good']);
  expect(await found('postgres://nobody@127.0.0.1:9/none')).toBe('note');
});
