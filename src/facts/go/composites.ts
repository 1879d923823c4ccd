import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Call, Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { firstChar, parts } from '../nodes.ts';
import { expression, openCall } from './expressions.ts';
import { elementOf, type } from './types.ts';

const OTHER: Expr = { k: 'other' };

/** `T{…}`, `[]T{…}` and `map[K]V{…}`. */
export function compositeLiteral(x: Extraction, node: Node): Expr {
  const [written, body] = parts(x, node);
  if (!written || !body) return OTHER;
  return literalOf(x, type(x, written), body, { node, written });
}

/**
 * A literal of a type.
 * @param whole the literal with its type; absent where the type is left out, since that of the literal around it says it.
 */
function literalOf(x: Extraction, made: Expr, body: Node, whole?: { node: Node; written: Node }): Expr {
  const element = elementOf(made);
  if (element?.key) return { k: 'dict', entries: entries(x, body, element.key, element.value) };
  if (element) return { k: 'list', items: parts(x, body).map((part) => valueOf(x, part, element.value)) };
  const { index, entry } = openCall(x, whole?.node ?? body, whole?.written);
  entry.new = true;
  entry.callee = made;
  fill(x, body, entry);
  return { k: 'call', call: index };
}

/** The fields or values of a struct, or of a type whose name does not say what it is. */
function fill(x: Extraction, body: Node, entry: Call): void {
  const children = parts(x, body);
  const [first] = children;
  if (first?.type !== 'keyed_element') {
    entry.args = children.map((part) => valueOf(x, part, OTHER));
    return;
  }
  const names = children.map((part) => fieldName(x, part));
  if (names.includes(undefined)) entry.args = [{ k: 'dict', entries: entries(x, body, OTHER, OTHER) }];
  else entry.keywords = children.map((part, at) => [names[at] ?? '', valueOf(x, part, OTHER)]);
}

const NAME = /^[\p{L}_][\p{L}\p{Nd}_]*$/u;
const USUAL_NAME = /^[A-Za-z_][A-Za-z\d_]*$/;

/** The key of `key: value`, if it is a name. */
function fieldName(x: Extraction, part: Node): string | undefined {
  const [key] = parts(x, part);
  const written = key && x.textOf(key);
  return written !== undefined && (USUAL_NAME.test(written) || NAME.test(written)) ? written : undefined;
}

function entries(x: Extraction, body: Node, keyType: Expr, valueType: Expr): [Expr, Expr][] {
  return parts(x, body).map((part) => {
    const [key, value] = parts(x, part);
    if (!value) return [OTHER, element(x, part, valueType)];
    return [element(x, key, keyType), element(x, value, valueType)];
  });
}

/** The value of an element, also of `key: value`; in a list the keys are constants, which run nothing. */
function valueOf(x: Extraction, part: Node, made: Expr): Expr {
  const children = parts(x, part);
  return element(x, children.length > 1 ? children[1] : part, made);
}

/** What stands in a literal: an expression, or a literal whose type is left out. */
function element(x: Extraction, node: Node | undefined, made: Expr): Expr {
  if (node?.type !== 'literal_element') return expression(x, node);
  const [inner] = parts(x, node);
  if (inner && firstChar(x, inner) === '{') return literalOf(x, made, inner);
  return expression(x, inner);
}
