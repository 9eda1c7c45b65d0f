import { expect, test } from '@playwright/test';
import { lookName, looks } from '../sound-screen.ts';
import { type App, keptVisits, pageAt, pagesOf } from '../visits.ts';

/** Pages that show nothing and only lead on. */
const leadOn: Readonly<Record<App, readonly string[]>> = { patient: [], console: ['/'] };

// Runs after the screens' own specs, by its name, and tells what they left out.
for (const app of ['patient', 'console'] as const) {
  for (const look of looks) {
    test(`every page of the ${app} app was looked at (${lookName(look)})`, () => {
      const pages = pagesOf(app);
      expect(pages.length).toBeGreaterThan(15);
      const seen = keptVisits()
        .filter((visit) => visit.app === app)
        .filter(({ locale, colorScheme }) => locale === look.locale && colorScheme === look.colorScheme)
        .map(({ pathname }) => pageAt(pages, pathname));
      const unseen = pages.filter((one) => !leadOn[app].includes(one) && !seen.includes(one));
      expect(unseen, 'add a visit to the screens specs').toEqual([]);
    });
  }
}
