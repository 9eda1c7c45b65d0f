import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const PATIENCE_MS = 30_000;

/** Whether Playwright opens a page with this program and text is drawn: one that lacks libraries or fonts is of no use. */
export async function canBrowse(program: string): Promise<boolean> {
  if (!existsSync(program)) return false;
  try {
    // Chromium's own sandbox does not start as root, nor in most containers; the pages are ours.
    const browser = await chromium.launch({
      executablePath: program,
      timeout: PATIENCE_MS,
      args: ['--no-sandbox'],
      // Playwright would end this process at once, before what it has begun is taken back.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    try {
      const page = await browser.newPage();
      await page.goto('data:text/html,<p>openward</p>', { timeout: PATIENCE_MS });
      return await page.getByText('openward').isVisible();
    } finally {
      await browser.close();
    }
  } catch {
    return false;
  }
}
