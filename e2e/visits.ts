import { appendFileSync, existsSync, globSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Page, test } from '@playwright/test';
import { environment } from './environment.ts';

export type App = 'patient' | 'console';

/** A screen somebody looked at: in which app, which language, which scheme. */
interface Visit {
  readonly app: App;
  readonly locale: string;
  readonly colorScheme: string;
  readonly pathname: string;
}

/** In a file, because a test that fails ends the process; the folder is emptied before each run. */
const visitsFile = (): string => path.join(test.info().project.outputDir, 'visits.tsv');

/** Keeps that the page was looked at as it stands. */
export async function keepVisit(page: Page): Promise<void> {
  const { origin, pathname } = new URL(page.url());
  const shown = await page.evaluate(() => [
    document.documentElement.lang,
    document.documentElement.dataset.mantineColorScheme,
  ]);
  const app: App = origin === new URL(environment.consoleUrl).origin ? 'console' : 'patient';
  mkdirSync(path.dirname(visitsFile()), { recursive: true });
  appendFileSync(visitsFile(), `${[app, ...shown, pathname].join('\t')}\n`);
}

export function keptVisits(): Visit[] {
  if (!existsSync(visitsFile())) return [];
  return readFileSync(visitsFile(), 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [app, locale = '', colorScheme = '', pathname = ''] = line.split('\t');
      return { app: app === 'console' ? 'console' : 'patient', locale, colorScheme, pathname };
    });
}

/** Every address of an app that has a page of its own, with its parameters in brackets. */
export function pagesOf(app: App): string[] {
  const folder = path.resolve(import.meta.dirname, '..', 'apps', app, 'src', 'app');
  return globSync('**/page.tsx', { cwd: folder })
    .map((file) => path.dirname(file).split(path.sep))
    .map((parts) => `/${parts.filter((part) => part !== '.' && !part.startsWith('(')).join('/')}`)
    .toSorted();
}

/** The page this path shows: a page of exactly that address goes before one with a parameter. */
export function pageAt(pages: readonly string[], pathname: string): string | undefined {
  if (pages.includes(pathname)) return pathname;
  return pages.find((one) => new RegExp(`^${one.replaceAll(/\[\w+\]/g, '[^/]+')}$`).test(pathname));
}
