import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { filesToSplit } from './rules/tidiness.ts';
import { rules } from './rules.ts';
import { readSourceTree } from './source-tree.ts';

const tree = readSourceTree(fileURLToPath(new URL('../../../', import.meta.url)));

describe('the whole tree', () => {
  it('is seen: every room that has a package.json is read with its files', () => {
    expect(tree.workspaces.map(({ folder }) => folder)).toEqual(
      expect.arrayContaining([
        'packages/domain',
        'packages/application',
        'packages/db',
        'apps/gateway',
        'tooling/rules',
      ]),
    );
    expect(tree.files.size).toBeGreaterThan(100);
  });

  it.each(Object.entries(rules))('%s', (_name, rule) => {
    const found = rule(tree).map(({ path, line, message }) => `${path}:${line ?? 1} ${message}`);
    expect(found).toEqual([]);
  });

  it('has hardly any file over 300 lines', () => {
    const long = filesToSplit(tree.files.values()).map(({ path, lineCount }) => `${path} (${lineCount})`);
    expect(long.length / tree.files.size, `long files: ${long.join(', ')}`).toBeLessThan(0.01);
  });
});
