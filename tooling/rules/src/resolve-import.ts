import { posix } from 'node:path';
import type { SourceFile, SourceTree, Workspace } from './source-tree.ts';

export type Target =
  | { readonly kind: 'file'; readonly path: string; readonly workspace: Workspace | undefined }
  | { readonly kind: 'outside'; readonly packageName: string }
  | { readonly kind: 'missing' };

const endings = ['', '.ts', '.tsx', '.mjs', '.js', '/index.ts', '/index.tsx'];

/** Finds what an import names: a file of the tree, an installed package, or nothing. */
export function resolveImport(tree: SourceTree, from: SourceFile, specifier: string): Target {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return fileTarget(tree, posix.join(posix.dirname(from.path), bare));
  if (bare.startsWith('@/') && from.workspace) return fileTarget(tree, `${from.workspace.folder}/src/${bare.slice(2)}`);
  const workspace = tree.workspaces.find(({ name }) => bare === name || bare.startsWith(`${name}/`));
  if (!workspace) return { kind: 'outside', packageName: packageNameOf(bare) };
  const file = exportedFile(workspace, `.${bare.slice(workspace.name.length)}`);
  return file === undefined ? { kind: 'missing' } : fileTarget(tree, posix.join(workspace.folder, file));
}

function fileTarget(tree: SourceTree, path: string): Target {
  // What is generated is not part of the tree, yet belongs to its room.
  const found = path.includes('/generated/') ? path : endings.map((end) => path + end).find((p) => tree.paths.has(p));
  if (found === undefined) return { kind: 'missing' };
  return { kind: 'file', path: found, workspace: tree.workspaces.find(({ folder }) => found.startsWith(`${folder}/`)) };
}

function exportedFile({ exports }: Workspace, subpath: string): string | undefined {
  const exact = exports[subpath];
  if (exact !== undefined) return exact;
  for (const [pattern, file] of Object.entries(exports)) {
    const [before, after] = pattern.split('*');
    if (before === undefined || after === undefined) continue;
    if (subpath.startsWith(before) && subpath.endsWith(after) && subpath.length > before.length + after.length)
      return file.replace('*', subpath.slice(before.length, subpath.length - after.length));
  }
  return undefined;
}

function packageNameOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
