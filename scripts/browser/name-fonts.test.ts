import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { nameFonts } from './name-fonts.ts';

it('the portable browser finds the fonts that came with it on a machine without any', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'openward-fonts-'));
  try {
    const file = nameFonts(folder);
    expect(readFileSync(file, 'utf8')).toContain(`<dir>${path.join(folder, 'fonts')}</dir>`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
