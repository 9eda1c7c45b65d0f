import { mayImport, type Room, roomOf } from '../rooms.ts';
import type { SourceTree, Workspace } from '../source-tree.ts';
import type { Rule, Violation } from '../violation.ts';

/** What a package lists is what its rooms may import, so that a package.json alone tells the truth. */
export const packageEdges: Rule = (tree) =>
  tree.workspaces.flatMap((workspace) => [...unlistedByTable(tree, workspace), ...testingOutsideTests(workspace)]);

/** The rules of care depend on nothing but their schema library: no clock, no randomness, no network. */
export const pureDomain: Rule = (tree) => {
  const violations: Violation[] = [];
  for (const { folder, dependencies } of tree.workspaces) {
    if (folder !== 'packages/domain') continue;
    const path = `${folder}/package.json`;
    for (const name of dependencies)
      if (name !== 'zod') violations.push({ path, message: `domain depends on ${name}; only zod is allowed` });
  }
  for (const file of tree.files.values()) {
    if (roomOf(file.path) !== 'domain' || file.path.endsWith('.test.ts')) continue;
    for (const { specifier, line } of file.imports)
      if (!specifier.startsWith('.') && specifier !== 'zod')
        violations.push({ path: file.path, line, message: `domain imports ${specifier}; only zod is allowed` });
    for (const { what, line } of file.impurities)
      violations.push({
        path: file.path,
        line,
        message: `domain calls ${what}; take the time, the id or the answer as a parameter`,
      });
  }
  return violations;
};

/** Prisma's own packages stay inside db: the rest of the tree knows rows by the types db exports, screens by DTOs. */
export const prismaStaysInDb: Rule = (tree) =>
  [...tree.files.values()]
    .filter(({ path }) => !path.startsWith('packages/db/'))
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => /^(?:@prisma\/|prisma(?:\/|$))/.test(specifier))
        .map(({ specifier, line }) => ({ path, line, message: `${specifier} is imported outside packages/db` })),
    );

function unlistedByTable(tree: SourceTree, { folder, dependencies }: Workspace): Violation[] {
  const own = roomsOf(folder);
  if (own.length === 0) return [];
  const allowed = own.flatMap((room) => [...mayImport[room].values, ...(mayImport[room].typesOnly ?? [])]);
  return tree.workspaces
    .filter(({ name }) => dependencies.includes(name))
    .filter((other) => other.folder !== folder && !roomsOf(other.folder).some((room) => allowed.includes(room)))
    .filter((other) => !other.folder.startsWith('packages/testing'))
    .map(({ name }) => ({
      path: `${folder}/package.json`,
      message: `lists ${name}, which none of its rooms may import`,
    }));
}

function testingOutsideTests({ folder, dependencies }: Workspace): Violation[] {
  return dependencies
    .filter((name) => name === '@openward/testing')
    .map((name) => ({ path: `${folder}/package.json`, message: `lists ${name} outside devDependencies` }));
}

/** A package that has parts has one room for each. */
function roomsOf(folder: string): Room[] {
  const inside = ['src/client/x.ts', 'src/server/x.ts', 'src/react/x.ts', 'src/app/page.tsx', 'src/x.ts'];
  const rooms = inside.map((path) => roomOf(`${folder}/${path}`)).filter((room) => room !== undefined);
  return [...new Set(rooms)];
}
