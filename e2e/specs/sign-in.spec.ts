import { expect, test } from '@playwright/test';
import { demoStaffPassword, demoTotpSecret } from '@openward/db/seed';
import { generate } from 'otplib';
import { environment } from '../environment.ts';
import { askForCode, redeemCode } from '../register.ts';
import { wordsOf } from '../words.ts';

test('a new patient registers with a code from the demo inbox, says who they are, and signs out', async ({
  browser,
}) => {
  const say = await wordsOf('patient', 'en');
  const context = await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('button', { name: say('patient.sign-in.send-code') }).click();
  await expect(page.getByText(say('patient.sign-in.contact-missing'))).toBeVisible();
  await askForCode(page, say);

  await page.getByLabel(say('ui.code.label')).fill('000000');
  await expect(page.getByText(say('errors.code-wrong'))).toBeVisible();
  await redeemCode(page, say);
  await page.getByRole('button', { name: say('patient.welcome.save') }).click();
  await expect(page.getByText(say('patient.welcome.name-missing'))).toBeVisible();
  await page.getByLabel(say('patient.welcome.name'), { exact: true }).fill('新来的人');
  await page.getByLabel(say('patient.welcome.birthDate')).fill('1990-05-09');
  await page.getByRole('button', { name: say('patient.welcome.save') }).click();
  await expect(page).toHaveURL(/home/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.getByRole('link', { name: say('patient.shell.me'), exact: true }).click();
  await page.getByRole('button', { name: say('patient.me.sign-out') }).click();
  await expect(page).toHaveURL(new RegExp(`^${environment.patientUrl}/?$`));
  await page.goto('/records');
  await expect(page).toHaveURL(/sign-in/);
  await context.close();
});

test('a pharmacist signs in with password and authenticator; a wrong password and a used code are refused alike', async ({
  browser,
}) => {
  const say = await wordsOf('console', 'en');
  const page = await (await browser.newContext({ locale: 'en' })).newPage();
  const freshCode = () => generate({ secret: demoTotpSecret('luo-min') });
  const attempt = async (password: string, code: string) => {
    await page.goto(`${environment.consoleUrl}/sign-in`);
    await page.getByLabel(say('console.sign-in.email')).fill('luo.min@openward.example');
    await page.getByLabel(say('console.sign-in.password')).fill(password);
    await page.getByRole('button', { name: new RegExp(`^${say('console.sign-in.continue')}`) }).click();
    await page.getByLabel(say('ui.code.label')).fill(code);
  };
  await attempt('not the password', await freshCode());
  await expect(page.getByText(say('errors.sign-in-failed'))).toBeVisible();
  const code = await freshCode();
  await attempt(demoStaffPassword, code);
  await expect(page).toHaveURL(/workbench/);
  await page.context().clearCookies();
  await attempt(demoStaffPassword, code);
  await expect(page.getByText(say('errors.sign-in-failed'))).toBeVisible();
  await page.context().close();
});
