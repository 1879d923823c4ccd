import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { between, firstChar, parts } from '../nodes.ts';
import { expression, items } from './expressions.ts';
import { type } from './types.ts';

/** One expression, or a tuple of several. */
export function expressionList(x: Extraction, list: Node | null | undefined): Expr {
  if (!list) return { k: 'other' };
  return oneOrTuple(items(x, list));
}

/** `a, b := f()`. */
export function shortDeclaration(x: Extraction, node: Node): void {
  const [left, right] = parts(x, node);
  const target = expressionList(x, left);
  x.bind(target, 'assign', node.startPosition.row, { value: expressionList(x, right) });
}

/** `a = b`, `a, b = f()` and `a += b`. */
export function assignment(x: Extraction, node: Node): void {
  const [left, right] = parts(x, node);
  const target = expressionList(x, left);
  const value = expressionList(x, right);
  const isPlain = between(x, left, right) === '=';
  x.bind(target, isPlain ? 'assign' : 'augmented', node.startPosition.row, { value, reassigned: true });
}

/** `i++` and `i--`. */
export function step(x: Extraction, node: Node): void {
  const target = expression(x, parts(x, node)[0]);
  x.bind(target, 'augmented', node.startPosition.row, { value: { k: 'lit', value: 1 }, reassigned: true });
}

/** `var a, b T`, `var a = f()`, and several of them in parentheses. */
export function varDeclaration(x: Extraction, node: Node): void {
  for (const child of parts(x, node)) {
    if (firstChar(x, child) === '(') varDeclaration(x, child);
    else variables(x, child);
  }
}

/** `const a = 1`; in parentheses, one without a value has that of the one before it. */
export function constDeclaration(x: Extraction, node: Node): void {
  let before: Given = {};
  for (const child of parts(x, node)) before = variables(x, child, before);
}

interface Given {
  type?: Expr;
  value?: Expr;
}

function variables(x: Extraction, spec: Node, before: Given = {}): Given {
  const children = parts(x, spec);
  const names = children.filter((child) => child.type === 'identifier');
  const written = x.field(spec, 'type');
  const values = x.field(spec, 'value');
  const given: Given = {
    ...(written && { type: type(x, written) }),
    ...(values && { value: expressionList(x, values) }),
  };
  const known = given.value || given.type ? given : before;
  const targets = names.map((name): Expr => ({ k: 'name', name: x.textOf(name) }));
  const line = spec.startPosition.row;
  if (known.value) x.bind(oneOrTuple(targets), 'assign', line, known);
  else for (const target of targets) x.bind(target, 'declare', line, known);
  return known;
}

function oneOrTuple(several: Expr[]): Expr {
  const [only] = several;
  return several.length === 1 && only ? only : { k: 'tuple', items: several };
}
