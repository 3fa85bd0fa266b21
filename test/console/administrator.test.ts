import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import paper from '../fixtures/calendars/2027.json';
import { consoleOf, openBrowser, picture, signedIn, violations } from '../support/browser';
import { temporaryFolder } from '../support/folder';
import { inBothSchemes } from '../support/seen';

let browser: Browser;
let folder = '';
// New ones each time, so that the story can be told twice on one stack.
const [person, station] = ['person', 'station'].map((one) => `story-${one}-${Date.now().toString(36)}`) as [
  string,
  string,
];
beforeAll(async () => {
  folder = temporaryFolder();
  browser = await openBrowser();
});
afterAll(() => browser.close());

const at = (page: Page, place: string) => page.goto(`${consoleOf().url}${place}`);

/** A file on this machine. */
const file = (name: string, content: unknown): string => {
  const where = path.join(folder, name);
  writeFileSync(where, JSON.stringify(content, null, 2));
  return where;
};

const clean = async (page: Page): Promise<void> => expect(await inBothSchemes(page)).toEqual([]);

const pictures = async (page: Page, name: string): Promise<void> => {
  await picture(page, `${name}-zh`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
  await picture(page, `${name}-en`);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('navigation', { name: '导航' }).waitFor();
};

// It moves days of the end of December and of 2027 alone: nothing near the day on which the other stories play.
test('a calendar is proposed, its impact looked at, and a second administrator brings it to every case', async () => {
  const page = await signedIn(browser, 'tang-ning');
  await at(page, '/law');
  await page.getByRole('button', { name: '提出施行' }).click();
  const wrong = { ...paper, makeup: [...paper.makeup, '2027-05-03'] };
  await page.locator('input[type=file]').setInputFiles(file('wrong.json', wrong));
  await page.getByLabel('理由').fill('国务院办公厅关于2027年部分节假日安排的通知');
  await page.getByRole('button', { name: '提出并预览影响' }).click();
  const line =
    JSON.stringify(wrong, null, 2)
      .split('\n')
      .findIndex((one) => one.includes('"2027-05-03"')) + 1;
  await page
    .getByRole('row', { name: `${line} 2027-05-03` })
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);

  await page.locator('input[type=file]').setInputFiles(file('2027.json', paper));
  await page.getByRole('button', { name: '提出并预览影响' }).click();
  await page.waitForURL(/\/law\/R\d+$/);
  await page.getByText('由您提出，您不能决定').waitFor();
  await page.getByText('可由潘越（江州市人民检察院）决定。').waitFor();
  await page.getByText('2026-12-27，2026-12-31 – 2027-12-31').waitFor({ timeout: 40_000 });
  await page.getByRole('columnheader', { name: '新日期' }).waitFor();
  expect(await page.getByRole('button', { name: '批准施行' }).count()).toBe(0);
  await clean(page);
  await pictures(page, 'law');
  await page.getByText('提前', { exact: true }).click();
  expect(page.url()).toContain('way=earlier');

  const second = await signedIn(browser, 'pan-yue');
  await second.goto(page.url().replace(/\?.*/, ''));
  await second.getByRole('button', { name: '批准施行' }).click();
  await second.getByLabel('决定文号').fill('江公办〔2026〕9号');
  await second.getByLabel('理由').fill('已与通知原文核对');
  expect(await violations(second)).toEqual([]);
  await second.getByRole('button', { name: '确认' }).click();
  // Case after case; how long all of them take hangs on how many the sample has.
  await second.getByRole('progressbar', { name: '施行进度' }).waitFor();
  await second.getByText(/^已适用 [1-9]/).waitFor({ timeout: 60_000 });
  await clean(second);

  await at(page, '/law');
  await page.getByRole('row', { name: /2027 .*现行/ }).waitFor();
  await clean(page);
}, 180_000);

test('the limits of the pack are found by their article', async () => {
  const page = await signedIn(browser, 'cao-yan');
  await at(page, '/law?view=limits');
  await page.getByLabel('期限、编号或条文').fill('CPL 156');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByRole('row', { name: /E-01/ }).getByRole('button').click();
  await page.getByRole('dialog').getByText('可以延长').waitFor();
  await clean(page);
  await at(page, '/law?view=powers&q=CPL%20112');
  await page.getByRole('columnheader', { name: '决定' }).waitFor();
  await clean(page);
});

