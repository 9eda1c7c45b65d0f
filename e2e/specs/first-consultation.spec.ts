import { expect, test } from '@playwright/test';
import { enterConsultation, takeNumber, write } from '../care-steps.ts';
import { endConsultation, goOnDuty, takeUntil } from '../console-steps.ts';
import { query } from '../records.ts';
import { printed, signInAsPatient, signInAsStaff } from '../sign-in-as.ts';
import { wordsOf } from '../words.ts';

const runs = [
  { locale: 'en', patient: 'Lin Xiaofan', pharmacist: 'He Yun', service: /Ask a pharmacist/ },
  { locale: 'zh-CN', patient: '徐大民', pharmacist: '宋杰', service: /药师/ },
] as const;

for (const { locale, patient, pharmacist, service } of runs) {
  test(`a patient asks a pharmacist, waits, is taken, and they talk, with a reload on both sides (${locale})`, async ({
    browser,
  }) => {
    const say = await wordsOf('patient', locale);
    const sayStaff = await wordsOf('console', locale);
    const phone = await (await browser.newContext({ locale, viewport: { width: 390, height: 844 } })).newPage();
    const desk = await (await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })).newPage();

    await signInAsPatient(phone, patient, '/sign-in?back=/care');
    await takeNumber(phone, say, service);
    const ticketUrl = phone.url();
    await phone.goto('/home');
    await phone.getByRole('link', { name: say('patient.journey.card.waiting.action') }).click();
    await expect(phone).toHaveURL(ticketUrl);

    await signInAsStaff(desk, pharmacist);
    await goOnDuty(desk, sayStaff);
    await takeUntil(desk, sayStaff, patient);
    await enterConsultation(phone, say);

    const staffField = new RegExp(sayStaff('console.workbench.message-to').split('{name}')[0] ?? '');
    const patientField = say('ui.composer.label');
    await write(phone, say, { field: patientField, text: 'Hello, may I take both?' });
    await expect(desk.getByRole('log').getByText('Hello, may I take both?')).toBeVisible();
    await write(desk, sayStaff, { field: staffField, text: 'Please take paracetamol instead.' });
    await expect(phone.getByRole('log').getByText('Please take paracetamol instead.')).toBeVisible();
    await expect(
      desk
        .getByText(new RegExp(`^${sayStaff('message.read')}`))
        .filter({ visible: true })
        .first(),
    ).toBeVisible();

    await phone.reload();
    await desk.reload();
    for (const page of [phone, desk]) {
      await expect(page.getByRole('log').getByText('Hello, may I take both?')).toBeVisible();
      await expect(page.getByRole('log').getByText('Please take paracetamol instead.')).toBeVisible();
    }
    await write(phone, say, { field: patientField, text: 'Thank you, understood.' });
    await expect(desk.getByRole('log').getByText('Thank you, understood.')).toBeVisible();

    await endConsultation(desk, sayStaff, { summary: 'No ibuprofen. Paracetamol up to four times a day.' });
    await expect(phone.getByText('No ibuprofen. Paracetamol up to four times a day.')).toBeVisible();
    await expect(phone.getByText(say('patient.consultation.closed'))).toBeVisible();
    await expect(phone.getByRole('textbox', { name: patientField })).toHaveCount(0);

    const consultationId = new URL(phone.url()).pathname.split('/').at(-1);
    const [kept] = await query<{ state: string; seqs: number[]; signed: boolean; ticket: string }>(
      `SELECT c.state, t.state AS ticket, n.signed_at IS NOT NULL AS signed,
              array(SELECT seq FROM message m WHERE m.conversation_id = c.conversation_id ORDER BY seq) AS seqs
         FROM consultation c JOIN ticket t ON t.id = c.ticket_id JOIN note n ON n.consultation_id = c.id
        WHERE c.id = $1`,
      [consultationId],
    );
    expect(kept).toMatchObject({ state: 'COMPLETED', ticket: 'DONE', signed: true });
    expect(kept?.seqs).toEqual(kept?.seqs.map((_, index) => index + 1));
    await phone.context().close();
    await desk.context().close();
  });
}

test('a suspended pharmacist loses access at once, and the patient is told and keeps the place', async ({
  browser,
}) => {
  const say = await wordsOf('patient', 'en');
  const sayStaff = await wordsOf('console', 'en');
  const phone = await (await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } })).newPage();
  const desk = await (await browser.newContext({ locale: 'en' })).newPage();
  const office = await (await browser.newContext({ locale: 'en' })).newPage();

  await signInAsPatient(phone, 'Lin Xiaofan', '/sign-in?back=/care');
  await takeNumber(phone, say, /Ask a pharmacist/);
  await signInAsStaff(desk, 'He Yun');
  await goOnDuty(desk, sayStaff);
  await takeUntil(desk, sayStaff, 'Lin Xiaofan');
  await enterConsultation(phone, say);
  await write(phone, say, { field: say('ui.composer.label'), text: 'Are you there?' });
  await expect(desk.getByRole('log').getByText('Are you there?')).toBeVisible();
  const cookies = await desk.context().cookies();
  const workbench = desk.url();

  await signInAsStaff(office, 'Gao Ping');
  await office.getByRole('link', { name: sayStaff('console.shell.clinicians') }).click();
  await office.getByRole('searchbox', { name: sayStaff('console.clinicians.search') }).fill('He Yun');
  await office.getByRole('button', { name: printed('He Yun') }).click();
  await office.getByRole('button', { name: sayStaff('console.clinicians.suspend'), exact: true }).click();
  await office.getByLabel(sayStaff('ui.confirm.reason')).fill('Licence under inspection');
  await office.getByRole('button', { name: new RegExp(`^${sayStaff('console.clinicians.suspend-confirm')}`) }).click();

  await expect(desk).toHaveURL(/sign-in/);
  await expect(desk.getByText(sayStaff('console.sign-in.ended.suspended'))).toBeVisible();
  await expect(desk.getByText('Are you there?')).toHaveCount(0);
  await desk.context().addCookies(cookies);
  await desk.goto(workbench);
  await expect(desk).toHaveURL(/sign-in/);

  await expect(phone.getByText(/had to leave/).first()).toBeVisible();
  await phone.goto('/home');
  await expect(phone.getByRole('link', { name: say('patient.journey.card.waiting.action') })).toBeVisible();
  const [role] = await query<{ state: string }>(
    `SELECT credential AS state FROM practice_role r JOIN person p ON p.id = r.person_id WHERE p.latin_name = 'He Yun' AND r.role = 'PHARMACIST'`,
  );
  expect(role?.state).toBe('SUSPENDED');
  for (const page of [phone, desk, office]) await page.context().close();
});
