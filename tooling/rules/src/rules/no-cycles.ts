import { findCycles } from '../find-cycles.ts';
import { resolveImport } from '../resolve-import.ts';
import type { SourceFile, SourceTree } from '../source-tree.ts';
import type { Rule } from '../violation.ts';

/** No file reaches itself again through imports that exist when the program runs. */
export const noFileCycles: Rule = (tree) => {
  const graph = new Map([...tree.files.values()].map((file) => [file.path, runtimeImports(tree, file)]));
  return findCycles(graph).map(([path = '', ...rest]) => ({
    path,
    message: `a cycle of files: ${[path, ...rest, path].join(' -> ')}`,
  }));
};

/** No package reaches itself through its dependencies; what only tests need may lead back. */
export const noPackageCycles: Rule = (tree) => {
  const graph = new Map(tree.workspaces.map(({ name, dependencies }) => [name, dependencies]));
  return findCycles(graph).map(([name = '', ...rest]) => ({
    path: `${tree.workspaces.find((workspace) => workspace.name === name)?.folder ?? name}/package.json`,
    message: `a cycle of packages: ${[name, ...rest, name].join(' -> ')}`,
  }));
};

function runtimeImports(tree: SourceTree, file: SourceFile): string[] {
  return file.imports
    .filter(({ typeOnly }) => !typeOnly)
    .map(({ specifier }) => resolveImport(tree, file, specifier))
    .flatMap((target) => (target.kind === 'file' ? [target.path] : []));
}
