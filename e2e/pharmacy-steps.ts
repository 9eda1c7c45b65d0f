import { expect, type Page } from '@playwright/test';
import { environment } from './environment.ts';
import { query } from './records.ts';
import { start, type Words } from './words.ts';

/** Finds the patient's prescription on the review board, judges it and approves. */
export async function approve(page: Page, say: Words, patient: RegExp): Promise<void> {
  await page
    .getByRole('link', { name: patient })
    .or(page.getByRole('button', { name: patient }))
    .first()
    .click();
  const points = page.getByRole('checkbox');
  await expect(points.first()).toBeEnabled();
  for (const point of await points.all()) await point.check();
  await page.getByRole('button', { name: new RegExp(`^${say('console.review.approve')}`) }).click();
  await expect(page.getByText(new RegExp(`^${start(say('console.review.done.APPROVED'))}`)).first()).toBeVisible();
}

export const dispensingOf = (orderId: string): string => `${environment.consoleUrl}/dispensing/${orderId}`;

/** Picks a paid order: a trace code for each pack, then on to the second person. @returns the codes */
export async function pick(page: Page, say: Words, orderId: string): Promise<string[]> {
  await page.goto(dispensingOf(orderId));
  await page.getByRole('button', { name: new RegExp(`^${say('console.pharmacy.pick')}`) }).click();
  const [{ packs } = { packs: 0 }] = await query<{ packs: number }>(
    'SELECT sum(quantity)::int AS packs FROM order_line WHERE order_id = $1',
    [orderId],
  );
  expect(packs).toBeGreaterThan(0);
  const codes = Array.from({ length: packs }, (_, pack) => `81${Date.now()}${String(pack).padStart(5, '0')}`);
  for (const code of codes) {
    await page.getByLabel(say('console.pharmacy.scan')).fill(code);
    await expect
      .poll(async () => (await query('SELECT 1 FROM dispensed_pack WHERE trace_code = $1', [code])).length)
      .toBe(1);
  }
  await page.getByRole('button', { name: new RegExp(`^${say('console.pharmacy.pass')}`) }).click();
  return codes;
}

/** The second person confirms every point. */
export async function check(page: Page, say: Words, orderId: string): Promise<void> {
  await page.goto(dispensingOf(orderId));
  for (const point of ['patient', 'medicine', 'quantity', 'package', 'label'])
    await page.getByLabel(say(`console.pharmacy.confirm.${point}`)).check();
  await page.getByRole('button', { name: new RegExp(`^${say('console.pharmacy.check')}`) }).click();
}

export async function ship(page: Page, say: Words, orderId: string): Promise<void> {
  await page.goto(dispensingOf(orderId));
  await page.getByRole('button', { name: new RegExp(`^${say('console.pharmacy.ship')}`) }).click();
}

/** Lets the demo courier's hours pass until the parcel is there; a parcel nobody took is brought again. */
export async function letParcelArrive(page: Page, say: Words, orderId: string): Promise<void> {
  const moved = async () => {
    await query(
      `UPDATE demo_shipment SET next_at = now() WHERE next_at > now() AND tracking_number IN
         (SELECT tracking_number FROM parcel WHERE order_id = $1)`,
      [orderId],
    );
    const [order] = await query<{ state: string }>('SELECT state FROM "order" WHERE id = $1', [orderId]);
    return order?.state;
  };
  await expect.poll(moved).toMatch(/^DELIVER/);
  if ((await moved()) === 'DELIVERED') return;
  await page.goto(dispensingOf(orderId));
  await page.getByRole('button', { name: say('console.pharmacy.redeliver') }).click();
  await expect.poll(moved).toBe('DELIVERED');
}
