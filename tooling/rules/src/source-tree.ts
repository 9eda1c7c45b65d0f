import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { z } from 'zod';
import { type ParsedSource, parseSource } from './parse-source.ts';

export interface Workspace {
  /** Path from the root, such as `packages/domain`. */
  readonly folder: string;
  readonly name: string;
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  /** Subpath pattern to file pattern, as in package.json. */
  readonly exports: Readonly<Record<string, string>>;
}

export interface SourceFile extends ParsedSource {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly workspace: Workspace | undefined;
}

export interface SourceTree {
  readonly root: string;
  readonly workspaces: readonly Workspace[];
  readonly files: ReadonlyMap<string, SourceFile>;
  /** Every file of the tree, also those that are not parsed: an import may name a style sheet. */
  readonly paths: ReadonlySet<string>;
}

const unseenFolders = new Set(['node_modules', 'generated', 'coverage', 'test-results', 'playwright-report']);
const parsedFile = /\.(ts|tsx|mts|mjs|cjs|js|jsx)$/;

/** Reads every source file below a root, leaving out what is installed, generated or hidden. */
export function readSourceTree(root: string): SourceTree {
  const paths = [...walk(root)].map((path) => relative(root, path).split(sep).join('/'));
  const workspaces = paths
    .filter((path) => path.endsWith('/package.json'))
    .map((path) => readWorkspace(root, path.slice(0, -'/package.json'.length)));
  const files = new Map<string, SourceFile>();
  for (const path of paths) {
    if (!parsedFile.test(path) || path.endsWith('next-env.d.ts')) continue;
    const workspace = workspaces.find(({ folder }) => path.startsWith(`${folder}/`));
    files.set(path, { path, workspace, ...parseSource(path, readFileSync(join(root, path), 'utf8')) });
  }
  return { root, workspaces, files, paths: new Set(paths) };
}

function* walk(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.') || unseenFolders.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path);
    else if (entry.isFile()) yield path;
  }
}

const versions = z.record(z.string(), z.string()).default({});
const packageJson = z.object({
  name: z.string(),
  dependencies: versions,
  optionalDependencies: versions,
  devDependencies: versions,
  exports: versions,
});

function readWorkspace(root: string, folder: string): Workspace {
  const json = packageJson.parse(JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')));
  return {
    folder,
    name: json.name,
    dependencies: Object.keys({ ...json.dependencies, ...json.optionalDependencies }),
    devDependencies: Object.keys(json.devDependencies),
    exports: json.exports,
  };
}
