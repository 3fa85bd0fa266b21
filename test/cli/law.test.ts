import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client } from '../../cli/case/client';
import { calendarFinding } from '../../cli/doctor/law';
import type { Move, RollOut } from '../../cli/law/answers';
import { lawText } from '../../cli/law/list';
import { movesText, pagesOfMoves } from '../../cli/law/moves';
import { readNotice } from '../../cli/law/notice';
import { counted } from '../../cli/law/propose';
import { rollOutText } from '../../cli/law/roll-out';
import { programFor } from '../../cli/program';
import { calendarLine } from '../../cli/replay/explanations';
import { calendarFiles } from '../../law/calendar';
import { withNotice } from '../../law/notices';
import { invented } from '../support/notices';

const folder = mkdtempSync(path.join(tmpdir(), 'caseclock-law-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (content: string | Uint8Array): string => {
  const file = path.join(folder, 'notice.json');
  writeFileSync(file, content);
  return file;
};

describe('the file of a notice', () => {
  test('is read, also with the mark that some editors put before it', () => {
    expect(readNotice(written(`\uFEFF${JSON.stringify(invented)}`))).toEqual(invented);
  });

  test('names every fault it has and what to do about each, one a line', () => {
    const makeup = [...invented.makeup, '2027-02-15', '2029-01-06'];
    const file = written(JSON.stringify({ ...invented, published: '2026-11-11', makeup }));
    expect(() => readNotice(file)).toThrow(
      [
        `${file} (2027)：节假日安排文件有误，未提交 · The file does not hold; nothing was sent`,
        '  · notice 虚构测试〔2026〕1号 of 2026-11-11 is not among the notices; list it with that date',
        '  · 2029-01-06 is a day of another year; give days of 2027 and of December 2026 only',
        '  · 2027-02-15 is no weekend day, so it cannot make up for one; leave it out or correct it',
        '→ 逐条对照通知原文更正后重新导入 · Correct each by the paper and import the file again (docs/law.md shows its form)',
      ].join('\n'),
    );
  });

  test.each([
    ['no JSON', '{\n"year": 2027,\n}', /notice\.json is no JSON \(line 3: .*docs\/law\.md/],
    ['not UTF-8', Uint8Array.of(0x22, 0xb9, 0xfa, 0x22), /notice\.json is not UTF-8: save it/],
    ['no object', '[]', /notice\.json：.*\n {2}· the file: /],
  ])('that is %s is refused in one sentence', (_, content, sentence) => {
    expect(() => readNotice(written(content))).toThrow(sentence);
  });

  test('that is not there is named', () => {
    expect(() => readNotice(path.join(folder, 'none.json'))).toThrow(/none\.json cannot be read \(ENOENT\)/);
  });
});

const proposed: RollOut = {
  ...{ id: 'R1', state: 'proposed', reasons: 'The notice of 2027' },
  calendar: { year: 2027, notice: '虚构测试〔2026〕1号', edition: 1 },
  proposedBy: { person: 'tang-ning', unit: 'jiangzhou-police' },
  proposedAt: '2026-12-29T09:00:00+08:00',
  preview: {
    ...{ at: '2026-12-29T09:01:00+08:00', cases: 9, casesMoved: 7, clocks: 23, later: 11, earlier: 5, certain: 4 },
    stuck: 2,
    days: [
      ['2026-12-27', '2026-12-27'],
      ['2026-12-31', '2027-12-31'],
    ],
  },
  progress: { toCome: 9, adopted: 0, left: 0, refused: 0, failed: 0 },
  exceptions: [],
};

const decision = {
  ...{ approved: true, at: '2026-12-29T10:00:00+08:00', documentNo: '江公办〔2026〕9号', reasons: 'Compared' },
  by: { person: 'pan-yue', unit: 'jiangzhou-procuratorate' },
};

const move = (change: Partial<Move>): Move => ({
  ...{ case: 'c1', clock: 'c1/x', limit: 'remote-report-contact', row: 'A-03', title: { zh: '联系', en: 'Contact' } },
  ...{ way: 'later', custody: false },
  ...change,
});

const certain = (effective: string, safe = effective) => ({ effective, safe, provisional: false });

describe('a roll-out', () => {
  test('that is counted tells the days that change, how much moves which way, and what the second person runs', () => {
    expect(rollOutText(proposed).split('\n')).toEqual([
      'R1 · 日历 calendar 2027 虚构测试〔2026〕1号, edition 1 · 待决定 waits for a decision',
      '提出 proposed  2026-12-29 09:00  tang-ning (jiangzhou-police): The notice of 2027',
      '',
      '变化的日子 days that change: 2026-12-27, 2026-12-31…2027-12-31',
      '',
      '影响 preview                               as of 2026-12-29 09:01',
      '在办案件 open cases it comes to            9',
      '日期变动的案件 cases with dates that move  7',
      '变动的计时 clocks that move                23',
      '  推迟 later                               11',
      '  提前 earlier                             5',
      '  确定 become certain                      4',
      '无法转入的案件 cases that cannot follow    2',
      '',
      '→ 由另一名管理员决定 · Another administrator decides, by one of',
      '  npx caseclock law approve R1 --document NO --reasons TEXT --as USER',
      '  npx caseclock law reject R1 --document NO --reasons TEXT --as USER',
    ]);
  });

  test('shows its first moves, and how to see all', () => {
    const text = rollOutText(proposed, [move({}), move({ case: 'c2' })]);
    expect(text).toMatch(/the first 2 of 23; all: npx caseclock law show R1 --moves\ncase .*\nc1 .*\nc2 /);
    const alone = { ...proposed, preview: { ...proposed.preview, clocks: 1 } } as RollOut;
    expect(rollOutText(alone, [move({})])).toMatch(/clocks that move\ncase/);
  });

  test('of a pack has no days, and a corrected calendar names what was wrong', () => {
    const { calendar: _, ...rest } = proposed;
    const pack = rollOutText({ ...rest, pack: '2026-11-22' });
    expect(pack).toContain('R1 · 规则包 law pack 2026-11-22 · ');
    expect(pack).not.toContain('days that change');
    const corrected = { ...proposed, calendar: { year: 2027, notice: '1号', edition: 3, corrects: 2 } };
    expect(rollOutText(corrected)).toContain('edition 3, corrects 2 ·');
  });

  test('that is adopted tells how far it has come and why cases were passed over', () => {
    const lines = rollOutText({
      ...{ ...proposed, decision, state: 'adopting' },
      progress: { toCome: 3, adopted: 4, left: 1, refused: 1, failed: 1 },
      exceptions: [
        { case: 'c7', outcome: 'left', detail: { refusal: 'law-kept', act: 'a9' } },
        { case: 'c8', outcome: 'refused', detail: { refusal: 'no-such-case' } },
        { case: 'c9', outcome: 'failed', detail: { error: 'TypeError' } },
      ],
    }).split('\n');
    expect(lines).toContain(
      '批准 approved  2026-12-29 10:00  pan-yue (jiangzhou-procuratorate), 江公办〔2026〕9号: Compared',
    );
    expect(lines).toContain(
      '案件 cases: 已适用 adopted 4 · 不适用 left out 1 · 被拒绝 refused 1 · 出错 failed 1 · 待办 to come 3',
    );
    expect(lines.filter((line) => /^c\d/.test(line)).map((line) => line.split(/ {2,}/))).toEqual([
      [
        'c7',
        '不适用 left out',
        '已决定本案不适用该次施行 · It has been decided that this case stays out of this roll-out',
      ],
      ['c8', '被拒绝 refused', 'no-such-case'],
      ['c9', '出错 failed', '{"error":"TypeError"}'],
    ]);
    expect(lines.at(-1)).toBe('→ 稍后查看 · Look again: npx caseclock law show R1');
  });

  test('that has ended asks for nothing, unless cases failed', () => {
    const ended: RollOut = { ...proposed, decision, state: 'ended', endedAt: '2026-12-29T11:00:00+08:00' };
    expect(rollOutText(ended)).toMatch(/完成 ended {5}2026-12-29 11:00/);
    expect(rollOutText(ended)).not.toContain('→');
    expect(rollOutText({ ...ended, progress: { ...ended.progress, failed: 1 } })).toContain('docs/roll-outs.md');
  });

  test('that was rejected says by whom and why, and nothing of cases', () => {
    const text = rollOutText({ ...proposed, state: 'rejected', decision: { ...decision, approved: false } });
    expect(text).toContain('否决 rejected  2026-12-29 10:00  pan-yue');
    expect(text).not.toMatch(/案件 cases:|→/);
  });
});

test('a move shows its dates before and after, by which one is warned, and which way it goes', () => {
  const rows = movesText([
    move({ was: { ...certain('2027-01-01'), provisional: true }, becomes: certain('2027-01-04', '2027-01-01') }),
    move({ was: certain('2027-01-31'), becomes: certain('2027-01-29'), person: 'P1', way: 'earlier' }),
    move({ was: { ...certain('2027-01-04'), provisional: true }, becomes: certain('2027-01-04'), way: 'stays' }),
    move({ becomes: certain('2027-03-01T10:00:00+08:00'), way: 'begins' }),
    move({ was: certain('2027-03-02'), way: 'ends' }),
    move({ was: { effective: null, safe: null, provisional: false }, becomes: certain('2027-03-02') }),
  ]).split('\n');
  expect(rows.slice(1).map((row) => row.split(/ {2,}/).slice(3))).toEqual([
    ['2027-01-01 暂定', '2027-01-04 (safe 2027-01-01)', '推迟 later'],
    ['P1', '2027-01-31', '2027-01-29', '提前 earlier'],
    ['2027-01-04 暂定', '2027-01-04', '确定 certain'],
    ['2027-03-01 10:00', '开始 begins'],
    ['2027-03-02', '结束 ends'],
    ['2027-03-02', '推迟 later'],
  ]);
});

/** An API that gives one answer after the other, and what it was asked. */
const answering = (...answers: unknown[]): { client: Client; asked: string[] } => {
  const asked: string[] = [];
  const get = (at: string): Promise<unknown> => {
    asked.push(at);
    return Promise.resolve(answers.length > 1 ? answers.shift() : answers[0]);
  };
  return { client: { get, post: get }, asked };
};

test('all moves are asked for page by page, to the last', async () => {
  const { client, asked } = answering(
    { moves: [move({})], next: 'b&c' },
    { moves: [move({ case: 'c2' })], next: 'd' },
    { moves: [] },
  );
  const pages: string[][] = [];
  for await (const moves of pagesOfMoves(client, 'R1')) pages.push(moves.map((one) => one.case));
  expect(pages).toEqual([['c1'], ['c2']]);
  expect(asked).toEqual(
    ['limit=200', 'limit=200&after=b%26c', 'limit=200&after=d'].map((query) => `/law/roll-outs/R1/moves?${query}`),
  );
});

describe('who proposes', () => {
  const previewing = { ...proposed, state: 'previewing' };

  test('waits until it is counted', async () => {
    const { client, asked } = answering(previewing, previewing, proposed);
    expect(await counted(client, 'R1', { pause: 0 })).toBe(proposed);
    expect(asked).toHaveLength(3);
  });

  test('is told what must run where nobody counts, and where to look later', async () => {
    const { client, asked } = answering(previewing);
    await expect(counted(client, 'R1', { tries: 3, pause: 0 })).rejects.toThrow(/worker and watch .* law show R1”\.$/);
    expect(asked).toHaveLength(3);
  });
});

describe('the list', () => {
  const law = {
    law: '2026-11-22+1',
    packs: [
      { id: '2026-09-01', current: false },
      { id: '2026-11-22', current: true },
    ],
    calendarYears: [2016, 2017, 2027],
    editions: [{ edition: 1, year: 2027, notice: '1号', rollOut: 'R1', inForce: true }],
  };

  test('tells what new cases go by, the years that are covered, and each roll-out', () => {
    const lines = lawText(law, [proposed]).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '新案适用 new cases go by 2026-11-22+1',
      '规则包 law packs: 2026-09-01, 2026-11-22 (现行 current)',
      '官方日历 official calendars: 2016–2027',
    ]);
    expect(lines).toContainEqual(expect.stringMatching(/^1 +2027 +1号 +R1 +施行 in force$/));
    expect(lines.at(-1)).toMatch(/^R1 +待决定 .*calendar 2027.* 2026-12-29 09:00 tang-ning$/);
  });

  test('has no empty tables', () => {
    expect(lawText({ ...law, editions: [] }, []).split('\n')).toHaveLength(3);
  });
});

