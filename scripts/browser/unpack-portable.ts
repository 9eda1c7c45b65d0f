import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { environment } from '../environment.ts';
import { canBrowse } from './can-browse.ts';
import { nameFonts } from './name-fonts.ts';

/**
 * Unpacks the portable Chromium of the registry, with the fonts it needs, into a folder. On a machine without even
 * the libraries a browser links to, those that come along are used.
 * @returns a program to start, or undefined when there is none for this machine
 */
export async function unpackPortable(folder: string): Promise<string | undefined> {
  const chromium = unpack(folder);
  if (chromium === undefined) return undefined;
  const starter = path.join(folder, 'start-chromium');
  const fonts = `export FONTCONFIG_FILE='${nameFonts(folder)}'`;
  const libraries = `export LD_LIBRARY_PATH='${folder}/al2023/lib'`;
  for (const settings of [[fonts], [fonts, libraries]]) {
    writeFileSync(starter, ['#!/bin/sh', ...settings, `exec '${chromium}' "$@"`, ''].join('\n'));
    chmodSync(starter, 0o755);
    if (await canBrowse(starter)) return starter;
  }
  return undefined;
}

function unpack(folder: string): string | undefined {
  const script = `import chromium from '@sparticuz/chromium'; console.log(await chromium.executablePath());`;
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in AWS Lambda.
  const env = { ...environment, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' };
  const unpacked = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: path.resolve(import.meta.dirname, '..'),
    env,
    encoding: 'utf8',
  });
  return unpacked.status === 0 ? unpacked.stdout.trim() : undefined;
}
