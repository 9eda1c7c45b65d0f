import { expect, type Page, test } from '@playwright/test';
import { environment } from '../environment.ts';
import { expectSoundNow, openLook } from '../sound-screen.ts';

const apps = { patient: environment.patientUrl, console: environment.consoleUrl } as const;
const locales = ['en', 'zh-CN'] as const;
const schemes = ['light', 'dark'] as const;
const sizes = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
] as const;

/** The parts, then each shell the gallery can wear: looked at on a phone, and in the picture in both sizes. */
async function lookThrough(page: Page, name: string): Promise<void> {
  const views = page.getByRole('group', { name: /^(What is shown|展示内容)$/ }).getByRole('button');
  await expect(views).toHaveCount(4);
  for (let view = 0; view < 4; view += 1) {
    await page.setViewportSize(sizes[0]);
    await views.nth(view).click();
    await expect(views.nth(view)).toHaveAttribute('aria-pressed', 'true');
    await expectSoundNow(page, `${name}, view ${view + 1}`);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await keepPicture(page, `${name}, view ${view + 1}, ${size.width} px`);
    }
  }
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const file = test.info().outputPath(`${name.replaceAll(/\W+/g, '-')}.png`);
  await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
  await test.info().attach(name, { path: file, contentType: 'image/png' });
  expect(await isWiderThanWindow(page), `${name} is wider than its window`).toBe(false);
}

const isWiderThanWindow = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

for (const [app, url] of Object.entries(apps)) {
  for (const locale of locales) {
    for (const colorScheme of schemes) {
      test(`the ${app} gallery is accessible, quiet and in the picture (${locale}, ${colorScheme})`, async ({
        browser,
      }) => {
        const { page, complaints } = await openLook(browser, { locale, colorScheme, viewport: sizes[0] });
        await page.goto(`${url}/gallery`);
        await lookThrough(page, `${app} gallery ${locale} ${colorScheme}`);
        expect(complaints).toEqual([]);
        await page.context().close();
      });
    }
  }
}
