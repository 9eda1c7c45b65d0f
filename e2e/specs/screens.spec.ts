import AxeBuilder from '@axe-core/playwright';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { environment } from '../environment.ts';
import { signInAsPatient, signInAsStaff } from '../sign-in-as.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const looks = [
  { locale: 'en', colorScheme: 'light', viewport: { width: 390, height: 844 } },
  { locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1440, height: 900 } },
] as const;
type Look = (typeof looks)[number];

/** What a browser complains about: a violated content security policy, an uncaught error, a failed hydration. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 40[134]/.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}

async function open(browser: Browser, look: Look): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(look);
  const page = await context.newPage();
  return { page, complaints: complaintsOf(page) };
}

async function expectSound(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page).toHaveTitle(/\S/);
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  expect(violations.map(({ id, nodes }) => `${path}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(wider, `${path} is wider than its window`).toBeLessThanOrEqual(0);
}

for (const look of looks) {
  const name = `${look.locale}, ${look.colorScheme}, ${look.viewport.width} px`;

  test(`every patient screen is accessible and quiet (${name})`, async ({ browser }) => {
    const { page, complaints } = await open(browser, look);
    for (const path of ['/', '/sign-in', '/demo-inbox', '/gallery']) await expectSound(page, path);
    await signInAsPatient(page, look.locale === 'en' ? 'Chen Lihua' : '陈丽华');
    const services = await (await page.goto('/care'), page.locator('a[href^="/care/"]').first().getAttribute('href'));
    const record = await (await page.goto('/records'), page.locator('main a[href]').first().getAttribute('href'));
    for (const path of ['/home', '/care', services, '/records', record, '/me', '/nothing-here']) {
      await expectSound(page, path ?? '/home');
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test(`every console screen is accessible and quiet (${name})`, async ({ browser }) => {
    const { page, complaints } = await open(browser, look);
    const at = (path: string) => `${environment.consoleUrl}${path}`;
    for (const path of ['/sign-in', '/gallery']) await expectSound(page, at(path));
    await signInAsStaff(page, look.locale === 'en' ? 'Song Jie' : '宋杰');
    await expectSound(page, at('/workbench'));
    const consultation = await page.locator('a[href^="/workbench/"]').first().getAttribute('href');
    await expectSound(page, at(consultation ?? '/workbench'));
    await page.context().clearCookies();
    await signInAsStaff(page, look.locale === 'en' ? 'Tong Wei' : '童薇');
    await expectSound(page, at('/clinicians'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}
