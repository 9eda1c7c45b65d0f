import { expect, type Page } from '@playwright/test';
import { environment } from './environment.ts';

/** A name as the screens print it: its parts never break over two lines. */
export const printed = (name: string): RegExp => new RegExp(name.replaceAll(' ', '\\s'));

/** One tap in the patient app's demo panel. */
export async function signInAsPatient(page: Page, name: string, path = '/sign-in'): Promise<void> {
  await page.goto(`${environment.patientUrl}${path}`);
  await page.getByRole('button', { name: printed(name) }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** One tap in the console's demo panel. */
export async function signInAsStaff(page: Page, name: string): Promise<void> {
  await page.goto(`${environment.consoleUrl}/sign-in`);
  await page.getByRole('button', { name: printed(name) }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}
