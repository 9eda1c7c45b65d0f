import { expect, type Page } from '@playwright/test';
import { start, type Words } from './words.ts';

/** Pays on the demo provider's page and comes back. */
export async function payAtProvider(page: Page, say: Words): Promise<void> {
  await expect(page).toHaveURL(/\/pay\//);
  await page.getByRole('button', { name: new RegExp(`^${start(say('patient.billing.pay'))}`) }).click();
  await expect(page).toHaveURL(/demo-pay/);
  await expect(page.getByText(say('patient.demo-pay.nothing-moves')).first()).toBeVisible();
  await page.getByRole('button', { name: say('patient.demo-pay.pay'), exact: true }).click();
  await expect(page).not.toHaveURL(/demo-pay/);
}

/** Writes a first address in the checkout. */
export async function addAddress(page: Page, say: Words): Promise<void> {
  await page.getByLabel(say('patient.addresses.recipient')).fill('林小帆');
  await page.getByLabel(say('patient.addresses.phone')).fill('13800138000');
  await page.getByLabel(say('patient.addresses.province')).selectOption({ index: 1 });
  await page.getByLabel(say('patient.addresses.city')).selectOption({ index: 1 });
  await page.getByLabel(say('patient.addresses.district')).fill('文昌区');
  await page.getByLabel(say('patient.addresses.street')).fill('建设路 12 号 3 单元 402');
  await page.getByRole('button', { name: say('patient.addresses.save') }).click();
}

/** Orders from the pharmacy of one's choice, to the address book's first place or a first one written here. @returns its id */
export async function orderFrom(page: Page, say: Words, pharmacy: RegExp): Promise<string> {
  const choice = page.getByRole('radio', { name: pharmacy });
  await expect(choice).toBeVisible();
  if (await page.getByLabel(say('patient.addresses.recipient')).isVisible()) await addAddress(page, say);
  await choice.check();
  await expect(choice).toBeChecked();
  // A new address is kept first, and what the way there costs is asked then.
  await expect(page.getByText(say('patient.checkout.delivery-unknown'), { exact: true })).toHaveCount(0);
  const order = page.getByRole('button', { name: say('patient.checkout.order-and-pay') });
  // While prices are looked up again nothing can be ordered.
  await expect(order).not.toHaveAttribute('aria-busy', 'true');
  await order.click();
  await payAtProvider(page, say);
  await expect(page).toHaveURL(/\/orders\/[0-9a-f-]{36}/);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}
