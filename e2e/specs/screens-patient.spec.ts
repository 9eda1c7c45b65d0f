import { expect, type Page, test } from '@playwright/test';
import { confirmHealth, denyRedFlags, takeNumber, writeSymptoms } from '../care-steps.ts';
import { addAddress } from '../shop-steps.ts';
import { askForCode, redeemCode } from '../register.ts';
import { signInAsPatient } from '../sign-in-as.ts';
import { expectSound, expectSoundNow, lookName, looks, openLook } from '../sound-screen.ts';
import { start, wordsOf } from '../words.ts';

/** A path, or where the first link to `to` on the page `on` leads, and what lies `below` that. */
type Screen = string | { readonly on: string; readonly to: string; readonly below?: string };
type Locale = (typeof looks)[number]['locale'];

/** Well formed, and of nothing. */
const nobodys = '00000000-0000-4000-8000-000000000000';

/** Whose screens show what, by the demo's stories. */
const tours: readonly { readonly person: Record<Locale, string>; readonly screens: readonly Screen[] }[] = [
  {
    // A past consultation, a child, a payment; nothing ordered.
    person: { en: 'Chen Lihua', 'zh-CN': '陈丽华' },
    screens: [
      '/home',
      '/care',
      '/records',
      { on: '/records', to: '/records/' },
      { on: '/follow-ups', to: '/follow-ups/' },
      '/follow-ups',
      '/me',
      '/me/family',
      '/me/health',
      '/me/access',
      '/me/addresses',
      '/me/payments',
      { on: '/me/payments', to: '/me/payments/' },
      '/orders',
      '/prescriptions',
      '/shop',
      { on: '/shop', to: '/shop/' },
      '/checkout',
      '/nothing-here',
      `/records/${nobodys}`,
    ],
  },
  {
    // In a consultation.
    person: { en: 'Wu Yiran', 'zh-CN': '吴怡然' },
    screens: ['/home', { on: '/home', to: '/consultation/' }],
  },
  {
    // Medicine from a prescription, its parcel, a follow-up to come.
    person: { en: 'Cai Weimin', 'zh-CN': '蔡伟民' },
    screens: [
      '/home',
      '/orders',
      { on: '/orders', to: '/orders/' },
      { on: '/orders', to: '/orders/', below: '/receipt' },
      '/prescriptions',
      { on: '/prescriptions', to: '/prescriptions/' },
      { on: '/follow-ups', to: '/follow-ups/' },
    ],
  },
  {
    // A questionnaire that is due.
    person: { en: 'Ye Fang', 'zh-CN': '叶芳' },
    screens: ['/home', { on: '/follow-ups', to: '/follow-ups/' }],
  },
  {
    // A prescription that waits for its review.
    person: { en: 'Zhao Guilan', 'zh-CN': '赵桂兰' },
    screens: ['/home', { on: '/prescriptions', to: '/prescriptions/' }],
  },
  {
    // A family's records; an order that is being picked.
    person: { en: 'Deng Hong', 'zh-CN': '邓红' },
    screens: ['/home', '/records', { on: '/records', to: '/records/' }],
  },
];

/** The person reads the language of the look, as chosen under Me. */
async function signInReading(page: Page, name: string, locale: Locale): Promise<void> {
  await signInAsPatient(page, name);
  await page.goto('/me');
  const button = page.getByRole('button', { name: locale === 'en' ? 'EN' : '中文', exact: true });
  await button.click();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
}

async function pathOf(page: Page, screen: Screen): Promise<string> {
  if (typeof screen === 'string') return screen;
  await page.goto(screen.on);
  const href = await page.locator(`main a[href*="${screen.to}"]`).first().getAttribute('href');
  if (!href) throw new Error(`no way from ${screen.on} to ${screen.to}`);
  return `${href}${screen.below ?? ''}`;
}

