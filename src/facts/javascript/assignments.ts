import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { firstChar, parts } from './nodes.ts';
import { pattern } from './patterns.ts';
import { type } from './types.ts';

/** `const a = 1, { b } = c`: one binding each. Gives the targets. */
export function variables(x: Extraction, node: Node): Expr[] {
  return parts(x, node).map((declarator) => {
    const [name, ...more] = parts(x, declarator);
    const target = pattern(x, name);
    const annotated = more[0] && firstChar(x, more[0]) === ':' ? more.shift() : undefined;
    const typed = annotated && { type: type(x, annotated) };
    const [value] = more;
    const given = value && { value: expression(x, value, name) };
    x.bind(target, given ? 'assign' : 'declare', declarator.startPosition.row, { ...given, ...typed });
    return target;
  });
}

/** `target = value`, whose value is that of the right side. */
export function assignment(x: Extraction, node: Node): Expr {
  const [left, right] = parts(x, node);
  const target = pattern(x, left);
  const value = expression(x, right, lastName(x, left, target));
  x.bind(target, 'assign', node.startPosition.row, { value, ...REASSIGNED });
  return value;
}

const REASSIGNED = { reassigned: true } as const;

/** `a += b`; `a ||= b`, `a &&= b` and `a ??= b` leave one of the two. */
export function augmentedAssignment(x: Extraction, node: Node): Expr {
  const [left, right] = parts(x, node);
  const target = pattern(x, left);
  const given = expression(x, right, lastName(x, left, target));
  const op = x.field(node, 'operator')?.type ?? '';
  const line = node.startPosition.row;
  if (op !== '||=' && op !== '??=' && op !== '&&=') {
    x.bind(target, 'augmented', line, { value: given, ...REASSIGNED });
    return { k: 'other' };
  }
  const value: Expr = { k: 'either', options: [target, given] };
  x.bind(target, 'assign', line, { value, ...REASSIGNED });
  return value;
}

/** What a function that is assigned is called: `f = () => …`, `exports.f = function () {…}`. */
function lastName(x: Extraction, left: Node | undefined, target: Expr): Node | undefined {
  if (!left || target.k === 'name') return left;
  return target.k === 'attr' ? parts(x, left).at(-1) : undefined;
}
