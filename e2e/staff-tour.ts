import type { Page } from '@playwright/test';
import { environment } from './environment.ts';
import { readConsoleIn } from './language.ts';
import { signInAsStaff } from './sign-in-as.ts';
import { expectSound, expectSoundNow, type Look } from './sound-screen.ts';
import { type Words, wordsOf } from './words.ts';

/** One member of staff at work in one look. */
export interface Tour {
  readonly page: Page;
  readonly say: Words;
  /** Opens a path of the console. */
  readonly go: (path: string) => Promise<void>;
  /** Opens a path of the console and looks at it. */
  readonly sound: (path: string) => Promise<void>;
  /** Looks at what is on the screen now. */
  readonly soundNow: (what: string) => Promise<void>;
}

interface Guide {
  readonly page: Page;
  readonly look: Look;
  /** Name in Latin letters, and in Chinese. */
  readonly person: readonly [string, string];
}

/**
 * Signs the person in and walks through the console in the language of the look. The language the person read before is
 * chosen again at the end: other specs rely on it.
 */
export async function staffTour({ page, look, person }: Guide, walk: (tour: Tour) => Promise<void>): Promise<void> {
  const [latin, chinese] = person;
  await signInAsStaff(page, look.locale === 'en' ? latin : chinese);
  const own = (await page.locator('html').getAttribute('lang')) === 'en' ? 'en' : 'zh-CN';
  await readConsoleIn(page, look.locale);
  const at = (path: string) => `${environment.consoleUrl}${path}`;
  try {
    await walk({
      page,
      say: await wordsOf('console', look.locale),
      go: async (path) => void (await page.goto(at(path))),
      sound: async (path) => expectSound(page, at(path)),
      soundNow: async (what) => expectSoundNow(page, `${latin}: ${what}`),
    });
  } finally {
    await page.goto(environment.consoleUrl);
    await readConsoleIn(page, own);
  }
}
