import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { parts } from '../nodes.ts';
import { parameters } from './parameters.ts';
import { anonymousType } from './typeDeclarations.ts';

const OTHER: Expr = { k: 'other' };
const ANY: Expr = { k: 'name', name: 'any' };
const EMPTY_STRUCT: Expr = { k: 'name', name: 'struct{}' };
const MAX_DEPTH = 400;

/** A type as an expression; see `index` in facts.ts. Types run nothing: what is in them gives no calls. */
export function type(x: Extraction, node: Node | null | undefined): Expr {
  if (node == null || x.depth > MAX_DEPTH) return OTHER;
  x.depth++;
  const made = typeOf(x, node);
  x.depth--;
  return made;
}

function typeOf(x: Extraction, node: Node): Expr {
  switch (node.type) {
    case 'type_identifier':
    case 'identifier':
    case 'package_identifier':
      return { k: 'name', name: x.textOf(node) };
    case 'qualified_type':
    case 'selector_expression': {
      const [module, name] = parts(x, node);
      const of = type(x, module);
      return of.k === 'other' || !name ? OTHER : { k: 'attr', of, name: x.textOf(name) };
    }
    case 'pointer_type':
    case 'parenthesized_type':
    case 'negated_type':
      return type(x, parts(x, node)[0]);
    case 'slice_type':
    case 'array_type':
    case 'implicit_length_array_type':
      return index('[]', type(x, parts(x, node).at(-1)));
    case 'map_type': {
      const [key, value] = parts(x, node);
      const by = type(x, key);
      return index('map', { k: 'tuple', items: [by, type(x, value)] });
    }
    case 'channel_type':
      return index('chan', type(x, parts(x, node)[0]));
    case 'function_type':
      return functionType(x, node);
    case 'generic_type': {
      const [of, given] = parts(x, node);
      return withArguments(type(x, of), given ? typeList(x, given) : []);
    }
    case 'type_elem':
    case 'type_constraint':
      return union(x, parts(x, node));
    case 'struct_type':
      return /^struct\s*\{\s*\}$/.test(x.textOf(node)) ? EMPTY_STRUCT : anonymous(x, node);
    case 'interface_type':
      return parts(x, node).length === 0 ? ANY : anonymous(x, node);
    default:
      return OTHER;
  }
}

/** `of[A, B]`, where type arguments are given. */
export function withArguments(of: Expr, items: Expr[]): Expr {
  const [only] = items;
  if (!only) return of;
  return { k: 'index', of, by: items.length === 1 ? only : { k: 'tuple', items } };
}

/** The types of a list, such as type arguments. */
export function typeList(x: Extraction, node: Node): Expr[] {
  return parts(x, node).map((part) => type(x, part));
}

/** The types between braces or brackets: of `[]T` and `chan T` it is T, of `map[K]V` V; undefined of others. */
export function elementOf(made: Expr): { key?: Expr; value: Expr } | undefined {
  if (made.k !== 'index' || made.of.k !== 'name') return undefined;
  if (made.of.name === '[]') return { value: made.by };
  if (made.of.name !== 'map' || made.by.k !== 'tuple') return undefined;
  const [key, value] = made.by.items;
  return key && value && { key, value };
}

function index(name: string, by: Expr): Expr {
  return { k: 'index', of: { k: 'name', name }, by };
}

function anonymous(x: Extraction, node: Node): Expr {
  return { k: 'class', cls: anonymousType(x, node) };
}

function union(x: Extraction, nodes: readonly Node[]): Expr {
  const [first = OTHER, ...more] = nodes.map((node) => type(x, node));
  return more.reduce((left, right) => ({ k: 'binary', op: '|', left, right }), first);
}

function functionType(x: Extraction, node: Node): Expr {
  const [given, result] = parts(x, node);
  const params = given ? parameterTypes(x, given) : [];
  const results = result && (result.type === 'parameter_list' ? parameterTypes(x, result) : [type(x, result)]);
  return index('func', {
    k: 'tuple',
    items: [
      { k: 'tuple', items: params },
      { k: 'tuple', items: results ?? [] },
    ],
  });
}

function parameterTypes(x: Extraction, list: Node): Expr[] {
  return parameters(x, list).map(({ kind, type: made }) => (kind === 'rest' ? { k: 'spread', of: made } : made));
}
