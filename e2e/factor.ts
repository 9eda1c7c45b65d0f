import { expect, type Locator, type Page } from '@playwright/test';
import type { Words } from './words.ts';

/** Waits for what an act leads to; where it asks for the second factor first, the demonstration fills it in. */
export async function confirmedBy(page: Page, say: Words, done: Locator): Promise<void> {
  const fill = page.getByRole('button', { name: say('console.second-factor.fill') });
  await expect(done.or(fill).first()).toBeVisible();
  if (await fill.isVisible()) await fill.click();
  await expect(done).toBeVisible();
}
