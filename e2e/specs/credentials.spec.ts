import { type Browser, expect, type Page, test } from '@playwright/test';
import { generate } from 'otplib';
import { environment } from '../environment.ts';
import { confirmedBy } from '../factor.ts';
import { readConsoleIn } from '../language.ts';
import { query } from '../records.ts';
import { signInAsStaff } from '../sign-in-as.ts';
import { type Locale, type Words, wordsOf } from '../words.ts';

const runs = [
  { locale: 'en', admin: 'Gao Ping', platform: 'Tong Wei' },
  { locale: 'zh-CN', admin: '董昊', platform: '童薇' },
] as const;

interface Desk {
  readonly page: Page;
  readonly say: Words;
}

interface Login {
  readonly email: string;
  readonly password: string;
  readonly secret: string;
}

async function deskOf(browser: Browser, locale: Locale): Promise<Desk> {
  const page = await (await browser.newContext({ locale, viewport: { width: 1440, height: 900 } })).newPage();
  return { page, say: await wordsOf('console', locale) };
}

/** Submits a pharmacist for verification. @returns the first way in, as it is shown this once */
async function submitPharmacist({ page, say }: Desk, latinName: string): Promise<Login> {
  const email = `${crypto.randomUUID()}@staff.example`;
  const texts = {
    'native-name': latinName,
    'latin-name': latinName,
    email,
    licence: `DEMO-PHA-${latinName}`,
    'valid-until': '2031-05-09',
    'practising-since': '2015-07-01',
  };
  await page.goto(`${environment.consoleUrl}/clinicians`);
  await page.getByRole('button', { name: say('console.clinicians.add') }).click();
  await page
    .getByLabel(say('console.clinicians.role'), { exact: true })
    .selectOption({ label: say('role.PHARMACIST') });
  for (const [field, text] of Object.entries(texts))
    await page.getByLabel(say(`console.clinicians.${field}`), { exact: true }).fill(text);
  for (const field of ['consent', 'registered']) await page.getByLabel(say(`console.clinicians.${field}`)).check();
  await page.getByRole('button', { name: say('console.clinicians.submit') }).click();
  const shownOnce = page.getByText(say('console.clinicians.handover.title'));
  await confirmedBy(page, say, shownOnce);
  const [password = '', secret = ''] = await page.getByRole('complementary').locator('code').allTextContents();
  return { email, password, secret };
}

/** Signs in with password and authenticator. */
async function signIn({ page, say }: Desk, { email, password, secret }: Login): Promise<void> {
  await page.goto(`${environment.consoleUrl}/sign-in`);
  await page.getByLabel(say('console.sign-in.email')).fill(email);
  await page.getByLabel(say('console.sign-in.password')).fill(password);
  await page.getByRole('button', { name: new RegExp(`^${say('console.sign-in.continue')}`) }).click();
  await page.getByLabel(say('ui.code.label')).fill(await generate({ secret: secret.replaceAll(' ', '') }));
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Opens somebody whose credential waits for the platform. */
async function openSubmitted({ page, say }: Desk, latinName: string): Promise<void> {
  await page.goto(`${environment.consoleUrl}/clinicians`);
  await page.getByRole('button', { name: say('state.CREDENTIAL.SUBMITTED'), exact: true }).click();
  await page
    .getByRole('table')
    .getByRole('button', { name: new RegExp(latinName) })
    .click();
}

const stateOf = (latinName: string) =>
  query(`SELECT r.credential FROM practice_role r JOIN person p ON p.id = r.person_id WHERE p.latin_name = $1`, [
    latinName,
  ]);

for (const { locale, admin, platform } of runs) {
  test(`an institution submits two pharmacists; the platform verifies one, who then works, and rejects the other, who does not (${locale})`, async ({
    browser,
  }) => {
    const [office, board] = [await deskOf(browser, locale), await deskOf(browser, locale)];
    const [good, bad] = [await deskOf(browser, locale), await deskOf(browser, locale)];
    const { say } = office;
    const [fit, unfit] = [`Fit ${locale}`, `Unfit ${locale}`] as const;

    await signInAsStaff(office.page, admin);
    await readConsoleIn(office.page, locale);
    const goodLogin = await submitPharmacist(office, fit);
    const badLogin = await submitPharmacist(office, unfit);

    // Until the platform has looked nobody of them works: the console says so and opens nothing.
    await signIn(good, goodLogin);
    await readConsoleIn(good.page, locale);
    await expect(good.page).toHaveURL(/\/start$/);
    await expect(good.page.getByText(say('console.start.none'))).toBeVisible();

    await signInAsStaff(board.page, platform);
    await readConsoleIn(board.page, locale);
    await openSubmitted(board, fit);
    await board.page.getByRole('button', { name: new RegExp(`^${say('console.clinicians.verify')}`) }).click();
    const file = board.page.getByRole('complementary');
    await confirmedBy(board.page, say, file.getByText(say('state.CREDENTIAL.VERIFIED'), { exact: true }));
    expect(await stateOf(fit)).toEqual([{ credential: 'VERIFIED' }]);

    await openSubmitted(board, unfit);
    await board.page.getByRole('button', { name: say('console.clinicians.reject'), exact: true }).click();
    const reject = board.page.getByRole('button', { name: new RegExp(`^${say('console.clinicians.reject-confirm')}`) });
    await reject.click();
    await expect(board.page.getByText(say('ui.confirm.reason-missing'))).toBeVisible();
    await board.page.getByLabel(say('ui.confirm.reason')).fill('No licence of this number is registered.');
    await reject.click();
    await confirmedBy(board.page, say, file.getByText(say('state.CREDENTIAL.REJECTED'), { exact: true }));
    expect(await stateOf(unfit)).toEqual([{ credential: 'REJECTED' }]);

    await good.page.goto(environment.consoleUrl);
    await expect(good.page).toHaveURL(/\/workbench$/);
    await signIn(bad, badLogin);
    await readConsoleIn(bad.page, locale);
    await expect(bad.page).toHaveURL(/\/start$/);
    await expect(bad.page.getByText(say('console.start.none'))).toBeVisible();
    await expect(bad.page.getByRole('link', { name: say('console.shell.workbench') })).toHaveCount(0);

    await office.page.goto(`${environment.consoleUrl}/clinicians`);
    await office.page.getByRole('searchbox', { name: say('console.clinicians.search') }).fill(unfit);
    const row = office.page.getByRole('row').filter({ hasText: unfit });
    await expect(row.getByText(say('state.CREDENTIAL.REJECTED'), { exact: true })).toBeVisible();
    for (const { page } of [office, board, good, bad]) await page.context().close();
  });
}
