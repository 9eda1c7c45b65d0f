import { expect, type Page } from '@playwright/test';
import { printed } from './sign-in-as.ts';
import { start, type Words } from './words.ts';

/** Makes sure the clinician is on duty; asks the demo for the second factor when the console wants one. */
export async function goOnDuty(page: Page, say: Words): Promise<void> {
  const duty = page.getByRole('switch', {
    name: new RegExp(`${say('console.workbench.duty.on')}|${say('console.workbench.duty.off')}`),
  });
  // Disabled until the server has told how it stands.
  await expect(duty).toBeEnabled();
  if (await duty.isChecked()) return;
  await duty.click();
  const fill = page.getByRole('button', { name: say('console.workbench.duty.fill') });
  await expect(duty.and(page.getByRole('switch', { checked: true })).or(fill)).toBeVisible();
  if (await fill.isVisible()) {
    await fill.click();
    await page.getByRole('button', { name: say('console.workbench.duty.start') }).click();
  }
  await expect(duty).toBeChecked();
}

/** Takes patients in the queue's own order until this one is taken. */
export async function takeUntil(page: Page, say: Words, patient: string): Promise<void> {
  const next = page.getByRole('button', { name: new RegExp(`^${say('console.workbench.take-next')}`) });
  const most = 6;
  for (let taken = 0; taken < most; taken += 1) {
    const before = new URL(page.url()).pathname;
    await next.click();
    await expect(page).not.toHaveURL(new RegExp(`${before}$`));
    const room = page.locator('h2:visible').filter({ hasText: new RegExp(say('state.CONSULTATION.OPEN')) });
    await expect(room).toBeVisible();
    if (printed(patient).test((await room.textContent()) ?? '')) return;
  }
  throw new Error(`${most} patients were taken, ${patient} was not among them`);
}

/** Fills the note and the summary, and signs. */
export async function endConsultation(page: Page, say: Words, summary: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${say('console.workbench.write-note')}`) }).click();
  await page.getByLabel(say('console.note.complaint')).fill('Asks about ibuprofen beside amlodipine.');
  await page.getByLabel(say('console.note.history')).fill('Hypertension, treated.');
  await page.getByLabel(say('console.note.assessment')).fill('Painkiller may raise blood pressure.');
  await page.getByLabel(say('console.note.plan')).fill('Paracetamol instead, see a doctor if it lasts.');
  await page.getByLabel(say('console.note.summary')).fill(summary);
  await page.getByRole('button', { name: new RegExp(`^${start(say('console.note.end'))}`) }).click();
}
