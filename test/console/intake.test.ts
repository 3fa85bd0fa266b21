import type { Browser, Page } from 'playwright-core';
import { go, openBrowser, picture, signedIn } from '../support/browser';
import { asking, filingProposed } from '../support/console-api';
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

const written = async (page: Page, number: string): Promise<void> => {
  await page.goto(new URL('/intake', page.url()).href);
  await page.getByLabel('姓名', { exact: true }).fill('周某某');
  await page.getByLabel('简要案情').fill('小区车棚内电动自行车被盗，价值约三千元');
  await page.getByLabel('发案地点').fill('北门小区三号车棚');
  await page.getByLabel('受案号').fill(number);
};

const casesOf = async (number: string): Promise<{ id: string }[]> =>
  (await (await asking('wan-ting')).get(`/cases?q=${encodeURIComponent(number)}`)).cases as { id: string }[];

test('a report from its taking in over the assignment to the filing', async () => {
  const number = '北公受字〔2026〕7001号';
  const receiver = await signedIn(browser, 'shao-yang');
  await written(receiver, number);
  await clean(receiver);
  await picture(receiver, 'intake-zh');
  await inEnglish(receiver, 'intake');
  await receiver.reload();
  expect(await receiver.getByLabel('简要案情').inputValue()).toContain('电动自行车被盗');

  await receiver.getByRole('button', { name: '登记并出具回执' }).click();
  await receiver.getByRole('heading', { name: `受案 ${number}` }).waitFor();
  await receiver.getByText('不能当场判断管辖：须于').first().waitFor();
  const toTick = receiver.getByRole('group', { name: '受理前核对' });
  await toTick.waitFor();
  for (const item of await toTick.getByRole('checkbox').all()) {
    await item.press('Space');
  }
  await receiver.getByRole('button', { name: '核对所选' }).click();
  await receiver.getByRole('button', { name: '接受案件', exact: true }).click();
  await receiver.getByRole('dialog').getByRole('button', { name: '确认接受案件' }).click();
  await receiver.getByText('刑事立案审查：须于').first().waitFor();
  await clean(receiver);
  await picture(receiver, 'intake-receipt-zh');
  await inEnglish(receiver, 'intake-receipt');

  const clerk = await signedIn(browser, 'wan-ting');
  await go(clerk, '分案');
  await clean(clerk);
  await picture(clerk, 'assignment-zh');
  await inEnglish(clerk, 'assignment');
  await clerk.getByRole('row').filter({ hasText: number }).getByRole('link', { name: '分案' }).click();
  await clerk.getByRole('button', { name: '选为承办人：孔亮' }).click();
  await clerk.getByLabel('分案理由').fill('轮到');
  await clean(clerk);
  await picture(clerk, 'assignment-case-zh');
  await inEnglish(clerk, 'assignment-case');
  await clerk.getByRole('button', { name: '分案', exact: true }).click();
  await clerk.getByRole('heading', { name: '待分案件' }).waitFor();
  await clerk.getByRole('row').filter({ hasText: number }).waitFor({ state: 'detached' });

  const [{ id: caseId } = { id: '' }] = await casesOf(number);
  const proposal = await filingProposed(caseId);
  const opinion = { proposal, opinion: 'agree', reasons: '事实清楚' };
  await (await asking('wei-lan')).act(caseId, 'approval.review', opinion);
  const leader = await signedIn(browser, 'xie-jun');
  await go(leader, '审批');
  await leader.getByRole('row').filter({ hasText: number }).getByRole('link', { name: '立案' }).click();
  await leader.getByRole('button', { name: '同意', exact: true }).click();
  await leader.getByRole('textbox', { name: '批准文书号' }).fill('清公立字〔2026〕7001号');
  await leader.getByRole('dialog').getByRole('button', { name: '同意', exact: true }).click();
  await leader.getByRole('dialog').waitFor({ state: 'detached' });

  const handler = await signedIn(browser, 'kong-liang');
  await go(handler, '审批');
  await handler.getByRole('row').filter({ hasText: number }).getByRole('link', { name: '立案' }).click();
  await handler.getByRole('button', { name: '执行', exact: true }).click();
  await handler.getByRole('dialog').getByRole('button', { name: '执行', exact: true }).click();
  await handler.getByText('本呈请已办结').waitFor();
  const { cases } = await (
    await asking('kong-liang')
  ).get(`/cases?q=${encodeURIComponent(number)}&stage=investigating`);
  expect(cases).toHaveLength(1);
});

test('an answer that got lost is asked for again: nothing typed is lost, and one case is opened, not two', async () => {
  const number = '北公受字〔2026〕7002号';
  const page = await signedIn(browser, 'wan-ting');
  await written(page, number);
  let lost = 0;
  await page.route('**/api/v1/cases', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    return route.abort();
  });
  await page.getByRole('button', { name: '登记并出具回执' }).click();
  await page.getByText('连接不上服务器').waitFor();
  await page.reload();
  expect(await page.getByLabel('发案地点').inputValue()).toBe('北门小区三号车棚');

  await page.getByRole('button', { name: '登记并出具回执' }).click();
  await page.getByRole('heading', { name: `受案 ${number}` }).waitFor();
  expect(lost).toBe(1);
  expect(await casesOf(number)).toHaveLength(1);
});

test('a report that is known already is said to be, and hinders nobody; a kind on the negative list says what follows', async () => {
  const page = await signedIn(browser, 'wan-ting');
  const told = { channel: 'telephone', reporter: { kind: 'victim', phone: '13911112222' }, summary: '仓库内铜线被剪' };
  await (await asking('wan-ting')).post('/cases', { type: 'reception.receive', fields: told });
  await page.goto(new URL('/intake', page.url()).href);
  await page.getByLabel('联系电话').fill('139 1111 2222');
  await page.getByText('报案人联系电话相同').first().waitFor();
  await page.getByRole('button', { name: '案件类别' }).click();
  await page.getByRole('option', { name: '抢劫' }).click();
  await page.getByText('列入负面清单：须由县级以上公安机关办理').waitFor();
  await clean(page);

  await page.getByRole('button', { name: '登记并出具回执' }).click();
  await page.getByText('请写明案情（至少两个字）').waitFor();
  expect(await page.getByLabel('简要案情').getAttribute('aria-invalid')).toBe('true');
});

test('who works beside clerks is told who takes reports in', async () => {
  const page = await signedIn(browser, 'qian-duo');
  await go(page, '接报登记');
  await page.getByText('本单位实行集中受理').waitFor();
  await page.getByText('万婷').waitFor();
  expect(await page.getByRole('button', { name: '登记并出具回执' }).count()).toBe(0);
});
