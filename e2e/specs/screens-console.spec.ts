import { expect, type Page, test } from '@playwright/test';
import { enterConsultation, proveDiagnosis, queuePaid, takeNumber } from '../care-steps.ts';
import { confirmEvidence, goOnDuty, takeUntil } from '../console-steps.ts';
import { environment } from '../environment.ts';
import { readConsoleIn } from '../language.ts';
import { query } from '../records.ts';
import { signInAsPatient, signInAsStaff } from '../sign-in-as.ts';
import { expectSound, lookName, looks, openLook } from '../sound-screen.ts';
import { staffTour, type Tour } from '../staff-tour.ts';
import { start, wordsOf } from '../words.ts';

/** Whose credential waits for the platform; the second may not be verified yet. */
const submitted = [/Zheng\sKai|郑凯/, /Tan\sKexin|谭可欣/];

const begins = (text: string) => new RegExp(`^${start(text)}`);

/** A text whatever its values are. */
const asPattern = (text: string) => new RegExp(`^${text.replaceAll('?', '\\?').replaceAll(/\{\w+\}/g, '.*')}$`);

/** The button that is on the screen now: rooms behind the open one stay laid out. */
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).filter({ visible: true });

/** Looks at a list, and at what the first of its links that lead `into` opens. */
async function openFirst({ page, sound }: Tour, list: string, into = `${list}/`): Promise<void> {
  await sound(list);
  const link = page.locator(`main a[href^="${into}"]`).first();
  await expect(link).toBeVisible();
  await sound((await link.getAttribute('href')) ?? list);
}

/** Opens the first row of a table. */
async function openRow({ page, soundNow }: Tour, what: string): Promise<void> {
  await page.getByRole('table').first().getByRole('button').first().click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await soundNow(what);
}

async function workbench(tour: Tour): Promise<void> {
  const { page, say, soundNow } = tour;
  await openFirst(tour, '/workbench');
  for (const tab of ['intake', 'record', 'medicines', 'documents', 'journey']) {
    await page.getByRole('tab', { name: begins(say(`console.workbench.tab.${tab}`)) }).click();
    await soundNow(`tab ${tab}`);
  }
  await button(page, begins(say('console.workbench.write-note'))).click();
  await soundNow('note');
  await button(page, say('console.workbench.close-note')).click();
  const chat = page.getByRole('tab', { name: begins(say('console.workbench.tab.chat')) });
  if (await chat.isVisible()) await chat.click();
  await button(page, begins(say('console.workbench.private-note'))).click();
  await soundNow('private note');
  const forms = { refer: 'refer.keep', 'end-unsuitable': 'unsuitable.keep', 'give-back': 'give-back-keep' };
  for (const [act, keep] of Object.entries(forms)) {
    await button(page, say('console.workbench.more')).click();
    await soundNow('acts');
    await button(page, say(`console.workbench.act.${act}`)).click();
    const leave = button(page, begins(say(`console.workbench.${keep}`)));
    await expect(leave).toBeVisible();
    await soundNow(act);
    await leave.click();
    await expect(leave).toHaveCount(0);
  }
}

async function waiting(tour: Tour): Promise<void> {
  await openFirst(tour, '/workbench', '/workbench/queue/');
}

async function overlays({ page, say, go, soundNow }: Tour): Promise<void> {
  await go('/workbench');
  const palette = page.getByRole('dialog', { name: say('console.shell.search-label') });
  // Nobody listens to keys before the page has come to life.
  await expect(async () => {
    await page.keyboard.press('Control+k');
    await expect(palette).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await soundNow('palette');
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: say('console.keys.title') })).toBeVisible();
  await soundNow('keys');
  await page.keyboard.press('Escape');
}

/** Lu Wen has a patient in front whose prior diagnosis is confirmed: she may prescribe. */
async function haveFollowUp(page: Page, phone: Page): Promise<void> {
  const say = await wordsOf('patient', 'en');
  const sayStaff = await wordsOf('console', 'en');
  await signInAsPatient(phone, 'Lin Xiaofan', '/sign-in?back=/care');
  await queuePaid(phone, say, { patient: 'Lin Xiaofan', service: /Cardiology/, evidence: proveDiagnosis });
  await signInAsStaff(page, 'Lu Wen');
  await readConsoleIn(page, 'en');
  await goOnDuty(page, sayStaff);
  await takeUntil(page, sayStaff, 'Lin Xiaofan');
  await enterConsultation(phone, say);
  await confirmEvidence(page, sayStaff);
}

