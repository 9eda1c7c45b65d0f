import { parseSync, Visitor } from 'oxc-parser';

export interface ImportEdge {
  readonly specifier: string;
  /** Gone before the program runs: `import type`, `export type ... from` or a type of the form `import('...')`. */
  readonly typeOnly: boolean;
  readonly line: number;
}

export interface Finding {
  readonly what: string;
  readonly line: number;
}

export interface ParsedSource {
  readonly imports: readonly ImportEdge[];
  readonly environmentReads: readonly Finding[];
  readonly testsNotRun: readonly Finding[];
  /** Calls whose answer depends on more than their arguments: the clock, chance, the network. */
  readonly impurities: readonly Finding[];
  readonly silencedChecks: readonly Finding[];
  readonly isClientOnly: boolean;
  readonly lineCount: number;
}

type Visited = ConstructorParameters<typeof Visitor>[0];

const testRoots = new Set(['it', 'test', 'describe', 'suite', 'bench']);
const notRun = new Set(['skip', 'only', 'todo', 'fixme', 'skipIf', 'runIf']);
const impureCalls = new Set([
  'Date',
  'Date.now',
  'performance.now',
  'Math.random',
  'crypto.randomUUID',
  'crypto.getRandomValues',
  'fetch',
  'setTimeout',
  'setInterval',
  'Temporal.Now.instant',
]);
const silencing = /@ts-(?:ignore|nocheck)|(?:eslint|biome|oxlint)-(?:disable|ignore)/;
const reasoned = /oxlint-disable.* -- \S|@ts-expect-error \S/;

/** Reads the facts the rules ask for out of one file; a file that cannot be parsed is an error, never a pass. */
export function parseSource(path: string, text: string): ParsedSource {
  const { program, comments, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} cannot be parsed: ${error.message}`);
  const lineAt = lineFinder(text);
  const imports: ImportEdge[] = [];
  const environmentReads: Finding[] = [];
  const testsNotRun: Finding[] = [];
  const impurities: Finding[] = [];
  const edge = (specifier: string, typeOnly: boolean, start: number) =>
    imports.push({ specifier, typeOnly, line: lineAt(start) });
  const environmentOf = (source: string, taken: NodeLike, start: number) => {
    if (/^(?:node:)?process$/.test(source) && isName(taken, 'env'))
      environmentReads.push({ what: 'env of node:process', line: lineAt(start) });
  };

  const visited: Visited = {
    ImportDeclaration(node) {
      edge(node.source.value, node.importKind === 'type', node.start);
      for (const part of node.specifiers)
        if (part.type === 'ImportSpecifier') environmentOf(node.source.value, part.imported, node.start);
    },
    ExportAllDeclaration: (node) => edge(node.source.value, node.exportKind === 'type', node.start),
    ExportNamedDeclaration(node) {
      if (!node.source) return;
      edge(node.source.value, node.exportKind === 'type', node.start);
      for (const part of node.specifiers) environmentOf(node.source.value, part.local, node.start);
    },
    ImportExpression(node) {
      const specifier = literal(node.source);
      if (specifier !== undefined) edge(specifier, false, node.start);
    },
    TSImportType: (node) => edge(node.source.value, true, node.start),
    CallExpression(node) {
      const specifier = literal(node.arguments[0]);
      if (specifier !== undefined && isName(node.callee, 'require')) edge(specifier, false, node.start);
      const words = memberNames(node.callee);
      if (impureCalls.has(words.join('.'))) impurities.push({ what: words.join('.'), line: lineAt(node.start) });
      if (words[0] !== undefined && testRoots.has(words[0]) && words.some((word) => notRun.has(word)))
        testsNotRun.push({ what: words.join('.'), line: lineAt(node.start) });
    },
    NewExpression(node) {
      if (isName(node.callee, 'Date') && node.arguments.length === 0)
        impurities.push({ what: 'new Date()', line: lineAt(node.start) });
    },
    MemberExpression(node) {
      if (memberNames(node).join('.') === 'process.env')
        environmentReads.push({ what: 'process.env', line: lineAt(node.start) });
    },
    VariableDeclarator(node) {
      if (node.init && isName(node.init, 'process') && node.id.type === 'ObjectPattern')
        environmentReads.push({ what: 'a part of process', line: lineAt(node.start) });
    },
  };
  new Visitor(visited).visit(program);

  return {
    imports,
    environmentReads,
    testsNotRun,
    impurities,
    silencedChecks: comments
      .filter(({ value }) => silencing.test(value) && !reasoned.test(value))
      .map(({ value, start }) => ({ what: value.trim(), line: lineAt(start) })),
    isClientOnly: program.body.some((node) => 'directive' in node && node.directive === 'use client'),
    lineCount: text.split('\n').length - (text.endsWith('\n') ? 1 : 0),
  };
}

interface NodeLike {
  readonly type: string;
}

function isName(node: NodeLike, name: string): boolean {
  return node.type === 'Identifier' && 'name' in node && node.name === name;
}

function literal(node: NodeLike | undefined): string | undefined {
  return node?.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : undefined;
}

/** `describe.each([...]).only` gives describe, each, only; `process['env']` gives process, env. */
function memberNames(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier' && 'name' in node && typeof node.name === 'string') return [node.name];
  if (node.type === 'CallExpression' && 'callee' in node) return memberNames(node.callee);
  if (node.type !== 'MemberExpression' || !('object' in node) || !('property' in node)) return [];
  const property = isNode(node.property) ? (literal(node.property) ?? memberNames(node.property)[0]) : undefined;
  return [...memberNames(node.object), ...(property === undefined ? [] : [property])];
}

function isNode(value: unknown): value is NodeLike {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function lineFinder(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => starts.filter((start) => start <= offset).length;
}
