import type { Browser, Page } from 'playwright-core';
import { consoleOf, openBrowser, picture, signedIn, violations } from '../support/browser';
import { correctedCase } from '../support/console-case';
import { inBothSchemes } from '../support/seen';

let browser: Browser;
let made: Awaited<ReturnType<typeof correctedCase>>;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  const handler = await signedIn(browser, 'chen-li');
  made = await correctedCase(handler);
  await handler.context().close();
  page = await signedIn(browser, 'tang-ning');
});
afterAll(() => browser.close());

const english = async (name: string): Promise<void> => {
  await picture(page, `${name}-zh`);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Audit' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, `${name}-en`);
  await page.getByRole('button', { name: '中文' }).click();
};

const choose = async (label: string, option: string): Promise<void> => {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
};

test('an administrator finds the correction of a case by its number, and each filter can be taken away', async () => {
  await page.getByRole('link', { name: '时间线审计' }).click();
  await page.getByLabel('案件', { exact: true }).fill(made.number);
  await choose('种类', '更正');
  await page.getByRole('button', { name: '查询' }).click();

  await page.getByText('共 1 条').waitFor();
  expect(new URL(page.url()).searchParams.get('kind')).toBe('correction');
  const cells = await page.getByRole('row', { name: /更正办案记录/ }).innerText();
  expect(cells).toContain(made.number);
  expect(cells).toContain('chen-li');
  expect(cells).toMatch(/发生[\s\S]*录入/);
  // The address holds the query: whoever opens it sees the same.
  await page.reload();
  await page.getByText('共 1 条').waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
  await english('audit-search');

  await page.getByRole('button', { name: /去除条件：种类/ }).click();
  await page
    .getByRole('row', { name: /接报案登记/ })
    .first()
    .waitFor();
  expect(new URL(page.url()).searchParams.get('kind')).toBeNull();
  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: /导出 CSV/ }).click();
  expect((await file).suggestedFilename()).toBe('entries.csv');
});

test('what is asked for and cannot be is said at its field, and what was typed stays', async () => {
  await page.goto(`${consoleOf().url}/audit`);
  await page.getByLabel('自', { exact: true }).fill('2026-02-30');
  await page.getByText('请写明年月日').waitFor();
  await page.getByLabel('自', { exact: true }).fill('');
  await page.getByLabel('案件', { exact: true }).fill('没有这件案件');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('没有这样的案件，或您不能查看').waitFor();
  expect(await page.getByLabel('案件', { exact: true }).inputValue()).toBe('没有这件案件');
});

test('the chain of a case is verified on the page, check by check, and everything can be verified, stopped and gone on with', async () => {
  await page.goto(`${consoleOf().url}/audit?view=verify`);
  await page.getByLabel('案件', { exact: true }).fill(made.number);
  await page.getByRole('button', { name: '核验', exact: true }).click();
  await page.getByText('核验通过').waitFor();
  expect(await page.getByRole('cell', { name: '✓ 通过' }).count()).toBe(5);

  // However many cases there are, each answer is about one of them, and the second waits until somebody has pressed.
  let pressed = (): void => undefined;
  const waits = new Promise<void>((done) => {
    pressed = done;
  });
  await page.route('**/ledger/verification*', async (route) => {
    const url = new URL(route.request().url());
    url.searchParams.set('limit', '1');
    if (url.searchParams.has('after')) await waits;
    await route.fulfill({ response: await route.fetch({ url: url.href }) });
  });
  await page.getByRole('button', { name: '开始核验全部' }).click();
  await page.getByText(/已核验 1 \/ \d+ 件/).waitFor();
  await page.getByRole('button', { name: '停止' }).click();
  pressed();
  await page.getByText(/已核验 2 \/ \d+ 件/).waitFor();
  await page.getByRole('button', { name: '继续' }).click();
  await page.getByText(/已核验 ([3-9]|\d{2,}) \/ \d+ 件/).waitFor();
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  expect(await inBothSchemes(page)).toEqual([]);
  await english('audit-verify');
});

test('a fault is named with its entry, in the case and in the whole', async () => {
  const fault = { code: 'body-altered', title: { zh: '条目正文被改动', en: 'The body was altered' }, seq: 3 };
  const spoilt = (body: { ok: boolean; checks: { check: string }[] }) => ({
    ...body,
    ok: false,
    checks: body.checks.map((one) => (one.check === 'chain' ? { ...one, ok: false, faults: [fault] } : one)),
  });
  await page.route('**/cases/*/verification', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: spoilt(await answer.json()) });
  });
  await page.route('**/ledger/verification*', async (route) => {
    const of = await (await page.request.get(`${consoleOf().url}/api/v1/cases/${made.caseId}/verification`)).json();
    await route.fulfill({
      json: { total: 1, done: 1, entries: 8, faulty: [spoilt(of)], office: { entries: 1, faults: [] } },
    });
  });
  await page.goto(`${consoleOf().url}/audit?view=verify&case=${made.caseId}`);
  await page.getByRole('alert').getByText('发现问题').waitFor();
  await page.getByRole('row', { name: /哈希链.*× 有问题.*条目正文被改动.*第 3 条/ }).waitFor();
  await page.getByRole('button', { name: '开始核验全部' }).click();
  await page.getByRole('alert').getByText('1 处台账有问题').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'audit-fault-zh');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('as known then beside as known now: the old value struck above the new, by whom and when', async () => {
  const a = encodeURIComponent(made.before);
  await page.goto(`${consoleOf().url}/audit?view=compare&case=${made.caseId}&a=${a}`);
  const row = page.getByRole('row', { name: /变更.*刑事立案审查/ });
  await row.waitFor();
  expect(await row.locator('del').count()).toBeGreaterThan(0);
  expect(await row.locator('ins').count()).toBeGreaterThan(0);
  await page.getByRole('row', { name: /新增.*强制措施/ }).waitFor();
  await page.getByText('未纳入对照').waitFor();
  expect(await page.getByText(/\+ 新增 \d+ · − 移出本视图 \d+ · ~ 变更 \d+/).count()).toBe(1);
  expect(await inBothSchemes(page)).toEqual([]);
  await english('audit-compare');

  await page.getByText('事实时间', { exact: true }).click();
  await page.getByLabel('甲时点').fill('');
  await page.getByRole('button', { name: '对照' }).click();
  await page.waitForURL(/along=asOf/);
  await page.getByText('移出本视图').first().waitFor();
});

test('who may not verify everything is told who does', async () => {
  const leader = await signedIn(browser, 'liu-jianguo');
  await leader.goto(`${consoleOf().url}/audit?view=verify`);
  await leader.getByText('全部台账由管理员或审计员核验').waitFor();
  expect(await leader.getByRole('button', { name: '开始核验全部' }).count()).toBe(0);
  await leader.context().close();
});
