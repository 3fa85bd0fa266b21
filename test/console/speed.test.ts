import type { Browser, Page } from 'playwright-core';
import { connect } from '../../store';
import { openBrowser, signedIn } from '../support/browser';
import { removeHome, type WholeStack, wholeStack } from '../support/whole-stack';

/**
 * What the console costs, in a browser, over the whole stack: times are printed, since they are those of this machine on this
 * day; bytes and rows are what must hold anywhere.
 */
let stack: WholeStack;
let browser: Browser;
beforeAll(async () => {
  [stack, browser] = await Promise.all([wholeStack(undefined, 'yes'), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser.close();
  await stack.stop();
  removeHome(stack.home);
});

const at = () => ({ url: stack.url, password: stack.password() });
const say = (what: string, value: number, unit: string): void => {
  process.stderr.write(`  ${what}: ${Math.round(value)} ${unit}\n`);
};

const timed = async (what: string, doing: () => Promise<unknown>): Promise<void> => {
  const began = performance.now();
  await doing();
  say(what, performance.now() - began, 'ms');
};

const rowsShown = (page: Page): Promise<void> => page.locator('tbody tr').first().waitFor();

/** From a press to the paint after it, as the browser itself measured the slowest of its presses and keys. */
const watchPaints = (page: Page): Promise<unknown> =>
  page.evaluate(`new PerformanceObserver((list) => {
    for (const one of list.getEntries()) window.slowest = Math.max(window.slowest ?? 0, one.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: false }); window.slowest = 0`);

const slowest = async (page: Page, what: string): Promise<void> => {
  await page.waitForTimeout(200);
  say(`${what}, press to paint`, await page.evaluate<number>('window.slowest'), 'ms (16: within one frame)');
  await page.evaluate('window.slowest = 0');
};

/** Scripts of the network, as they went over the wire. */
const scriptBytes = (page: Page): Promise<number> =>
  page.evaluate<number>(`performance.getEntriesByType('resource')
    .filter(({ name }) => name.endsWith('.js'))
    .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)`);

test('the desk over two hundred cases: shown, changed and typed in', async () => {
  const page = await signedIn(browser, 'liu-jianguo', at());
  await rowsShown(page);
  await timed('desk, navigation to rows, packages in the cache of the browser', async () => {
    await page.goto(stack.url);
    await rowsShown(page);
  });
  const bytes = await scriptBytes(page);
  say('first screen, JavaScript (gzip)', bytes / 1024, 'KiB');
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThan(300 * 1024);

  for (const tab of [/临期/, /待办/]) await page.getByRole('tab', { name: tab }).click();
  await rowsShown(page);
  await watchPaints(page);
  await page.getByRole('tab', { name: /临期/ }).click();
  await page.getByRole('tab', { name: /待办/ }).click();
  await rowsShown(page);
  await slowest(page, 'another tab and back, from the cache');
  await page.getByLabel('案号、姓名、罪名', { exact: true }).last().pressSequentially('盗窃案件', { delay: 30 });
  await slowest(page, 'typing into the filter');
  await page.locator('tbody th a').first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await slowest(page, 'opening a row');
}, 120_000);

const wanted = 10_000;

/** Cases and their running clocks, written again under other ids: rows as the desk reads them, without ledgers behind them. */
const multiplied = async (): Promise<number> => {
  const database = connect(stack.databaseUrl(), { connections: 1 });
  const count = async (): Promise<number> => {
    const { rows } = await database.run<{ n: number }>({
      text: `select count(*)::int as n from clock_period c join case_state s using (case_id)
        where c.known_to is null and c.closed_at is null and c.due_at is not null and s.marks @> array['chengguan-station']`,
    });
    return rows[0]?.n ?? 0;
  };
  const times = Math.ceil(wanted / (await count()));
  const values = [times];
  await database.run({
    text: `insert into case_state select (jsonb_populate_record(s, jsonb_build_object('case_id', s.case_id || '-x' || n,
        'state', jsonb_set(s.state, '{id}', to_jsonb(s.case_id || '-x' || n)), 'following', null))).*
      from case_state s cross join generate_series(1, $1::int) n
      where s.marks @> array['chengguan-station'] and s.closed_at is null`,
    values,
  });
  await database.run({
    text: `insert into clock_period select (jsonb_populate_record(c, jsonb_build_object('case_id', c.case_id || '-x' || n))).*
      from clock_period c join case_state s using (case_id) cross join generate_series(1, $1::int) n
      where s.marks @> array['chengguan-station'] and s.closed_at is null and s.case_id !~ '-x[0-9]+$'`,
    values,
  });
  await database.run({ text: 'analyze case_state, clock_period' });
  const after = await count();
  await database.close();
  return after;
};

test('ten thousand clocks, page by page: each page is cut by the server, and has its fifty rows', async () => {
  const clocks = await multiplied();
  say('running clocks', clocks, '(multiplied in the database)');
  expect(clocks).toBeGreaterThanOrEqual(wanted);
  const page = await signedIn(browser, 'liu-jianguo', at());
  await timed('desk over them, navigation to rows', async () => {
    await page.goto(stack.url);
    await rowsShown(page);
  });
  const next = page.getByRole('button', { name: '下一页' });
  for (const number of [2, 3, 4, 5]) {
    const last = page.locator('tbody tr').last();
    const before = await last.textContent();
    await timed(`page ${number}`, async () => {
      await next.click();
      await last.filter({ hasNotText: before ?? '' }).waitFor();
    });
    expect(await page.locator('tbody tr').count()).toBe(50);
  }
}, 180_000);
