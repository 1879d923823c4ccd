import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr } from '../facts.ts';
import type { Extraction } from '../extraction.ts';
import { variables } from './assignments.ts';
import { expression } from './expressions.ts';
import { parts } from './nodes.ts';
import { namesIn } from './patterns.ts';
import { propertyKey } from './objects.ts';
import { statement, statements } from './statements.ts';
import { type } from './types.ts';

/** Walks a declaration and gives the names that it declares. */
export function declaration(x: Extraction, node: Node): string[] {
  switch (node.type) {
    case 'lexical_declaration':
    case 'variable_declaration':
    case 'using_declaration':
      return variables(x, node).flatMap(namesIn);
    case 'ambient_declaration':
      return ambient(x, node);
    case 'import_alias': {
      importAlias(x, node);
      const [name] = parts(x, node);
      return name ? [x.textOf(name)] : [];
    }
    default: {
      statement(x, node);
      const name = x.field(node, 'name');
      const first = name?.type === 'nested_identifier' ? parts(x, name)[0] : name;
      return first ? [x.textOf(first)] : [];
    }
  }
}

/** `declare …`: only for the type checker. */
export function ambient(x: Extraction, node: Node): string[] {
  const { typeOnly } = x;
  x.typeOnly = true;
  const names = parts(x, node).flatMap((child) => declaration(x, child));
  x.typeOnly = typeOnly;
  return names;
}

/** `namespace N {…}`, `module 'm' {…}`: what it exports is not exported by the file. */
export function namespace(x: Extraction, node: Node): void {
  const body = x.field(node, 'body');
  const { length } = x.facts.exports;
  if (body) statements(x, body);
  x.facts.exports.length = length;
}

/** `import A = N.B`. */
export function importAlias(x: Extraction, node: Node): void {
  const [name, value] = parts(x, node);
  if (name && value)
    x.bind({ k: 'name', name: x.textOf(name) }, 'assign', node.startPosition.row, { value: expression(x, value) });
}

/** `type A = B`. */
export function typeAlias(x: Extraction, node: Node): void {
  const children = parts(x, node);
  const [name] = children;
  if (name)
    x.bind({ k: 'name', name: x.textOf(name) }, 'assign', node.startPosition.row, { value: type(x, children.at(-1)) });
}

/** An enum is an object; members without a value count on from the one before. */
export function enumeration(x: Extraction, node: Node): void {
  const [name, body] = parts(x, node);
  if (!name || !body) return;
  const entries: [Expr | null, Expr][] = [];
  let next: number | undefined = 0;
  for (const member of parts(x, body)) {
    const [key, given] = member.type === 'enum_assignment' ? parts(x, member) : [member];
    if (!key) continue;
    let value: Expr = next === undefined ? { k: 'other' } : { k: 'lit', value: next };
    if (given) value = expression(x, given);
    entries.push([propertyKey(x, key), value]);
    next = value.k === 'lit' && typeof value.value === 'number' ? value.value + 1 : undefined;
  }
  x.bind({ k: 'name', name: x.textOf(name) }, 'assign', node.startPosition.row, { value: { k: 'dict', entries } });
}
