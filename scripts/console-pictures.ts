import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { samplePassword } from '../api/identity/password';
import { recordedAddresses } from '../config/addresses';
import { environment } from '../config/environment';
import { root } from '../config/root';
import { chromiumProgram } from './chromium';

/**
 * Takes the pictures of `docs/console.md` anew, from a running `npm start` with its sample data:
 * `node dist/scripts/console-pictures.js`.
 */
const folder = path.join(root, 'docs/console');

/** Who finds which screen worth a picture; `open` leads from the first link of a row into it. */
const pictures: readonly {
  readonly name: string;
  readonly user: string;
  readonly at: string;
  readonly open?: string;
}[] = [
  { name: 'desk', user: 'chen-li', at: '/' },
  { name: 'case', user: 'chen-li', at: '/', open: '' },
  { name: 'clocks', user: 'chen-li', at: '/', open: '/clocks' },
  { name: 'timeline', user: 'chen-li', at: '/', open: '/timeline' },
  { name: 'procedures', user: 'chen-li', at: '/', open: '/procedures' },
  { name: 'what-if', user: 'chen-li', at: '/', open: '/what-if' },
  { name: 'answers', user: 'liu-jianguo', at: '/answers' },
  { name: 'approvals', user: 'wei-lan', at: '/approvals' },
  { name: 'intake', user: 'wan-ting', at: '/intake' },
  { name: 'assignment', user: 'gu-shan', at: '/assignment' },
  { name: 'register', user: 'wan-ting', at: '/register' },
  { name: 'units', user: 'wu-hai', at: '/units' },
  { name: 'rectifications', user: 'xue-fei', at: '/rectifications' },
  { name: 'detectors', user: 'xue-fei', at: '/detectors' },
  { name: 'models', user: 'xue-fei', at: '/models' },
  { name: 'clearings', user: 'deng-feng', at: '/clearings' },
  { name: 'audit', user: 'tang-ning', at: '/audit' },
  { name: 'law', user: 'tang-ning', at: '/law' },
  { name: 'office', user: 'tang-ning', at: '/office' },
  { name: 'running', user: 'tang-ning', at: '/running' },
  { name: 'levels', user: 'chen-li', at: '/levels' },
];

const still = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load');
  await page.locator('main h1').waitFor();
  await page.locator('[data-loading]').waitFor({ state: 'detached' });
};

const main = async (): Promise<void> => {
  const { apiUrl, secret } = recordedAddresses(environment().home) ?? {};
  if (apiUrl === undefined || secret === undefined) throw new Error('Nothing runs here: begin with “npm start”.');
  const url = new URL(apiUrl).origin;
  mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({
    executablePath: await chromiumProgram(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  for (const user of new Set(pictures.map((one) => one.user))) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    await page.request.post(`${url}/api/v1/session`, {
      data: { user, password: samplePassword(secret), browser: true },
    });
    for (const { name, at, open } of pictures.filter((one) => one.user === user)) {
      await page.goto(`${url}${at}`);
      await still(page);
      if (open !== undefined) {
        const href = await page.locator('main tbody th a').first().getAttribute('href');
        await page.goto(`${url}${href?.split(/[?#]/)[0]?.split('/').slice(0, 3).join('/') ?? at}${open}`);
        await still(page);
      }
      await page.screenshot({ path: path.join(folder, `${name}.png`) });
    }
    await page.context().close();
  }
  await browser.close();
};

void main();
