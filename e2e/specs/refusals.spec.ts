import { type Browser, expect, type Page, test } from '@playwright/test';
import { enterConsultation, firstVisit, proveDiagnosis, queuePaid } from '../care-steps.ts';
import {
  addMedicine,
  chooseMedicine,
  confirmEvidence,
  endConsultation,
  goOnDuty,
  openNote,
  prescribeButton,
  signButton,
  takeUntil,
} from '../console-steps.ts';
import { environment } from '../environment.ts';
import { readConsoleIn } from '../language.ts';
import { query } from '../records.ts';
import { payAtProvider } from '../shop-steps.ts';
import { signInAsPatient, signInAsStaff } from '../sign-in-as.ts';
import { type Locale, wordsOf } from '../words.ts';

/** Each language has people of its own, so that no test stands on what another left. */
const runs = [
  {
    locale: 'en',
    doctor: 'Lu Wen',
    service: /Cardiology/,
    newcomer: 'Wu Yiran',
    allergic: 'Chen Lihua',
    restricted: 'Morphine',
    allergen: 'Amoxicillin',
    prescriptionOnly: 'Amlodipine',
    customer: 'Cai Weimin',
    unlicensed: 'Pan Yue',
  },
  {
    locale: 'zh-CN',
    doctor: '周明泽',
    service: /全科咨询.*青杉/,
    newcomer: '邓红',
    allergic: '赵桂兰',
    restricted: '吗啡',
    allergen: '阿莫西林',
    prescriptionOnly: '氨氯地平',
    customer: '徐大民',
    unlicensed: '范凯',
  },
] as const;

async function open(browser: Browser, locale: Locale, device: 'phone' | 'desk'): Promise<Page> {
  const viewport = device === 'phone' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  return (await browser.newContext({ locale, viewport })).newPage();
}

/** The id of a row that belongs to somebody else. */
async function idOf(table: string, patient: string): Promise<string> {
  const [row] = await query<{ id: string }>(
    `SELECT r.id FROM ${table} r JOIN person p ON p.id = r.patient_id WHERE p.latin_name = $1 LIMIT 1`,
    [patient],
  );
  if (!row) throw new Error(`${patient} has no ${table}`);
  return row.id;
}

