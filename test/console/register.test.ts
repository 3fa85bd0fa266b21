import type { Browser, Page } from 'playwright-core';
import { go, openBrowser, picture, signedIn } from '../support/browser';
import { asking, registeredAt } from '../support/console-api';
import { inBothSchemes } from '../support/seen';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const clean = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
};

const entered = async (page: Page, number: string, title: string): Promise<void> => {
  await page.getByRole('button', { name: '登记', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('查找案件').fill(number);
  await dialog.getByRole('button', { name: '查询' }).click();
  await dialog.getByText(number).click();
  await dialog.getByText('涉案财物').click();
  await dialog.getByLabel('名称').fill(title);
  await dialog.getByLabel('来自／去向').fill('报案人');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
};

const numberIn = async (page: Page, title: string): Promise<number> => {
  const row = page.getByRole('row').filter({ hasText: title });
  const text = await row.getByRole('rowheader').innerText();
  return Number(/(\d+)号$/.exec(text)?.[1]);
};

test('what comes in gets the next number of the book, lies here until it goes out, and is there as a file', async () => {
  const receipt = '北公受字〔2026〕7201号';
  await registeredAt(receipt);
  const page = await signedIn(browser, 'shao-yang');
  await go(page, '收发登记');
  await entered(page, receipt, '撬棍甲');
  await entered(page, receipt, '撬棍乙');
  const [first, second] = [await numberIn(page, '撬棍甲'), await numberIn(page, '撬棍乙')];
  expect(second).toBe(first + 1);
  await clean(page);
  await picture(page, 'register-zh');
  await page.getByRole('button', { name: 'English' }).click();
  await picture(page, 'register-en');
  await page.getByRole('button', { name: '中文' }).click();

  const file = await page.request.get(
    new URL((await page.getByRole('link', { name: '导出本页' }).getAttribute('href')) ?? '', page.url()).href,
  );
  expect(file.headers()['content-type']).toContain('text/csv');
  expect(await file.text()).toContain('撬棍乙');

  await page.getByRole('tab', { name: '在库' }).click();
  await page.getByRole('row').filter({ hasText: '撬棍甲' }).waitFor();
  await clean(page);
});

test('a case that was handed on is received by whom it was sent to', async () => {
  const receipt = '北公受字〔2026〕7202号';
  const caseId = await registeredAt(receipt);
  await (await asking('wan-ting')).act(caseId, 'case.pass', { to: 'qinghe-criminal-police', reasons: '并案侦查' });
  const page = await signedIn(browser, 'peng-bin');
  await go(page, '收发登记');
  await page.getByRole('tab', { name: '待接收' }).click();
  const row = page.getByRole('row').filter({ hasText: receipt });
  await row.getByText('清禾县公安局北门派出所').waitFor();
  await clean(page);
  await picture(page, 'register-arriving-zh');
  await row.getByRole('button', { name: '接收' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '接收移交案件' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await row.waitFor({ state: 'detached' });
  const { handling } = await (await asking('peng-bin')).get(`/cases/${caseId}`);
  expect(handling).toMatchObject([{ unit: 'qinghe-criminal-police' }]);
});
