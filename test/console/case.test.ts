import type { Browser, Page } from 'playwright-core';
import { consoleOf, openBrowser, picture, signedIn } from '../support/browser';
import { asking, reportedCase } from '../support/console-api';
import { inBothSchemes } from '../support/seen';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const places = [
  'overview',
  'clocks',
  'timeline',
  'what-if',
  'procedures',
  'papers',
  'checklists',
  'responsibility',
  'ledger',
];

const goTo = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${consoleOf().url}${path}`);
  await page.getByRole('main').waitFor();
};

test('a handler finds a case by its number, and sees where it stands, what is due, and why it is due then', async () => {
  const { id, number } = await reportedCase(await asking('chen-li'));
  const page = await signedIn(browser, 'chen-li');
  await page.getByLabel('案号、姓名、罪名').first().fill(number);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: number }).click();

  await page.getByRole('heading', { level: 1, name: number }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/cases/${id}`);
  await page.getByRole('list', { name: '最紧的期限' }).getByText('刑事立案审查').waitFor();

  await page.getByRole('list', { name: '最紧的期限' }).getByRole('button', { name: '为什么：刑事立案审查' }).click();
  const why = page.getByRole('dialog', { name: '为何此时届满 · 刑事立案审查' });
  await why.getByText('为起算日，不计入').waitFor();
  await why.getByText('届满', { exact: true }).waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
  await picture(page, 'case-why-zh');

  // Each fact leads to the entry of the ledger that says so.
  await why.getByRole('link', { name: '第 3 条' }).click();
  await page.getByRole('row', { name: /接受案件/ }).waitFor();
  expect(new URL(page.url()).search).toBe('?entry=3');
});

test('what somebody else does appears by itself, and the page says who did what', async () => {
  const { id } = await reportedCase(await asking('chen-li'));
  const page = await signedIn(browser, 'chen-li');
  await goTo(page, `/cases/${id}`);
  await page.getByText('还没有登记人员').waitFor();

  const colleague = await asking('wang-fang');
  await colleague.act(id, 'person.register', { label: 'P1', standing: 'suspect', name: '试某某' });

  const said = page.getByText(/王芳 \d\d:\d\d 登记了：登记涉案人员（P1）/);
  await said.waitFor();
  await page.getByRole('rowheader', { name: '试某某（P1）' }).waitFor();
  await page.getByRole('button', { name: '知道了' }).click();
  await said.waitFor({ state: 'detached' });
});

test('by keyboard alone: through the tabs, into the drawer, and back to where one was', async () => {
  const { id } = await reportedCase(await asking('chen-li'));
  const page = await signedIn(browser, 'chen-li');
  await goTo(page, `/cases/${id}`);
  await page.getByRole('tab', { name: '概况' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('table', { name: '正在计算' }).waitFor();

  const button = page.getByRole('table', { name: '正在计算' }).getByRole('button', { name: '为什么：刑事立案审查' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText('为起算日，不计入').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.evaluate(`document.activeElement?.getAttribute('aria-label')`)).toBe('为什么：刑事立案审查');
});

test('every part of a case can be read by whoever cannot see it well, on light ground and on dark', async () => {
  const page = await signedIn(browser, 'chen-li');
  const found: Record<string, readonly string[]> = {};
  for (const place of places) {
    await goTo(page, `/cases/chain-c/${place}`);
    await page.getByRole('tabpanel').waitFor();
    await page.getByText('正在读取…').first().waitFor({ state: 'detached' });
    found[place] = await inBothSchemes(page);
    await picture(page, `case-${place}-zh`);
  }
  expect(found).toEqual(Object.fromEntries(places.map((place) => [place, []])));
});

test('who looked is for those who lead or audit, and for nobody else', async () => {
  const { id } = await reportedCase(await asking('chen-li'));
  const handler = await signedIn(browser, 'chen-li');
  await goTo(handler, `/cases/${id}`);
  await handler.getByRole('tab', { name: '记录', exact: true }).waitFor();
  expect(await handler.getByRole('tab', { name: '访问记录' }).count()).toBe(0);

  const head = await signedIn(browser, 'zhao-gang');
  await goTo(head, `/cases/${id}/access`);
  await head.getByRole('row', { name: /陈立/ }).first().waitFor();
  expect(await inBothSchemes(head)).toEqual([]);
});

test('the list is narrowed in the address; where nothing matches it says so, and the way back', async () => {
  const page = await signedIn(browser, 'chen-li');
  await goTo(page, '/cases');
  await page.getByRole('table', { name: '案件' }).waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
  await picture(page, 'cases-zh');

  const search = page.getByRole('search');
  await search.getByLabel('案号、姓名、罪名').fill('没有这样的案件');
  await search.getByRole('button', { name: '查询' }).click();
  await page.getByText('当前筛选没有结果').waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('没有这样的案件');
  await page.getByRole('status').getByRole('button', { name: '清除筛选' }).click();
  await page.getByRole('table', { name: '案件' }).waitFor();
});

test('in English, too', async () => {
  const page = await signedIn(browser, 'chen-li');
  await page.getByRole('button', { name: 'English' }).click();
  await goTo(page, '/cases');
  await page.getByRole('table', { name: 'Cases' }).waitFor();
  await picture(page, 'cases-en');
  await goTo(page, '/cases/chain-c/clocks');
  await page.getByRole('table', { name: 'Running' }).or(page.getByText('No clock is running')).first().waitFor();
  await picture(page, 'case-clocks-en');
  await goTo(page, '/cases/chain-c');
  await page.getByRole('tab', { name: 'Overview' }).waitFor();
  expect(
    await page
      .getByRole('main')
      .getByText(/undefined|\[object/)
      .count(),
  ).toBe(0);
  await picture(page, 'case-overview-en');
});
