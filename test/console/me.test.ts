import type { Browser } from 'playwright-core';
import { consoleOf, openBrowser, picture, signedIn, violations } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('somebody says that they will be away and who stands in, and takes it back', async () => {
  const page = await signedIn(browser, 'kong-liang');
  await page.goto(`${consoleOf().url}/me`);
  await page.getByText('没有登记外出').waitFor();
  await page.getByLabel(/外出自/).fill('２０９９年1月5日');
  await page.getByLabel(/^至/).fill('20990109');
  await page.getByRole('button', { name: /代理人/ }).click();
  await page.getByRole('option', { name: '钱铎' }).click();
  await page.getByLabel('事由').fill('培训');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '登记外出' }).click();
  // Asked once, and what it means for whom.
  await page.getByRole('dialog').getByText('期间由 钱铎 代为答复和办理').waitFor();
  await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  const row = page.getByRole('row').filter({ hasText: '2099-01-05' });
  await row.getByText('钱铎').waitFor();
  await picture(page, 'me-zh');

  await row.getByRole('button', { name: '销假' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
  await page.getByText('没有登记外出').waitFor();
}, 60_000);

test('a password of one’s own: a wrong one is said, the new one opens the door', async () => {
  const page = await signedIn(browser, 'tian-he');
  const { url, password } = consoleOf();
  await page.goto(`${url}/me`);
  await page.getByLabel('现用密码').fill('not the password');
  await page.getByLabel(/新密码/).fill('四个汉字不够长的新密码 2026');
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel(/新密码/).inputValue()).toContain('2026');
  await page.getByLabel('现用密码').fill(password);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.getByText('密码已修改').waitFor();

  await signedIn(browser, 'tian-he', { url, password: '四个汉字不够长的新密码 2026' });
}, 60_000);

test('my page and the legend of levels, in both languages and schemes', async () => {
  const page = await signedIn(browser, 'qian-duo');
  const { url } = consoleOf();
  await page.goto(`${url}/levels`);
  await page.getByRole('heading', { name: '期限 16 日以上' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'levels-zh');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: '16 days and more' }).waitFor();
  await picture(page, 'levels-en');
  await page.goto(`${url}/me`);
  await page.getByRole('heading', { name: 'Absence and deputy' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'me-en');
}, 60_000);
