import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Call, Expr } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { textLiteral } from '../textLiteral.ts';
import { assignment, augmentedAssignment } from './assignments.ts';
import { classExpression } from './classes.ts';
import { functionExpression } from './functions.ts';
import { recordLoad } from './imports.ts';
import { number, regex, stringValue, template } from './literals.ts';
import { namespace } from './modules.ts';
import { parts } from './nodes.ts';
import { object } from './objects.ts';
import { arrayPattern, objectPattern } from './patterns.ts';
import { statement } from './statements.ts';

const OTHER: Expr = { k: 'other' };

/** Deeper than any real program, and safe for the stack. */
const MAX_DEPTH = 400;

/**
 * The small expression that a node stands for. Its calls, blocks and bindings go to the tables.
 * @param name what the value is called where it stands: an anonymous function or class takes it.
 */
export function expression(x: Extraction, node: Node | null | undefined, name?: Node): Expr {
  if (node == null || x.depth > MAX_DEPTH) return OTHER;
  x.depth++;
  try {
    return expressionOf(x, node, name);
  } finally {
    x.depth--;
  }
}

function expressionOf(x: Extraction, node: Node, name: Node | undefined): Expr {
  switch (node.type) {
    case 'identifier':
    case 'type_identifier':
    case 'this':
    case 'super':
    case 'undefined':
    case 'import':
      return { k: 'name', name: x.textOf(node) };
    case 'member_expression':
    case 'nested_identifier':
      return member(x, node);
    case 'call_expression':
      return { k: 'call', call: call(x, node) };
    case 'string':
      return textLiteral(stringValue(x, node));
    case 'await_expression': {
      const of = expression(x, parts(x, node)[0]);
      const awaited = of.k === 'call' ? x.facts.calls[of.call] : undefined;
      if (awaited) awaited.awaited = true;
      return { k: 'await', of };
    }
    case 'arrow_function':
      return { k: 'function', fn: functionExpression(x, node, true, name) };
    case 'function_expression':
    case 'generator_function':
      return { k: 'function', fn: functionExpression(x, node, false, name) };
    case 'object':
      return object(x, node);
    case 'array':
      return { k: 'list', items: items(x, node) };
    case 'template_string':
      return template(x, node);
    case 'number':
      return number(x.textOf(node));
    case 'true':
      return { k: 'lit', value: true };
    case 'false':
      return { k: 'lit', value: false };
    case 'null':
      return { k: 'lit', value: null };
    case 'regex':
      return regex(x, node);
    case 'new_expression':
      return { k: 'call', call: construction(x, node) };
    case 'subscript_expression': {
      const children = parts(x, node);
      const of = expression(x, children[0]);
      return { k: 'index', of, by: expression(x, children.at(-1)) };
    }
    case 'binary_expression':
      return binary(x, node);
    case 'unary_expression':
      return unary(x, node);
    case 'ternary_expression': {
      const [condition, whenTrue, whenFalse] = parts(x, node);
      const test = expression(x, condition);
      const first = expression(x, whenTrue);
      const options = [first, expression(x, whenFalse)];
      return test.k === 'other' ? { k: 'either', options } : { k: 'either', options, test };
    }
    case 'assignment_expression':
      return assignment(x, node);
    case 'augmented_assignment_expression':
      return augmentedAssignment(x, node);
    case 'sequence_expression':
      return items(x, node).at(-1) ?? OTHER;
    case 'spread_element':
      return { k: 'spread', of: expression(x, parts(x, node)[0]) };
    case 'parenthesized_expression':
    case 'non_null_expression':
    case 'as_expression':
    case 'satisfies_expression':
    case 'instantiation_expression':
      return expression(x, parts(x, node)[0], name);
    case 'type_assertion':
      return expression(x, parts(x, node).at(-1), name);
    case 'class':
      return { k: 'class', cls: classExpression(x, node, name) };
    case 'yield_expression':
      return yielded(x, node);
    case 'object_pattern':
      return objectPattern(x, node);
    case 'array_pattern':
      return arrayPattern(x, node);
    case 'internal_module':
      namespace(x, node);
      return OTHER;
    case 'comment':
    case 'meta_property':
    case 'type_arguments':
    case 'jsx_text':
      return OTHER;
    case 'ERROR':
      // Broken code: what can be read of it still counts.
      for (const child of node.namedChildren) statement(x, child);
      return OTHER;
    default:
      // Comparisons, JSX, updates: nothing to say about the value, but the calls inside count.
      for (const child of node.namedChildren) expression(x, child);
      return OTHER;
  }
}

