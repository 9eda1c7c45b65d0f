import type { Rule } from '../violation.ts';

/** The one file of each package that may read the environment. */
const readers: Readonly<Record<string, RegExp>> = {
  'packages/server': /^packages\/server\/src\/config\/env\.ts$/,
  'packages/db': /^packages\/db\/prisma\.config\.ts$/,
  scripts: /^scripts\/environment\.mjs$/,
  e2e: /^e2e\/environment\.ts$/,
  bench: /^bench\/src\/environment\.ts$/,
};

/** `process.env` is read in one file of a package and nowhere else, so that every setting is validated once. */
export const oneEnvironmentFile: Rule = (tree) =>
  [...tree.files.values()]
    .filter(({ path, workspace }) => !readers[workspace?.folder ?? '']?.test(path))
    .flatMap(({ path, environmentReads }) =>
      environmentReads.map(({ what, line }) => ({
        path,
        line,
        message: `${what} is read outside the package's one file`,
      })),
    );
