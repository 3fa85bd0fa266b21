import type { Browser, Page } from 'playwright-core';
import { consoleOf, openBrowser, picture, signedIn, violations } from '../support/browser';

let browser: Browser;
const number = '安公受案回执〔2026〕9100号';

const send = async (at: string, token: string | undefined, body: object, key = at): Promise<Record<string, string>> => {
  const answer = await fetch(`${consoleOf().url}/api/v1${at}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': `desk-story-${key}`,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  expect([at, answer.ok]).toEqual([at, true]);
  return (await answer.json()) as Record<string, string>;
};

/** A report of Chen Li's with a number of its own, of which the review has begun. */
const report = async (): Promise<void> => {
  const { token } = await send('/session', undefined, { user: 'chen-li', password: consoleOf().password });
  const opened = await send('/cases', token, {
    type: 'reception.receive',
    fields: { channel: 'in-person', reporter: { kind: 'complainant', name: '伍文' }, summary: '电动车被盗。' },
  });
  const acts = `/cases/${opened['case'] ?? ''}/acts`;
  await send(acts, token, { type: 'reception.register', fields: { receiptNo: number } }, 'register');
  await send(acts, token, { type: 'reception.accept' }, 'accept');
};

beforeAll(async () => {
  browser = await openBrowser();
  await report();
});
afterAll(() => browser.close());

const focused = (page: Page): Promise<string> =>
  page.evaluate<string>(`(() => { const at = document.activeElement;
    return (at?.closest('tr')?.rowIndex ?? '') + '|' + (at?.textContent ?? '') + '|' + (at?.getAttribute('id') ?? ''); })()`);

/** Goes on by Tab until the focus is where a selector says: as far as somebody would who sees where it is. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate<boolean>(`document.activeElement?.matches(${JSON.stringify(selector)}) ?? false`)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard never comes to ${selector}.`);
};

test('a handler finds the tightest clock by keyboard alone, opens its case, and comes back to the same row and filter', async () => {
  const page = await signedIn(browser, 'chen-li');
  await page.locator('tbody tr').first().waitFor();
  await tabTo(page, 'form[role=search] input');
  await page.keyboard.type('9100号');
  await page.keyboard.press('Enter');
  await page.waitForURL(/q=/);
  await page.locator('tbody tr').filter({ hasText: number }).first().waitFor();

  // The first row is the tightest: the list is in order of what is left.
  await tabTo(page, 'tbody th a');
  expect(await focused(page)).toContain('1|');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  const row = await focused(page);
  expect(row).toContain(number);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/cases\//);
  await page.getByRole('heading', { level: 1 }).waitFor();

  // Alt+← is a key of the browser's own window, which this one has not.
  await page.goBack();
  await page.waitForURL(/q=/);
  await page.locator('tbody tr').first().waitFor();
  await page.locator('tbody th a:focus').waitFor();
  expect(await focused(page)).toBe(row);
  expect(await page.locator('form[role=search] input').inputValue()).toBe('9100号');
}, 60_000);

test('the desk in both languages, both schemes, and on paper', async () => {
  const page = await signedIn(browser, 'chen-li');
  await page.getByRole('tab', { name: /待办/ }).waitFor();
  await page.locator('tbody tr').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'desk-zh');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'My desk' }).waitFor();
  await page.emulateMedia({ colorScheme: 'light' });
  await picture(page, 'desk-en');

  // What is left is true for a minute; on paper stands the end alone.
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('tbody').innerText()).not.toMatch(/ left/);
  expect(await page.locator('tbody').innerText()).toMatch(/\d{4} 24:00|\d{4}, \d{2}:\d{2}/);
}, 60_000);

test('a filter that finds nothing says so and is taken away again', async () => {
  const page = await signedIn(browser, 'chen-li');
  await page.locator('form[role=search] input').fill('没有这样的案件');
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('当前筛选无结果').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.locator('tbody tr').first().waitFor();
}, 60_000);

test('a clerk sees what waits to be assigned and what is on its way', async () => {
  const page = await signedIn(browser, 'wan-ting');
  await page.getByRole('heading', { name: '待分案' }).waitFor();
  await page.getByRole('heading', { name: '在途未签收' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'desk-clerk-zh');
}, 60_000);
