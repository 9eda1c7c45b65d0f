import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { installByApt } from './browser/install-by-apt.ts';
import { unpackPortable } from './browser/unpack-portable.ts';
import { environment } from './environment.ts';
import { Refusal } from './refusal.mjs';
import { canBrowse } from './browser/can-browse.ts';

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * Finds a Chromium that really starts, or brings one: CHROMIUM_PATH, the system's, Playwright's own, the registry's
 * portable one (unpacked into `folder`), and as the last resort Debian's.
 */
export async function findChromium(folder: string): Promise<string> {
  const chosen = environment.CHROMIUM_PATH;
  if (chosen) {
    if (await canBrowse(chosen)) return chosen;
    throw new Refusal(`CHROMIUM_PATH is ${chosen}, which is no Chromium that starts here.`);
  }
  for (const file of [...onPath(systemNames), chromium.executablePath()]) if (await canBrowse(file)) return file;
  const portable = await unpackPortable(folder);
  if (portable) return portable;
  const installed = installByApt();
  if (installed && (await canBrowse(installed))) return installed;
  throw new Refusal(
    'There is no Chromium to test with and none could be brought; install chromium, or set CHROMIUM_PATH to one.',
  );
}

function onPath(names: string[]): string[] {
  const folders = (environment.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).filter((file) => existsSync(file));
}
