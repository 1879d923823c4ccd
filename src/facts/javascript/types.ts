import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { parts } from './nodes.ts';
import { propertyKey } from './objects.ts';

const OTHER: Expr = { k: 'other' };
const MAX_DEPTH = 400;

/** A type as an expression. Types run nothing: what is in them gives no calls. */
export function type(x: Extraction, node: Node | null | undefined): Expr {
  if (node == null || x.depth > MAX_DEPTH) return OTHER;
  x.depth++;
  try {
    return typeOf(x, node);
  } finally {
    x.depth--;
  }
}

function typeOf(x: Extraction, node: Node): Expr {
  switch (node.type) {
    case 'type_identifier':
    case 'predefined_type':
    case 'identifier':
    case 'this_type':
    case 'this':
    case 'undefined':
      return { k: 'name', name: x.textOf(node) };
    case 'nested_type_identifier':
    case 'nested_identifier':
    case 'member_expression': {
      const [module, name] = parts(x, node);
      const of = type(x, module);
      return of.k === 'other' || !name ? OTHER : { k: 'attr', of, name: x.textOf(name) };
    }
    case 'generic_type': {
      const [name, given] = parts(x, node);
      const of = type(x, name);
      return withArguments(x, of, given);
    }
    case 'array_type':
      return { k: 'index', of: { k: 'name', name: 'Array' }, by: type(x, parts(x, node)[0]) };
    case 'union_type':
    case 'intersection_type':
      return combined(x, node);
    case 'literal_type':
      return expression(x, parts(x, node)[0]);
    case 'object_type':
      return { k: 'dict', entries: parts(x, node).flatMap((member) => objectMember(x, member)) };
    case 'tuple_type':
      return { k: 'tuple', items: parts(x, node).map((part) => type(x, part)) };
    case 'type_annotation':
    case 'type_query':
    case 'readonly_type':
    case 'parenthesized_type':
    case 'optional_type':
    case 'rest_type':
    case 'constraint':
    case 'default_type':
      return type(x, parts(x, node)[0]);
    default:
      return OTHER;
  }
}

/** `of<A, B>`, where type arguments are given. */
export function withArguments(x: Extraction, of: Expr, given: Node | undefined): Expr {
  if (!given) return of;
  const items = parts(x, given).map((argument) => type(x, argument));
  const [only] = items;
  return { k: 'index', of, by: items.length === 1 && only ? only : { k: 'tuple', items } };
}

function combined(x: Extraction, node: Node): Expr {
  const [first, second] = parts(x, node);
  const left = type(x, first);
  if (!second) return left;
  return { k: 'binary', op: node.type === 'union_type' ? '|' : '&', left, right: type(x, second) };
}

function objectMember(x: Extraction, member: Node): [Expr | null, Expr][] {
  const kind = member.type;
  if (kind !== 'property_signature' && kind !== 'method_signature') return [];
  const name = x.field(member, 'name');
  if (!name || x.text[name.startIndex] === '[') return [];
  return [[propertyKey(x, name), kind === 'property_signature' ? type(x, x.field(member, 'type')) : OTHER]];
}
