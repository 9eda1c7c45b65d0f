import { expect, type Page } from '@playwright/test';
import { environment } from './environment.ts';
import { type Locale, wordsOf } from './words.ts';

/** Each language in its own words, as the switch shows it. */
const names: Readonly<Record<Locale, string>> = { en: 'EN', 'zh-CN': '中文' };

/** A member of staff reads the console in this language from now on: by the switch of the interface. */
export async function readConsoleIn(page: Page, locale: Locale): Promise<void> {
  const html = page.locator('html');
  if ((await html.getAttribute('lang')) === locale) return;
  const say = await wordsOf('console', locale === 'en' ? 'zh-CN' : 'en');
  const menu = page.getByRole('button', { name: new RegExp(say('console.shell.me-of').replace('{name}', '.*')) });
  const choice = page.getByRole('button', { name: names[locale], exact: true });
  // Nobody hears a click before the page has come to life.
  await expect(async () => {
    if (await choice.isHidden()) await menu.click();
    await expect(choice).toBeVisible({ timeout: 3_000 });
  }).toPass();
  await choice.click();
  await expect(html).toHaveAttribute('lang', locale);
  await page.goto(environment.consoleUrl);
}
