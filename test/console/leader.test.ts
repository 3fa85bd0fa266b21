import type { Browser, Page } from 'playwright-core';
import { openBrowser, picture, signedIn, violations } from '../support/browser';
import { eventually } from '../support/eventually';
import { removeHome, type WholeStack, wholeStack } from '../support/whole-stack';

/** Days go by in this story: it has a stack of its own. */
let stack: WholeStack;
let browser: Browser;
let caseId: string;
const hour = 3_600_000;

const act = async (user: string, at: string, type: string, fields: object): Promise<string> => {
  const { status, body } = await stack.call(user, 'POST', at, { type, fields });
  expect([type, status]).toEqual([type, type === 'reception.receive' ? 201 : 200]);
  return body.case as string;
};

const at = () => ({ url: stack.url, password: stack.password() });

beforeAll(async () => {
  [stack, browser] = await Promise.all([wholeStack(), openBrowser()]);
  caseId = await act('chen-li', '/cases', 'reception.receive', {
    channel: 'in-person',
    reporter: { kind: 'complainant', name: '冯玉' },
    summary: '院内自行车被盗。',
  });
  await act('chen-li', `/cases/${caseId}/acts`, 'reception.register', { receiptNo: '安公受案回执〔2026〕9001号' });
  await act('chen-li', `/cases/${caseId}/acts`, 'reception.accept', {});
  // Nobody decides on it for longer than the law allows.
  await stack.passTime(9 * 24 * hour);
  await eventually(
    async () => {
      const { body } = await stack.call('liu-jianguo', 'GET', '/inbox');
      if (!body.alerts.some(({ mine }: { mine: boolean }) => mine)) throw new Error('Nothing has rung yet.');
      return true;
    },
    { within: 60_000 },
  );
}, 180_000);
afterAll(async () => {
  await browser.close();
  await stack.stop();
  removeHome(stack.home);
});

const confirm = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: '确认' }).click();
};

const step = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

/** The day after the server's, as somebody would type it. */
const tomorrow = async (): Promise<string> => {
  const { body } = await stack.call('chen-li', 'GET', `/cases/${caseId}`);
  const day = new Date(Date.parse(body.asOf as string) + 8 * hour + 24 * hour);
  return day.toISOString().slice(0, 10).replaceAll('-', '');
};

test('a leader finds a red alert, acknowledges it and plans; the handler does it; the leader verifies and closes it', async () => {
  const page = await signedIn(browser, 'liu-jianguo', at());

  // Found from the first screen, without knowing where to look.
  await page
    .getByRole('navigation', { name: '待我处理' })
    .getByRole('link', { name: /待我答复/ })
    .click();
  const row = page.getByRole('row').filter({ hasText: '9001号' });
  await row.getByText('红').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'answers-zh');
  await row.getByRole('rowheader').getByRole('link').click();

  await page.getByRole('heading', { name: '刑事立案审查', level: 1 }).waitFor();
  await page.getByLabel('说明').fill('已阅，立即督办。');
  await page.getByRole('button', { name: '签收' }).click();
  // Asked once, with what follows.
  await page.getByRole('dialog').getByText('逾期未办将上提至上级单位').waitFor();
  await confirm(page);
  await page.getByText('已记录：签收').waitFor();
  await step(page, '① 签收').getByText('已阅，立即督办。').waitFor();

  // The line is lost, and the case moves meanwhile: what was typed stays, and is sent once more.
  await page.route('**/api/v1/changes*', (route) => route.abort());
  await page.reload();
  await page.getByLabel('措施').fill('今日审查，明日作出决定。');
  await page.getByLabel('完成于').fill(await tomorrow());
  expect(await violations(page)).toEqual([]);
  await picture(page, 'answer-zh');
  await act('chen-li', `/cases/${caseId}/acts`, 'case.mark', { mark: 'complex', reasons: '涉案多人。' });
  await page.getByRole('button', { name: '定方案' }).click();
  await confirm(page);
  await page.getByText('您填写的内容已保留').waitFor();
  expect(await page.getByLabel('措施').inputValue()).toBe('今日审查，明日作出决定。');
  await page.getByRole('button', { name: '定方案' }).click();
  await confirm(page);
  await page.getByText('已记录：定方案').waitFor();

  const handler = await signedIn(browser, 'chen-li', at());
  await handler.getByRole('link', { name: '待我答复' }).first().click();
  await handler.getByRole('row').filter({ hasText: '9001号' }).getByRole('rowheader').getByRole('link').click();
  await handler.getByLabel('办理情况').fill('已审查完毕。');
  await handler.getByRole('button', { name: '办理' }).click();
  await confirm(handler);
  await handler.getByText('已记录：办理').waitFor();

  await page.reload();
  await step(page, '③ 办理').getByText('已审查完毕。').waitFor();
  await page.getByLabel('已办结，同意销号').check({ force: true });
  await page.getByRole('button', { name: '核验' }).click();
  await confirm(page);
  await page.getByText('已记录：核验').waitFor();
  await page.getByText('无人再须答复').waitFor();

  const { body } = await stack.call('liu-jianguo', 'GET', `/cases/${caseId}`);
  const answered = body.alerts.filter(({ rung }: { rung: string }) => rung === 'red');
  expect(answered).toEqual([]);
}, 120_000);

test('a head who does not read Chinese looks at what rang, by night', async () => {
  const page = await signedIn(browser, 'zhao-gang', at());
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: 'To answer' }).first().click();
  await page
    .getByRole('tab', { name: /For information|With others/ })
    .first()
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'answers-en');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await violations(page)).toEqual([]);
}, 60_000);

test('a red risk: a leader signs it with its reasons in view, and ends the emergency', async () => {
  await act('chen-li', `/cases/${caseId}/acts`, 'assessment.assess', {
    decision: 'filing.refuse',
    level: 'red',
    reasons: '报案人三次上访。',
  });
  const page = await signedIn(browser, 'liu-jianguo', at());
  await page.getByRole('link', { name: /待签风险/ }).click();
  await page.getByRole('button', { name: '签批' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('报案人三次上访。').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: '签批' }).click();
  await page.getByText('没有等待您处理的风险评估').waitFor();

  await page.getByRole('tab', { name: /应急处置/ }).click();
  await page.getByLabel('情况').fill('人员已劝返。');
  await page.getByRole('button', { name: '记录处置情况' }).click();
  await confirm(page);
  await page.getByRole('listitem').filter({ hasText: '人员已劝返。' }).waitFor();
  await picture(page, 'emergency-zh');
  await page.getByLabel('情况').fill('已平息。');
  await page.getByRole('button', { name: '终止应急处置' }).click();
  await confirm(page);
  await page.getByText('没有正在处置的应急情况').waitFor();
}, 60_000);
