import { chromium } from '@playwright/test';
import { environment } from '../environment.ts';

/** Signs in as a demo patient with one tap and answers the Cookie header of that session. */
export async function cookiesOf(person: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: environment.chromiumPath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage({ locale: 'en' });
    await page.goto(`${environment.patientUrl}/sign-in`);
    await page.getByRole('button', { name: new RegExp(person.replaceAll(' ', '\\s')) }).click();
    await page.waitForURL((url) => !url.pathname.includes('sign-in'));
    const cookies = await page.context().cookies();
    return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}
