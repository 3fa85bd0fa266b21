import type { Browser, Page } from 'playwright-core';
import { consoleOf, openBrowser, signedIn } from '../support/browser';
import { assignedAt } from '../support/console-api';
import { seen } from '../support/seen';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const goTo = (page: Page, path: string) => page.goto(new URL(path, consoleOf().url).href);

/** Something about a model that changes nothing for anybody: it rings never. */
const written = async (page: Page, id: string): Promise<void> => {
  await goTo(page, '/models?propose=new');
  for (const [label, text] of [
    ['标识', id],
    ['名称（中文）', '尚未结案的案件'],
    ['名称（英文）', 'Cases that are open'],
    ['依据', 'mechanisms 3'],
    ['表达式（CEL）', 'case.opne'],
    ['命中时说（中文），{名} 代入查得内容', '本案尚未结案。'],
    ['命中时说（英文）', 'This case is open.'],
  ] as const) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
  await page.getByRole('button', { name: /^提醒|提醒$/ }).click();
  await page.getByRole('option', { name: '不另行提醒' }).click();
};

test('a model is proposed, labelled, tried on the past, and switched on by a second person', async () => {
  const number = '北公受字〔2026〕8201号';
  const caseId = await assignedAt(number);
  const author = await signedIn(browser, 'xue-fei');
  await author.getByRole('link', { name: '预警模型' }).click();
  await author.getByRole('link', { name: '案件长期无进展' }).waitFor();
  expect(await seen(author, 'models')).toEqual([]);

  // An error of the expression is said at its place, and nothing typed is lost.
  await written(author, 'story-open-cases');
  await author.getByRole('button', { name: '提出', exact: true }).click();
  await author.getByText('表达式引用了不存在的事实：opne').waitFor();
  expect(await author.getByLabel('名称（中文）').inputValue()).toBe('尚未结案的案件');
  expect(await seen(author, 'model-propose')).toEqual([]);
  await author.getByLabel('表达式（CEL）', { exact: true }).fill('case.open');
  await author.getByRole('button', { name: '提出', exact: true }).click();
  await author.getByRole('heading', { name: '尚未结案的案件', level: 1 }).waitFor();
  await author.getByText('该版本尚未回溯检验').waitFor();

  await author.getByRole('region', { name: '回溯检验' }).getByLabel('案号、姓名、罪名').fill(number);
  await author.getByRole('button', { name: '查询' }).click();
  await author.getByRole('button', { name: `选择 ${number}` }).click();
  await author.getByRole('button', { name: '提交标注' }).click();
  await author.getByText('已标注 1 件 ·').waitFor();
  await author.getByLabel('起', { exact: true }).fill(await author.getByLabel('止', { exact: true }).inputValue());
  await author.getByRole('button', { name: '开始检验' }).click();
  await author.getByText('检验完成').waitFor({ timeout: 60_000 });
  // The labelled case is open: it is found.
  await author.getByRole('table', { name: '检验结果' }).getByText('100%').waitFor();
  await author.locator('summary', { hasText: '各案首次命中' }).click();
  expect(await author.locator(`a[href="/cases/${caseId}"]`).count()).toBeGreaterThan(0);
  await author.getByText('您提出了该版本：须由第二人启用。').waitFor();
  expect(await seen(author, 'model')).toEqual([]);

  const second = await signedIn(browser, 'gu-shan');
  await goTo(second, '/models/story-open-cases');
  await second.getByRole('button', { name: '启用' }).click();
  await second.getByRole('dialog').getByLabel('理由').fill('检验结果可以接受');
  await second.getByRole('dialog').getByRole('button', { name: '启用' }).click();
  await second
    .getByRole('row', { name: /检验结果可以接受/ })
    .getByText('启用中')
    .waitFor();

  await second.getByRole('button', { name: '停用' }).click();
  await second.getByRole('dialog').getByLabel('理由').fill('试用结束');
  await second.getByRole('dialog').getByRole('button', { name: '停用' }).click();
  await second
    .getByRole('row', { name: /试用结束/ })
    .getByText('已停用')
    .waitFor();
}, 240_000);

test('a head sets a threshold for the own unit, within its bounds', async () => {
  const head = await signedIn(browser, 'du-heng');
  await goTo(head, '/models/handler-changed-often');
  const thresholds = head.getByRole('region', { name: '阈值', exact: true });
  await thresholds.getByRole('textbox').fill('999999');
  await thresholds.getByRole('button', { name: '为单位设置' }).click();
  await thresholds.getByText('阈值不存在或者超出范围').waitFor();
  await thresholds.getByRole('textbox').fill('4');
  await thresholds.getByRole('button', { name: '为单位设置' }).click();
  await thresholds
    .getByRole('row', { name: /北门派出所/ })
    .getByText('4')
    .waitFor();
}, 120_000);
