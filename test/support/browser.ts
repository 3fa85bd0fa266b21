import { mkdirSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

/** Screenshots of a run lie here; git ignores it. */
const pictures = path.join(__dirname, '../../.caseclock/screenshots');

/** What the setup of the run has told its stories. */
interface Told {
  readonly url: string;
  readonly password: string;
  /** The browser's program. */
  readonly browser: string;
}

/** Where the console of this run is, and how the people of the sample sign in. */
export const consoleOf = (): Told => {
  const given = process.env['CASECLOCK_TEST_CONSOLE'];
  if (given === undefined) throw new Error('No console: this file must lie in test/console.');
  return JSON.parse(given) as Told;
};

const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const openBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: consoleOf().browser, args: quietly });

/** Keeps a picture of the page under a name. */
export const picture = async (page: Page, name: string): Promise<void> => {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * All of the page but what react-aria says aloud: for some seconds it names a button by its id, such as the one to sign in,
 * which may have gone by then.
 */
const looked = { include: ['html'], exclude: ['[data-live-announcer]'] };

interface Violation {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe finds against WCAG 2.2 A and AA on the page as it stands, one line a fault. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  // As text: it runs in the browser, of which the compiler of the tests knows nothing.
  const found = await page.evaluate<
    readonly Violation[]
  >(`axe.run(${JSON.stringify(looked)}, ${JSON.stringify({ runOnly: { type: 'tag', values: tags } })})
    .then(({ violations }) => violations)`);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`));
};

/** A console, and how the people of its sample sign in. */
interface Place {
  readonly url: string;
  readonly password: string;
}

/** Signs somebody in on a page of their own, at the size of an office screen. */
export const signedIn = async (browser: Browser, user: string, at: Place = consoleOf()): Promise<Page> => {
  const { url, password } = at;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(url);
  await page.getByLabel('用户名').fill(user);
  await page.getByLabel('密码').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '导航' }).waitFor();
  return page;
};

/** Follows a link of the navigation: other links on a page may bear the same name. */
export const go = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: '导航' }).getByRole('link', { name, exact: true }).click();
