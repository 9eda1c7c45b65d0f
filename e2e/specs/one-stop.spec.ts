import { type Browser, expect, type Page, test } from '@playwright/test';
import { acceptReferral, answerFollowUp, enterConsultation, queuePaid, write } from '../care-steps.ts';
import { confirmEvidence, endConsultation, goOnDuty, prescribe, refer, takeUntil } from '../console-steps.ts';
import { environment } from '../environment.ts';
import { approve, check, dispensingOf, letParcelArrive, pick, ship } from '../pharmacy-steps.ts';
import { query } from '../records.ts';
import { orderFrom } from '../shop-steps.ts';
import { signInAsPatient, signInAsStaff } from '../sign-in-as.ts';
import { type Locale, type Words, wordsOf } from '../words.ts';

/**
 * Each member of staff reads the console in a language of their own, whatever their browser asks for; the second journey is
 * Chinese for everybody.
 */
const runs = [
  {
    locale: 'en',
    patient: { name: 'Lin Xiaofan', either: /Lin\sXiaofan|林小帆/ },
    advice: { service: /Haitang pharmacist/, pharmacist: '孔琳', locale: 'zh-CN' },
    care: { name: '心血管内科', doctor: 'Lu Wen', locale: 'en', code: 'I10', medicine: 'Amlodipine' },
    review: { pharmacist: '罗敏', locale: 'zh-CN' },
    dispensing: { pharmacy: /Qingshan/, dispenser: '岑悦', pharmacist: '罗敏', locale: 'zh-CN' },
    admin: { name: 'Gao Ping', locale: 'en', queue: /Cardiology/, seesOrder: true },
    followUp: {
      plan: 'hypertension',
      answers: { 'medicine-taken': 'every-day', dizzy: 'yes', 'swollen-legs': 'no', 'alarm-signs': 'no' },
    },
  },
  {
    locale: 'zh-CN',
    patient: { name: '叶芳', either: /叶芳/ },
    advice: { service: /药师咨询.*江桥/, pharmacist: '杜衡', locale: 'zh-CN' },
    care: { name: '呼吸内科', doctor: '谢安然', locale: 'zh-CN', code: 'J45.0', medicine: '茶碱' },
    review: { pharmacist: '秦岚', locale: 'zh-CN' },
    dispensing: { pharmacy: /海棠/, dispenser: '傅晓梅', pharmacist: '孔琳', locale: 'zh-CN' },
    // The pharmacy is another institution: its orders are not this admin's to see.
    admin: { name: '董昊', locale: 'zh-CN', queue: /呼吸内科/, seesOrder: false },
    followUp: {
      plan: 'asthma',
      answers: { 'night-waking': 'no', reliever: 'more', rinse: 'yes', 'alarm-signs': 'no' },
    },
  },
] as const;

interface Seat {
  readonly page: Page;
  readonly say: Words;
}

async function seat(browser: Browser, app: 'patient' | 'console', locale: Locale): Promise<Seat> {
  const viewport = app === 'patient' ? { width: 390, height: 844 } : { width: 1440, height: 900 };
  const page = await (await browser.newContext({ locale, viewport })).newPage();
  return { page, say: await wordsOf(app, locale) };
}

/** Somebody of the staff at a desk of their own, at a place of the console, signed in by their name in that language. */
async function staff(browser: Browser, person: { name: string; locale: Locale; at?: string }): Promise<Seat> {
  const desk = await seat(browser, 'console', person.locale);
  await signInAsStaff(desk.page, person.name);
  if (person.at) await desk.page.goto(`${environment.consoleUrl}${person.at}`);
  return desk;
}

/** As an English or a Chinese reader sees the name. */
async function eitherName(person: string): Promise<RegExp> {
  const [row] = await query<{ name: string; latin: string }>(
    'SELECT name, latin_name AS latin FROM person WHERE $1 IN (name, latin_name)',
    [person],
  );
  return new RegExp(`${row?.name}|${row?.latin.replace(' ', '\\s')}`);
}

const stockOf = (orderId: string) =>
  query<{ medicine: string; onHand: number; reserved: number }>(
    `SELECT s.medicine_id AS medicine, s.on_hand AS "onHand", s.reserved
       FROM stock_item s JOIN "order" o ON o.pharmacy_id = s.institution_id
       JOIN order_line l ON l.order_id = o.id AND l.medicine_id = s.medicine_id
      WHERE o.id = $1 ORDER BY s.medicine_id`,
    [orderId],
  );

