import type { Page } from 'playwright-core';
import { picture, violations } from './browser';

/** What axe finds on the page as it stands, on light ground and on dark. */
export const inBothSchemes = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await violations(page)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

/** Keeps a picture of the page in English. */
export const inEnglish = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'English' }).click();
  await picture(page, `${name}-en`);
  await page.getByRole('button', { name: '中文' }).click();
};

/** Nothing against WCAG in either scheme; a picture in each language is kept under the name of the screen. */
export const seen = async (page: Page, name: string): Promise<readonly string[]> => {
  // What was announced of a button that waits stays for some seconds, and names what is gone by then.
  await page.locator('[data-live-announcer] [role="img"]').first().waitFor({ state: 'detached' });
  const found = await inBothSchemes(page);
  await picture(page, `${name}-zh`);
  await inEnglish(page, name);
  return found;
};