test('somebody is entered, gets a post and an absence, and an auditor reads it without a say', async () => {
  const page = await signedIn(browser, 'tang-ning');
  await at(page, '/office?view=people');
  await page.getByRole('button', { name: '登记人员' }).click();
  const entering = page.getByRole('dialog');
  await entering.getByLabel('代码').fill(person);
  await entering.getByLabel('中文名称').fill(`故事${person}`);
  await entering.getByLabel('英文名称').fill('Story Person');
  await entering.getByRole('button', { name: '确认' }).click();
  await page.getByRole('button', { name: `故事${person}` }).click();
  await page.getByText('没有任职').last().waitFor();

  await page.getByRole('button', { name: '任职', exact: true }).click();
  const giving = page.getByRole('dialog').last();
  await giving.getByLabel('单位').click();
  await page.getByRole('option', { name: '清禾县公安局石桥派出所' }).click();
  await giving.getByLabel('职责').click();
  await page.getByRole('option', { name: '承办人' }).click();
  await giving.getByRole('button', { name: '确认' }).click();
  await page.getByRole('button', { name: '免职' }).waitFor();

  await page.getByRole('button', { name: '登记缺勤' }).click();
  const absence = page.getByRole('dialog').last();
  await absence.getByLabel('自（该日零时）').fill('2099年3月1日');
  await absence.getByLabel('至（该日零时起不再）').fill('20990308');
  await absence.getByLabel('代理人').click();
  await page.getByRole('option', { name: /hao-jie/ }).click();
  await absence.getByRole('button', { name: '确认' }).click();
  await page.getByText('代理人：郝杰').waitFor();
  await clean(page);

  await at(page, '/office?unit=shiqiao-station');
  await page.getByRole('button', { name: `故事${person}` }).waitFor();
  await clean(page);
  await pictures(page, 'office');

  const auditor = await signedIn(browser, 'cao-yan');
  await at(auditor, `/office?view=people&person=${person}`);
  await auditor.getByText('代理人：郝杰').waitFor();
  expect(await auditor.getByRole('button', { name: '免职' }).count()).toBe(0);
  await at(auditor, '/office?at=2026-01-01');
  await auditor.getByText('以下为 2026-01-01 的机构，不能变更').waitFor();
}, 120_000);

test('a file with errors shows them by their line, and is loaded when it has none', async () => {
  const page = await signedIn(browser, 'tang-ning');
  const unit = {
    ...{ id: station, agency: 'police', level: 'station', superior: 'nowhere' },
    name: { zh: '故事派出所', en: 'Story Station' },
  };
  await at(page, '/office?view=import');
  await page.locator('input[type=file]').setInputFiles(file('wrong-office.json', { units: [unit] }));
  await page.getByRole('button', { name: '校验，不导入' }).click();
  await page.getByRole('row', { name: new RegExp(`^7 units\\.${station}\\.superior`) }).waitFor();
  await clean(page);
  await pictures(page, 'import');

  const lines = { units: [{ ...unit, superior: 'qinghe-police', level: 'village' }] };
  await page.locator('input[type=file]').setInputFiles(file('wrong-field.json', lines));
  await page.getByRole('button', { name: '校验，不导入' }).click();
  await page.getByRole('row', { name: /^6 units\.0\.level/ }).waitFor();

  const right = { units: [{ ...unit, superior: 'qinghe-police' }] };
  await page.locator('input[type=file]').setInputFiles(file('office.json', right));
  await page.getByRole('button', { name: '校验，不导入' }).click();
  await page.getByText('文件无误').waitFor();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await page.getByRole('button', { name: '确认' }).click();
  await page.getByText(/已导入，共 \d+ 项变更/).waitFor();
}, 120_000);

test('the running page tells the age of every sign and how late alerts rang, also as a table', async () => {
  const page = await signedIn(browser, 'tang-ning');
  await at(page, '/running');
  await page.getByRole('row', { name: /值守一（watch） .* \d+ 秒前/ }).waitFor();
  await page.getByRole('row', { name: /^不到 1 秒 \d+/ }).waitFor();
  await page.getByRole('row', { name: /^1 天以上 \d+/ }).waitFor();
  await clean(page);
  await pictures(page, 'running');
});
