import type { Browser, CDPSession, Page } from 'playwright-core';
import { consoleOf, openBrowser, picture, signedIn, violations } from '../support/browser';
import { correctedCase } from '../support/console-case';
import { inBothSchemes } from '../support/seen';

let browser: Browser;
let page: Page;
let made: Awaited<ReturnType<typeof correctedCase>>;
beforeAll(async () => {
  browser = await openBrowser();
  page = await signedIn(browser, 'chen-li');
  made = await correctedCase(page);
});
afterAll(() => browser.close());

const open = async (): Promise<void> => {
  await page.goto(`${consoleOf().url}/cases/${made.caseId}/timeline`);
  await page.getByRole('region', { name: '时间线' }).waitFor();
};
const focused = (): Promise<string | null> =>
  page.evaluate<string | null>(`document.activeElement.getAttribute('data-item')`);

test('a handler sees who is held, what runs until when, and what was put right', async () => {
  await open();
  const timeline = page.getByRole('region', { name: '时间线' });
  await timeline.getByRole('button', { name: /C-07 提请批准逮捕 \d\d-\d\d 24:00 · 届满/ }).waitFor();
  await timeline.getByRole('button', { name: '羁押', exact: true }).waitFor();
  await timeline.getByText('今日').waitFor();
  await timeline.getByRole('button', { name: /C-07/ }).click();
  const chosen = timeline.getByRole('region', { name: '选中' });
  await chosen.getByText(/届满.*24:00/).waitFor();

  expect(await inBothSchemes(page)).toEqual([]);
  await picture(page, 'timeline-zh');
});

test('everything on it is reached by keyboard: one stop of Tab, arrows from mark to mark, Enter for the details', async () => {
  await open();
  await page.locator('[data-item]').first().focus();
  const first = await focused();
  await page.keyboard.press('End');
  expect(await focused()).not.toBeNull();
  const last = await focused();
  await page.keyboard.press('ArrowDown');
  const below = await focused();
  expect(new Set([first, last, below]).size).toBeGreaterThan(1);
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-item][aria-pressed=true]').getAttribute('data-item')).toBe(below);
  expect(await page.locator('[data-item][tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Tab');
  expect(await focused()).toBeNull();
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(below);
});

test('the same stands in a table, and the table is what is printed', async () => {
  await open();
  await page.getByText('表格视图').click();
  await page.getByRole('row', { name: /更正办案记录/ }).waitFor();
  await page.getByRole('row', { name: /C-07.*24:00/ }).waitFor();
  await page.getByText('表格视图').click();
  expect(await page.getByRole('row', { name: /更正办案记录/ }).count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await page.getByRole('row', { name: /更正办案记录/ }).waitFor();
  expect(await page.locator('[data-item]').first().isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
});

test('the picture speaks English, and fits a narrow window', async () => {
  await open();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('region', { name: 'Timeline' }).waitFor();
  await picture(page, 'timeline-en');
  await page.setViewportSize({ width: 480, height: 800 });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(480);
  await picture(page, 'timeline-narrow');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: '中文' }).click();
});

/** Milliseconds that the page itself works from the press of a button until the frame after it is drawn, whoever else uses the machine. */
const workOf = async (cdp: CDPSession, name: string): Promise<number> => {
  const worked = async (): Promise<number> => {
    const { metrics } = await cdp.send('Performance.getMetrics');
    return (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1_000;
  };
  const before = await worked();
  await page.evaluate(`new Promise((done) => {
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === ${JSON.stringify(name)}).click();
    requestAnimationFrame(() => setTimeout(done));
  })`);
  return (await worked()) - before;
};

test('a thousand entries of years are drawn at every scale, and how long it takes is printed', async () => {
  const day = (index: number): string => new Date(Date.UTC(2023, 0, 1 + index)).toISOString().slice(0, 10);
  await page.route('**/timeline?*', async (route) => {
    const answer = await route.fetch();
    const { entries, ...rest } = await answer.json();
    const many = Array.from({ length: 1_000 }, (_, index) => ({
      ...entries[index % entries.length],
      ...{ seq: index + 1, at: `${day(index)}T10:00:00+08:00`, recordedAt: `${day(index)}T10:05:00+08:00` },
    }));
    await route.fulfill({ response: answer, json: { ...rest, entries: many } });
  });
  await open();
  await page.locator('[data-item]').first().waitFor();
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const took: Record<string, number> = {};
  for (const name of ['月', '周', '全案', '适合窗口']) {
    const times = [];
    for (let round = 0; round < 3; round += 1) {
      await workOf(cdp, name === '月' ? '周' : '月');
      times.push(await workOf(cdp, name));
    }
    took[name] = Math.round(Math.min(...times));
    expect(await page.locator('[data-item]').count()).toBeGreaterThan(0);
  }
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  // What the console of this release promises, where whoever runs the tests can read it.
  process.stderr.write(`1,000 entries, milliseconds per change of scale: ${JSON.stringify(took)}\n`);
});
