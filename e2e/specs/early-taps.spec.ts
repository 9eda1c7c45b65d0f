import { expect, type Page, test } from '@playwright/test';
import { environment } from '../environment.ts';
import { printed, signInAsPatient } from '../sign-in-as.ts';
import { wordsOf } from '../words.ts';

/** Opens a page whose code does not come. @returns lets it come */
async function openUnheard(page: Page, url: string): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const code = '**/_next/static/**/*.js';
  await page.route(code, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto(url, { waitUntil: 'commit' });
  return async () => {
    held.resolve();
    await page.unrouteAll({ behavior: 'wait' });
  };
}

test('an email written and a code asked for before the page is alive: the code is sent', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } })).newPage();
  const say = await wordsOf('patient', 'en');
  const comeAlive = await openUnheard(page, `${environment.patientUrl}/sign-in`);
  await page.getByLabel(say('patient.sign-in.contact')).fill(`${crypto.randomUUID()}@patients.example`);
  const send = page.getByRole('button', { name: say('patient.sign-in.send-code') });
  await send.click();
  await expect(send).toHaveAttribute('aria-busy', 'true');
  await comeAlive();
  await expect(page.getByLabel(say('ui.code.label'))).toBeVisible();
  await page.context().close();
});

test('a password entered before the page is alive never stands in the address, and leads on', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'en' })).newPage();
  const say = await wordsOf('console', 'en');
  const comeAlive = await openUnheard(page, `${environment.consoleUrl}/sign-in`);
  await page.getByLabel(say('console.sign-in.email')).fill('luo.min@openward.example');
  await page.getByLabel(say('console.sign-in.password')).fill('not the password');
  await page.getByLabel(say('console.sign-in.password')).press('Enter');
  const onward = page.getByRole('button', { name: new RegExp(`^${say('console.sign-in.continue')}`) });
  await expect(onward).toHaveAttribute('aria-busy', 'true');
  await comeAlive();
  await expect(page.getByLabel(say('ui.code.label'))).toBeVisible();
  expect(page.url()).toBe(`${environment.consoleUrl}/sign-in`);
  await page.context().close();
});

for (const [app, url, person] of [
  ['patient', environment.patientUrl, 'Ye Fang'],
  ['console', environment.consoleUrl, 'Zhou Mingze'],
] as const) {
  test(`one tap in the demo panel before the page is alive signs in to the ${app} app`, async ({ browser }) => {
    const page = await (await browser.newContext({ locale: 'en' })).newPage();
    const comeAlive = await openUnheard(page, `${url}/sign-in`);
    await page.getByRole('button', { name: printed(person) }).click();
    await comeAlive();
    await expect(page).not.toHaveURL(/sign-in/);
    await page.context().close();
  });
}

test('on a slow phone every step of get care answers the first tap', async ({ browser }) => {
  const page = await (await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } })).newPage();
  const say = await wordsOf('patient', 'en');
  await signInAsPatient(page, 'Chen Lihua', '/sign-in?back=/care');
  const service = await page
    .getByRole('link', { name: /Ask a pharmacist/ })
    .first()
    .getAttribute('href');
  const phone = await page.context().newCDPSession(page);
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  await page.goto(`${environment.patientUrl}${service}`, { waitUntil: 'commit' });
  // She has a child: first for whom.
  await page.getByRole('radio', { name: printed('Chen Lihua') }).check();
  await page.getByRole('button', { name: say('patient.get-care.continue') }).click();
  await page.getByLabel(say('patient.get-care.symptoms')).fill('Is it too late for the second tablet?');
  await page.getByLabel(say('since.TODAY')).check();
  await page.getByRole('button', { name: say('patient.get-care.continue') }).click();
  await expect(page.getByLabel(say('patient.get-care.none-of-these'))).toBeVisible();
  await page.context().close();
});
