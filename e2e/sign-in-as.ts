import { expect, type Page } from '@playwright/test';
import { environment } from './environment.ts';

/** A name as the screens print it: its parts never break over two lines. */
export const printed = (name: string): RegExp => new RegExp(name.replaceAll(' ', '\\s'));

/** Once more, where the tap came before the page had come to life. */
async function tap(page: Page, name: string): Promise<void> {
  await expect(async () => {
    if (page.url().includes('/sign-in')) await page.getByRole('button', { name: printed(name) }).click();
    await expect(page).not.toHaveURL(/sign-in/, { timeout: 10_000 });
  }).toPass();
}

/** One tap in the patient app's demo panel. */
export async function signInAsPatient(page: Page, name: string, path = '/sign-in'): Promise<void> {
  await page.goto(`${environment.patientUrl}${path}`);
  await tap(page, name);
}

/** One tap in the console's demo panel. */
export async function signInAsStaff(page: Page, name: string): Promise<void> {
  await page.goto(`${environment.consoleUrl}/sign-in`);
  await tap(page, name);
}