for (const run of runs) {
  test(`one patient, one record: advised, referred, consulted, prescribed, reviewed, dispensed, delivered, followed up (${run.locale})`, async ({
    browser,
  }) => {
    // Seven people, one after the other. Only days pass behind the screens: the courier's, and those until the follow-up.
    test.slow();
    const { patient, advice, care, review, dispensing, admin, followUp } = run;
    const { page: phone, say } = await seat(browser, 'patient', run.locale);

    // A pharmacist advises and sends on to a doctor.
    await signInAsPatient(phone, patient.name, '/sign-in?back=/care');
    await queuePaid(phone, say, { patient: patient.name, service: advice.service });
    const counter = await staff(browser, { name: advice.pharmacist, locale: advice.locale });
    await goOnDuty(counter.page, counter.say);
    await takeUntil(counter.page, counter.say, patient.either.source);
    await enterConsultation(phone, say);
    const consultation = phone.url();
    await write(phone, say, { field: say('ui.composer.label'), text: 'My tablets are almost used up.' });
    await expect(counter.page.getByRole('log').getByText('My tablets are almost used up.')).toBeVisible();
    const reason = 'A repeat prescription is a doctor’s.';
    await refer(counter.page, counter.say, { service: care.name, reason });
    await expect(phone.getByText(reason).first()).toBeVisible();
    await endConsultation(counter.page, counter.say, { summary: 'Please see the doctor next.' });
    await expect(phone.getByText('Please see the doctor next.').first()).toBeVisible();

    // The patient accepts: proof, consent, price; the journey and its thread go along.
    await phone.goto('/home');
    await phone.goto(consultation);
    await acceptReferral(phone, say, care.code);

    // The doctor reads what was said before, confirms the proof, prescribes and plans the follow-up.
    const doctor = await staff(browser, { name: care.doctor, locale: care.locale });
    await goOnDuty(doctor.page, doctor.say);
    await takeUntil(doctor.page, doctor.say, patient.either.source);
    await enterConsultation(phone, say);
    await expect(doctor.page.getByRole('log').getByText('My tablets are almost used up.')).toBeVisible();
    await confirmEvidence(doctor.page, doctor.say);
    await prescribe(doctor.page, doctor.say, care.medicine);
    await endConsultation(doctor.page, doctor.say, { summary: 'Go on as before.', followUp: followUp.plan });
    await expect(phone.getByText('Go on as before.').first()).toBeVisible();

    // A pharmacist who did not prescribe approves.
    const board = await staff(browser, { name: review.pharmacist, locale: review.locale, at: '/review' });
    await goOnDuty(board.page, board.say);
    await approve(board.page, board.say, patient.either);

    // The patient orders from it, at the pharmacy of the patient's choice.
    await phone.goto('/prescriptions');
    await phone.locator('main a[href^="/prescriptions/"]').first().click();
    await phone.getByRole('link', { name: say('patient.prescription.order') }).click();
    const orderId = await orderFrom(phone, say, dispensing.pharmacy);
    const ordered = await stockOf(orderId);

    // Picked with trace codes, checked by a second person, handed to the courier, delivered.
    const store = await staff(browser, { name: dispensing.dispenser, locale: dispensing.locale });
    const codes = await pick(store.page, store.say, orderId);
    const second = await staff(browser, { name: dispensing.pharmacist, locale: dispensing.locale });
    await check(second.page, second.say, orderId);
    await ship(store.page, store.say, orderId);
    await expect(phone.getByText(say('patient.orders.now.SHIPPED')).first()).toBeVisible();
    await expect(phone.getByText(say('patient.orders.code'), { exact: true }).first()).toBeVisible();
    await letParcelArrive(store.page, store.say, orderId);
    await expect(phone.getByText(say('patient.orders.now.DELIVERED')).first()).toBeVisible();

    // Some days later the patient is asked; an abnormal answer is the doctor's to look at.
    const [planned] = await query<{ id: string; journey: string }>(
      `UPDATE follow_up SET due_at = now() WHERE state = 'PLANNED' AND journey_id =
         (SELECT journey_id FROM "order" WHERE id = $1) RETURNING id, journey_id AS journey`,
      [orderId],
    );
    await expect
      .poll(() => query('SELECT state FROM follow_up WHERE id = $1', [planned?.id]))
      .toEqual([{ state: 'DUE' }]);
    await phone.goto('/home');
    await phone.locator(`main a[href="/follow-ups/${planned?.id}"]`).first().click();
    await answerFollowUp(phone, say, followUp.answers);
    const thanks = say('patient.follow-up.thanks-abnormal').replace('{name}', '.*');
    await expect(phone.getByText(new RegExp(thanks))).toBeVisible();
    await doctor.page.goto(`${environment.consoleUrl}/tasks`);
    await doctor.page.getByRole('button', { name: patient.either }).first().click();
    await doctor.page.getByLabel(doctor.say('console.follow-up.what-done')).fill('Called, all is well.');
    const done = new RegExp(`^${doctor.say('console.follow-up.complete')}`);
    await doctor.page.getByRole('button', { name: done }).click();
    const looked = say('patient.follow-up.looked-at').replace('{name}', '.*');
    await expect(phone.getByText(new RegExp(looked))).toBeVisible();

    // One record: the timeline, the stock, the ledger, the audit.
    await phone.goto(`/records/${planned?.journey}`);
    const stepOf = (step: string) =>
      phone.getByRole('listitem').filter({ has: phone.getByText(say(`timeline.${step}`), { exact: true }) });
    for (const step of [
      'registered',
      'consultation',
      'referral-made',
      'referral-accepted',
      'evidence-confirmed',
      'prescription-signed',
      'prescription',
      'order',
      'shipped',
      'delivery',
      'follow-up-planned',
      'follow-up',
    ])
      await expect(stepOf(step).first(), step).toContainText(/\d{1,2}:\d{2}/);
    const actors = {
      'referral-made': advice.pharmacist,
      'evidence-confirmed': care.doctor,
      'prescription-signed': care.doctor,
      prescription: review.pharmacist,
    };
    for (const [step, person] of Object.entries(actors))
      await expect(stepOf(step).first(), step).toContainText(await eitherName(person));
    const [kept] = await query(
      `SELECT p.state, (SELECT count(*)::int FROM consultation c WHERE c.journey_id = o.journey_id) AS consultations,
              (SELECT count(DISTINCT conversation_id)::int FROM consultation c WHERE c.journey_id = o.journey_id) AS threads,
              (SELECT sum(amount_minor)::int FROM ledger_entry) AS ledger,
              (SELECT count(DISTINCT l.posting_id)::int FROM ledger_entry l JOIN payment m ON m.id = l.payment_id
                WHERE m.order_id = o.id) AS postings
         FROM "order" o JOIN prescription p ON p.id = o.prescription_id WHERE o.id = $1`,
      [orderId],
    );
    expect(kept).toEqual({ state: 'DISPENSED', consultations: 2, threads: 1, ledger: 0, postings: 1 });
    const sold = await stockOf(orderId);
    expect(sold.map(({ onHand, reserved }) => onHand + reserved)).toEqual(
      ordered.map(({ onHand, reserved }) => onHand + reserved - 2 * codes.length),
    );

    // The institution's admin sees the queue, the order where the pharmacy is theirs, and who did what.
    const office = await staff(browser, { name: admin.name, locale: admin.locale, at: '/queues' });
    await expect(office.page.getByRole('table').getByText(admin.queue).first()).toBeVisible();
    if (admin.seesOrder) {
      await office.page.goto(dispensingOf(orderId));
      await expect(office.page.getByText(patient.either).first()).toBeVisible();
    }
    await office.page.goto(`${environment.consoleUrl}/audit`);
    const [{ record } = { record: 0 }] = await query<{ record: number }>(
      `SELECT record_number AS record FROM patient_profile pp JOIN person p ON p.id = pp.person_id
        WHERE $1 IN (p.name, p.latin_name)`,
      [patient.name],
    );
    await office.page.getByRole('searchbox', { name: office.say('console.audit.by.patient') }).fill(String(record));
    for (const action of ['consultation.confirm-evidence', 'prescription.sign', 'follow-up.complete-task']) {
      await office.page.getByRole('searchbox', { name: office.say('console.audit.by.action') }).fill(action);
      await expect(office.page.getByRole('table').getByText(action).first(), action).toBeVisible();
    }
    const traced = await query<{ action: string }>(
      `SELECT DISTINCT action FROM audit_event a JOIN patient_profile p ON p.person_id = a.patient_id
        WHERE p.record_number = $1`,
      [record],
    );
    expect(traced.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'ticket.join',
        'consultation.open',
        'referral.make',
        'referral.accept',
        'attachment.read',
        'note.sign',
        'prescription.approve',
        'order.place',
        'order.scan',
        'order.check',
        'order.ship',
        'follow-up.plan',
        'follow-up.answer',
      ]),
    );
    for (const { page } of [counter, doctor, board, store, second, office]) await page.context().close();
    await phone.context().close();
  });
}
