import { parseSync, type Expression, type Node, type Program } from 'oxc-parser';
import { argumentKeys, factoryNamespace, unwrap, type KeyForm } from './key-forms.ts';

/** One place where code asks for a text. */
export interface KeyUse {
  readonly path: string;
  readonly line: number;
  /** A whole key, the beginning of one, one with a variable part, or a key of a namespace that only the caller knows. */
  readonly form: KeyForm['form'] | 'of-parameter';
  readonly key: string;
  /** With a variable part: what it can be, judging by the strings of its file. */
  readonly candidates: readonly string[];
}

interface Translator {
  readonly name: string;
  readonly namespace: string;
  readonly start: number;
}

const methods = new Set(['rich', 'markup', 'has', 'raw']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

/** `const t = useTranslations('x')` and `const [t, f] = await Promise.all([getTranslations('x'), getFormat()])`. */
function translatorsOf(nodes: readonly Node[]): Translator[] {
  const found: Translator[] = [];
  const add = (target: Node, value: Expression | null, start: number) => {
    const namespace = value ? factoryNamespace(value) : null;
    if (target.type === 'Identifier' && namespace !== null) found.push({ name: target.name, namespace, start });
  };
  for (const node of nodes) {
    if (node.type !== 'VariableDeclarator' || !node.init) continue;
    const init = unwrap(node.init);
    add(node.id, init, node.start);
    if (node.id.type !== 'ArrayPattern' || init.type !== 'CallExpression') continue;
    const list = init.arguments[0];
    if (list?.type !== 'ArrayExpression') continue;
    for (const [index, target] of node.id.elements.entries()) {
      const value = list.elements[index];
      if (target && value && value.type !== 'SpreadElement') add(target, value, node.start);
    }
  }
  return found;
}

/** Where the keys of a translator lie, unless it was handed over from elsewhere. */
type Namespace = { readonly known: true; readonly name: string } | { readonly known: false };

function calledTranslator(callee: Expression, translators: readonly Translator[]): Namespace | null {
  const direct = factoryNamespace(callee);
  if (direct !== null) return { known: true, name: direct };
  const inner = unwrap(callee);
  const named =
    inner.type === 'MemberExpression' && !inner.computed && methods.has(inner.property.name) ? inner.object : inner;
  if (named.type !== 'Identifier') return null;
  const before = translators.filter(({ name, start }) => name === named.name && start < callee.start);
  const nearest = before.at(-1) ?? translators.find(({ name }) => name === named.name);
  if (nearest) return { known: true, name: nearest.namespace };
  return named.name === 't' ? { known: false } : null;
}

function usesIn(program: Program, path: string, text: string): KeyUse[] {
  const nodes = [...nodesOf(program)];
  const translators = translatorsOf(nodes);
  const strings = nodes.flatMap((node) =>
    node.type === 'Literal' && typeof node.value === 'string' ? [node.value] : [],
  );
  const uses: KeyUse[] = [];
  for (const node of nodes) {
    if (node.type !== 'CallExpression') continue;
    const first = node.arguments[0];
    if (!first || first.type === 'SpreadElement') continue;
    const namespace = calledTranslator(node.callee, translators);
    if (namespace === null) continue;
    const line = text.slice(0, node.start).split('\n').length;
    for (const { form, key, tail = '' } of argumentKeys(first)) {
      if (!namespace.known) uses.push({ path, line, form: 'of-parameter', key, candidates: [] });
      else {
        const full = namespace.name === '' ? key : `${namespace.name}.${key}`;
        const candidates = form === 'variable' ? strings.map((one) => `${full}${one}${tail}`) : [];
        uses.push({ path, line, form, key: full, candidates });
      }
    }
  }
  return uses;
}

/** Every text a source file asks for. Namespaces come from where the translator was made. */
export function findUses(path: string, text: string): KeyUse[] {
  if (!/\b(t|useTranslations|getTranslations|createTranslator)\b/.test(text)) return [];
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse`);
  return usesIn(program, path, text);
}