for (const run of runs) {
  const { locale } = run;

  test(`a first visit is advice: both sides read why, and no diagnosis and no prescription opens (${locale})`, async ({
    browser,
  }) => {
    const [say, sayStaff] = await Promise.all([wordsOf('patient', locale), wordsOf('console', locale)]);
    const [phone, desk] = await Promise.all([open(browser, locale, 'phone'), open(browser, locale, 'desk')]);
    const { newcomer: patient, service, doctor } = run;
    await signInAsPatient(phone, patient, '/sign-in?back=/care');
    await queuePaid(phone, say, { patient, service, evidence: firstVisit });
    await signInAsStaff(desk, doctor);
    await goOnDuty(desk, sayStaff);
    await takeUntil(desk, sayStaff, patient);
    await enterConsultation(phone, say);

    await expect(desk.getByText(sayStaff('console.workbench.advice'), { exact: true })).toBeVisible();
    await expect(desk.getByText(sayStaff('console.workbench.advice-ask'))).toBeVisible();
    const prescribing = prescribeButton(desk, sayStaff);
    await expect(prescribing).toHaveAttribute('aria-disabled', 'true');
    await expect(prescribing).toHaveAccessibleDescription(sayStaff('errors.advice-only'));
    await prescribing.press('Enter');
    await expect(desk.getByRole('heading', { name: sayStaff('console.prescribe.title'), exact: true })).toHaveCount(0);
    await openNote(desk, sayStaff);
    await expect(desk.getByText(sayStaff('errors.advice-only')).filter({ visible: true }).first()).toBeVisible();
    await expect(desk.locator('[name="diagnosisCode"]')).toHaveCount(0);
    await endConsultation(desk, sayStaff, { summary: 'Have it examined in a hospital first.' });
    await expect(phone.getByText('Have it examined in a hospital first.').first()).toBeVisible();

    const consultationId = new URL(phone.url()).pathname.split('/').at(-1);
    const [kept] = await query(
      `SELECT c.kind, c.state, n.diagnosis_code AS code,
              (SELECT count(*)::int FROM prescription p WHERE p.consultation_id = c.id) AS prescriptions
         FROM consultation c JOIN note n ON n.consultation_id = c.id WHERE c.id = $1`,
      [consultationId],
    );
    expect(kept).toEqual({ kind: 'ADVICE', state: 'COMPLETED', code: null, prescriptions: 0 });
    for (const page of [phone, desk]) await page.context().close();
  });

  test(`a specially managed medicine is never prescribed; an allergy alert needs a reason to sign (${locale})`, async ({
    browser,
  }) => {
    const [say, sayStaff] = await Promise.all([wordsOf('patient', locale), wordsOf('console', locale)]);
    const [phone, desk] = await Promise.all([open(browser, locale, 'phone'), open(browser, locale, 'desk')]);
    const { allergic: patient, service, doctor, restricted, allergen } = run;
    await signInAsPatient(phone, patient, '/sign-in?back=/care');
    await queuePaid(phone, say, { patient, service, evidence: proveDiagnosis });
    await signInAsStaff(desk, doctor);
    await goOnDuty(desk, sayStaff);
    await takeUntil(desk, sayStaff, patient);
    await enterConsultation(phone, say);
    await confirmEvidence(desk, sayStaff);
    await prescribeButton(desk, sayStaff).click();

    await chooseMedicine(desk, sayStaff, restricted);
    await expect(desk.getByRole('alert').filter({ hasText: sayStaff('errors.never-online') })).toBeVisible();
    await expect(desk.getByLabel(sayStaff('console.prescribe.days'), { exact: true })).toHaveCount(0);

    await addMedicine(desk, sayStaff, { medicine: allergen, days: 7 });
    const alert = desk.getByRole('region', { name: sayStaff('prescribing.check.allergy'), exact: true });
    await expect(alert.first()).toContainText(sayStaff('prescribing.answer.alert'));
    const sign = signButton(desk, sayStaff);
    await expect(desk.getByText(sayStaff('console.prescribe.missing.reasons'))).toBeVisible();
    await expect(sign).toHaveAttribute('aria-disabled', 'true');
    await sign.press('Enter');
    await expect(sign).toBeVisible();
    for (const reason of await desk.getByLabel(sayStaff('console.prescribe.override')).all())
      await reason.fill('Tolerated amoxicillin last year, allergy disproved by a test.');
    await expect(sign).not.toHaveAttribute('aria-disabled', 'true');
    await sign.click();
    await expect(sign).toHaveCount(0);
    await endConsultation(desk, sayStaff, { summary: 'Stop at once and call us with any rash.' });
    await expect(phone.getByText('Stop at once and call us with any rash.').first()).toBeVisible();

    const consultationId = new URL(phone.url()).pathname.split('/').at(-1);
    const signed = await query<{ state: string; checks: string }>(
      'SELECT state, checks::text AS checks FROM prescription WHERE consultation_id = $1',
      [consultationId],
    );
    expect(signed).toMatchObject([{ state: 'SIGNED' }]);
    expect(signed[0]?.checks).toContain('Tolerated amoxicillin last year');
    for (const page of [phone, desk]) await page.context().close();
  });

  test(`a prescription medicine without a prescription: not in the shop, not by its address, not in a cart (${locale})`, async ({
    browser,
  }) => {
    const say = await wordsOf('patient', locale);
    const phone = await open(browser, locale, 'phone');
    await signInAsPatient(phone, run.customer);
    await phone.goto('/shop');
    await expect(phone.getByText(say('patient.shop.prescription-only'), { exact: true })).toBeVisible();
    // What is typed before the page has come to life is typed again.
    await expect(async () => {
      const search = phone.getByRole('searchbox', { name: say('patient.shop.search') });
      await search.fill('');
      await search.fill(run.prescriptionOnly);
      await expect(phone.getByText(say('patient.shop.nothing'), { exact: true })).toBeVisible({ timeout: 5_000 });
    }).toPass();

    const [medicine] = await query<{ id: string }>(`SELECT id FROM medicine WHERE code = 'C08CA01-1'`);
    await phone.goto(`/shop/${medicine?.id}`);
    await expect(phone.getByText(say('patient.shell.not-found-title'))).toBeVisible();
    await expect(phone.getByText(say('patient.shell.not-found-detail'))).toBeVisible();

    // A cart is the device's own; one that was written by hand is refused where the price is asked.
    await phone.goto('/shop');
    await phone
      .getByRole('button', { name: new RegExp(say('patient.shop.add-name').replace('{name}', '.*')) })
      .first()
      .click();
    await expect(phone.getByRole('link', { name: say('patient.shop.to-cart') })).toBeVisible();
    await phone.evaluate((id) => {
      for (const key of Object.keys(localStorage).filter((one) => one.startsWith('openward.cart.'))) {
        const cart = localStorage.getItem(key) ?? '';
        localStorage.setItem(key, cart.replace(/"id":"[0-9a-f-]{36}"/, `"id":"${id}"`));
      }
    }, medicine?.id);
    await phone.goto('/checkout');
    await expect(phone.getByText(say('patient.checkout.refused'), { exact: true })).toBeVisible();
    await expect(phone.getByText(say('errors.prescription-needed'))).toBeVisible();
    await expect(phone.getByRole('button', { name: say('patient.checkout.order-and-pay') })).toHaveCount(0);
    await phone.context().close();
  });

  test(`a prescription is used once: the second order is refused (${locale})`, async ({ browser }) => {
    const say = await wordsOf('patient', locale);
    const phone = await open(browser, locale, 'phone');
    await signInAsPatient(phone, run.customer);
    await phone.goto('/prescriptions');
    await phone.locator('main a[href^="/prescriptions/"]').first().click();
    await expect(phone).toHaveURL(/prescriptions\/[0-9a-f-]{36}/);
    const prescriptionId = new URL(phone.url()).pathname.split('/').at(-1) ?? '';
    const orders = () => query(`SELECT 1 FROM "order" WHERE prescription_id = $1`, [prescriptionId]);
    if ((await orders()).length === 0) {
      await phone.getByRole('link', { name: say('patient.prescription.order') }).click();
      const order = phone.getByRole('button', { name: say('patient.checkout.order-and-pay') });
      await expect(order).not.toHaveAttribute('aria-busy', 'true');
      await order.click();
      await payAtProvider(phone, say);
      await expect(phone).toHaveURL(/\/orders\//);
    }
    await phone.goto(`/checkout?prescriptionId=${prescriptionId}`);
    await expect(phone.getByText(say('patient.checkout.refused'), { exact: true })).toBeVisible();
    await expect(phone.getByText(say('errors.prescription-used-up'))).toBeVisible();
    await expect(phone.getByRole('button', { name: say('patient.checkout.order-and-pay') })).toHaveCount(0);
    await phone.getByRole('link', { name: say('patient.checkout.see-orders') }).click();
    await expect(phone).toHaveURL(/\/orders$/);
    expect(await orders()).toHaveLength(1);
    await phone.context().close();
  });

  test(`a licence that ran out takes the clinician off duty, who reads why and cannot go back on (${locale})`, async ({
    browser,
  }) => {
    const sayStaff = await wordsOf('console', locale);
    const desk = await open(browser, locale, 'desk');
    await signInAsStaff(desk, run.unlicensed);
    await readConsoleIn(desk, locale);
    await goOnDuty(desk, sayStaff);
    const [role] = await query<{ id: string }>(
      `UPDATE practice_role r SET licence_valid_until = current_date - 2 FROM person p
        WHERE p.id = r.person_id AND $1 IN (p.name, p.latin_name) AND r.role = 'DOCTOR' RETURNING r.id`,
      [run.unlicensed],
    );
    await expect
      .poll(() => query(`SELECT credential, on_duty_since FROM practice_role WHERE id = $1`, [role?.id]))
      .toEqual([{ credential: 'EXPIRED', on_duty_since: null }]);
    await expect(desk).toHaveURL(/sign-in/);
    await expect(desk.getByText(sayStaff('console.sign-in.ended.licence-expired'))).toBeVisible();
    await signInAsStaff(desk, run.unlicensed);
    await expect(desk).toHaveURL(/\/start$/);
    await expect(desk.getByText(sayStaff('console.start.none'))).toBeVisible();
    await expect(desk.getByRole('switch')).toHaveCount(0);
    await expect(desk.getByRole('link', { name: sayStaff('console.shell.workbench') })).toHaveCount(0);
    await desk.goto(`${environment.consoleUrl}/workbench`);
    await expect(desk.getByText(sayStaff('console.start.none'))).toBeVisible();
    await desk.context().close();
  });

  test(`somebody else's record by its address looks like one that does not exist (${locale})`, async ({ browser }) => {
    const [say, sayStaff] = await Promise.all([wordsOf('patient', locale), wordsOf('console', locale)]);
    const [phone, desk] = await Promise.all([open(browser, locale, 'phone'), open(browser, locale, 'desk')]);
    const shown = async (page: Page, address: string, words: string): Promise<string> => {
      await page.goto(address);
      await expect(page.getByText(words)).toBeVisible();
      return page.locator('body').innerText();
    };
    const bothAlike = async (
      page: Page,
      { at, id, words }: { at: (id: string) => string; id: string; words: string },
    ) => {
      const missing = await shown(page, at(crypto.randomUUID()), words);
      expect(await shown(page, at(id), words), at(id)).toBe(missing);
    };

    await signInAsPatient(phone, run.customer);
    const other = 'Ye Fang';
    const records = {
      records: 'journey',
      prescriptions: 'prescription',
      orders: '"order"',
      consultation: 'consultation',
      'waiting-room': 'ticket',
      'follow-ups': 'follow_up',
    };
    for (const [path, table] of Object.entries(records)) {
      const at = (id: string) => `/${path}/${id}`;
      await bothAlike(phone, { at, id: await idOf(table, other), words: say('patient.shell.not-found-detail') });
    }
    const ordered = (id: string) => `/checkout?prescriptionId=${id}`;
    await bothAlike(phone, { at: ordered, id: await idOf('prescription', other), words: say('errors.not-found') });

    await signInAsStaff(desk, run.doctor);
    const room = (id: string) => `${environment.consoleUrl}/workbench/${id}`;
    await bothAlike(desk, { at: room, id: await idOf('consultation', other), words: sayStaff('errors.not-found') });
    for (const page of [phone, desk]) await page.context().close();
  });
}
