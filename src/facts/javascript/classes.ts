import type { SyntaxNode as Node } from '../syntaxNode.ts';
import type { Expr, FileFacts } from '../facts.ts';
import { rangeOf, type Extraction } from '../extraction.ts';
import { expression } from './expressions.ts';
import { decorators, method } from './functions.ts';
import { firstChar, hasWord, isModifier, parts } from './nodes.ts';
import { propertyName } from './objects.ts';
import { statement, statements } from './statements.ts';
import { type, withArguments } from './types.ts';

type ClassFacts = FileFacts['classes'][number];

/**
 * Records a class and walks its body.
 * @param before decorators that stand before `export`.
 */
export function classDeclaration(x: Extraction, node: Node, before: readonly Node[] = []): void {
  classOf(x, node, before, {});
}

/** Records a class expression and gives its index. It has its own name, or the name of what it is the value of. */
export function classExpression(x: Extraction, node: Node, called: Node | undefined): number {
  const named = called && { name: propertyName(x, called), nameRange: rangeOf(called) };
  return classOf(x, node, [], { ...named, inline: true });
}

/** A TypeScript interface: its properties are declared, its methods have no body. */
export function interfaceDeclaration(x: Extraction, node: Node): void {
  const children = parts(x, node);
  const [name] = children;
  const { entry, index } = open(x, node, { kind: 'interface', ...(name && nameOf(x, name)) });
  for (const child of children) {
    const kind = child.type;
    if (kind === 'extends_type_clause') entry.bases = parts(x, child).map((base) => type(x, base));
    else if (kind === 'interface_body' || kind === 'object_type') members(x, index, child);
  }
}

function classOf(x: Extraction, node: Node, before: readonly Node[], about: Partial<ClassFacts>): number {
  const written = [...before];
  const heritage: Node[] = [];
  let body: Node | undefined;
  let name: Node | undefined;
  for (const child of parts(x, node)) {
    const kind = child.type;
    if (kind === 'decorator') written.push(child);
    else if (kind === 'class_heritage') heritage.push(child);
    else if (kind === 'class_body') body = child;
    else if (kind === 'identifier' || kind === 'type_identifier') name = child;
  }
  const { entry, index } = open(x, node, { ...about, ...(name && nameOf(x, name)) });
  const [first] = written;
  if (first) entry.range = [first.startPosition.row, first.startPosition.column, entry.range[2], entry.range[3]];
  entry.decorators = decorators(x, written, { kind: 'class', index });
  for (const clause of heritage) inherit(x, clause, entry);
  if (body) members(x, index, body);
  return index;
}

function nameOf(x: Extraction, name: Node): Pick<ClassFacts, 'name' | 'nameRange'> {
  return { name: x.textOf(name), nameRange: rangeOf(name) };
}

function open(x: Extraction, node: Node, about: Partial<ClassFacts>): { entry: ClassFacts; index: number } {
  const range = rangeOf(node);
  const [line, column] = range;
  const entry: ClassFacts = {
    name: '<class>',
    scope: x.scope,
    cls: x.cls,
    block: x.block,
    bases: [],
    keywords: [],
    decorators: [],
    range,
    nameRange: [line, column, line, column + 'class'.length],
    ...about,
  };
  return { entry, index: x.facts.classes.push(entry) - 1 };
}

/** JavaScript's heritage is the class itself; TypeScript's has clauses. */
function inherit(x: Extraction, heritage: Node, entry: ClassFacts): void {
  for (const clause of parts(x, heritage)) {
    const kind = clause.type;
    if (kind === 'extends_clause') entry.bases.push(...bases(x, clause));
    else if (kind === 'implements_clause') entry.interfaces = parts(x, clause).map((one) => type(x, one));
    else entry.bases.push(expression(x, clause));
  }
}

function bases(x: Extraction, clause: Node): Expr[] {
  const [base, given] = parts(x, clause);
  return base ? [withArguments(x, expression(x, base), given)] : [];
}

function members(x: Extraction, index: number, body: Node): void {
  const outer = x.cls;
  x.cls = index;
  let before: Node[] = [];
  for (const member of parts(x, body)) {
    const kind = member.type;
    if (kind === 'decorator') before.push(member);
    else {
      classMember(x, member, kind, before);
      before = [];
    }
  }
  x.cls = outer;
}

function classMember(x: Extraction, member: Node, kind: string, before: readonly Node[]): void {
  switch (kind) {
    case 'method_definition':
    case 'method_signature':
    case 'abstract_method_signature':
      return method(x, member, before);
    case 'field_definition':
    case 'public_field_definition':
    case 'property_signature':
      return field(x, member, before);
    case 'class_static_block': {
      const { cls } = x;
      x.cls = -1;
      for (const block of parts(x, member)) statements(x, block);
      x.cls = cls;
      return;
    }
    case 'ERROR':
      return statement(x, member);
    default:
  }
}

/** A field is a binding in the body of the class. */
function field(x: Extraction, node: Node, before: readonly Node[]): void {
  const children = parts(x, node);
  const written = [...before, ...children.filter((child) => firstChar(x, child) === '@')];
  const [name, ...more] = children.filter((child) => firstChar(x, child) !== '@' && !isModifier(child));
  if (!name) return;
  const given = decorators(x, written);
  const annotated = more[0] && firstChar(x, more[0]) === ':' ? more.shift() : undefined;
  const from = Math.max(node.startIndex, written.at(-1)?.endIndex ?? 0);
  const isStatic = hasWord(x, 'static', from, name.startIndex);
  if (firstChar(x, name) === '[') expression(x, name);
  const typed = annotated && { type: type(x, annotated) };
  const value = more[0] && fieldValue(x, more[0], name);
  x.bind({ k: 'name', name: propertyName(x, name) }, value ? 'assign' : 'declare', name.startPosition.row, {
    ...(value && { value }),
    ...typed,
    ...(isStatic && { static: true }),
    ...(given.length > 0 && { decorators: given }),
  });
}

/** A function that is a field is a method of the class. */
function fieldValue(x: Extraction, node: Node, name: Node): Expr {
  const value = expression(x, node, name);
  const fn = value.k === 'function' ? x.facts.functions[value.fn] : undefined;
  if (fn) fn.cls = x.cls;
  return value;
}
