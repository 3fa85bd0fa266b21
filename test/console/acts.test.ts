import type { Browser, Page } from 'playwright-core';
import { consoleOf, openBrowser, picture, signedIn, violations } from '../support/browser';
import { asking } from '../support/console-api';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const { url } = consoleOf();

const report = {
  type: 'reception.receive',
  fields: { channel: 'in-person', reporter: { kind: 'complainant' }, summary: '院内自行车被盗。' },
};

/** A case of one's own, in which these acts have been done already. */
const opened = async (...done: readonly string[]): Promise<string> => {
  const { post, act } = await asking('chen-li');
  const { case: id } = await post('/cases', report);
  for (const type of done) await act(id as string, type);
  return id as string;
};

const atTheCase = async (id: string): Promise<Page> => {
  const page = await signedIn(browser, 'chen-li');
  await page.goto(`${url}/cases/${id}`);
  await page.getByRole('group', { name: '可以办理' }).waitFor();
  return page;
};

/** Goes on by the Tab key until it has come to it. */
const reach = async (page: Page, role: 'button' | 'textbox', name: string): Promise<void> => {
  const target = page.getByRole(role, { name, exact: true }).first();
  await target.waitFor();
  for (let steps = 0; steps < 150; steps += 1) {
    if ((await target.and(page.locator(':focus')).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${name}.`);
};

const press = async (page: Page, name: string): Promise<void> => {
  await reach(page, 'button', name);
  await page.keyboard.press('Enter');
};

const write = async (page: Page, name: string, text: string): Promise<void> => {
  await reach(page, 'textbox', name);
  await page.keyboard.insertText(text);
};

test('a handler takes a case from registration to filing without a mouse', async () => {
  const page = await atTheCase(await opened());
  await press(page, '接报案登记');
  await press(page, '确认接报案登记');
  await page.getByText('已办理：接报案登记').waitFor();

  await press(page, '接受案件');
  await press(page, '确认接受案件');
  await page.getByText('已办理：接受案件').waitFor();

  await press(page, '立案');
  await press(page, '确认立案');
  expect(await page.getByRole('dialog').getByText('必填', { exact: true }).count()).toBe(2);
  await write(page, '涉嫌罪名', '盗窃');
  await write(page, '文号', '安公立字〔2026〕1号');
  await page.getByText('预览：提交后将发生').waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'acts-zh');
  await press(page, '确认立案');

  await page.getByText('已办理：立案').waitFor();
  expect(await page.evaluate('document.activeElement.innerText')).toContain('已办理：立案');
});

test('the preview says the date that then really comes', async () => {
  const page = await atTheCase(await opened('reception.register'));
  await page.getByRole('button', { name: '接受案件' }).click();
  const preview = page.getByRole('region', { name: '预览：提交后将发生' });
  const foreseen = await preview.getByText('刑事立案审查：开始计算').innerText();
  await page.getByRole('button', { name: '确认接受案件' }).click();

  const done = page.getByRole('status').filter({ hasText: '已办理：接受案件' });
  expect(foreseen).toMatch(/\d{4}-\d{2}-\d{2} 届满/);
  expect(await done.getByText('刑事立案审查：开始计算').innerText()).toBe(foreseen);
});

test('what is refused is said with its article and what to do, before and after it was sent', async () => {
  const page = await atTheCase(await opened('reception.register', 'reception.accept'));
  const refused = page.locator('details').filter({ hasText: '暂不可用' });
  await refused.locator('summary').click();
  const why = refused.getByText('不予立案').locator('xpath=ancestor::ul/..');
  expect(await why.innerText()).toContain('先提交风险评估');
  expect(await why.innerText()).toContain('CPL 112');

  await page.getByRole('button', { name: '立案', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '涉嫌罪名' }).fill('盗窃');
  await dialog.getByRole('textbox', { name: '文号' }).fill('安公立字〔2026〕2号');
  await dialog.getByText('派出所', { exact: true }).click();
  await dialog.getByText('按现在的内容将不予受理').waitFor();
  await dialog.getByRole('button', { name: '确认立案' }).click();
  const refusal = dialog.getByRole('alert');

  expect(await refusal.innerText()).toContain('level-too-low');
  expect(await refusal.innerText()).toContain('CPL 112');
  expect(await dialog.getByRole('textbox', { name: '涉嫌罪名' }).inputValue()).toBe('盗窃');
});

test('of two people on one case the slower one hears what happened, keeps what they typed, and sends it again', async () => {
  const id = await opened('reception.register', 'reception.accept');
  const page = await atTheCase(id);
  await page.getByRole('button', { name: '立案', exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: '涉嫌罪名' }).fill('盗窃');
  await dialog.getByRole('textbox', { name: '文号' }).fill('安公立字〔2026〕3号');

  const other = await asking('liu-jianguo');
  await other.act(id, 'case.mark', { mark: 'major', reasons: '涉案金额较大' });
  // The page may have heard of it by itself; if not, it hears of it now.
  const again = dialog.getByRole('button', { name: '按最新情况再次提交' });
  if (!(await again.isVisible())) await dialog.getByRole('button', { name: '确认立案' }).click();
  await again.waitFor();

  const conflict = dialog.getByRole('status').filter({ hasText: '本案有新的记录' });
  await conflict.getByText('标记重大、复杂案件').waitFor();
  expect(await conflict.innerText()).toContain('刘建国');
  expect(await dialog.getByRole('textbox', { name: '涉嫌罪名' }).inputValue()).toBe('盗窃');
  await picture(page, 'acts-conflict-zh');
  await again.click();
  await page.getByText('已办理：立案').waitFor();
});

test('suppositions say when a limit would run out, in both languages and both colours, and record nothing', async () => {
  const id = await opened('reception.register', 'reception.accept');
  const page = await signedIn(browser, 'chen-li');
  await page.goto(`${url}/cases/${id}/what-if`);
  const clocks = page.getByRole('table', { name: '期限：现在与届时' });
  await clocks
    .getByRole('row', { name: /刑事立案审查/ })
    .getByText('超期')
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'what-if-zh');

  await page.getByRole('button', { name: 'English' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('table', { name: 'Time limits, now and then' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'what-if-en');
});
