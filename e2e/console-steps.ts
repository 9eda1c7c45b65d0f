import { expect, type Locator, type Page } from '@playwright/test';
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
  const fill = page.getByRole('button', { name: say('console.second-factor.fill') });
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

/** Reads the proof and confirms that it is a follow-up; prescribing opens by that. */
export async function confirmEvidence(page: Page, say: Words): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${say('console.workbench.tab.documents')}`) }).click();
  await page.getByRole('button', { name: say('console.record.confirm-evidence') }).click();
  await expect(prescribeButton(page, say)).not.toHaveAttribute('aria-disabled', 'true');
}

/** The button that opens the prescription. */
export const prescribeButton = (page: Page, say: Words): Locator =>
  page.getByRole('button', { name: new RegExp(`^${say('console.workbench.prescribe')}`) });

/** Looks a medicine up and takes the first that is found. */
export async function chooseMedicine(page: Page, say: Words, medicine: string): Promise<void> {
  await page.getByRole('combobox', { name: say('console.prescribe.medicine'), exact: true }).fill(medicine);
  await page
    .getByRole('option', { name: new RegExp(medicine, 'i') })
    .first()
    .click();
}

/** Puts a medicine into the open prescription, with the dose it suggests. */
export async function addMedicine(
  page: Page,
  say: Words,
  { medicine, days }: { medicine: string; days: number },
): Promise<void> {
  await chooseMedicine(page, say, medicine);
  await page.getByLabel(say('console.prescribe.days'), { exact: true }).fill(String(days));
  await page.getByRole('button', { name: new RegExp(`^${say('console.prescribe.add')}`) }).click();
  await expect(page.getByText(say('console.prescribe.missing.no-lines'))).toHaveCount(0);
  const fill = page.getByRole('button', { name: say('console.second-factor.fill') });
  if (await fill.isVisible()) await fill.click();
}

export const signButton = (page: Page, say: Words): Locator =>
  page.getByRole('button', { name: new RegExp(`^${say('console.prescribe.sign')}`) });

/** Writes a prescription of one medicine for the confirmed disease, and signs it. */
export async function prescribe(page: Page, say: Words, medicine: string): Promise<void> {
  await prescribeButton(page, say).click();
  await addMedicine(page, say, { medicine, days: 28 });
  const sign = signButton(page, say);
  await expect(sign).not.toHaveAttribute('aria-disabled', 'true');
  await sign.click();
  await expect(sign).toHaveCount(0);
}

/** Opens the note; open already, it stays so. */
export async function openNote(page: Page, say: Words): Promise<void> {
  if (await page.locator('textarea[name="complaint"]').isVisible()) return;
  await page.getByRole('button', { name: new RegExp(`^${say('console.workbench.write-note')}`) }).click();
}

/** Sends the patient on to another service; the patient decides. */
export async function refer(
  page: Page,
  say: Words,
  { service, reason }: { service: string; reason: string },
): Promise<void> {
  await page.getByRole('button', { name: say('console.workbench.more'), exact: true }).click();
  await page.getByRole('button', { name: say('console.workbench.act.refer') }).click();
  await page.getByLabel(say('console.workbench.refer.search'), { exact: true }).fill(service);
  await page
    .getByRole('radio', { name: new RegExp(service) })
    .first()
    .check();
  await page.getByLabel(say('console.workbench.refer.reason'), { exact: true }).fill(reason);
  await page.getByRole('button', { name: say('console.workbench.refer.send'), exact: true }).click();
  await expect(page.getByRole('button', { name: say('console.workbench.refer.send'), exact: true })).toHaveCount(0);
}

interface Ending {
  readonly summary: string;
  /** Key of the common follow-up plan to begin from; without one no follow-up is planned. */
  readonly followUp?: string;
}

/** Fills the note and the summary, plans the follow-up, and signs. */
export async function endConsultation(page: Page, say: Words, { summary, followUp }: Ending): Promise<void> {
  await openNote(page, say);
  await page.locator('textarea[name="complaint"]').fill('Asks about ibuprofen beside amlodipine.');
  await page.locator('textarea[name="history"]').fill('Hypertension, treated.');
  await page.locator('textarea[name="assessment"]').fill('Painkiller may raise blood pressure.');
  await page.locator('textarea[name="plan"]').fill('Paracetamol instead, see a doctor if it lasts.');
  await page.locator('textarea[name="summary"]').fill(summary);
  if (followUp)
    await page.getByRole('combobox', { name: say('console.follow-up.plan.begin'), exact: true }).selectOption(followUp);
  const end = page.getByRole('button', { name: new RegExp(`^${start(say('console.note.end'))}`) });
  await end.click();
  const fill = page.getByRole('button', { name: say('console.second-factor.fill') });
  const written = page.locator('textarea[name="complaint"]');
  await expect.poll(async () => (await fill.isVisible()) || (await written.count()) === 0).toBe(true);
  if (!(await fill.isVisible())) return;
  await fill.click();
  await end.click();
}