test.each([
  ['calendar', ['import', 'x.json'], /--reasons/],
  ['calendar', ['import', 'x.json', '--reasons', 'why', '--corrects', 'one'], /number of an edition/],
  ['law', ['approve', 'R1', '--reasons', 'why'], /--document/],
  ['law', ['reject', 'R1', '--document', '1'], /--reasons/],
  ['law', ['roll-out', '2026-11-22'], /--reasons/],
])('%s %j is wrong usage', async (command, words, sentence) => {
  const mute = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const parsed = programFor(command).parseAsync([command, ...words], { from: 'user' });
    await expect(parsed).rejects.toThrow(sentence);
  } finally {
    mute.mockRestore();
  }
});

describe('doctor', () => {
  test.each([
    ['lacks this year', 2028, 'bad', /no official calendar for 2028.*docs\/roll-outs\.md/],
    ['lacks the next', 2027, 'note', /^2028 is not published or not imported/],
    ['has both', 2026, 'good', /^2026 and 2027$/],
  ])('who %s is told so', (_, year, state, words) => {
    const { words: told, ...rest } = calendarFinding(year, [...calendarFiles, invented]);
    expect(rest).toEqual({ state });
    expect(told).toMatch(words);
  });
});

test('the first line of explanations has each year with its own days, as the notice of the next leaves its December', () => {
  const told = calendarLine(withNotice(calendarFiles, invented));
  const { calendar } = JSON.parse(told) as { calendar: Record<string, { off: string[][]; makeup: string[] }> };
  expect(calendar['2026']?.off.at(-1)).toEqual(['2026-12-31', '2026-12-31']);
  expect(calendar['2026']?.makeup.at(-1)).toBe('2026-12-27');
  expect(calendar['2027']?.off[0]).toEqual(['2027-01-01', '2027-01-02']);
});
