import type { Browser } from 'playwright-core';
import { consoleOf, openBrowser, picture, signedIn, violations } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('who is not signed in is asked to; a wrong password is said, and what was typed stays', async () => {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(consoleOf().url);
  await page.getByLabel('用户名').fill('chen-li');
  await page.getByLabel('密码').fill('not the password');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '登录' }).click();

  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('用户名').inputValue()).toBe('chen-li');
  await picture(page, 'sign-in');
});

test('nothing is asked of anybody else, and nothing on the page is against its policy', async () => {
  const page = await signedIn(browser, 'chen-li');
  const { url } = consoleOf();
  const elsewhere: string[] = [];
  const said: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) elsewhere.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text());
  });
  await page.reload();
  await page.getByRole('navigation', { name: '导航' }).waitFor();

  expect(elsewhere).toEqual([]);
  expect(said).toEqual([]);
});

test('the page speaks the language that was chosen, and keeps to it', async () => {
  const page = await signedIn(browser, 'chen-li');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
  await page.reload();

  await page.getByRole('navigation', { name: 'Navigation' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
});
