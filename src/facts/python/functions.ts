import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr, Parameter } from '../facts.ts';
import { annotation, collectArguments, expression, parts } from './expressions.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { statements } from './statements.ts';

/** Records a function with its decorators and walks its body. */
export function functionDefinition(x: Extraction, node: Node, decorated: Node | null): void {
  const name = x.field(node, 'name');
  const body = x.field(node, 'body');
  const index = x.facts.functions.length;
  x.facts.functions.push({
    name: name ? x.textOf(name) : '',
    scope: x.scope,
    cls: x.cls,
    block: x.block,
    ...(x.startsAsync(node) && { async: true }),
    params: [],
    decorators: [],
    range: rangeOf(decorated ?? node),
    nameRange: rangeOf(name ?? node),
    ...(body && onlyDeclares(x, body) && { stub: true }),
  });
  const entry = x.facts.functions[index];
  if (!entry) return;
  entry.decorators = decorators(x, decorated, 'function', index);
  entry.params = parameters(x, x.field(node, 'parameters'));
  const returns = x.field(node, 'return_type');
  if (returns) entry.returns = annotation(x, returns);
  if (body) x.inScope(index, () => statements(x, body));
}

/** Records an anonymous function and gives its index. */
export function lambda(x: Extraction, node: Node): number {
  const body = x.field(node, 'body');
  const range = rangeOf(node);
  const [line, column] = range;
  const index =
    x.facts.functions.push({
      name: '<lambda>',
      scope: x.scope,
      cls: -1,
      block: x.block,
      params: [],
      decorators: [],
      range,
      nameRange: [line, column, line, column + 'lambda'.length],
    }) - 1;
  const entry = x.facts.functions[index];
  if (entry) entry.params = parameters(x, x.field(node, 'parameters'));
  x.inScope(index, () => {
    const value = expression(x, body);
    x.facts.results.push({ kind: 'return', value, scope: index, block: -1, line: (body ?? node).startPosition.row });
  });
  return index;
}

/** Records a class with its bases and decorators and walks its body. */
export function classDefinition(x: Extraction, node: Node, decorated: Node | null): void {
  const name = x.field(node, 'name');
  const index = x.facts.classes.length;
  const bases: Expr[] = [];
  const keywords: [string, Expr][] = [];
  x.facts.classes.push({
    name: name ? x.textOf(name) : '',
    scope: x.scope,
    cls: x.cls,
    block: x.block,
    bases,
    keywords,
    decorators: [],
    range: rangeOf(decorated ?? node),
    nameRange: rangeOf(name ?? node),
  });
  const entry = x.facts.classes[index];
  if (entry) entry.decorators = decorators(x, decorated, 'class', index);
  const superclasses = x.field(node, 'superclasses');
  if (superclasses) collectArguments(x, superclasses, bases, keywords);
  const body = x.field(node, 'body');
  const outer = x.cls;
  x.cls = index;
  if (body) statements(x, body);
  x.cls = outer;
}

function decorators(x: Extraction, decorated: Node | null, kind: 'function' | 'class', index: number): Expr[] {
  if (!decorated) return [];
  const found: Expr[] = [];
  for (const child of decorated.namedChildren) {
    if (child.type !== 'decorator') continue;
    const value = expression(x, parts(child)[0] ?? null);
    const call = value.k === 'call' ? x.facts.calls[value.call] : undefined;
    if (call) call.decorates = { kind, index };
    found.push(value);
  }
  return found;
}

function parameters(x: Extraction, list: Node | null): Parameter[] {
  const found: Parameter[] = [];
  let kind: Parameter['kind'] = 'normal';
  for (const node of list ? parts(list) : []) {
    if (node.type === 'keyword_separator') kind = 'keyword-only';
    else if (node.type === 'positional_separator')
      for (const earlier of found) earlier.kind = earlier.kind === 'normal' ? 'positional-only' : earlier.kind;
    else {
      const parameter = parameterOf(x, node, kind);
      if (parameter) found.push(parameter);
      if (parameter?.kind === 'rest') kind = 'keyword-only';
    }
  }
  return found;
}

function parameterOf(x: Extraction, node: Node, kind: Parameter['kind']): Parameter | undefined {
  switch (node.type) {
    case 'identifier':
      return { name: x.textOf(node), kind };
    case 'list_splat_pattern':
      return { name: nameIn(x, node), kind: 'rest' };
    case 'dictionary_splat_pattern':
      return { name: nameIn(x, node), kind: 'keyword-rest' };
    case 'typed_parameter': {
      const [inner] = parts(node);
      const plain = inner ? parameterOf(x, inner, kind) : undefined;
      return plain && { ...plain, type: annotation(x, x.field(node, 'type')) };
    }
    case 'default_parameter':
    case 'typed_default_parameter': {
      const name = x.field(node, 'name');
      const type = x.field(node, 'type');
      const typed = type && { type: annotation(x, type) };
      return { name: name ? x.textOf(name) : '', kind, ...typed, default: expression(x, x.field(node, 'value')) };
    }
    default:
      return undefined;
  }
}

function nameIn(x: Extraction, splat: Node): string {
  const name = splat.firstNamedChild;
  return name ? x.textOf(name) : '';
}

/** The body says nothing but `pass`, `...`, a docstring or `raise NotImplementedError`. */
function onlyDeclares(x: Extraction, body: Node): boolean {
  return parts(body).every((statement) => {
    if (statement.type === 'pass_statement') return true;
    if (statement.type === 'raise_statement') return /^raise\s+NotImplementedError\b/.test(x.textOf(statement));
    const only = statement.type === 'expression_statement' ? statement.firstNamedChild : null;
    return only?.type === 'string' || only?.type === 'ellipsis' || only?.type === 'concatenated_string';
  });
}