for (const look of looks) {
  const { locale } = look;

  test(`the screens of everybody are accessible and quiet (${lookName(look)})`, async ({ browser }) => {
    const { page, complaints } = await openLook(browser, look);
    for (const path of ['/', '/sign-in', '/demo-inbox', '/gallery', '/nothing-here']) await expectSound(page, path);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test(`the code and the welcome of somebody new are accessible and quiet (${lookName(look)})`, async ({ browser }) => {
    const { page, complaints } = await openLook(browser, look);
    const say = await wordsOf('patient', locale);
    await page.goto('/sign-in');
    await page.getByRole('button', { name: say('patient.sign-in.send-code') }).click();
    await expect(page.getByText(say('patient.sign-in.contact-missing'))).toBeVisible();
    await expectSoundNow(page, 'sign-in with what is missing');
    await askForCode(page, say);
    await expectSoundNow(page, 'code');
    await redeemCode(page, say);
    await page.getByRole('button', { name: say('patient.welcome.save') }).click();
    await expect(page.getByText(say('patient.welcome.name-missing'))).toBeVisible();
    await expectSoundNow(page, 'welcome with what is missing');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  for (const { person, screens } of tours) {
    test(`the screens of ${person.en} are accessible and quiet (${lookName(look)})`, async ({ browser }) => {
      const { page, complaints } = await openLook(browser, look);
      await signInReading(page, person[locale], locale);
      for (const screen of screens) await expectSound(page, await pathOf(page, screen));
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  }

  test(`every step of get care, the emergency and the waiting room are accessible and quiet (${lookName(look)})`, async ({
    browser,
  }) => {
    const { page, complaints } = await openLook(browser, look);
    const say = await wordsOf('patient', locale);
    const onward = page.getByRole('button', { name: say('patient.get-care.continue') });
    const choose = (key: string) => page.getByRole('radio', { name: new RegExp(`^${say(key)}`) }).check();
    const sound = (step: string) => expectSoundNow(page, `get care, ${step}`);

    // With a child in the family, so that it is asked for whom; with a doctor, so that a prior diagnosis is asked for.
    await signInReading(page, locale === 'en' ? 'Chen Lihua' : '陈丽华', locale);
    await page.goto('/care');
    await page
      .getByRole('link', { name: say('patient.home.roles.DOCTOR.name') })
      .first()
      .click();
    await page.getByRole('radio', { name: locale === 'en' ? /Chen.Lihua/ : /陈丽华/ }).check();
    await sound('for whom');
    await onward.click();
    await expect(page.getByLabel(say('patient.get-care.symptoms'))).toBeVisible();
    await sound('symptoms');
    await writeSymptoms(page, say);
    await sound('safety');
    const pain = page.getByLabel(say('patient.get-care.flags.chest-pain'));
    await pain.check();
    await onward.click();
    await expect(page.getByText(say('patient.get-care.emergency.title'))).toBeVisible();
    await sound('emergency');
    await page.getByRole('button', { name: say('patient.get-care.emergency.change') }).click();
    await pain.uncheck();
    await denyRedFlags(page, say);
    await sound('health profile');
    await confirmHealth(page, say);
    await choose('patient.get-care.evidence.yes');
    await sound('prior diagnosis');
    await choose('patient.get-care.evidence.no');
    await onward.click();
    await expect(page.getByLabel(say('patient.get-care.agree'))).toBeVisible();
    await sound('consent and price');
    await page.context().clearCookies();

    await signInReading(page, locale === 'en' ? 'Zhao Guilan' : '赵桂兰', locale);
    await page.goto('/care');
    await takeNumber(page, say, new RegExp(say('patient.home.free')));
    await expectSoundNow(page, 'waiting room');
    const giveUp = page.getByRole('button', { name: new RegExp(`^${say('patient.waiting-room.give-up')}`) });
    await giveUp.click();
    await expectSoundNow(page, 'waiting room, asking');
    await giveUp.click();
    await expect(giveUp).toHaveCount(0);
    await expectSoundNow(page, 'waiting room, left');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test(`the cart, the checkout and the payment are accessible and quiet (${lookName(look)})`, async ({ browser }) => {
    const { page, complaints } = await openLook(browser, look);
    const say = await wordsOf('patient', locale);
    await signInReading(page, locale === 'en' ? 'Wu Yiran' : '吴怡然', locale);
    await page.goto('/shop');
    const add = new RegExp(`^${say('patient.shop.add-name').replace('{name}', '.*')}`);
    await page.getByRole('button', { name: add }).first().click();
    await expectSoundNow(page, 'shop with a cart');
    await page.goto('/checkout');
    const street = page.getByLabel(say('patient.addresses.street'));
    const other = page.getByRole('button', { name: say('patient.checkout.other-address') });
    await expect(street.or(other)).toBeVisible();
    await expectSoundNow(page, 'checkout');
    if (await street.isVisible()) await addAddress(page, say);
    await expect(other).toBeVisible();
    await page.getByRole('button', { name: say('patient.checkout.order-and-pay') }).click();
    await expect(page).toHaveURL(/\/pay\//);
    const pay = page.getByRole('button', { name: new RegExp(`^${start(say('patient.billing.pay'))}`) });
    await expect(pay).toBeVisible();
    await expectSoundNow(page, 'payment');
    await pay.click();
    await expect(page).toHaveURL(/demo-pay/);
    await expectSoundNow(page, 'demo payment provider');
    await page.getByRole('button', { name: say('patient.demo-pay.fail') }).click();
    await expect(page).not.toHaveURL(/demo-pay/);
    await expect(page.locator('h1').first()).toBeVisible();
    await expectSoundNow(page, 'payment that failed');
    await expectSound(page, await pathOf(page, { on: '/orders', to: '/orders/' }));
    expect(complaints).toEqual([]);
    await page.context().close();
  });
}
