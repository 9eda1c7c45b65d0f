import { resolveImport } from '../resolve-import.ts';
import { isTest, mayImport, type Room, roomOf } from '../rooms.ts';
import type { ImportEdge } from '../parse-source.ts';
import type { SourceFile } from '../source-tree.ts';
import type { Rule } from '../violation.ts';

/** Every import of another room stands in the table; tests may also import testing and what their package declares. */
export const roomEdges: Rule = (tree) => {
  const violations = [];
  for (const file of tree.files.values()) {
    const from = roomOf(file.path);
    if (from === undefined) continue;
    for (const edge of file.imports) {
      const target = resolveImport(tree, file, edge.specifier);
      const at = { path: file.path, line: edge.line };
      if (target.kind === 'missing')
        violations.push({ ...at, message: `${edge.specifier} names no file and no export of a room` });
      if (target.kind !== 'file') continue;
      const leaves = target.workspace !== file.workspace;
      if (leaves && edge.specifier.startsWith('.'))
        violations.push({ ...at, message: `${edge.specifier} leaves its package by a relative path` });
      if (isTest(target.path) && !isTest(file.path))
        violations.push({ ...at, message: `${edge.specifier} is for tests alone` });
      const to = roomOf(target.path);
      if (to === undefined || to === from) {
        const otherApp = leaves && (from === 'screen' || from === 'page' || from === 'app-server');
        if (otherApp) violations.push({ ...at, message: `one app imports another: ${edge.specifier}` });
      } else if (!isAllowed(file, from, edge, { room: to, packageName: target.workspace?.name })) {
        violations.push({ ...at, message: `${from} may not import ${to}${edge.typeOnly ? '' : ' as a value'}` });
      } else if (file.isClientOnly && to === 'app-server') {
        violations.push({ ...at, message: 'a client component may not import src/server' });
      }
    }
  }
  return violations;
};

interface Destination {
  readonly room: Room;
  readonly packageName: string | undefined;
}

function isAllowed(file: SourceFile, from: Room, edge: ImportEdge, to: Destination): boolean {
  const { values, typesOnly = [] } = mayImport[from];
  if (values.includes(to.room) || (edge.typeOnly && typesOnly.includes(to.room))) return true;
  if (!isTest(file.path)) return false;
  const { workspace } = file;
  const declared = workspace && [workspace.name, ...workspace.dependencies, ...workspace.devDependencies];
  return to.packageName !== undefined && declared?.includes(to.packageName) === true;
}
