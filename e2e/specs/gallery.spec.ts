import { expect, type Page, test } from '@playwright/test';
import { environment } from '../environment.ts';
import { expectSoundNow, openLook } from '../sound-screen.ts';

const apps = { patient: environment.patientUrl, console: environment.consoleUrl } as const;
const locales = ['en', 'zh-CN'] as const;
const schemes = ['light', 'dark'] as const;
const widths = [390, 1440] as const;

/** The parts, then each shell the gallery can wear; every view is looked at and its picture kept with the results. */
async function lookThrough(page: Page, name: string): Promise<void> {
  const views = page.getByRole('group', { name: /^(What is shown|展示内容)$/ }).getByRole('button');
  await expect(views).toHaveCount(4);
  for (let view = 0; view < 4; view += 1) {
    await expect(async () => {
      await views.nth(view).click();
      await expect(views.nth(view)).toHaveAttribute('aria-pressed', 'true', { timeout: 2_000 });
    }).toPass();
    await expectSoundNow(page, `${name}, view ${view + 1}`);
    const file = test.info().outputPath(`${name.replaceAll(/\W+/g, '-')}-${view + 1}.png`);
    await page.screenshot({ path: file, fullPage: true, animations: 'disabled' });
    await test.info().attach(`${name}, view ${view + 1}`, { path: file, contentType: 'image/png' });
  }
}

for (const [app, url] of Object.entries(apps)) {
  for (const locale of locales) {
    for (const colorScheme of schemes) {
      test(`the ${app} gallery is accessible, quiet and in the picture (${locale}, ${colorScheme})`, async ({
        browser,
      }) => {
        for (const width of widths) {
          const { page, complaints } = await openLook(browser, {
            locale,
            colorScheme,
            viewport: { width, height: width === 390 ? 844 : 900 },
          });
          await page.goto(`${url}/gallery`);
          await lookThrough(page, `${app} gallery ${locale} ${colorScheme} ${width}`);
          expect(complaints).toEqual([]);
          await page.context().close();
        }
      });
    }
  }
}
