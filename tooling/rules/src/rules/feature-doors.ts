import { posix } from 'node:path';
import { resolveImport } from '../resolve-import.ts';
import { isTest } from '../rooms.ts';
import type { SourceFile, SourceTree } from '../source-tree.ts';
import type { Rule } from '../violation.ts';

/** The nouns that are features in every room; any other folder with an index.ts is treated alike. */
const features = new Set([
  'identity',
  'intake',
  'waiting-room',
  'scheduling',
  'consultation',
  'messaging',
  'prescribing',
  'pharmacy',
  'billing',
  'follow-up',
  'institution',
  'notification',
  'audit',
  'insight',
]);

/** A feature is entered only through its index.ts, seen from anywhere else in its package; packages have their exports. */
export const featureDoors: Rule = (tree) => {
  const violations = [];
  for (const file of tree.files.values()) {
    for (const edge of file.imports) {
      // A path by package name ends at a door already: what package.json exports.
      if (!/^(?:\.|@\/)/.test(edge.specifier)) continue;
      const target = resolveImport(tree, file, edge.specifier);
      if (target.kind !== 'file' || !/\.[cm]?tsx?$/.test(target.path)) continue;
      const feature = featureOf(tree, target.path);
      if (feature === undefined || file.path.startsWith(`${feature}/`)) continue;
      const isDoor = posix.dirname(target.path) === feature && /^index\.tsx?$/.test(posix.basename(target.path));
      const insider = target.workspace === file.workspace && (isTest(file.path) || isTableOfContents(file));
      if (!isDoor && !insider)
        violations.push({
          path: file.path,
          line: edge.line,
          message: `${edge.specifier} passes by ${feature}/index.ts`,
        });
    }
  }
  return violations;
};

/** Root routers and Next's routes list what their package has, feature by feature; they are no feature themselves. */
function isTableOfContents({ path, workspace }: SourceFile): boolean {
  if (workspace === undefined) return false;
  const { folder } = workspace;
  return (
    posix.dirname(path) === `${folder}/src` || (folder.startsWith('apps/') && path.startsWith(`${folder}/src/app/`))
  );
}

/** The folder of the feature a file belongs to: `src/<feature>`, in the web apps `src/features/<feature>`. */
function featureOf(tree: SourceTree, path: string): string | undefined {
  const match = /^((?:packages|apps)\/[^/]+\/src\/(?:features\/)?([^/]+))\//.exec(path);
  const [, folder, noun] = match ?? [];
  if (folder === undefined || noun === undefined || folder.endsWith('/src/features')) return undefined;
  const hasDoor = ['index.ts', 'index.tsx'].some((name) => tree.paths.has(`${folder}/${name}`));
  const inWebAppRoutes = noun === 'app' && path.startsWith('apps/');
  return !inWebAppRoutes && (features.has(noun) || hasDoor) ? folder : undefined;
}