async function prescribing({ page, say, sound, soundNow }: Tour): Promise<void> {
  const [running] = await query<{ id: string }>(
    `SELECT c.id FROM consultation c JOIN person p ON p.id = c.patient_id
      WHERE c.state = 'ACTIVE' AND c.kind = 'FOLLOW_UP' AND p.latin_name = 'Lin Xiaofan'`,
  );
  await sound(`/workbench/${running?.id}`);
  await button(page, begins(say('console.workbench.prescribe'))).click();
  const medicine = page.getByRole('combobox', { name: say('console.prescribe.medicine'), exact: true });
  await expect(medicine).toBeVisible();
  await soundNow('drawer');
  await medicine.fill('amlodipine');
  await expect(page.getByRole('option').first()).toBeVisible();
  await soundNow('medicines found');
  await page.getByRole('option').first().click();
  await expect(page.getByLabel(say('console.prescribe.days'), { exact: true })).toBeVisible();
  await soundNow('dose');
  await button(page, begins(say('console.prescribe.add'))).click();
  await expect(page.getByText(say('console.prescribe.no-checks'))).toHaveCount(0);
  await soundNow('checks');
  const remove = button(page, begins(say('console.prescribe.remove')));
  await remove.click();
  await expect(remove).toHaveCount(0);
  await button(page, begins(say('console.prescribe.close'))).click();
}

async function review(tour: Tour): Promise<void> {
  const { page, say, soundNow } = tour;
  await openFirst(tour, '/review');
  await page.getByLabel(say('console.review.comment'), { exact: true }).fill(say('console.review.reasons.dose'));
  await button(page, begins(say('console.review.reject'))).click();
  await expect(button(page, begins(say('console.review.keep')))).toBeVisible();
  await soundNow('reject');
}

async function dispensing(tour: Tour): Promise<void> {
  const { page, say, go, sound, soundNow } = tour;
  await openFirst(tour, '/dispensing');
  const order = new URL(page.url()).pathname;
  await button(page, begins(say('console.pharmacy.short'))).click();
  await expect(button(page, begins(say('console.pharmacy.refuse-keep')))).toBeVisible();
  await soundNow('refuse');
  await sound(`${order}/labels`);
  await sound(`${order}/leaflets`);
  await go('/dispensing');
}

async function followUps(tour: Tour): Promise<void> {
  await tour.sound('/tasks');
  await openRow(tour, 'task');
}

async function queues(tour: Tour): Promise<void> {
  const { page, say, sound, soundNow } = tour;
  await sound('/queues');
  await page
    .getByRole('table')
    .getByRole('button', { name: /^(Ask a pharmacist|药师咨询)/ })
    .first()
    .click();
  for (const act of ['move', 'close']) {
    await button(page, asPattern(say(`console.queues.${act}-of`)))
      .first()
      .click();
    const question = page.getByRole('region', { name: asPattern(say(`console.queues.${act}-title`)) });
    await question.getByRole('button', { name: begins(say(`console.queues.${act}-confirm`)) }).click();
    await expect(question.getByText(say('ui.confirm.reason-missing'))).toBeVisible();
    await soundNow(`${act} a ticket, without a reason`);
    const keep = say(act === 'move' ? 'console.queues.keep-there' : 'console.queues.keep');
    await question.getByRole('button', { name: begins(keep) }).click();
    await expect(question).toHaveCount(0);
  }
}

async function orders(tour: Tour): Promise<void> {
  const { page, say, sound, soundNow } = tour;
  await sound('/orders');
  await openRow(tour, 'order');
  await sound('/orders');
  await button(page, say('console.orders.view-refunds')).click();
  await expect(button(page, say('console.orders.view-refunds'))).toHaveAttribute('aria-pressed', 'true');
  await soundNow('refused refunds');
}

