import { expect, type Page } from '@playwright/test';
import { payAtProvider } from './shop-steps.ts';
import { printed } from './sign-in-as.ts';
import { start, type Words } from './words.ts';

const onward = (page: Page, say: Words) => page.getByRole('button', { name: say('patient.get-care.continue') });

/** Where the person has a family: oneself. */
async function forOneself(page: Page, say: Words, patient: string): Promise<void> {
  const oneself = page.getByRole('radio', { name: printed(patient) });
  await expect(oneself.or(page.getByLabel(say('patient.get-care.symptoms')))).toBeVisible();
  if (!(await oneself.isVisible())) return;
  await oneself.check();
  await onward(page, say).click();
}

/** What is wrong, since when, and none of the red flags. */
async function describeSymptoms(page: Page, say: Words): Promise<void> {
  await writeSymptoms(page, say);
  await denyRedFlags(page, say);
}

/** What is wrong and since when. */
export async function writeSymptoms(page: Page, say: Words): Promise<void> {
  await page.getByLabel(say('patient.get-care.symptoms')).fill('I take amlodipine. May I add ibuprofen for my knee?');
  await page.getByLabel(say('since.WEEK')).check();
  await onward(page, say).click();
}

/** None of the signs that must not wait. */
export async function denyRedFlags(page: Page, say: Words): Promise<void> {
  await page.getByLabel(say('patient.get-care.none-of-these')).check();
  await onward(page, say).click();
}

/** Says that what is known still holds; somebody never asked before answers that there is nothing. */
export async function confirmHealth(page: Page, say: Words): Promise<void> {
  const confirm = page.getByRole('button', { name: say('patient.get-care.confirm-health'), exact: true });
  const change = page.getByRole('button', { name: say('patient.health.change') });
  const nothing = page.getByRole('radio', { name: say('patient.health.none-known') });
  await expect(change.or(nothing.first())).toBeVisible();
  if (!(await change.isVisible())) for (const none of await nothing.all()) await none.check();
  const notPregnant = page.getByRole('radio', { name: say('pregnancy.NOT_PREGNANT') });
  if (await notPregnant.isVisible()) await notPregnant.check();
  await confirm.click();
}

/** Proof of a prior diagnosis, high blood pressure unless said, with the identity verified. */
export async function proveDiagnosis(page: Page, say: Words, code = 'I10'): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(say('patient.get-care.evidence.yes')) }).check();
  await page.getByRole('searchbox', { name: say('patient.get-care.evidence.disease') }).fill(code);
  await page
    .getByRole('button', { name: new RegExp(code) })
    .first()
    .click();
  await page.getByRole('textbox', { name: say('patient.get-care.evidence.institution') }).fill('青杉县人民医院');
  await page.getByLabel(say('patient.get-care.evidence.date'), { exact: true }).fill('2025-03-04');
  await page.getByLabel(new RegExp(start(say('patient.uploads.add-to')))).setInputFiles({
    name: 'paper.png',
    mimeType: 'image/png',
    buffer: await page.screenshot(),
  });
  await expect(page.getByRole('button', { name: new RegExp(start(say('patient.uploads.remove'))) })).toBeVisible();
  const demo = page.getByRole('button', { name: say('patient.identity.demo-number') });
  const verified = page.getByText(new RegExp(say('patient.identity.verified').replace('{name}', '.*')));
  await expect(demo.or(verified).first()).toBeVisible();
  if (await demo.isVisible()) {
    await demo.click();
    await page.getByRole('button', { name: say('patient.identity.verify'), exact: true }).click();
  }
  await expect(verified).toBeVisible();
}

/** Says that nobody has diagnosed it yet: the visit is advice, and the screen says so. */
export async function firstVisit(page: Page, say: Words): Promise<void> {
  await page.getByRole('radio', { name: new RegExp(say('patient.get-care.evidence.no')) }).check();
  await expect(page.getByText(say('patient.get-care.evidence.advice'), { exact: true })).toBeVisible();
  await expect(page.getByText(say('patient.get-care.evidence.advice-detail'))).toBeVisible();
}

interface Choice {
  readonly patient: string;
  readonly service: RegExp;
  /** Answers whether somebody has diagnosed it before; only doctors ask. */
  readonly evidence?: (page: Page, say: Words) => Promise<void>;
}

/** From the list of services to a place in a queue that costs something, paid. */
export async function queuePaid(page: Page, say: Words, { patient, service, evidence }: Choice): Promise<void> {
  await page.getByRole('link', { name: service }).first().click();
  await forOneself(page, say, patient);
  await describeSymptoms(page, say);
  await confirmHealth(page, say);
  if (evidence) {
    await evidence(page, say);
    await onward(page, say).click();
  }
  await page.getByLabel(say('patient.get-care.agree')).check();
  await page.getByRole('button', { name: say('patient.get-care.to-payment') }).click();
  await payAtProvider(page, say);
  await expect(page).toHaveURL(/waiting-room/);
}

/** From the list of services to a number in a free queue, through every step of get care. */
export async function takeNumber(page: Page, say: Words, service: RegExp): Promise<void> {
  await page.getByRole('link', { name: service }).first().click();
  await describeSymptoms(page, say);
  await confirmHealth(page, say);
  await page.getByLabel(say('patient.get-care.agree')).check();
  await page.getByRole('button', { name: say('patient.get-care.take-number') }).click();
  await expect(page).toHaveURL(/waiting-room/);
  await expect(page.getByText(say('ui.ticket.number'), { exact: true })).toBeVisible();
}

/** Accepts a referral to a doctor on its card: the proof of a prior diagnosis, the consent, the price. */
export async function acceptReferral(page: Page, say: Words, code: string): Promise<void> {
  await page.getByRole('button', { name: say('patient.consultation.referral.accept'), exact: true }).click();
  await proveDiagnosis(page, say, code);
  await page.getByLabel(new RegExp(start(say('patient.consultation.referral.agree')))).check();
  await page.getByRole('button', { name: new RegExp(`^${start(say('patient.consultation.referral.pay'))}`) }).click();
  await payAtProvider(page, say);
  await expect(page).toHaveURL(/waiting-room/);
}

/** Answers a follow-up that is due: what was asked by key, nothing measured. */
export async function answerFollowUp(page: Page, say: Words, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [question, answer] of Object.entries(answers))
    await page.locator(`input[name="${question}"][value="${answer}"]`).check();
  for (const none of await page.getByLabel(say('patient.follow-up.not-measured')).all()) await none.check();
  await page.getByRole('button', { name: say('patient.follow-up.send') }).click();
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
