import { expect, type Page } from '@playwright/test';
import { start, type Words } from './words.ts';

/** From the list of services to a number in the queue, through every step of get care. */
export async function takeNumber(page: Page, say: Words, service: RegExp): Promise<void> {
  await page.getByRole('link', { name: service }).first().click();
  await page.getByLabel(say('patient.get-care.symptoms')).fill('I take amlodipine. May I add ibuprofen for my knee?');
  await page.getByLabel(say('since.WEEK')).check();
  await page.getByRole('button', { name: say('patient.get-care.continue') }).click();
  await page.getByLabel(say('patient.get-care.none-of-these')).check();
  await page.getByRole('button', { name: say('patient.get-care.continue') }).click();
  await page.getByLabel(say('patient.get-care.agree')).check();
  await page.getByRole('button', { name: say('patient.get-care.take-number') }).click();
  await expect(page).toHaveURL(/waiting-room/);
  await expect(page.getByText(say('ui.ticket.number'), { exact: true })).toBeVisible();
}

/** Once called: in. */
export async function enterConsultation(page: Page, say: Words): Promise<void> {
  await expect(page.getByRole('heading', { name: say('patient.waiting-room.called') })).toBeVisible();
  await page.getByRole('button', { name: say('patient.waiting-room.enter') }).click();
  await expect(page).toHaveURL(/consultation/);
}

/** Writes and sends, on either side; `field` is the name of the place to write. */
export async function write(
  page: Page,
  say: Words,
  { field, text }: { field: string | RegExp; text: string },
): Promise<void> {
  await page.getByRole('textbox', { name: field }).fill(text);
  await page.getByRole('button', { name: new RegExp(`^${start(say('common.send'))}`) }).click();
  await expect(page.getByRole('log').getByText(text)).toBeVisible();
}