/** The expressions of a list. */
export function items(x: Extraction, node: Node): Expr[] {
  return parts(x, node).map((part) => expression(x, part));
}

function member(x: Extraction, node: Node): Expr {
  const children = parts(x, node);
  const of = expression(x, children[0]);
  const property = children.at(-1);
  return { k: 'attr', of, name: property && children.length > 1 ? x.textOf(property) : '' };
}

/** Records a call and gives its index; an outer call comes before the calls inside it. */
function call(x: Extraction, node: Node): number {
  const children = parts(x, node);
  const [callee] = children;
  const given = children.length > 1 ? children.at(-1) : undefined;
  if (callee && children.length > 2) noteMisread(x, callee, children);
  const { index, entry } = openCall(x, node, callee);
  entry.callee = expression(x, callee);
  if (given?.type === 'template_string') {
    entry.tagged = true;
    entry.args = [template(x, given)];
  } else if (given) entry.args = items(x, given);
  recordLoad(x, entry);
  return index;
}

const PREFIXED = new Set(['await_expression', 'binary_expression', 'unary_expression']);

/** The grammar reads `await load<T>(x)` as `(await load)<T>(x)`. Without the type arguments it reads it as it is meant. */
function noteMisread(x: Extraction, callee: Node, children: readonly Node[]): void {
  const given = children.find((child) => x.text[child.startIndex] === '<');
  if (given && PREFIXED.has(callee.type)) x.misread.push([given.startIndex, given.endIndex]);
}

/** `new Callee(…)`, also without parentheses. */
function construction(x: Extraction, node: Node): number {
  const [callee, ...more] = parts(x, node);
  const { index, entry } = openCall(x, node, callee);
  entry.new = true;
  entry.callee = expression(x, callee);
  const given = more.at(-1);
  if (given && given.type === 'arguments') entry.args = items(x, given);
  return index;
}

function openCall(x: Extraction, node: Node, callee: Node | undefined): { index: number; entry: Call } {
  const end = callee?.endPosition ?? node.startPosition;
  const entry: Call = {
    callee: OTHER,
    args: [],
    keywords: [],
    scope: x.scope,
    cls: x.cls,
    block: x.block,
    range: rangeOf(node),
    calleeEnd: [end.row, end.column],
  };
  return { index: x.facts.calls.push(entry) - 1, entry };
}

const EQUALITY = new Set(['==', '===', '!=', '!==']);
const ARITHMETIC = new Set(['+', '-', '*', '/', '%', '**', '<<', '>>', '>>>', '&', '|', '^']);

function binary(x: Extraction, node: Node): Expr {
  const children = parts(x, node);
  const left = expression(x, children[0]);
  const right = expression(x, children[1]);
  const op = x.field(node, 'operator')?.type ?? '';
  if (op === '&&' || op === '||' || op === '??') return { k: 'either', options: [left, right] };
  return ARITHMETIC.has(op) ? { k: 'binary', op, left, right } : comparison(op, left, right);
}

/** Comparisons for equality; one with nothing is as Python's `is None`: it tells whether something is there. */
function comparison(op: string, left: Expr, right: Expr): Expr {
  const isNothing = (right.k === 'lit' && right.value === null) || (right.k === 'name' && right.name === 'undefined');
  // Both spellings of equality ask the same of names and literals.
  if (!isNothing)
    return EQUALITY.has(op) ? { k: 'binary', op: op.startsWith('!') ? '!==' : '===', left, right } : OTHER;
  const nothing: Expr = { k: 'lit', value: null };
  if (op === '===' || op === '==') return { k: 'binary', op: 'is', left, right: nothing };
  return op === '!==' || op === '!=' ? { k: 'binary', op: 'is not', left, right: nothing } : OTHER;
}

function unary(x: Extraction, node: Node): Expr {
  const of = expression(x, parts(x, node)[0]);
  const operator = x.text[node.startIndex];
  if (operator === '!') return { k: 'not', of };
  if (operator === '-' && of.k === 'lit' && typeof of.value === 'number') return { k: 'lit', value: -of.value };
  if (x.text.startsWith('delete', node.startIndex)) x.bind(of, 'delete', node.startPosition.row);
  return OTHER;
}

function yielded(x: Extraction, node: Node): Expr {
  const [value] = parts(x, node);
  const delegates = value && x.text.slice(node.startIndex, value.startIndex).includes('*');
  const line = node.startPosition.row;
  const given = value && { value: expression(x, value) };
  x.facts.results.push({
    kind: delegates ? 'yield-from' : 'yield',
    ...given,
    scope: x.scope,
    block: x.block,
    line,
  });
  return OTHER;
}
