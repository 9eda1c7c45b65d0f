import type { Expression } from 'oxc-parser';

/** A key as code writes it: all of it, how it begins, or one with a variable part. */
export interface KeyForm {
  readonly form: 'whole' | 'beginning' | 'variable';
  readonly key: string;
  /** What follows the variable part. */
  readonly tail?: string;
}

const factories = new Set(['useTranslations', 'getTranslations', 'createTranslator']);

/** Looks through await, parentheses, `as` and `satisfies`. */
export function unwrap(expression: Expression): Expression {
  switch (expression.type) {
    case 'AwaitExpression':
      return unwrap(expression.argument);
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return unwrap(expression.expression);
    default:
      return expression;
  }
}

/** The namespace of a call that makes a translator, "" for the root; null for every other expression. */
export function factoryNamespace(expression: Expression): string | null {
  const call = unwrap(expression);
  if (call.type !== 'CallExpression' || call.callee.type !== 'Identifier') return null;
  if (!factories.has(call.callee.name)) return null;
  const first = call.arguments[0];
  if (!first) return '';
  if (first.type === 'Literal' && typeof first.value === 'string') return first.value;
  if (first.type !== 'ObjectExpression') throw new Error('a namespace must be written out');
  for (const property of first.properties) {
    if (property.type !== 'Property' || property.key.type !== 'Identifier' || property.key.name !== 'namespace')
      continue;
    const { value } = property;
    if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
    throw new Error('a namespace must be written out');
  }
  return '';
}

/** What the first argument of a translator can be: literals, both branches of a choice, or a computed key. */
export function argumentKeys(argument: Expression): KeyForm[] {
  const expression = unwrap(argument);
  switch (expression.type) {
    case 'Literal':
      return typeof expression.value === 'string' ? [{ form: 'whole', key: expression.value }] : [];
    case 'TemplateLiteral': {
      const head = expression.quasis[0]?.value.cooked ?? '';
      const tail = expression.quasis.at(-1)?.value.cooked ?? '';
      if (expression.expressions.length === 1) return [{ form: 'variable', key: head, tail }];
      return [{ form: expression.expressions.length === 0 ? 'whole' : 'beginning', key: head }];
    }
    case 'ConditionalExpression':
      return [...argumentKeys(expression.consequent), ...argumentKeys(expression.alternate)];
    case 'LogicalExpression':
      return [...argumentKeys(expression.left), ...argumentKeys(expression.right)];
    default:
      return [{ form: 'variable', key: '' }];
  }
}