async function exporting({ page, say, sound, soundNow }: Tour): Promise<void> {
  await sound('/audit');
  // Signing in was a second factor of its own.
  await query(
    `UPDATE session s SET second_factor_at = NULL FROM person p WHERE p.id = s.person_id AND p.latin_name = 'Ji Feng'`,
  );
  await button(page, say('console.export.csv')).click();
  const dialog = page.getByRole('dialog', { name: say('console.export.csv') });
  const fill = dialog.getByRole('button', { name: say('console.second-factor.fill') });
  await expect(fill).toBeVisible();
  await soundNow('export');
  await button(page, say('console.export.keep')).click();
  await expect(dialog).toHaveCount(0);
}

async function administration(tour: Tour): Promise<void> {
  const { page, say, sound, soundNow } = tour;
  await sound('/services');
  await openRow(tour, 'service');
  await button(page, say('console.services.keep')).click();
  await button(page, say('console.services.add')).click();
  await button(page, say('console.services.save')).click();
  await soundNow('new service with what is missing');
  await sound('/clinicians');
  await openRow(tour, 'clinician');
  await button(page, say('console.clinicians.edit')).click();
  await soundNow('clinician being changed');
  await button(page, say('console.clinicians.keep')).click();
  await button(page, say('console.clinicians.reset')).click();
  await soundNow('new sign-in asked');
  await sound('/clinicians');
  await button(page, say('console.clinicians.add')).click();
  await expect(page.getByLabel(say('console.clinicians.email'))).toBeVisible();
  await soundNow('new clinician');
}

async function verification({ page, say, go, soundNow }: Tour): Promise<void> {
  for (const name of submitted) {
    await go('/clinicians');
    await button(page, say('state.CREDENTIAL.SUBMITTED')).click();
    await page.getByRole('table').getByRole('button', { name }).click();
    await expect(button(page, begins(say('console.clinicians.verify')))).toBeVisible();
    await soundNow('credential to verify');
  }
  await button(page, say('console.clinicians.reject')).click();
  await soundNow('credential to reject');
}

async function withoutRole({ sound }: Tour): Promise<void> {
  await sound('/start');
}

const tours = [
  { person: ['Song Jie', '宋杰'], walks: [workbench, waiting, overlays] },
  { person: ['Lu Wen', '陆雯'], walks: [prescribing] },
  { person: ['Luo Min', '罗敏'], walks: [review] },
  { person: ['Fu Xiaomei', '傅晓梅'], walks: [dispensing] },
  { person: ['Shen Yi', '沈怡'], walks: [followUps] },
  { person: ['Gao Ping', '高萍'], walks: [queues, administration] },
  { person: ['Tong Wei', '童薇'], walks: [orders, verification] },
  { person: ['Ji Feng', '纪峰'], walks: [exporting] },
  { person: ['Liang Zhiyuan', '梁志远'], walks: [withoutRole] },
] as const;

test('a patient waits for a pharmacist, and two credentials wait for the platform', async ({ browser }) => {
  const phone = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })).newPage();
  const say = await wordsOf('patient', 'zh-CN');
  await signInAsPatient(phone, '冯秀兰', '/sign-in?back=/care');
  await takeNumber(phone, say, /药师咨询（24小时）/);
  await phone.context().close();
  const asked = await query(
    `UPDATE practice_role r SET credential = 'SUBMITTED' FROM person p
      WHERE p.id = r.person_id AND p.latin_name IN ('Zheng Kai', 'Tan Kexin') RETURNING r.id`,
  );
  expect(asked).toHaveLength(submitted.length);
});

test('a doctor has a patient in front for whom a prescription may be written', async ({ browser }) => {
  const [page, phone] = [
    await (await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 } })).newPage(),
    await (await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } })).newPage(),
  ];
  await haveFollowUp(page, phone);
  for (const one of [page, phone]) await one.context().close();
});

for (const look of looks) {
  test(`the console is accessible and quiet before sign-in (${lookName(look)})`, async ({ browser }) => {
    const { page, complaints } = await openLook(browser, look);
    for (const path of ['/sign-in', '/gallery', '/nothing-here'])
      await expectSound(page, environment.consoleUrl + path);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  for (const { person, walks } of tours) {
    test(`what ${person[0]} works with is accessible and quiet (${lookName(look)})`, async ({ browser }) => {
      const { page, complaints } = await openLook(browser, look);
      await staffTour({ page, look, person }, async (tour) => {
        for (const walk of walks) await walk(tour);
      });
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  }
}
