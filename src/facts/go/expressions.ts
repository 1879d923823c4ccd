import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Call, Expr } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { between, firstChar, parts } from '../nodes.ts';
import { textLiteral } from '../textLiteral.ts';
import { compositeLiteral } from './composites.ts';
import { functionLiteral } from './functions.ts';
import { number, stringValue } from './literals.ts';
import { statement } from './statements.ts';
import { type, typeList, withArguments } from './types.ts';

const OTHER: Expr = { k: 'other' };

/** Deeper than any real program, and safe for the stack. */
const MAX_DEPTH = 400;

/** The small expression that a node stands for. Its calls, blocks and bindings go to the tables. */
export function expression(x: Extraction, node: Node | null | undefined): Expr {
  if (node == null || x.depth > MAX_DEPTH) return OTHER;
  x.depth++;
  const made = expressionOf(x, node);
  x.depth--;
  return made;
}

function expressionOf(x: Extraction, node: Node): Expr {
  switch (node.type) {
    case 'identifier':
      return { k: 'name', name: x.textOf(node) };
    case 'selector_expression': {
      const [operand, name] = parts(x, node);
      return { k: 'attr', of: expression(x, operand), name: name ? x.textOf(name) : '' };
    }
    case 'call_expression':
      return call(x, node);
    case 'interpreted_string_literal':
    case 'raw_string_literal':
    case 'rune_literal':
      return textLiteral(stringValue(x, node));
    case 'unary_expression':
      return unary(x, node);
    case 'binary_expression':
      return binary(x, node);
    case 'composite_literal':
      return compositeLiteral(x, node);
    case 'func_literal':
      return { k: 'function', fn: functionLiteral(x, node) };
    case 'int_literal':
    case 'float_literal':
      return number(x.textOf(node));
    case 'nil':
      return { k: 'lit', value: null };
    case 'true':
      return { k: 'lit', value: true };
    case 'false':
      return { k: 'lit', value: false };
    case 'index_expression': {
      const [operand, by] = parts(x, node);
      const of = expression(x, operand);
      return { k: 'index', of, by: expression(x, by) };
    }
    case 'slice_expression': {
      const [of = OTHER] = items(x, node);
      return of;
    }
    case 'parenthesized_expression':
      return expression(x, parts(x, node)[0]);
    case 'type_assertion_expression': {
      const [operand, given] = parts(x, node);
      const of = expression(x, operand);
      return { k: 'cast', of, type: type(x, given) };
    }
    case 'type_conversion_expression':
      return conversion(x, node);
    case 'type_instantiation_expression': {
      const [of = OTHER, ...given] = typeList(x, node);
      return withArguments(of, given);
    }
    case 'variadic_argument':
      return { k: 'spread', of: expression(x, parts(x, node)[0]) };
    case 'type_identifier':
    case 'qualified_type':
    case 'pointer_type':
    case 'slice_type':
    case 'array_type':
    case 'map_type':
    case 'channel_type':
    case 'function_type':
    case 'generic_type':
    case 'struct_type':
    case 'interface_type':
    case 'parenthesized_type':
      // The first argument of `make` and `new`.
      return type(x, node);
    case 'iota':
    case 'imaginary_literal':
    case 'comment':
      return OTHER;
    default:
      // Broken code: what can be read of it still counts.
      for (const child of node.namedChildren) statement(x, child);
      return OTHER;
  }
}

/** The expressions of a list. */
export function items(x: Extraction, node: Node): Expr[] {
  return parts(x, node).map((part) => expression(x, part));
}

/** Records a call; an outer call comes before the calls inside it. */
function call(x: Extraction, node: Node): Expr {
  const children = parts(x, node);
  const [callee] = children;
  const given = children.length > 1 ? children.at(-1) : undefined;
  const { index, entry } = openCall(x, node, callee);
  entry.callee = expression(x, callee);
  const types = children.length > 2 ? children[1] : undefined;
  if (types && firstChar(x, types) === '[') entry.callee = withArguments(entry.callee, typeList(x, types));
  if (given) entry.args = items(x, given);
  return { k: 'call', call: index };
}

/**
 * `[]byte(text)`. That of a type with a name is read as a call anyway. The grammar takes the first star of `*(*T)(x)` for a part of
 * the type; it reads what the pointer points to.
 */
function conversion(x: Extraction, node: Node): Expr {
  const [written, operand] = parts(x, node);
  let given = written;
  while (given?.type === 'pointer_type') [given] = parts(x, given);
  const { index, entry } = openCall(x, node, given);
  if (given) entry.range = [given.startPosition.row, given.startPosition.column, entry.range[2], entry.range[3]];
  entry.callee = type(x, given);
  entry.args = [expression(x, operand)];
  return { k: 'call', call: index };
}

/** Adds a row for a call to the table, to be filled. */
export function openCall(x: Extraction, node: Node, callee: Node | undefined): { index: number; entry: Call } {
  const end = callee?.endPosition ?? node.startPosition;
  const entry: Call = {
    callee: OTHER,
    args: [],
    keywords: [],
    scope: x.scope,
    cls: -1,
    block: x.block,
    range: rangeOf(node),
    calleeEnd: [end.row, end.column],
  };
  return { index: x.facts.calls.push(entry) - 1, entry };
}

function unary(x: Extraction, node: Node): Expr {
  const of = expression(x, parts(x, node)[0]);
  switch (firstChar(x, node)) {
    case '&':
    case '*':
      return of;
    case '<':
      return { k: 'receive', of };
    case '!':
      return { k: 'not', of };
    case '-':
      return of.k === 'lit' && typeof of.value === 'number' ? { k: 'lit', value: -of.value } : OTHER;
    default:
      return OTHER;
  }
}

const EQUALITY: Record<string, [same: string, withNil: string]> = { '==': ['===', 'is'], '!=': ['!==', 'is not'] };

function binary(x: Extraction, node: Node): Expr {
  const [first, second] = parts(x, node);
  const left = expression(x, first);
  const right = expression(x, second);
  const op = between(x, first, second);
  if (op === '&&' || op === '||') return { k: 'either', options: [left, right] };
  const equality = EQUALITY[op];
  if (!equality) return { k: 'binary', op, left, right };
  const isNil = right.k === 'lit' && right.value === null;
  return { k: 'binary', op: equality[isNil ? 1 : 0], left, right };
}
