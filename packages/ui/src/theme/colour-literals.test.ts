import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const literal = /(?:^|[\s:(,'"`])(#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|(?:rgba?|hsla?|oklch|lab)\()/i;

/** Lines with a colour written out. */
function colourLines(text: string): string[] {
  return text.split('\n').filter((line) => literal.test(line));
}

function filesOf(room: string): string[] {
  return readdirSync(join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(css|tsx)$/.test(entry.name) && !/\.test\./.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

describe('colours', () => {
  it('are written out in the theme alone', () => {
    const files = ['packages/ui/src', 'apps/patient/src', 'apps/console/src'].flatMap(filesOf);
    expect(files.length).toBeGreaterThan(50);
    const found = files.flatMap((path) =>
      colourLines(readFileSync(join(root, path), 'utf8')).map((line) => `${path}: ${line.trim()}`),
    );
    expect(found).toEqual([]);
  });

  it.each(['color: #fff;', 'background: rgba(0, 0, 0, 0.1)', "fill: '#0b6e64'", 'color: oklch(0.5 0.1 200)'])(
    'are found where they are planted: %s',
    (line) => {
      expect(colourLines(line)).toEqual([line]);
    },
  );

  it.each(['color: var(--ow-text);', 'href="#main"', 'url("#clip")', '<Row href="#doctor" />'])(
    'are not seen where there are none: %s',
    (line) => {
      expect(colourLines(line)).toEqual([]);
    },
  );
});
