import type { Browser, Locator, Page } from 'playwright-core';
import { consoleOf, openBrowser, signedIn, violations } from '../support/browser';
import { assignedAt } from '../support/console-api';
import { seen } from '../support/seen';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const goTo = (page: Page, path: string) => page.goto(new URL(path, consoleOf().url).href);

/** The day at +08:00 so many days from now. */
const dayAhead = (days: number): string =>
  new Date(Date.now() + (8 + days * 24) * 3_600_000).toISOString().slice(0, 10);

/** Opens an order on the board, as whoever acts on it does. */
const openedBy = async (user: string, number: string): Promise<{ page: Page; order: Locator }> => {
  const page = await signedIn(browser, user);
  await goTo(page, '/rectifications');
  await page.getByRole('button', { name: `查看办理 ${number}` }).click();
  const order = page.getByRole('dialog');
  await order.getByText('经过').waitFor();
  return { page, order };
};

const act = async (page: Page, order: Locator, name: string, note: string): Promise<void> => {
  await order.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('dialog', { name });
  await form.getByLabel('说明').fill(note);
  await form.getByRole('button', { name: `确认${name}` }).click();
  await order.getByText('已办理并记入案件时间线').waitFor();
};

test('a supervisor orders a rectification, the handler does it, somebody else verifies', async () => {
  const number = '北公受字〔2026〕8101号';
  await assignedAt(number);
  const supervisor = await signedIn(browser, 'xue-fei');
  await supervisor.getByRole('link', { name: '整改台账' }).click();
  await supervisor.getByRole('button', { name: '新的责令或者监督文书' }).click();
  const dialog = supervisor.getByRole('dialog', { name: '责令整改或者发出监督文书' });
  await dialog.getByLabel('案号、姓名、罪名').fill(number);
  await dialog.getByRole('button', { name: '查询' }).click();
  await dialog.getByRole('button', { name: `选择 ${number}` }).click();
  await dialog.getByRole('button', { name: '责令整改' }).click();
  const form = supervisor.getByRole('dialog', { name: '责令整改', exact: true });
  await form.getByLabel('发现的问题').fill('接受证据清单缺少见证人签名');
  await form.getByLabel('整改期限').fill(dayAhead(6));
  await form.getByRole('button', { name: '确认责令整改' }).click();
  await dialog.getByText('已办理并记入案件时间线').waitFor();
  await dialog.getByRole('button', { name: '关闭' }).click();
  const row = supervisor.getByRole('row').filter({ hasText: number });
  await row.getByText('整改中').waitFor();
  await row.getByText('孔亮').waitFor();
  expect(await seen(supervisor, 'rectifications')).toEqual([]);

  const handler = await openedBy('kong-liang', number);
  await handler.order.getByText('接受证据清单缺少见证人签名').waitFor();
  await act(handler.page, handler.order, '履行义务', '已补正签名，材料附卷');
  // Nobody verifies what they did.
  await handler.order.getByText('待核验').waitFor();
  expect(await handler.order.getByRole('button', { name: '核验', exact: true }).count()).toBe(0);

  const leader = await openedBy('gu-shan', number);
  await leader.order.getByText('已补正签名，材料附卷').waitFor();
  expect(await violations(leader.page)).toEqual([]);
  await act(leader.page, leader.order, '核验', '已核对原件');
  await leader.order.getByText('已核验').waitFor();
}, 180_000);

test('a leader drills from a rate down to the case that it counted', async () => {
  const number = '北公受字〔2026〕8102号';
  const caseId = await assignedAt(number);
  const page = await signedIn(browser, 'gu-shan');
  await page.getByRole('link', { name: '单位体检' }).click();
  await page.getByRole('link', { name: '接报案登记率' }).waitFor();
  await page.getByRole('table', { name: '图中数字' }).waitFor();
  expect(await seen(page, 'units')).toEqual([]);

  await page.getByRole('link', { name: '接报案登记率' }).click();
  await page.getByText('口径').click();
  await page.getByText('统计区间内接到的报案').waitFor();
  await page.getByRole('button', { name: /统计区间/ }).click();
  await page.getByRole('option', { name: '自定起止' }).click();
  await page.getByLabel('起（含当日）').fill(dayAhead(0));
  await page.waitForURL(/from=/);
  // The last number of the row is all that was counted.
  await page.getByRole('row', { name: /合计/ }).getByRole('link').last().click();
  const found = page.getByRole('table', { name: '明细（表）' }).getByRole('link', { name: number });
  await found.waitFor();
  expect(await seen(page, 'unit-indicator')).toEqual([]);
  await found.click();
  await page.waitForURL(`**/cases/${caseId}`);
}, 120_000);

test('how early or late limits were met, and who answered, stand beside', async () => {
  const page = await signedIn(browser, 'gu-shan');
  await goTo(page, '/units');
  for (const [tab, name] of [
    ['早晚分布', 'units-lateness'],
    ['督办答复', 'units-leaders'],
    ['首办责任', 'units-first-handlers'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('heading', { name: tab, level: 2 }).waitFor();
    expect(await seen(page, name)).toEqual([]);
  }
}, 120_000);

test('what the detectors find stands in one list, and whoever leads nobody is told so', async () => {
  const supervisor = await signedIn(browser, 'xue-fei');
  await supervisor.getByRole('link', { name: '检测器' }).click();
  await supervisor.getByRole('tab', { name: '应立未立' }).waitFor();
  await supervisor.getByRole('status').first().waitFor();
  expect(await seen(supervisor, 'detectors')).toEqual([]);

  const handler = await signedIn(browser, 'kong-liang');
  await goTo(handler, '/units');
  await handler.getByRole('alert').first().waitFor();
  expect(await violations(handler)).toEqual([]);
}, 120_000);

test('an administrator begins a clearing; its list is shown as it was signed', async () => {
  const page = await signedIn(browser, 'tang-ning');
  await page.getByRole('link', { name: '清查' }).click();
  await page.getByRole('button', { name: '开始清查' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('期间内任一日').fill(dayAhead(0));
  await dialog.getByRole('button', { name: '开始清查' }).click();
  await dialog.getByText('该期间尚未结束').waitFor();
  await dialog.getByLabel('期间内任一日').fill(dayAhead(-1));
  await dialog.getByRole('button', { name: '开始清查' }).click();
  await dialog.getByText('已开始', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).last().click();

  const leader = await signedIn(browser, 'gu-shan');
  await goTo(leader, '/clearings?view=day');
  const link = leader.getByRole('link', { name: /警情日清/ }).first();
  await link.waitFor();
  expect(await seen(leader, 'clearings')).toEqual([]);
  await link.click();
  await leader.getByRole('heading', { name: '签名清单' }).waitFor();
  const shown = leader.getByRole('button', { name: '显示 列单时' });
  await shown.waitFor();
  await shown.click();
  await leader.getByText('账本条目哈希').waitFor();
  expect(await seen(leader, 'clearing')).toEqual([]);
}, 180_000);
