import type { Browser, Page } from 'playwright-core';
import { go, openBrowser, picture, signedIn } from '../support/browser';
import { assignedAt, filingProposed } from '../support/console-api';
import { inBothSchemes, inEnglish } from '../support/seen';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const clean = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await inBothSchemes(page)).toEqual([]);
};

const opened = async (user: string, number: string): Promise<Page> => {
  const page = await signedIn(browser, user);
  await go(page, '审批');
  await page.getByRole('row').filter({ hasText: number }).getByRole('link', { name: '立案' }).click();
  await page.getByRole('heading', { name: '办理过程' }).waitFor();
  return page;
};

test('three people: one writes, one reviews in law, one decides; the author may not, and is told why', async () => {
  const number = '北公受字〔2026〕7101号';
  await filingProposed(await assignedAt(number));

  const author = await opened('kong-liang', number);
  await author.getByText('呈请人不得审核、审批自己的呈请').waitFor();
  expect(await author.getByRole('button', { name: /^(审核)?同意$/ }).count()).toBe(0);
  await author.getByRole('button', { name: '撤回呈请' }).waitFor();
  await clean(author);

  const reviewer = await signedIn(browser, 'wei-lan');
  await go(reviewer, '审批');
  await reviewer.getByRole('row').filter({ hasText: number }).waitFor();
  await clean(reviewer);
  await picture(reviewer, 'approvals-zh');
  await inEnglish(reviewer, 'approvals');
  await reviewer.getByRole('row').filter({ hasText: number }).getByRole('link', { name: '立案' }).click();
  await reviewer.getByText('A-06 刑事立案审查：在期限内完成').waitFor();
  await reviewer.getByRole('button', { name: '审核同意' }).click();
  await reviewer.getByRole('dialog').getByRole('button', { name: '审核同意' }).click();
  await reviewer.getByText('请写明审核意见').waitFor();
  await reviewer.getByRole('textbox', { name: '意见' }).fill('事实清楚，符合立案条件');
  await reviewer.getByRole('dialog').getByRole('button', { name: '审核同意' }).click();
  await reviewer.getByRole('dialog').waitFor({ state: 'detached' });
  await reviewer.getByText('您不能在此作出决定').waitFor();

  const decider = await opened('xie-jun', number);
  await clean(decider);
  await picture(decider, 'approvals-one-zh');
  await inEnglish(decider, 'approvals-one');
  await decider.getByRole('button', { name: '同意', exact: true }).click();
  await decider.getByRole('textbox', { name: '批准文书号' }).fill('清公立字〔2026〕7101号');
  await decider.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
  await decider.getByText('清公立字〔2026〕7101号').waitFor();

  await author.reload();
  await author.getByText('已经批准，可以执行').waitFor();
});

test('what is returned is returned with a reason, and its author finds it among their own', async () => {
  const number = '北公受字〔2026〕7102号';
  await filingProposed(await assignedAt(number));
  const reviewer = await opened('wei-lan', number);
  await reviewer.getByRole('button', { name: '退回' }).click();
  await reviewer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await reviewer.getByText('退回须写明理由').waitFor();
  await reviewer.getByRole('textbox', { name: '呈请理由' }).fill('缺少价格认定');
  await reviewer.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await reviewer.getByText('本呈请已办结').waitFor();

  const author = await signedIn(browser, 'kong-liang');
  await go(author, '审批');
  const row = author.getByRole('row').filter({ hasText: number });
  await row.getByText('已退回').waitFor();
});
