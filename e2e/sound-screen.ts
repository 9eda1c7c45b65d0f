import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page } from '@playwright/test';
import { keepVisit } from './visits.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const looks = [
  { locale: 'en', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const;
/** Any language, scheme and size a page can be looked at in. */
interface View {
  readonly locale: 'en' | 'zh-CN';
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
}
export type Look = (typeof looks)[number];

export const lookName = (look: Look): string => `${look.locale}, ${look.colorScheme}, ${look.viewport.width} px`;

/** What a browser complains about: a violated content security policy, an uncaught error, a failed hydration; no refusal. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4(0[134]|28)/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

/** A page in this look, and what its browser complains about from now on. */
export async function openLook(browser: Browser, look: View): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page) };
}

/** What fades in or out is judged by what it comes to be; what never ends, as a skeleton's pulse, is not waited for. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
}

const modal = '[aria-modal="true"]';

async function violationsOn(page: Page): Promise<string[]> {
  await settled(page);
  const axe = new AxeBuilder({ page }).withTags(rules);
  const { violations } = await ((await page.locator(modal).count()) > 0 ? axe.include(modal) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html).join(' ')}`);
}

/**
 * What is on the page now, named `what` in a failure: accessible, titled and no wider than its window. What lies behind an
 * open dialog is shaded and out of reach: then the dialog alone is looked at.
 */
export async function expectSoundNow(page: Page, what: string): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  // What a live page begins to fade between the wait and the look is looked at again; what stays wrong fails.
  await expect.poll(() => violationsOn(page), { message: what }).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `${what} is wider than its window`).toBeLessThanOrEqual(0);
  await keepVisit(page);
}

/** Opens the path and looks at it once its heading stands and what it asks the server for has come. */
export async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('h1').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expectSoundNow(page, path);
}
