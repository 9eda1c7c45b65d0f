import { expect, type Page } from '@playwright/test';
import { environment } from './environment.ts';
import type { Words } from './words.ts';

/** Asks for a code to an address nobody has used. */
export async function askForCode(page: Page, say: Words): Promise<void> {
  await page.getByLabel(say('patient.sign-in.contact')).fill(`${crypto.randomUUID()}@patients.example`);
  await page.getByRole('button', { name: say('patient.sign-in.send-code') }).click();
  await expect(page.getByLabel(say('ui.code.label'))).toBeVisible();
}

/** Reads the newest code in the demo inbox and enters it: a new person is welcomed. */
export async function redeemCode(page: Page, say: Words): Promise<void> {
  const inbox = await page.context().newPage();
  await inbox.goto(`${environment.patientUrl}/demo-inbox`);
  const sent = inbox.getByText(/\b\d{6}\b/).first();
  const code = /\b\d{6}\b/.exec((await sent.textContent()) ?? '')?.[0] ?? '';
  await inbox.close();
  await page.getByLabel(say('ui.code.label')).fill(code);
  await expect(page).toHaveURL(/welcome/);
}
